import { useQuery } from '@tanstack/react-query'
import { channelQuery, useChannel } from '../../../api/use-channel.ts'

/** While it is being counted, so often is asked how far it is, in milliseconds. */
const askEvery = 300

/** What all municipalities say together, and while that is being counted how far it is. */
export function useAcross() {
  const across = useChannel('central.across', {}, { keep: true })
  const counting = useQuery({
    ...channelQuery('central.acrossProgress', {}),
    enabled: across.isLoading,
    refetchInterval: across.isLoading ? askEvery : false,
    gcTime: 0
  })
  return { ...across, counting: across.isLoading ? (counting.data ?? null) : null }
}
