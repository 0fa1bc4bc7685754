import { accessSync, closeSync, constants, existsSync, openSync, readSync, statSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { requireInPlace } from './files-in-place.ts'
import { keepStatements } from './kept-statements.ts'
import { latestVersion } from './migrations/index.ts'
import { atPath, codeOf, RegisterError } from './register-error.ts'

/** A connection to a register's database; only `openDatabase` makes one. */
export type Database = Sqlite.Database

/** How a connection is to be opened. */
export interface OpenOptions {
  /** Look only; nothing can be written, no migration is run. */
  readonly readonly?: boolean
  /** Make the file where there is none (default: a missing file is an error). */
  readonly create?: boolean
  /** Milliseconds to wait for another writer; default 0, as a wait in SQLite freezes the whole process. */
  readonly timeout?: number
  /** 'delete' for a file that is to rest by itself (a backup); default 'wal'. */
  readonly journal?: 'wal' | 'delete'
  /** Page cache in KiB; filled only as pages are read. */
  readonly cacheKiB?: number
}

/** Bytes of the file key. */
export const fileKeyBytes = 32

// 512 KiB made a large import 2.5 times slower than a cache that holds the indexes it grows.
const defaultCacheKiB = 128 * 1024

/**
 * Opens a register's database with its raw 256-bit key; the one place where a connection is made, so that no
 * connection lacks the key, the foreign keys or the triggers' safety.
 * Throws RegisterError: notFound, notARegister, damaged, keyMismatch, newerVersion, busy, readOnlyFolder, diskFull,
 * diskFailed. After an error the file is as it was.
 */
export function openDatabase(file: string, key: Buffer, options: OpenOptions = {}): Database {
  if (key.length !== fileKeyBytes) throw new RangeError(`A file key has ${fileKeyBytes} bytes`)
  return atPath(file, () => {
    const isNew = examine(file, options)
    const db = new Sqlite(file, {
      readonly: options.readonly === true,
      fileMustExist: !isNew,
      timeout: options.timeout ?? 0
    })
    try {
      prepare(db, key, file, options)
      keepStatements(db)
      requireInPlace(db)
      return db
    } catch (error) {
      db.close()
      throw error
    }
  })
}

/** What the encrypting build adds to better-sqlite3; its own types do not reach us through its `exports`. */
interface Keyed extends Database {
  key(key: Buffer): number
  rekey(key: Buffer): number
}

/**
 * Rewrites the whole database under another key, in one transaction of its own (1 s for 100 MB). Not in WAL mode.
 * Throws RegisterError usedElsewhere where another connection is reading, diskFull, diskFailed; then the key is the old one.
 */
export function changeFileKey(db: Database, key: Buffer): void {
  const raw = rawKey(key)
  try {
    atPath(db.name, () => (db as Keyed).rekey(raw))
  } catch (error) {
    if (!(error instanceof RegisterError && error.code === 'register.busy')) throw error
    throw new RegisterError('register.usedElsewhere', { path: db.name }, error)
  } finally {
    raw.fill(0)
  }
}

/** "raw:" spares the cipher its key derivation: the key is random already. A buffer, as a string cannot be wiped. */
function rawKey(key: Buffer): Buffer {
  return Buffer.concat([Buffer.from('raw:'), key])
}

function prepare(db: Database, key: Buffer, file: string, options: OpenOptions): void {
  // Said, not left to the library: another default one day must not make registers that this program cannot open.
  db.pragma("cipher = 'chacha20'")
  const raw = rawKey(key)
  ;(db as Keyed).key(raw)
  raw.fill(0)
  // Before anything else is read: a sort must never spill plain text to a temporary file.
  db.pragma('temp_store = MEMORY')
  const version = readVersion(db, file)
  if (version > latestVersion)
    throw new RegisterError('register.newerVersion', { path: file, found: version, known: latestVersion })
  refuseTruncated(db, file)
  const journal = options.journal ?? 'wal'
  if (!options.readonly && db.pragma('journal_mode', { simple: true }) !== journal)
    db.pragma(`journal_mode = ${journal}`)
  db.pragma('foreign_keys = ON')
  // Without it INSERT OR REPLACE deletes rows without firing the triggers that forbid deleting.
  db.pragma('recursive_triggers = ON')
  db.pragma('secure_delete = ON')
  // A saved edit survives a power cut; the default for WAL would only survive a crash of the program.
  db.pragma('synchronous = FULL')
  db.pragma(`cache_size = -${options.cacheKiB ?? defaultCacheKiB}`)
}

/** Reads the first page, which is where a wrong key shows. */
function readVersion(db: Database, file: string): number {
  try {
    return db.pragma('user_version', { simple: true }) as number
  } catch (error) {
    if (codeOf(error) === 'SQLITE_NOTADB') throw new RegisterError('register.keyMismatch', { path: file }, error)
    throw error
  }
}

/** SQLite reads a cut-off file until it needs a page that is gone; better said at once. */
function refuseTruncated(db: Database, file: string): void {
  const wal = statSync(`${file}-wal`, { throwIfNoEntry: false })
  if (wal && wal.size > 0) return
  const expected =
    (db.pragma('page_count', { simple: true }) as number) * (db.pragma('page_size', { simple: true }) as number)
  if (statSync(file).size < expected) throw new RegisterError('register.damaged', { path: file })
}

const plainHeader = Buffer.from('SQLite format 3\0')

/**
 * Looks at the file's first bytes without opening it, and says whether it is to be made. The first 16 bytes of an
 * encrypted file are the cipher's salt, the next 8 stay plain: page size, format and the three fixed fractions
 * (https://www.sqlite.org/fileformat.html §1.3), by which garbage differs from a file with another key.
 */
function examine(file: string, options: OpenOptions): boolean {
  if (!existsSync(file)) {
    if (options.create) return true
    throw new RegisterError('register.notFound', { path: file })
  }
  // SQLite would open a file it may not write, and only the first edit would fail.
  if (!options.readonly) accessSync(file, constants.W_OK)
  const head = Buffer.alloc(24)
  const handle = openSync(file, 'r')
  try {
    if (readSync(handle, head, 0, head.length, 0) < head.length)
      throw new RegisterError('register.damaged', { path: file })
  } finally {
    closeSync(handle)
  }
  if (head.subarray(0, 16).equals(plainHeader)) throw new RegisterError('register.notARegister', { path: file })
  if (head[21] !== 64 || head[22] !== 32 || head[23] !== 32) throw new RegisterError('register.damaged', { path: file })
  return false
}
