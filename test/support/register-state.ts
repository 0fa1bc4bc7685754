import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import type { Database } from '../../src-main/db/open.ts'

/** A digest of every row of every table, as another connection sees them. */
export function digestOf(db: Database): string {
  const tables = db
    .prepare<[], string>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"
    )
    .pluck()
    .all()
  const hash = createHash('sha256')
  for (const table of tables) {
    const rows = db.prepare(`SELECT * FROM "${table}"`).raw().all()
    hash.update(`${table}\n`)
    // Bytes as bytes: JSON has no word for them.
    for (const row of rows) hash.update(JSON.stringify(row, (_, value) => (value as { data?: unknown })?.data ?? value))
  }
  return hash.digest('hex')
}

/**
 * Size and time of these files and folders: whatever is written into a file changes it, whatever comes into a folder
 * or leaves it does too, and it costs a thousandth of a digest.
 */
export function traceOf(...paths: readonly string[]): string {
  return paths
    .map((path) => {
      const stats = statSync(path, { bigint: true, throwIfNoEntry: false })
      return stats ? `${stats.size} ${stats.mtimeNs}` : 'none'
    })
    .join('\n')
}
