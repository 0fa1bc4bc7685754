import type { Database } from './open.ts'
import { codeOf } from './register-error.ts'

const most = 100

/**
 * What SQLite's own integrity check finds: pages (each is authenticated, so a changed byte shows), indexes, NOT NULL and
 * CHECK; empty when all is well.
 */
export function findDamage(db: Database): string[] {
  try {
    const lines = db.prepare<[], string>(`PRAGMA integrity_check(${most})`).pluck().all()
    return lines.length === 1 && lines[0] === 'ok' ? [] : lines
  } catch (error) {
    return [damageOf(error)]
  }
}

/** What a SQLite error met while checking says of the file; any other error is thrown on. */
export function damageOf(error: unknown): string {
  const code = codeOf(error)
  if (/^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(code)) return error instanceof Error ? error.message : code
  throw error
}

/** Rows whose parent is gone, as `table #rowid -> parent`; empty when all is well. */
export function findOrphans(db: Database): string[] {
  const rows = db.pragma('foreign_key_check') as readonly { table: string; rowid: number | null; parent: string }[]
  return rows.slice(0, most).map(({ table, rowid, parent }) => `${table} #${rowid ?? '?'} -> ${parent}`)
}
