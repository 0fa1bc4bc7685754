import type { Cell } from '../../../../src-shared/features/exchange/grid.ts'

/** A row with the reason why it failed or was marked. */
export interface ErrorRow {
  /** 1-based row of the sheet. */
  readonly row: number
  readonly failed: boolean
  readonly reasons: readonly string[]
  readonly cells: readonly Cell[]
}

/** The rows of one sheet that failed or were marked. */
export interface ErrorSheet {
  readonly file: string
  readonly sheet: string
  /** Headers of all columns, by place. */
  readonly headers: readonly string[]
  readonly rows: readonly ErrorRow[]
}
