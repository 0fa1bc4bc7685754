import type {
  Cell,
  GridFileMeta,
  ReadFailureCode,
  SheetMeta,
  TextDelimiter,
  TextEncoding
} from '../../../src-shared/features/exchange/grid.ts'
import type { ErrorCode } from '../../../src-shared/kernel/errors.ts'
import type { ReadingBudget, ReadingLimits } from './limits.ts'

/** How a text file is to be read, where the finding is wrong. */
export interface TextOptions {
  encoding?: TextEncoding
  delimiter?: TextDelimiter
}

/** What is made of a file in the child itself: the rows as they stand, or a package's records. */
export type Content =
  | { readonly kind: 'rows' }
  /** `schema`: version of the register that reads it. */
  | { readonly kind: 'package'; readonly schema: number }

/** What the reading child is asked to do; once it has said `end`, it may be asked for another file. */
export interface ReadRequest {
  path: string
  content: Content
  text: TextOptions
  limits: ReadingLimits
  /** At which the child stops itself. */
  budget: ReadingBudget
}

/** From the parent to the child; `more` asks for another chunk of rows. */
export type ToChild = { type: 'read'; request: ReadRequest } | { type: 'more' }

/**
 * From the child to the parent. Rows that are in no chunk are blank. `done` runs from 0 to 1. Of a package there are
 * parts in place of sheets and rows; `refused` is a file that can be read and is none. `resident`: bytes it still holds.
 */
export type FromChild =
  | { type: 'ready' }
  | { type: 'sheet'; sheet: number; meta: SheetMeta }
  | { type: 'rows'; sheet: number; firstRow: number; rows: Cell[][]; done: number }
  | { type: 'part'; part: unknown; done: number }
  | { type: 'end'; meta: GridFileMeta; resident: number }
  | { type: 'refused'; code: ErrorCode; params: Readonly<Record<string, string | number>> }
  | { type: 'failure'; code: ReadFailureCode; limit: string | undefined }

/** Chunks that may be on their way at a time: one to work on, one to come. */
export const chunksAhead = 2
