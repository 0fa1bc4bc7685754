import { useQuery } from '@tanstack/react-query'
import { channelQuery, useChannel } from '../../../api/use-channel.ts'

/** While it is being counted, so often is asked how far it is, in milliseconds. */
const askEvery = 300

/** How far it is counted what all municipalities say, while one waits for it. */
export function useCounting(waiting: boolean) {
  const { data } = useQuery({
    ...channelQuery('central.acrossProgress', {}),
    enabled: waiting,
    refetchInterval: waiting ? askEvery : false,
    gcTime: 0
  })
  return waiting ? (data ?? null) : null
}

/** What all municipalities say together, and while that is being counted how far it is. */
export function useAcross() {
  const across = useChannel('central.across', {}, { keep: true })
  return { ...across, counting: useCounting(across.isLoading) }
}
