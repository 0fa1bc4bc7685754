import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tidyUp } from '../../../src-main/db/maintenance.ts'
import { type Database, openDatabase } from '../../../src-main/db/open.ts'

// What SQLite is told of a register's tables when it is closed.

/** The tables that a query reads from end to end. */
const scanned = (db: Database, sql: string): readonly string[] =>
  db
    .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all()
    .map(({ detail }) => detail)
    .filter((detail) => detail.startsWith('SCAN'))

test('a register that was closed with two rows finds what belongs to a record by its index, as an import may follow', () => {
  const folder = mkdtempSync(join(tmpdir(), 'samregister-statistics-'))
  const db = openDatabase(join(folder, 'register.db'), randomBytes(32), { create: true })
  try {
    db.exec('CREATE TABLE one (id TEXT PRIMARY KEY); CREATE TABLE many (id TEXT PRIMARY KEY, one TEXT)')
    db.exec('CREATE INDEX many_one ON many (one)')
    const add = db.prepare('INSERT INTO many VALUES (?, ?)')
    const question = "SELECT * FROM many WHERE one = 'a' ORDER BY id"
    const close = (): void => {
      db.prepare(question).all()
      tidyUp(db)
    }
    for (let row = 0; row < 2; row++) add.run(`few-${row}`, 'a')
    // Counted because there is much else, too, it is two rows all the same.
    for (const bytes of [0, 2 ** 21]) {
      db.prepare('INSERT INTO one VALUES (?)').run('x'.repeat(bytes))
      close()
      db.exec('ANALYZE sqlite_schema')
      expect(scanned(db, question)).toEqual([])
    }
    db.transaction(() => {
      for (let row = 0; row < 3000; row++) add.run(`many-${row}`, `b${row % 50}`)
    })()
    close()
    const kept = db.prepare("SELECT DISTINCT tbl FROM sqlite_stat1 WHERE tbl IN ('one', 'many')").pluck().all()
    expect(kept).toEqual(['many'])
  } finally {
    db.close()
    rmSync(folder, { recursive: true })
  }
})
