import { arch, cpus, platform, totalmem } from 'node:os'
import Sqlite from 'better-sqlite3'

/** What the figures were measured on. */
export interface Machine {
  readonly platform: string
  readonly node: string
  readonly cpu: string
  readonly cores: number
  readonly memoryGiB: number
  /** Milliseconds of a fixed piece of SQLite work in memory: the yardstick for the absolute figures. */
  readonly loopMs: number
}

/** The yardstick: 200,000 inserts into an indexed table and 20,000 look-ups, in memory. */
function fixedLoop(): number {
  const db = new Sqlite(':memory:')
  const start = performance.now()
  db.exec(
    'CREATE TABLE row (id INTEGER PRIMARY KEY, name TEXT NOT NULL, size INTEGER); CREATE INDEX row_name ON row (name)'
  )
  const insert = db.prepare('INSERT INTO row (name, size) VALUES (?, ?)')
  db.transaction(() => {
    for (let i = 0; i < 200_000; i++) insert.run(`name ${(i * 7919) % 200_000}`, i)
  })()
  const find = db.prepare('SELECT size FROM row WHERE name = ?')
  for (let i = 0; i < 20_000; i++) find.get(`name ${(i * 104_729) % 200_000}`)
  db.close()
  return performance.now() - start
}

/** The machine and how fast it is at this moment (median of three loops). */
export function describeMachine(): Machine {
  const loops = [fixedLoop(), fixedLoop(), fixedLoop()].sort((a, b) => a - b)
  return {
    platform: `${platform()} ${arch()}`,
    node: process.version,
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    loopMs: Math.round(loops[1] ?? 0)
  }
}
