import type { ReadFailureCode } from '../../../src-shared/features/exchange/grid.ts'

/** The code of a system's error (`ENOENT`, …); empty for anything else. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}

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
