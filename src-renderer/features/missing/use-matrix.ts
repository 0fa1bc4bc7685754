import { useQueries } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Matrix, MatrixRow } from '../../../src-shared/features/missing/contract.ts'
import { channelQuery } from '../../api/use-channel.ts'
import type { MatrixQuestion } from './matrix-state.ts'

const pageSize = 100

/** The matrix as far as it is here. */
export interface MatrixPages {
  /** Totals and columns; undefined until the first page has come. */
  readonly head: Matrix | undefined
  readonly total: number
  /** undefined until its page has come. */
  row(index: number): MatrixRow | undefined
  /** What stands here belongs to the question before. */
  readonly stale: boolean
  readonly error: Error | null
  retry(): void
}

/** The pages between two rows, and the first one for the totals; the last answer stays while another is asked for. */
export function useMatrix(question: MatrixQuestion, from: number, to: number): MatrixPages {
  const [first, last] = [Math.floor(from / pageSize), Math.floor(to / pageSize)]
  const wanted = [...new Set([0, ...Array.from({ length: last - first + 1 }, (_, i) => first + i)])]
  const results = useQueries({
    queries: wanted.map((page) =>
      channelQuery('missing.matrix', { ...question, offset: page * pageSize, limit: pageSize })
    )
  })
  const kept = useRef<ReadonlyMap<number, Matrix>>(new Map())
  if (results[0]?.data)
    kept.current = new Map(wanted.flatMap((page, i) => (results[i]?.data ? [[page, results[i].data] as const] : [])))
  const head = kept.current.get(0)
  return {
    head,
    total: head?.total ?? 0,
    row: (index) => kept.current.get(Math.floor(index / pageSize))?.rows[index % pageSize],
    stale: results[0]?.data === undefined && head !== undefined,
    error: results.find((result) => result.error)?.error ?? null,
    retry: () => {
      for (const result of results) if (result.error) void result.refetch()
    }
  }
}
