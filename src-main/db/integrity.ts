import type { Database } from './open.ts'

const most = 100

/** What SQLite's own integrity check finds: pages, indexes, NOT NULL and CHECK; empty when all is well. */
export function findDamage(db: Database): string[] {
  const lines = db.prepare<[], string>(`PRAGMA integrity_check(${most})`).pluck().all()
  return lines.length === 1 && lines[0] === 'ok' ? [] : lines
}

/** Rows whose parent is gone, as `table #rowid -> parent`; empty when all is well. */
export function findOrphans(db: Database): string[] {
  const rows = db.pragma('foreign_key_check') as readonly { table: string; rowid: number | null; parent: string }[]
  return rows.slice(0, most).map(({ table, rowid, parent }) => `${table} #${rowid ?? '?'} -> ${parent}`)
}
