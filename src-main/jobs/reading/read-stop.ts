import type { ReadFailureCode } from '../../../src-shared/features/exchange/grid.ts'

/** Thrown inside the reading child where a file cannot be read on; the child sends its code to the parent. */
export class ReadStop extends Error {
  readonly code: ReadFailureCode
  /** The limit that was met, with its unit; for the message. */
  readonly limit: string | undefined

  constructor(code: ReadFailureCode, limit?: string) {
    super(code)
    this.name = 'ReadStop'
    this.code = code
    this.limit = limit
  }
}
