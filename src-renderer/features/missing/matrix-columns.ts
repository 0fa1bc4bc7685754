import { type MatrixColumnHead, matrixColumns } from '../../../src-shared/features/missing/matrix-columns.ts'
import type { Labels } from '../../../src-shared/kernel/language.ts'

/** How wide the columns are, in pixels. */
export const widths = { pick: 36, name: 230, score: 66, column: 146 } as const
/** How high rows and the header are, in pixels. */
export const heights = { row: 36, head: 66 } as const

const byKey: ReadonlyMap<string, MatrixColumnHead> = new Map(matrixColumns.map((column) => [column.key, column]))

/** What a column is called. */
export function labelOfColumn(key: string): Labels {
  return byKey.get(key)?.labels ?? { da: key, nb: key, en: key }
}

/** The field that fills a column's gap; null where none does. */
export function fieldOfColumn(key: string | undefined): string | null {
  return (key !== undefined && byKey.get(key)?.fills) || null
}
