import type { ChannelInput } from '../../../src-shared/ipc/contract.ts'
import { useChannel } from '../../api/use-channel.ts'

/** How many records each of these lists has, in their order, by one request. */
export function useCounts(lists: ChannelInput<'overview.counts'>['lists']) {
  return useChannel('overview.counts', { lists })
}
