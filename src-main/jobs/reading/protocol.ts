import type {
  Cell,
  GridFileMeta,
  ReadFailureCode,
  SheetMeta,
  TextDelimiter,
  TextEncoding
} from '../../../src-shared/features/exchange/grid.ts'
import type { ReadingBudget, ReadingLimits } from './limits.ts'

/** How a text file is to be read, where the finding is wrong. */
export interface TextOptions {
  encoding?: TextEncoding
  delimiter?: TextDelimiter
}

/** What the reading child is asked to do. */
export interface ReadRequest {
  path: string
  text: TextOptions
  limits: ReadingLimits
  /** At which the child stops itself. */
  budget: ReadingBudget
}

/** From the parent to the child; `more` asks for another chunk of rows. */
export type ToChild = { type: 'read'; request: ReadRequest } | { type: 'more' }

/** From the child to the parent. Rows that are in no chunk are blank. `done` runs from 0 to 1. */
export type FromChild =
  | { type: 'ready' }
  | { type: 'sheet'; sheet: number; meta: SheetMeta }
  | { type: 'rows'; sheet: number; firstRow: number; rows: Cell[][]; done: number }
  | { type: 'end'; meta: GridFileMeta }
  | { type: 'failure'; code: ReadFailureCode; limit: string | undefined }

/** Chunks that may be on their way at a time: one to work on, one to come. */
export const chunksAhead = 2
