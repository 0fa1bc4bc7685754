import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrations } from '../../src-main/db/migrations/index.ts'
import { type Database, openDatabase } from '../../src-main/db/open.ts'
import { migrate } from '../../src-main/db/runner.ts'

/** An encrypted database in a folder of its own, as the program makes it, and its removal. */
export interface TestDatabase {
  readonly db: Database
  readonly folder: string
  readonly file: string
  readonly key: Buffer
  /** Runs the migrations up to a version; default: all. */
  migrateTo(version?: number): void
  close(): void
}

/** An empty database; `migrateTo` brings it to the version that a test wants to start from. */
export function testDatabase(): TestDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'samregister-'))
  const file = join(folder, 'register.db')
  const key = randomBytes(32)
  const db = openDatabase(file, key, { create: true })
  return {
    db,
    folder,
    file,
    key,
    migrateTo: (version = Number.POSITIVE_INFINITY) =>
      void migrate(db, { migrations: migrations.filter((m) => m.version <= version) }),
    close: () => {
      db.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
