import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { RegisterError } from '../db/register-error.ts'
import { registerFiles } from '../db/register-files.ts'
import { requireLocalPlace } from './folder-place.ts'
import { type KeyFile, type KeyUser, readKeys, recoveryPurpose, userOf, userPurpose, writeKeys } from './keys.ts'
import { requireStrong } from './passphrase.ts'
import { parseRecoveryKey } from './recovery-key.ts'
import { type Session, startSession } from './session.ts'
import { defaultCost, type ScryptCost, unwrapKey, wrapKey } from './wrapped-key.ts'

/** What opening needs to know of the world; the defaults are the real one. */
export interface OpeningOptions {
  readonly now?: () => Date
  /** What a new wrap costs to derive. Only tests make it cheap. */
  readonly cost?: ScryptCost
}

/** Which register is to be unlocked, by whom. */
export interface UnlockRequest extends OpeningOptions {
  readonly path: string
  /** null or absent: the register's first user. */
  readonly userName?: string | null
  readonly passphrase: string
  /** Only look; goes without the lock, so also while another process has the register. */
  readonly readonly?: boolean
}

/**
 * Unlocks a register with a passphrase. Throws RegisterError: networkFolder, syncedFolder, notFound, notARegister,
 * keysMissing, keysDamaged, keysNewer, unknownUser, wrongPassphrase, inUse, readOnlyFolder, keyMismatch, damaged,
 * newerVersion, olderVersion (readonly only), migrationFailed, backupFailed, diskFull, diskFailed.
 */
export async function unlockRegister(request: UnlockRequest): Promise<Session> {
  const { path } = request
  const keys = readRegister(path)
  const user = userOf(keys, request.userName)
  const fileKey = await unwrapKey(user.wrapped, request.passphrase, userPurpose(keys.registerId, user.id))
  if (!fileKey) throw new RegisterError('register.wrongPassphrase', { path, name: user.name })
  return begin(keys, user, fileKey, { ...request, readonly: request.readonly ?? false })
}

/** Which register is to be recovered, and the passphrase that is to hold from then on. */
export interface RecoverRequest extends OpeningOptions {
  readonly path: string
  readonly recoveryKey: string
  readonly newPassphrase: string
  readonly userName?: string | null
}

/**
 * Unlocks a register with its recovery key and gives the user a new passphrase; the recovery key stays valid. Throws
 * RegisterError: mistypedRecoveryKey (the check character does not fit), wrongRecoveryKey, weakPassphrase, and what
 * `unlockRegister` throws. The old passphrase holds until everything has succeeded.
 */
export async function recoverRegister(request: RecoverRequest): Promise<Session> {
  const { path, newPassphrase } = request
  const keys = readRegister(path)
  const user = userOf(keys, request.userName)
  const recoveryKey = parseRecoveryKey(request.recoveryKey)
  if (recoveryKey === null) throw new RegisterError('register.mistypedRecoveryKey')
  await requireStrong(newPassphrase, [user.name])
  const fileKey = await unwrapKey(keys.recovery, recoveryKey, recoveryPurpose(keys.registerId))
  if (!fileKey) throw new RegisterError('register.wrongRecoveryKey', { path })
  const wrapped = await wrapFor(keys, user, fileKey, newPassphrase, request.cost)
  const session = begin(keys, user, fileKey, { ...request, readonly: false })
  try {
    replaceUser(path, { ...user, wrapped })
    return session
  } catch (error) {
    session.close()
    throw error
  }
}

/** The passphrase that holds now, and the one that is to hold from then on. */
export interface PassphraseChange extends OpeningOptions {
  readonly oldPassphrase: string
  readonly newPassphrase: string
}

/** Gives the session's user a new passphrase. Throws RegisterError: wrongPassphrase, weakPassphrase, readOnly, diskFull, diskFailed. */
export async function changePassphrase(session: Session, change: PassphraseChange): Promise<void> {
  const { path, user } = session
  if (session.readonly) throw new RegisterError('register.readOnly', { path })
  const keys = readKeys(path)
  const entry = userOf(keys, user.name)
  const fileKey = await unwrapKey(entry.wrapped, change.oldPassphrase, userPurpose(keys.registerId, entry.id))
  if (!fileKey) throw new RegisterError('register.wrongPassphrase', { path, name: user.name })
  await requireStrong(change.newPassphrase, [user.name])
  const wrapped = await wrapFor(keys, entry, fileKey, change.newPassphrase, change.cost)
  fileKey.fill(0)
  replaceUser(path, { ...entry, wrapped })
}

/** The names of those who can unlock a register, the first one first. Throws RegisterError as `unlockRegister` does before the passphrase. */
export function registerUsers(path: string): string[] {
  return readRegister(path, false).users.map((user) => user.name)
}

/** Ends a session; see `Session.close`. */
export function closeRegister(session: Session): void {
  session.close()
}

function readRegister(path: string, live = true): KeyFile {
  if (live) requireLocalPlace(path)
  if (!existsSync(path)) throw new RegisterError('register.notFound', { path })
  const hasDatabase = existsSync(join(path, registerFiles.database))
  const hasKeys = existsSync(join(path, registerFiles.keys))
  if (!statSync(path).isDirectory() || !(hasDatabase || hasKeys)) {
    throw new RegisterError('register.notARegister', { path })
  }
  const keys = readKeys(path)
  if (!hasDatabase) throw new RegisterError('register.notFound', { path: join(path, registerFiles.database) })
  return keys
}

function begin(
  keys: KeyFile,
  user: KeyUser,
  fileKey: Buffer,
  { path, readonly, now = () => new Date() }: OpeningOptions & { readonly path: string; readonly readonly: boolean }
): Session {
  try {
    return startSession({ path, registerId: keys.registerId, userId: user.id, fileKey, readonly, now })
  } catch (error) {
    fileKey.fill(0)
    throw error
  }
}

function wrapFor(keys: KeyFile, user: KeyUser, fileKey: Buffer, passphrase: string, cost: ScryptCost = defaultCost) {
  return wrapKey(fileKey, passphrase, userPurpose(keys.registerId, user.id), cost)
}

/** Reads the keys anew: while a key was derived, the head may have been recorded. */
function replaceUser(path: string, user: KeyUser): void {
  const keys = readKeys(path)
  writeKeys(path, { ...keys, users: keys.users.map((other) => (other.id === user.id ? user : other)) })
}
