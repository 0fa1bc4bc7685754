import { useQueries } from '@tanstack/react-query'
import type { Erasure, ErasuresAsked, ErasureYear } from '../../../../src-shared/features/papers/erasures.ts'
import { channelQuery, useChannel } from '../../../api/use-channel.ts'
import type { RowWindow } from '../../../components/rows/row-list.tsx'

const pageSize = 100

/** A row of the list: a group's heading, or an erasure (undefined: not here yet). */
export type ErasureLine =
  | { readonly group: number; readonly count: number }
  | { readonly group: null; readonly row: Erasure | undefined }

/** The erasures of a year, as far as they are here. */
export interface ShownErasures {
  readonly year: ErasureYear | undefined
  readonly error: Error | null
  readonly retry: () => void
  /** Rows, the groups' headings among them. */
  readonly rows: number
  readonly line: (index: number) => ErasureLine
}

/** Reads the erasures that are in sight; they come by group, so each group is one stretch of them. */
export function useErasures(asked: ErasuresAsked, { from, to }: RowWindow): ShownErasures {
  const whole = useChannel('protocol.erasures', { ...asked, limit: 0 }, { keep: true })
  const groups = whole.data?.groups ?? []
  const total = whole.data?.total ?? 0
  const first = Math.max(0, Math.floor((from - groups.length) / pageSize))
  const last = Math.min(Math.floor(to / pageSize), Math.max(0, Math.ceil(total / pageSize) - 1))
  const numbers = total > 0 ? Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i) : []
  const pages = useQueries({
    queries: numbers.map((number) =>
      channelQuery('protocol.erasures', { ...asked, offset: number * pageSize, limit: pageSize })
    )
  })
  const rowAt = (index: number): Erasure | undefined =>
    pages[Math.floor(index / pageSize) - first]?.data?.rows[index % pageSize]
  return {
    year: whole.data,
    error: whole.error ?? pages.find(({ error }) => error)?.error ?? null,
    retry: () => void Promise.all([whole, ...pages].map((query) => query.refetch())),
    rows: total + groups.length,
    line(index) {
      let at = index
      let before = 0
      for (const { group, count } of groups) {
        if (at === 0) return { group, count }
        if (at <= count) return { group: null, row: rowAt(before + at - 1) }
        at -= count + 1
        before += count
      }
      return { group: null, row: undefined }
    }
  }
}
