import type { Cell } from '../../../../../src-shared/features/exchange/grid.ts'
import { fold } from '../../../../../src-shared/kernel/fold.ts'
import { cellText } from '../cells.ts'

/** Gives the folded text of a row's cell. */
export type FoldedCells = (cells: readonly Cell[], column: number) => string

/** Each cell folded once: in looking for a header, every row of a sheet's top is held against forty others. */
export function foldedCells(): FoldedCells {
  const rows = new Map<readonly Cell[], string[]>()
  return (cells, column) => {
    let texts = rows.get(cells)
    if (!texts) {
      texts = []
      rows.set(cells, texts)
    }
    texts[column] ??= fold(cellText(cells[column]))
    return texts[column]
  }
}
