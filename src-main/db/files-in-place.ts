import { statSync } from 'node:fs'
import { RegisterError } from './register-error.ts'

type FileIds = Map<string, bigint>

const known = new WeakMap<object, FileIds>()

/**
 * Throws register.filesGone when the database or its log is no longer the file that this connection has open: deleted,
 * moved away, or on a disk that was taken out. The system would let a program go on writing into such a file, and
 * nobody would ever find again what was saved. Where the files come back, writing goes on.
 */
export function requireInPlace(db: { readonly name: string }): void {
  const ids: FileIds = known.get(db) ?? new Map()
  known.set(db, ids)
  for (const file of [db.name, logOf(db)]) {
    const now = statSync(file, { bigint: true, throwIfNoEntry: false })?.ino
    const was = ids.get(file)
    if (was !== undefined && now !== was) throw new RegisterError('register.filesGone', { path: file })
    if (was === undefined && now !== undefined) ids.set(file, now)
  }
}

/** The connection left WAL mode, and its log went with that: the next one is another file. */
export function forgetLog(db: { readonly name: string }): void {
  known.get(db)?.delete(logOf(db))
}

function logOf({ name }: { readonly name: string }): string {
  return `${name}-wal`
}
