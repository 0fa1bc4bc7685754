import type { RegisterErrorCode } from '../../src-shared/features/register/errors.ts'
import { AppError } from '../../src-shared/kernel/errors.ts'

/** A register could not be made, opened, kept or left as asked. Nothing on disk was changed. */
export class RegisterError extends AppError {
  declare readonly code: RegisterErrorCode

  constructor(code: RegisterErrorCode, params: Readonly<Record<string, string | number>> = {}, cause?: unknown) {
    super(code, params)
    this.name = 'RegisterError'
    if (cause !== undefined) this.cause = cause
  }
}

/** The code of a SQLite or operating system error, or '' where it is neither. */
export function codeOf(error: unknown): string {
  // Not by `instanceof`: an error from another realm (a worker, a test's sandbox) is none of this one's.
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : ''
}

const byCode: readonly (readonly [pattern: RegExp, code: RegisterErrorCode])[] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT|SQLITE_IOERR_SHMSIZE)$/, 'register.diskFull'],
  [
    /^(SQLITE_NOTADB|SQLITE_CORRUPT.*|SQLITE_IOERR_DATA|SQLITE_IOERR_CORRUPTFS|SQLITE_IOERR_SHORT_READ)$/,
    'register.damaged'
  ],
  [/^(SQLITE_BUSY.*|SQLITE_LOCKED.*)$/, 'register.busy'],
  [
    /^(EACCES|EPERM|EROFS|SQLITE_READONLY_DIRECTORY|SQLITE_READONLY_CANTINIT|SQLITE_PERM|SQLITE_CANTOPEN.*)$/,
    'register.readOnlyFolder'
  ],
  [/^SQLITE_READONLY.*$/, 'register.readOnly'],
  [/^(SQLITE_IOERR.*|EIO|ENODEV|ENXIO|ESTALE)$/, 'register.diskFailed'],
  [/^EISDIR$/, 'register.notARegister'],
  [/^(EEXIST|ENOTEMPTY)$/, 'register.exists'],
  [/^(ENOENT|ENOTDIR|ENAMETOOLONG|ELOOP)$/, 'register.notFound']
]

/**
 * The RegisterError that a failure of SQLite or the file system means, with the path it happened at; errors of any
 * other kind come back unchanged. Codes: https://www.sqlite.org/rescode.html
 */
export function asRegisterError(error: unknown, path: string): unknown {
  if (error instanceof AppError) return error
  const code = codeOf(error)
  const found = code && byCode.find(([pattern]) => pattern.test(code))
  return found ? new RegisterError(found[1], { path }, error) : error
}

/** Runs it; what SQLite or the file system throws comes out as the RegisterError it means. */
export function atPath<T>(path: string, run: () => T): T {
  try {
    return run()
  } catch (error) {
    throw asRegisterError(error, path)
  }
}
