import type { Cell, Merge, SheetGrid } from '../../../../src-shared/features/exchange/grid.ts'
import { isBlank } from './cells.ts'

/**
 * The sheet's rows with the value of each cell that is merged downwards repeated in the rows below it: a department that
 * spans ten rows holds for all ten. Rows with nothing of their own stay blank. Rows down to `above` (0-based,
 * exclusive) are left as they are: headers are read by {@link mergedHeader}.
 */
export function withMergesFilledDown(grid: SheetGrid, above: number): readonly (readonly Cell[])[] {
  const down = grid.merges.filter((m) => m.bottom > m.top && m.bottom >= above && m.top < grid.rows.length)
  if (down.length === 0) return grid.rows
  const rows: (readonly Cell[])[] = [...grid.rows]
  for (const merge of down) {
    const value = grid.rows[merge.top]?.[merge.left]
    if (value === undefined || isBlank(value)) continue
    for (let row = Math.max(merge.top + 1, above); row <= Math.min(merge.bottom, rows.length - 1); row++) {
      const cells = rows[row] ?? []
      if (cells.every(isBlank)) continue
      const copy = [...cells]
      while (copy.length <= merge.left) copy.push(null)
      if (isBlank(copy[merge.left])) copy[merge.left] = value
      rows[row] = copy
    }
  }
  return rows
}

/** The merge that a cell belongs to, if any; 0-based. */
export function mergeAt(merges: readonly Merge[], row: number, column: number): Merge | undefined {
  return merges.find((m) => row >= m.top && row <= m.bottom && column >= m.left && column <= m.right)
}

/** A header cell's own value, or that of the merged cell it is part of (sideways or downwards). */
export function mergedHeader(grid: SheetGrid, row: number, column: number): Cell {
  const own = grid.rows[row]?.[column] ?? null
  if (!isBlank(own)) return own
  const merge = mergeAt(grid.merges, row, column)
  return merge ? (grid.rows[merge.top]?.[merge.left] ?? null) : null
}
