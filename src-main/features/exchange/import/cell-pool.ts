import type { Cell } from '../../../../src-shared/features/exchange/grid.ts'

/** Longer texts seldom repeat, and finding out costs more than they weigh. */
const longestShared = 80
/** After so many cells of a column it is known whether its values repeat. */
const sample = 4000

interface Column {
  seen: number
  fresh: number
}

/**
 * Keeps each value of a sheet once: cells come over from another process one by one, and a hundred thousand "ja" are a
 * hundred thousand strings until somebody says they are the same. Columns whose values do not repeat are let alone.
 */
export class CellPool {
  private readonly texts = new Map<string, string>()
  private readonly others = new Map<string, Cell>()
  private readonly columns: Column[] = []

  /** Puts the shared value in place of each cell of the row. */
  share(row: Cell[]): void {
    for (let i = 0; i < row.length; i++) {
      const cell = row[i]
      if (typeof cell === 'string') {
        if (cell.length <= longestShared) row[i] = this.shareText(cell, i)
      } else if (typeof cell === 'object' && cell !== null) row[i] = this.shareOther(cell)
    }
  }

  private shareText(text: string, index: number): string {
    const column = this.columnAt(index)
    if (column.seen >= sample && column.fresh * 2 > sample) return text
    const shared = this.texts.get(text)
    if (column.seen < sample) {
      column.seen++
      if (shared === undefined) column.fresh++
    }
    if (shared !== undefined) return shared
    this.texts.set(text, text)
    return text
  }

  private columnAt(index: number): Column {
    let column = this.columns[index]
    if (!column) {
      column = { seen: 0, fresh: 0 }
      this.columns[index] = column
    }
    return column
  }

  private shareOther(cell: Exclude<Cell, null | string | number | boolean>): Cell {
    const key =
      'date' in cell
        ? `d${cell.date}${cell.shows ?? ''}`
        : 'w' in cell
          ? `n${cell.n} ${cell.w}`
          : 'error' in cell
            ? `e${cell.error}`
            : `f${cell.formula}`
    const shared = this.others.get(key)
    if (shared !== undefined) return shared
    this.others.set(key, cell)
    return cell
  }
}
