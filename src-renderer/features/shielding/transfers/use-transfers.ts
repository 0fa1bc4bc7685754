import { useQueries } from '@tanstack/react-query'
import type { TransferPage, TransferRow } from '../../../../src-shared/features/shielding/transfers-contract.ts'
import type { ChannelInput } from '../../../../src-shared/ipc/contract.ts'
import { channelQuery, useChannel } from '../../../api/use-channel.ts'
import type { RowWindow } from '../../../components/rows/row-list.tsx'

const pageSize = 100

/** The transfers that fit, as far as they are here. */
export interface ShownTransfers {
  /** What stands above the list too; undefined until it has come. */
  readonly page: TransferPage | undefined
  readonly error: Error | null
  readonly retry: () => void
  readonly row: (index: number) => TransferRow | undefined
}

/** Reads the transfers that are in sight. */
export function useTransfers(
  asked: Pick<ChannelInput<'shielding.transfers'>, 'states'>,
  { from, to }: RowWindow
): ShownTransfers {
  const first = useChannel('shielding.transfers', { ...asked, offset: 0, limit: pageSize }, { keep: true })
  const total = first.data?.total ?? 0
  const start = Math.floor(from / pageSize)
  const end = Math.min(Math.floor(to / pageSize), Math.max(0, Math.ceil(total / pageSize) - 1))
  const numbers = Array.from({ length: Math.max(0, end - start + 1) }, (_, i) => start + i).filter((page) => page > 0)
  const pages = useQueries({
    queries: numbers.map((number) =>
      channelQuery('shielding.transfers', { ...asked, offset: number * pageSize, limit: pageSize })
    )
  })
  return {
    page: first.data,
    error: first.error ?? pages.find(({ error }) => error)?.error ?? null,
    retry: () => void Promise.all([first, ...pages].map((query) => query.refetch())),
    row(index) {
      const page = Math.floor(index / pageSize)
      const data = page === 0 ? first.data : pages[numbers.indexOf(page)]?.data
      return data?.rows[index % pageSize]
    }
  }
}
