import type { Cell, GridFileMeta, SheetMeta } from '../../../../src-shared/features/exchange/grid.ts'
import type { ErrorCode } from '../../../../src-shared/kernel/errors.ts'

/** A file to be read, with what is to be assumed about a text file. */
export interface FileToRead {
  readonly path: string
  readonly encoding?: string | undefined
  readonly delimiter?: string | undefined
}

/** Why a file gave no rows. */
export interface FileFailure {
  readonly code: ErrorCode
  readonly params: Readonly<Record<string, string | number>>
}

/**
 * Main to the import's worker: what the reading process says about the files, in order. (The reading process is main's
 * child, as Electron lets only main start one.)
 */
export type ToIntake =
  | { readonly kind: 'sheet'; readonly file: number; readonly sheet: number; readonly meta: SheetMeta }
  | {
      readonly kind: 'rows'
      readonly file: number
      readonly sheet: number
      readonly firstRow: number
      readonly rows: Cell[][]
      /** 0 to 1 of the sheet. */
      readonly done: number
    }
  | { readonly kind: 'read'; readonly file: number; readonly meta: GridFileMeta }
  | { readonly kind: 'failed'; readonly file: number; readonly failure: FileFailure }
  | { readonly kind: 'end' }

/** The worker to main: another chunk may come, or nothing more is wanted. */
export type FromIntake = { readonly kind: 'more' } | { readonly kind: 'stop' }

/** Chunks that may be on their way to the worker. */
export const chunksAhead = 2
