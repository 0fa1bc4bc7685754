import type { Cell } from '../../../src-shared/features/exchange/grid.ts'
import { mostCharacters, type ReadingLimits } from './limits.ts'
import { ReadStop } from './read-stop.ts'

/** Counts what a file's limits count, row by row. */
export class CellCount {
  cells = 0
  characters = 0
  private readonly mostCells: number
  private readonly mostCharacters: number

  constructor(limits: ReadingLimits, inflatedBytes: number) {
    this.mostCells = limits.cells
    this.mostCharacters = mostCharacters(limits, inflatedBytes)
  }

  /** Throws `file.tooManyCells` or `file.bomb`. */
  add(row: readonly Cell[]): void {
    this.cells += row.length
    for (const cell of row) if (typeof cell === 'string') this.characters += cell.length
    if (this.cells > this.mostCells) throw new ReadStop('file.tooManyCells', `${this.mostCells / 1_000_000}`)
    if (this.characters > this.mostCharacters) throw new ReadStop('file.bomb')
  }
}
