import { join } from 'node:path'
import type { BackupInfo } from '../../src-shared/features/register/contract.ts'
import { type Role, roles } from '../../src-shared/kernel/permissions.ts'
import { type BackupReason, createBackup } from '../db/backup.ts'
import { tidyUp } from '../db/maintenance.ts'
import { type Database, type OpenOptions, openDatabase } from '../db/open.ts'
import { asRegisterError, RegisterError } from '../db/register-error.ts'
import { registerFiles } from '../db/register-files.ts'
import { migrate, requireLatest } from '../db/runner.ts'
import { readSetting, settingKeys } from '../db/settings.ts'
import { createHistoryWriter, type HistoryWriter, readSignedHead } from './history.ts'
import { readKeys, writeKeys } from './keys.ts'
import { acquireLock, type RegisterLock } from './lock.ts'

/** The user of a session, with the roles held. */
export interface SessionUser {
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
}

/** An unlocked register. Ends with `close`; after that nothing of it may be used. */
export interface Session {
  readonly path: string
  readonly registerId: string
  readonly user: SessionUser
  /** Opened only to look, without the lock: on the command line while a window has it. */
  readonly readonly: boolean
  /** The connection of this thread. It never waits for another writer. */
  readonly db: Database
  readonly history: HistoryWriter
  /** The key for a worker's own connection; never to be logged, sent to the window or kept. Zeroes after `close`. */
  readonly fileKey: Buffer
  /** A further connection to the same register; whoever asks for it closes it. */
  connect(options?: OpenOptions): Database
  /** Writes the history's signed head to keys.json too: after an import, before a backup, at the end. */
  recordHead(): void
  /** A dated encrypted copy in the register's folder, read back after it is written. */
  backUp(reason: BackupReason, at?: Date): BackupInfo
  /** Records the head and empties the log (both as far as the disk allows), closes, gives the lock back. */
  close(): void
}

/** What is known when a register is opened: its place, its key and who opens it. */
export interface SessionRequest {
  readonly path: string
  readonly registerId: string
  readonly userId: string
  readonly fileKey: Buffer
  readonly readonly: boolean
  readonly now: () => Date
}

/**
 * Opens a register whose key is known: takes the lock, opens the database, brings it to the newest schema (after a
 * dated copy) and looks up the user. Throws RegisterError; then everything is as it was and nothing stays open.
 */
export function startSession(request: SessionRequest): Session {
  const lock = request.readonly ? undefined : acquireLock(request.path, request.now)
  try {
    return openSession(request, lock)
  } catch (error) {
    lock?.release()
    throw asRegisterError(error, request.path)
  }
}

function openSession(request: SessionRequest, lock: RegisterLock | undefined): Session {
  const { path, fileKey, readonly, now } = request
  const file = join(path, registerFiles.database)
  const db = openDatabase(file, fileKey, { readonly })
  try {
    if (readonly) requireLatest(db)
    else migrate(db, { copyFirst: () => createBackup(db, { folder: path, fileKey, reason: 'migration', at: now() }) })
    requireOwnKeys(db, request)
    return sessionOf(request, db, readUser(db, request), lock)
  } catch (error) {
    db.close()
    throw error
  }
}

function sessionOf(request: SessionRequest, db: Database, user: SessionUser, lock: RegisterLock | undefined): Session {
  const { path, registerId, fileKey, readonly, now } = request
  const recordHead = (): void => {
    if (!readonly) recordHeadIn(path, db)
  }
  return {
    path,
    registerId,
    user,
    readonly,
    db,
    history: createHistoryWriter(db),
    fileKey,
    connect: (options = {}) => openDatabase(db.name, fileKey, { readonly, ...options }),
    recordHead,
    backUp(reason, at = now()) {
      recordHead()
      return createBackup(db, { folder: path, fileKey, reason, at })
    },
    close() {
      if (!db.open) return
      try {
        recordHead()
        if (!readonly) tidyUp(db)
      } catch (error) {
        // Closing must not fail: what a full or damaged disk kept from being noted is found when it is opened next.
        if (!(asRegisterError(error, path) instanceof RegisterError)) throw error
      } finally {
        db.close()
        fileKey.fill(0)
        lock?.release()
      }
    }
  }
}

function recordHeadIn(path: string, db: Database): void {
  const head = readSignedHead(db)
  const keys = readKeys(path)
  if (keys.history?.digest !== head?.digest) writeKeys(path, { ...keys, history: head })
}

/** A database and keys of two registers put together by hand would sign and record for each other. */
function requireOwnKeys(db: Database, { path, registerId }: SessionRequest): void {
  if (readSetting(db, settingKeys.registerId) !== registerId) throw new RegisterError('register.keyMismatch', { path })
}

function readUser(db: Database, { path, userId }: SessionRequest): SessionUser {
  const sql = 'SELECT id, name, roles FROM user WHERE id = ? AND removed_at IS NULL'
  const row = db.prepare<[string], { id: string; name: string; roles: string }>(sql).get(userId)
  if (!row) throw new RegisterError('register.unknownUser', { path, name: '' })
  // A role of a newer program is one that this program does not give anything to.
  const held = JSON.parse(row.roles) as readonly string[]
  return { id: row.id, name: row.name, roles: roles.filter((role) => held.includes(role)) }
}
