import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { BackupInfo } from '../../src-shared/features/backups/contract.ts'
import { AppError } from '../../src-shared/kernel/errors.ts'
import type { Role } from '../../src-shared/kernel/permissions.ts'
import { type BackupReason, createBackup } from '../db/backup.ts'
import { removePartial } from '../db/backup-list.ts'
import { tidyUp } from '../db/maintenance.ts'
import { type Database, type OpenOptions, openDatabase } from '../db/open.ts'
import { asRegisterError, RegisterError } from '../db/register-error.ts'
import { registerFiles } from '../db/register-files.ts'
import { migrate, requireLatest } from '../db/runner.ts'
import { readSetting, settingKeys } from '../db/settings.ts'
import { removeParts } from '../platform/files.ts'
import { createHistoryWriter, type HistoryWriter, readSignedHead } from './history.ts'
import { readAnyKeys, writeKeys } from './keys.ts'
import { acquireLock, type RegisterLock } from './lock.ts'
import type { KeyPair } from './sealed-box.ts'
import { readUser } from './user-rows.ts'

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
  /** As it is now: `refreshUser` reads it anew. */
  readonly user: SessionUser
  /** Opened only to look, without the lock: on the command line while a window has it. */
  readonly readonly: boolean
  /** The connection of this thread. It never waits for another writer. */
  readonly db: Database
  readonly history: HistoryWriter
  /** The key for a worker's own connection; never to be logged, sent to the window or kept. Zeroes after `close`. */
  readonly fileKey: Buffer
  /** The user's own key pair, for what is sealed to it (area keys); never for a worker. Zeroes after `close`. */
  readonly identity: KeyPair
  /** The recovery key's pair, only where the session began with the recovery key; zeroes after `close`. */
  readonly recovery: KeyPair | null
  now(): Date
  /** Reads name and roles anew, after they were changed. */
  refreshUser(): void
  /** A further connection to the same register; whoever asks for it closes it. */
  connect(options?: OpenOptions): Database
  /** Writes the history's signed head to keys.json too: after an import, before a backup, at the end. */
  recordHead(): void
  /** A dated encrypted copy in the register's folder, read back after it is written. */
  backUp(reason: BackupReason, at?: Date): BackupInfo
  /** Records the head and empties the log (both as far as the disk allows), closes, gives the lock back. */
  close(): void
}

/** Deriving a key takes its time, in which a register may be locked. Throws AppError request.locked. */
export function requireOpen({ db }: Pick<Session, 'db'>): void {
  if (!db.open) throw new AppError('request.locked')
}

/** What is known when a register is opened: its place, its key and who opens it. */
export interface SessionRequest {
  readonly path: string
  readonly registerId: string
  readonly userId: string
  /** One opens the database; two while its key is being changed. All are zeroed but the one the session keeps. */
  readonly fileKeys: readonly Buffer[]
  readonly identity: KeyPair
  /** The identity was made just now: the register does not know it yet. */
  readonly newIdentity: boolean
  readonly recovery: KeyPair | null
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
    wipe(request)
    throw asRegisterError(error, request.path)
  }
}

function openSession(request: SessionRequest, lock: RegisterLock | undefined): Session {
  const { path, readonly, now } = request
  const { db, fileKey } = openWithOneOf(request)
  try {
    if (!readonly) clearAway(path)
    if (readonly) requireLatest(db)
    else migrate(db, { copyFirst: () => createBackup(db, { folder: path, fileKey, reason: 'migration', at: now() }) })
    requireOwnKeys(db, request)
    requireOwnIdentity(db, request)
    return sessionOf(request, db, fileKey, lock)
  } catch (error) {
    db.close()
    throw error
  }
}

function openWithOneOf({ path, fileKeys, readonly }: SessionRequest): { db: Database; fileKey: Buffer } {
  const file = join(path, registerFiles.database)
  let refused: unknown = new RegisterError('register.keyMismatch', { path: file })
  for (const fileKey of fileKeys) {
    try {
      return { db: openDatabase(file, fileKey, { readonly }), fileKey }
    } catch (error) {
      refused = error
      if (!(error instanceof RegisterError && error.code === 'register.keyMismatch')) break
    }
  }
  throw refused
}

function wipe({ fileKeys, identity, recovery }: SessionRequest): void {
  for (const key of [...fileKeys, identity.privateKey, recovery?.privateKey]) key?.fill(0)
}

/** What a killed program left half written takes room and says nothing; who holds the lock knows that nobody writes it. */
function clearAway(path: string): void {
  removePartial(join(path, registerFiles.backups))
  removeParts(path)
  // Opening rolled back and took away every journal that held anything; this one was begun and never written.
  rmSync(join(path, `${registerFiles.database}-journal`), { force: true })
}

function sessionOf(request: SessionRequest, db: Database, fileKey: Buffer, lock: RegisterLock | undefined): Session {
  const { path, registerId, identity, recovery, readonly, now } = request
  for (const other of request.fileKeys) if (other !== fileKey) other.fill(0)
  let user = sessionUser(db, request)
  const recordHead = (): void => {
    if (!readonly) recordHeadIn(path, db)
  }
  return {
    path,
    registerId,
    get user() {
      return user
    },
    readonly,
    db,
    history: createHistoryWriter(db),
    fileKey,
    identity,
    recovery,
    now,
    refreshUser() {
      user = sessionUser(db, request)
    },
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
        wipe(request)
        lock?.release()
      }
    }
  }
}

function recordHeadIn(path: string, db: Database): void {
  const head = readSignedHead(db)
  const keys = readAnyKeys(path)
  if (keys.history?.digest !== head?.digest) writeKeys(path, { ...keys, history: head })
}

/** A database and keys of two registers put together by hand would sign and record for each other. */
function requireOwnKeys(db: Database, { path, registerId }: SessionRequest): void {
  if (readSetting(db, settingKeys.registerId) !== registerId) throw new RegisterError('register.keyMismatch', { path })
}

function sessionUser(db: Database, { path, userId }: SessionRequest): SessionUser {
  const row = readUser(db, userId)
  if (!row) throw new RegisterError('register.unknownUser', { path, name: '' })
  return { id: row.id, name: row.name, roles: row.roles }
}

/** A key pair put into keys.json behind the program's back must not be given anything. */
function requireOwnIdentity(db: Database, { path, userId, identity, newIdentity }: SessionRequest): void {
  const known = readUser(db, userId)
  if (!known || newIdentity || known.publicKey === null) return
  if (known.publicKey !== identity.publicKey)
    throw new RegisterError('register.keysChanged', { path: join(path, registerFiles.keys), name: known.name })
}
