import { randomBytes } from 'node:crypto'
import { mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrations } from '../../src-main/db/migrations/index.ts'
import { type Database, openDatabase } from '../../src-main/db/open.ts'
import { registerFiles } from '../../src-main/db/register-files.ts'
import { migrate } from '../../src-main/db/runner.ts'
import { createRegister, type Seed } from '../../src-main/security/create-register.ts'
import { type UnlockRequest, unlockRegister } from '../../src-main/security/register-folder.ts'
import type { Session } from '../../src-main/security/session.ts'
import type { ScryptCost } from '../../src-main/security/wrapped-key.ts'
import { openEmpty } from './quick-open.ts'

/** No protection at all, and no half second per unlock; nothing but tests may use it. */
export const cheapCost: ScryptCost = { N: 2, r: 1, p: 1 }

/** A folder that is there for one test. */
export interface TemporaryFolder {
  readonly path: string
  dispose(): void
}

/** Makes an empty folder; `dispose` it in `afterEach`. */
export function temporaryFolder(): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), 'samregister-test-'))
  return { path, dispose: () => rmSync(path, { recursive: true, force: true }) }
}

/** A real encrypted register in a folder of its own, open. */
export interface TemporaryRegister {
  readonly path: string
  readonly passphrase: string
  readonly recoveryKey: string
  readonly userId: string
  /** A copy of the file key, for looking at files while the register is locked. */
  readonly fileKey: Buffer
  /** The open session; after `lock` and `unlock` the new one. */
  readonly session: Session
  readonly db: Database
  lock(): void
  unlock(options?: Partial<UnlockRequest>): Promise<Session>
  /** Closes and deletes everything. */
  dispose(): void
}

/** How a temporary register differs from the usual one. */
export interface TemporaryRegisterOptions {
  readonly seed?: (seed: Seed) => void
  readonly userName?: string
  readonly now?: () => Date
}

/** Creates a register as the program does, but with a key derivation that costs nothing. */
export async function temporaryRegister(options: TemporaryRegisterOptions = {}): Promise<TemporaryRegister> {
  const folder = temporaryFolder()
  const path = join(folder.path, 'Prøvekommune.samregister')
  const passphrase = 'en lang sætning om kaffe'
  const { now = () => new Date() } = options
  const created = await createRegister({
    path,
    passphrase,
    userName: options.userName ?? 'Systemkoordinator',
    cost: cheapCost,
    now,
    ...(options.seed && { seed: options.seed })
  })
  let session = created.session
  return {
    path,
    passphrase,
    recoveryKey: created.recoveryKey,
    userId: session.user.id,
    fileKey: Buffer.from(session.fileKey),
    get session() {
      return session
    },
    get db() {
      return session.db
    },
    lock: () => session.close(),
    async unlock(how = {}) {
      session = await unlockRegister({ path, passphrase, now, ...how })
      return session
    },
    dispose() {
      session.close()
      folder.dispose()
    }
  }
}

/**
 * Gives a locked register the database it had at an older schema version, with all of its rows that had a place there
 * then. Unlocking migrates it.
 */
export function setBack(register: TemporaryRegister, version: number): void {
  const file = join(register.path, registerFiles.database)
  const newest = `${file}.newest`
  renameSync(file, newest)
  const db = emptyDatabase(file, register.fileKey)
  migrate(db, { migrations: migrations.filter((migration) => migration.version <= version) })
  // Attached under its own key: the main connection's is not taken over.
  db.prepare('ATTACH ? AS newest KEY ?').run(newest, Buffer.concat([Buffer.from('raw:'), register.fileKey]))
  db.pragma('foreign_keys = OFF')
  // The search index lies in tables that SQLite writes by itself; their rows are copied like any other.
  db.unsafeMode()
  for (const [table, columns] of commonTables(db))
    db.exec(`INSERT OR REPLACE INTO main.${table} (${columns}) SELECT ${columns} FROM newest.${table}`)
  db.close()
  rmSync(newest)
}

/** Tables that both schemas have, in the order they were made, with the columns that both have. */
function commonTables(db: Database): readonly (readonly [table: string, columns: string])[] {
  const columnsIn = (schema: string, table: string): string[] =>
    db.prepare<[string, string], string>('SELECT name FROM pragma_table_info(?, ?)').pluck().all(table, schema)
  return db
    .prepare<[], string>(
      "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*' AND sql NOT LIKE 'CREATE VIRTUAL%'"
    )
    .pluck()
    .all()
    .map((table) => {
      const newer = columnsIn('newest', table)
      const columns = columnsIn('main', table).filter((column) => newer.includes(column))
      return [`"${table}"`, columns.map((column) => `"${column}"`).join(', ')] as const
    })
    .filter(([, columns]) => columns !== '')
}

/** By the program's own opening: a new database in tests has the newest schema already (quick-start.ts). */
function emptyDatabase(file: string, key: Buffer): Database {
  return openEmpty(file, key, { create: true })
}

/** An encrypted database by itself, without a register's folder around it. */
export interface TemporaryDatabase {
  readonly db: Database
  readonly file: string
  readonly key: Buffer
  readonly folder: string
  dispose(): void
}

/** A database as the program had it at a schema version (default: the newest), made by the real migrations. */
export function databaseAtVersion(version?: number): TemporaryDatabase {
  const folder = temporaryFolder()
  const file = join(folder.path, 'register.db')
  const key = randomBytes(32)
  const db = version === undefined ? openDatabase(file, key, { create: true }) : emptyDatabase(file, key)
  migrate(db, version === undefined ? {} : { migrations: migrations.filter((known) => known.version <= version) })
  return {
    db,
    file,
    key,
    folder: folder.path,
    dispose() {
      db.close()
      folder.dispose()
    }
  }
}
