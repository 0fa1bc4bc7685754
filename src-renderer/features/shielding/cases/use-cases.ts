import { useQueries } from '@tanstack/react-query'
import type { CaseRow } from '../../../../src-shared/features/shielding/contract.ts'
import type { ChannelInput } from '../../../../src-shared/ipc/contract.ts'
import { channelQuery, useChannel } from '../../../api/use-channel.ts'
import type { RowWindow } from '../../../components/rows/row-list.tsx'

const pageSize = 100

/** Which cases. */
export type CasesAsked = Omit<ChannelInput<'shielding.list'>, 'offset' | 'limit'>

/** The cases that fit, as far as they are here. */
export interface ShownCases {
  /** undefined until the first have come. */
  readonly total: number | undefined
  readonly error: Error | null
  readonly retry: () => void
  readonly row: (index: number) => CaseRow | undefined
}

/** Reads the cases that are in sight. */
export function useCases(asked: CasesAsked, { from, to }: RowWindow): ShownCases {
  const first = useChannel('shielding.list', { ...asked, offset: 0, limit: pageSize }, { keep: true })
  const total = first.data?.total ?? 0
  const start = Math.floor(from / pageSize)
  const end = Math.min(Math.floor(to / pageSize), Math.max(0, Math.ceil(total / pageSize) - 1))
  const numbers = Array.from({ length: Math.max(0, end - start + 1) }, (_, i) => start + i).filter((page) => page > 0)
  const pages = useQueries({
    queries: numbers.map((number) =>
      channelQuery('shielding.list', { ...asked, offset: number * pageSize, limit: pageSize })
    )
  })
  return {
    total: first.data?.total,
    error: first.error ?? pages.find(({ error }) => error)?.error ?? null,
    retry: () => void Promise.all([first, ...pages].map((query) => query.refetch())),
    row(index) {
      const page = Math.floor(index / pageSize)
      const data = page === 0 ? first.data : pages[numbers.indexOf(page)]?.data
      return data?.rows[index % pageSize]
    }
  }
}
