import { hostname, userInfo } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { asRegisterError, codeOf, RegisterError } from '../db/register-error.ts'
import { registerFiles } from '../db/register-files.ts'

/** Who has a register open for writing. */
export interface LockHolder {
  readonly pid: number
  readonly host: string
  /** The operating system's user. */
  readonly login: string
  /** UTC instant. */
  readonly since: string
}

/** A register that is ours to write until released. */
export interface RegisterLock {
  release(): void
}

/**
 * Takes the register for writing. The lock itself is the operating system's, on a small SQLite file whose write lock
 * is held: a crash cannot leave it behind, a process number that is in use again cannot be mistaken for its holder, and
 * it works the same on all three systems. The file names the holder, so that the others can be told.
 * Throws RegisterError: inUse (with who and since when), readOnlyFolder, diskFull, diskFailed.
 */
export function acquireLock(folder: string, now: () => Date = () => new Date()): RegisterLock {
  const path = join(folder, registerFiles.lock)
  let db: Sqlite.Database | undefined
  try {
    db = new Sqlite(path, { timeout: 0 })
    hold(db, now)
  } catch (error) {
    const holder = db && isBusy(error) ? readHolder(db) : null
    db?.close()
    if (isBusy(error)) throw inUse(folder, holder)
    if (codeOf(error).startsWith('SQLITE_READONLY'))
      throw new RegisterError('register.readOnlyFolder', { path: folder }, error)
    throw asRegisterError(error, folder)
  }
  const held = db
  return {
    release() {
      if (!held.open) return
      try {
        held.exec('DELETE FROM holder; COMMIT')
      } catch {
        // A full disk: the name stays in the file, the lock goes with the connection all the same.
      } finally {
        held.close()
      }
    }
  }
}

function hold(db: Sqlite.Database, now: () => Date): void {
  // Nothing in this file outlives its holder, so it need not reach the disk.
  db.pragma('synchronous = OFF')
  const holder: LockHolder = { pid: process.pid, host: hostname(), login: loginName(), since: now().toISOString() }
  db.exec('BEGIN IMMEDIATE')
  db.exec('CREATE TABLE IF NOT EXISTS holder (pid INTEGER, host TEXT, login TEXT, since TEXT)')
  db.exec('DELETE FROM holder')
  db.prepare('INSERT INTO holder VALUES (:pid, :host, :login, :since)').run(holder)
  db.exec('COMMIT')
  // Readers may look while this one is held; another writer may not.
  db.exec('BEGIN IMMEDIATE')
  const winner = readHolder(db)
  if (winner?.since !== holder.since || winner.pid !== holder.pid) throw new LostRace()
}

/** Someone took the lock between our naming ourselves and our holding it. */
class LostRace extends Error {}

function isBusy(error: unknown): boolean {
  return error instanceof LostRace || codeOf(error).startsWith('SQLITE_BUSY')
}

function readHolder(db: Sqlite.Database): LockHolder | null {
  try {
    return db.prepare<[], LockHolder>('SELECT pid, host, login, since FROM holder').get() ?? null
  } catch {
    return null
  }
}

function inUse(folder: string, holder: LockHolder | null): RegisterError {
  return new RegisterError('register.inUse', {
    path: folder,
    login: holder?.login ?? '?',
    host: holder?.host ?? '?',
    pid: holder?.pid ?? 0,
    since: holder?.since ?? '?'
  })
}

function loginName(): string {
  try {
    return userInfo().username
  } catch {
    return '?'
  }
}
