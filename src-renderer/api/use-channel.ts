import { keepPreviousData, type QueryClient, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ChannelInput, ChannelName, ChannelOutput } from '../../src-shared/ipc/contract.ts'
import { call } from './bridge.ts'
import { keyOf } from './keys.ts'

/** How a channel is asked through the cache; for useQuery, useQueries and fetchQuery alike. */
export function channelQuery<N extends ChannelName>(channel: N, input: ChannelInput<N>) {
  return queryOptions<ChannelOutput<N>>({ queryKey: keyOf(channel, input), queryFn: () => call(channel, input) })
}

/**
 * Reads a channel. `keep` goes on showing the last answer while another input is asked, so that nothing jumps. `fresh`
 * asks anew whenever it is shown: for what no event tells of.
 */
export function useChannel<N extends ChannelName>(
  channel: N,
  input: ChannelInput<N>,
  options: { readonly enabled?: boolean; readonly keep?: boolean; readonly fresh?: boolean } = {}
) {
  return useQuery<ChannelOutput<N>>({
    ...channelQuery(channel, input),
    enabled: options.enabled ?? true,
    ...(options.fresh && { gcTime: 0 }),
    ...(options.keep && { placeholderData: keepPreviousData })
  })
}

/** Puts an answer into the cache that came by another way (a saved record). */
export function useRemember(): <N extends ChannelName>(
  channel: N,
  input: ChannelInput<N>,
  data: ChannelOutput<N>
) => void {
  const client: QueryClient = useQueryClient()
  return (channel, input, data) => void client.setQueryData<unknown>(keyOf(channel, input), data)
}
