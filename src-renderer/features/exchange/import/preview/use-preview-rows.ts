import { keepPreviousData, useQueries } from '@tanstack/react-query'
import type { PreviewRow, RowOutcome } from '../../../../../src-shared/features/exchange/import.ts'
import { runJob } from '../../../../api/jobs.ts'
import { useImport } from '../import-store.ts'

const pageSize = 100

/** Which rows are wanted. */
export interface RowFilter {
  readonly outcome: RowOutcome | null
  readonly withIssues: boolean
}

/** The rows between two places, and how many there are in all. */
export interface ShownRows {
  readonly total: number
  row(index: number): PreviewRow | undefined
  readonly pending: boolean
  readonly error: Error | null
  retry(): void
}

/** Asks for the pages in sight; 100,000 rows stay in the worker that has read them. */
export function usePreviewRows(filter: RowFilter, from: number, to: number): ShownRows {
  const { sessionId, previewNumber } = useImport()
  const first = Math.floor(from / pageSize)
  const last = Math.floor(Math.max(from, to) / pageSize)
  const pages = [...new Set([0, ...Array.from({ length: last - first + 1 }, (_, i) => first + i)])]
  const results = useQueries({
    queries: pages.map((page) => ({
      queryKey: ['import', 'rows', sessionId, previewNumber, filter, page],
      queryFn: () =>
        runJob('import.rows', { sessionId, ...filter, offset: page * pageSize, limit: pageSize }, '', { quiet: true }),
      // The first page stays until the next answer has come, so that a filter or a decision does not flicker.
      ...(page === 0 && { placeholderData: keepPreviousData })
    }))
  })
  return {
    total: results[0]?.data?.total ?? 0,
    row: (index) => results[pages.indexOf(Math.floor(index / pageSize))]?.data?.rows[index % pageSize],
    pending: results[0]?.data === undefined,
    error: results.find((result) => result.error)?.error ?? null,
    retry: () => {
      for (const result of results) if (result.error) void result.refetch()
    }
  }
}
