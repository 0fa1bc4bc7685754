import { migrations as allMigrations, latestVersion } from './migrations/index.ts'
import type { Migration } from './migrations/migration.ts'
import type { Database } from './open.ts'
import { asRegisterError, RegisterError } from './register-error.ts'

/** What the runner is given beside the database. */
export interface MigrateOptions {
  /** Default: every migration of the program. */
  readonly migrations?: readonly Migration[]
  /** Makes the dated encrypted copy; called once, before the first change to a file that holds something. */
  readonly copyFirst?: (fromVersion: number) => void
}

/** What the runner did. */
export interface Migrated {
  readonly from: number
  readonly to: number
  readonly applied: readonly string[]
}

/** The schema version (`user_version`) of a database; 0 for an empty one. */
export function versionOf(db: Database): number {
  return db.pragma('user_version', { simple: true }) as number
}

/**
 * Brings a database to the newest schema, all pending migrations in one transaction: when the second of three fails,
 * the file is as it was and the program before can still open it. Foreign keys are off while it runs (a rebuilt table
 * would else lose its child rows) and checked before the commit.
 * Throws RegisterError: newerVersion, migrationFailed, and what `copyFirst` throws.
 */
export function migrate(db: Database, options: MigrateOptions = {}): Migrated {
  const migrations = inOrder(options.migrations ?? allMigrations)
  const known = migrations.at(-1)?.version ?? 0
  const from = versionOf(db)
  if (from > known) throw new RegisterError('register.newerVersion', { path: db.name, found: from, known })
  const pending = migrations.filter((m) => m.version > from)
  if (pending.length === 0) return { from, to: from, applied: [] }
  if (from > 0) options.copyFirst?.(from)
  db.pragma('foreign_keys = OFF')
  try {
    runAll(db, from, pending)
  } finally {
    db.pragma('foreign_keys = ON')
  }
  return { from, to: known, applied: pending.map((m) => m.name) }
}

/** Refuses a database that only a newer or, without migrating, only an older program can use. */
export function requireLatest(db: Database): void {
  const found = versionOf(db)
  if (found === latestVersion) return
  const code = found > latestVersion ? 'register.newerVersion' : 'register.olderVersion'
  throw new RegisterError(code, { path: db.name, found, known: latestVersion })
}

function runAll(db: Database, from: number, pending: readonly Migration[]): void {
  let current: Migration | undefined
  db.exec('BEGIN IMMEDIATE')
  try {
    // Another process may have migrated between our look and our lock.
    if (versionOf(db) !== from) throw new RegisterError('register.busy', { path: db.name })
    for (const migration of pending) {
      current = migration
      migration.up(db)
      const orphans = db.pragma('foreign_key_check') as readonly { table: string }[]
      if (orphans.length > 0)
        throw new Error(`${orphans.length} rows without their parent, first in ${orphans[0]?.table}`)
      db.pragma(`user_version = ${migration.version}`)
    }
    db.exec('COMMIT')
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK')
    const known = asRegisterError(error, db.name)
    if (known instanceof RegisterError) throw known
    throw new RegisterError(
      'register.migrationFailed',
      { path: db.name, version: current?.version ?? from, name: current?.name ?? '' },
      error
    )
  }
}

function inOrder(migrations: readonly Migration[]): readonly Migration[] {
  migrations.forEach((migration, i) => {
    const before = migrations[i - 1]?.version ?? 0
    if (migration.version <= before) throw new Error(`Migration ${migration.version} stands behind ${before}`)
  })
  return migrations
}
