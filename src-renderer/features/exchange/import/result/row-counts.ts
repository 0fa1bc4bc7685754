import type { ImportFileResult, RowCounts } from '../../../../../src-shared/features/exchange/import.ts'

/** The figures of a result, in the order they are told. */
export const figures = ['read', 'created', 'updated', 'unchanged', 'merged', 'skipped', 'invalid'] as const

/** Several counts as one. */
export function sumOf(parts: readonly RowCounts[]): RowCounts {
  const total = { read: 0, created: 0, updated: 0, unchanged: 0, merged: 0, skipped: 0, invalid: 0 }
  for (const part of parts) for (const figure of figures) total[figure] += part[figure]
  return total
}

/** A file's counts over its sheets. */
export function countsOf(file: ImportFileResult): RowCounts {
  return sumOf(file.sheets.map(({ rows }) => rows))
}
