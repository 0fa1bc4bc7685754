import type { ErrorCode } from './errors.ts'

/** Values put into an error's text; never a personal number. */
export type ErrorParams = Readonly<Record<string, string | number>>

/** An error as it crosses to the window or the command line: a code with texts in three languages, never a stack. */
export interface Failure {
  readonly code: ErrorCode
  readonly params?: ErrorParams
  /** Errors at fields: field key -> code. */
  readonly fields?: Readonly<Record<string, ErrorCode>>
  /** What the conflict's other side holds, or whatever else the screen needs to help. */
  readonly detail?: unknown
  /** Id of the log line of an unexpected error, so that it can be quoted. */
  readonly id?: string
}

/** The answer to every request. (`ipcRenderer.invoke` strips properties from thrown errors, hence an envelope.) */
export type Envelope<T = unknown> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly error: Failure }
