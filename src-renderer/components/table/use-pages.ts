import { useQueries } from '@tanstack/react-query'
import { useCallback, useMemo, useRef } from 'react'
import type { ListPage } from '../../../src-shared/ipc/entity-channels.ts'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import type { RecordView } from '../../../src-shared/kernel/value.ts'
import { channelQuery } from '../../api/use-channel.ts'
import type { ListState } from './list-state.ts'

/** Rows that are fetched together. */
export const pageSize = 100

/** The rows of a list as far as they are here. */
export interface Pages {
  readonly total: number
  /** The row at a place; undefined until its page has come. */
  row(index: number): RecordView | undefined
  /** Nothing of this list has come yet, and nothing older can stand in. */
  readonly loading: boolean
  /** What stands here belongs to the search before; the new one is being asked. */
  readonly stale: boolean
  readonly error: Error | null
  retry(): void
}

/** What a list asks main for one page; also what an export of the list asks, without the window of rows. */
export function pageQuery(state: ListState, columns: readonly string[], page: number) {
  return { ...listQuery(state, columns), offset: page * pageSize, limit: pageSize }
}

/** The list as a question: words, filters, order and the columns wanted. */
export function listQuery(state: ListState, columns: readonly string[]) {
  return {
    search: state.search,
    filters: { ...state.filters },
    sort: state.sort,
    deleted: state.deleted,
    columns: [...columns]
  }
}

/**
 * The pages between two rows, and the first one for the total. While a new search is on its way the rows of the last
 * one stay, so that typing does not flicker.
 */
export function usePages(
  entity: EntityName,
  state: ListState,
  columns: readonly string[],
  window: { readonly from: number; readonly to: number }
): Pages {
  const first = Math.floor(window.from / pageSize)
  const last = Math.floor(window.to / pageSize)
  const wanted = [...new Set([0, ...Array.from({ length: last - first + 1 }, (_, i) => first + i)])]
  const results = useQueries({
    queries: wanted.map((page) => channelQuery(`${entity}.list`, pageQuery(state, columns, page)))
  })

  const before = useRef<{ total: number; pages: ReadonlyMap<number, ListPage> } | null>(null)
  const head = results[0]
  if (head?.data) {
    const pages = new Map<number, ListPage>()
    wanted.forEach((page, i) => {
      const data = results[i]?.data
      if (data) pages.set(page, data)
    })
    before.current = { total: head.data.total, pages }
  }
  const known = before.current

  const row = useCallback(
    (index: number) => known?.pages.get(Math.floor(index / pageSize))?.rows[index % pageSize],
    [known]
  )
  const error = results.find((result) => result.error)?.error ?? null
  return useMemo(
    () => ({
      total: known?.total ?? 0,
      row,
      loading: known === null,
      stale: head?.data === undefined && known !== null,
      error,
      retry: () => {
        for (const result of results) if (result.error) void result.refetch()
      }
    }),
    [known, row, head?.data, error, results]
  )
}
