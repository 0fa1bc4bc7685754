import { randomBytes } from 'node:crypto'
import { statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { forgetLog, requireInPlace } from '../db/files-in-place.ts'
import { changeFileKey, type Database, fileKeyBytes } from '../db/open.ts'
import { codeOf, RegisterError } from '../db/register-error.ts'
import { registerFiles } from '../db/register-files.ts'
import { readSetting, settingKeys } from '../db/settings.ts'
import { recoveryHolder, sealFileKey } from './holder.ts'
import { type Holder, type KeyFile, readKeys, writeKeys } from './keys.ts'
import type { Session } from './session.ts'
import { readUsers } from './user-rows.ts'

/** What goes along with a change of the file key. */
export interface Rekeying {
  /** What is to be committed before the key is changed, once it is sure that nothing stands in the way. */
  readonly work?: () => void
  /** The user whom `work` takes out: nothing will be sealed to that one. */
  readonly leaving?: string
  /** A new holder of the recovery key, whose public key `work` notes in the register: it takes the place of the former. */
  readonly recovery?: Holder
}

/**
 * Gives the register a new file key, sealed to everybody who may unlock it and to the recovery key: whoever was removed,
 * or has the former recovery key, cannot open the file any more, whatever copy of keys.json they kept. Nobody's
 * passphrase is needed. At every instant the keys.json on the disk opens the database on the disk: while the database is
 * rewritten it holds both keys, and SQLite's rollback journal keeps the database under one of them. No other connection
 * may be open.
 * Throws RegisterError: usedElsewhere (another program is reading), recoveryKeyOld, keysChanged, diskFull, diskFailed.
 */
export function rekey(session: Session, { work, leaving, recovery }: Rekeying = {}): void {
  const { db, path, fileKey } = session
  requireSealable(session, { leaving, recovery })
  requireRoom(path)
  leaveWal(db, path)
  try {
    work?.()
    const next = randomBytes(fileKeyBytes)
    writeKeys(path, sealed(session, fileKey, { next, recovery }))
    changeFileKey(db, next)
    next.copy(fileKey)
    next.fill(0)
    writeKeys(path, sealed(session, fileKey))
  } finally {
    db.pragma('journal_mode = wal')
  }
}

/** Whether a change of the key was cut short, or keys.json has somebody whom the register does not know. */
export function isUnsettled({ db, path }: Session): boolean {
  const { users, recovery } = readKeys(path)
  const known = new Set(readUsers(db).map(({ id }) => id))
  const cutShort = [...users, recovery].some((holder) => 'next' in holder && holder.next !== undefined)
  return cutShort || users.some(({ id }) => !known.has(id))
}

/** keys.json with the file key (and the one to come) sealed to all who may unlock, and to nobody else. */
function sealed(
  session: Session,
  fileKey: Buffer,
  { next, recovery: renewed }: { readonly next?: Buffer; readonly recovery?: Holder | undefined } = {}
): KeyFile {
  const { keys, users, recovery } = requireSealable(session, { recovery: renewed })
  const sealTo = <H extends Holder>(name: string, { next: _, ...holder }: H) => ({
    ...holder,
    sealed: sealFileKey(session.registerId, name, holder.publicKey, fileKey),
    ...(next && { next: sealFileKey(session.registerId, name, holder.publicKey, next) })
  })
  return { ...keys, users: users.map((user) => sealTo(user.id, user)), recovery: sealTo(recoveryHolder, recovery) }
}

/** Whether the recovery key in keys.json is the one that the register itself knows, so that a key may be sealed to it. */
export function fitsRecovery(db: Database, recovery: KeyFile['recovery']): recovery is Holder {
  return !('fileKey' in recovery) && recovery.publicKey === readSetting(db, settingKeys.recoveryPublicKey)
}

/** Those to whom a key may be sealed: their public keys are the ones that the register itself knows. */
function requireSealable(
  { db, path }: Session,
  { leaving, recovery: renewed }: { readonly leaving?: string | undefined; readonly recovery?: Holder | undefined }
) {
  const keys = readKeys(path)
  const recovery = renewed ?? (fitsRecovery(db, keys.recovery) ? keys.recovery : undefined)
  if (!recovery) throw new RegisterError('register.recoveryKeyOld', { path })
  const known = new Map(readUsers(db).map(({ id, publicKey }) => [id, publicKey]))
  const users = keys.users.filter(({ id }) => known.has(id) && id !== leaving)
  const changed = users.find(({ id, publicKey }) => known.get(id) !== publicKey)
  if (changed)
    throw new RegisterError('register.keysChanged', { path: join(path, registerFiles.keys), name: changed.name })
  return { keys, users, recovery }
}

/** While the database is rewritten, its old pages lie in the journal beside it. */
function requireRoom(path: string): void {
  const { bavail, bsize } = statfsSync(path)
  if (bavail * bsize < statSync(join(path, registerFiles.database)).size * 1.1)
    throw new RegisterError('register.diskFull', { path })
}

/** A database in WAL mode cannot be given another key. Fails where another program has it open. */
function leaveWal(db: Database, path: string): void {
  requireInPlace(db)
  try {
    db.pragma('journal_mode = delete')
    forgetLog(db)
  } catch (error) {
    if (codeOf(error).startsWith('SQLITE_BUSY')) throw new RegisterError('register.usedElsewhere', { path }, error)
    throw error
  }
}
