import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { RegisterError } from '../db/register-error.ts'
import { registerFiles } from '../db/register-files.ts'
import { withTransaction } from '../db/transaction.ts'
import type { Attempts } from './attempts.ts'
import { changeAnyKeys } from './change-keys.ts'
import { firstRecoveryFileKey, firstUserFileKey, secondFormat } from './first-format.ts'
import { requireLocalPlace } from './folder-place.ts'
import { fileKeysOf, openHolder, recoveryHolder, sealFileKey, wrapIdentity } from './holder.ts'
import { type FirstKeyFile, type KeyFile, type KeyUser, readAnyKeys, readKeys, userOf, writeKeys } from './keys.ts'
import { requireStrong } from './passphrase.ts'
import { parseRecoveryKey } from './recovery-key.ts'
import { isUnsettled, rekey } from './rekey.ts'
import { createKeyPair, type KeyPair } from './sealed-box.ts'
import { requireOpen, type Session, startSession } from './session.ts'
import { readUser, readUsers, setPublicKey } from './user-rows.ts'
import { defaultCost, type ScryptCost, type WrappedKey } from './wrapped-key.ts'

/** What opening needs to know of the world; the defaults are the real one. */
export interface OpeningOptions {
  readonly now?: () => Date
  /** What a new wrap costs to derive. Only tests make it cheap. */
  readonly cost?: ScryptCost
  /** Counts wrong passphrases; without it they cost nothing but their derivation. */
  readonly attempts?: Attempts
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
 * Unlocks a register with a passphrase; keys of the first format become keys of the second. Throws RegisterError:
 * networkFolder, syncedFolder, notFound, notARegister, keysMissing, keysDamaged, keysNewer, keysChanged, unknownUser,
 * wrongPassphrase, tooManyAttempts, inUse, readOnlyFolder, keyMismatch, damaged, newerVersion, olderVersion (readonly only),
 * migrationFailed, backupFailed, diskFull, diskFailed.
 */
export async function unlockRegister(request: UnlockRequest): Promise<Session> {
  const { path, passphrase, readonly = false, cost = defaultCost } = request
  const keys = readRegister(path)
  const user = userOf<{ id: string; name: string }>(keys.users, request.userName)
  const refused = new RegisterError('register.wrongPassphrase', { path, name: user.name })
  const attempted = { ...user, registerId: keys.registerId }
  request.attempts?.begin(attempted)
  if (keys.version === 1) {
    const fileKey = await firstUserFileKey(keys, passphrase)
    if (!fileKey) throw refused
    request.attempts?.succeeded(attempted)
    const made = await newIdentity(keys.registerId, user.id, passphrase, cost)
    const session = begin(keys, user.id, { ...request, readonly, identity: made.identity, fileKeys: [fileKey] }, true)
    return readonly ? session : settled(session, () => adopt(session, made.wrapped))
  }
  const entry = userOf(keys.users, user.name)
  const identity = await openHolder(keys.registerId, entry.id, entry, passphrase)
  if (!identity) throw refused
  request.attempts?.succeeded(attempted)
  return unlockWith(keys, entry, identity, { ...request, readonly })
}

/** Opens a register for a user whose key pair is known. Throws as `unlockRegister` does after the passphrase. */
export function unlockWith(
  keys: KeyFile,
  user: KeyUser,
  identity: KeyPair,
  request: OpeningOptions & { readonly path: string; readonly readonly: boolean }
): Session {
  const fileKeys = fileKeysOf(keys.registerId, user.id, user, identity)
  const session = begin(keys, user.id, { ...request, identity, fileKeys })
  return request.readonly ? session : settled(session, () => settle(session))
}

/** Which register is to be recovered, and the passphrase that is to hold from then on. */
export interface RecoverRequest extends OpeningOptions {
  readonly path: string
  readonly recoveryKey: string
  readonly newPassphrase: string
  readonly userName?: string | null
}

/**
 * Unlocks a register with its recovery key and gives the user a new passphrase and a new key pair, as the private half
 * of the old one is lost with the old passphrase; the recovery key stays valid. Throws RegisterError:
 * mistypedRecoveryKey (the check character does not fit), wrongRecoveryKey, weakPassphrase, and what `unlockRegister`
 * throws. The old passphrase holds until everything has succeeded.
 */
export async function recoverRegister(request: RecoverRequest): Promise<Session> {
  const { path, newPassphrase, cost = defaultCost } = request
  const keys = readRegister(path)
  const user = userOf<{ id: string; name: string }>(keys.users, request.userName)
  const recoveryKey = parseRecoveryKey(request.recoveryKey)
  if (recoveryKey === null) throw new RegisterError('register.mistypedRecoveryKey')
  await requireStrong(newPassphrase, [user.name])
  const recovered = await recover(keys, recoveryKey)
  if (!recovered) throw new RegisterError('register.wrongRecoveryKey', { path })
  const made = await newIdentity(keys.registerId, user.id, newPassphrase, cost)
  const session = begin(keys, user.id, { ...request, ...recovered, readonly: false, identity: made.identity }, true)
  return settled(session, () => adopt(session, made.wrapped))
}

/** The passphrase that holds now, and the one that is to hold from then on. */
export interface PassphraseChange extends OpeningOptions {
  readonly oldPassphrase: string
  readonly newPassphrase: string
}

/**
 * Gives the session's user a new passphrase, and ends quick unlock at every desk. Throws RegisterError: wrongPassphrase,
 * tooManyAttempts, weakPassphrase, readOnly, diskFull, diskFailed; AppError request.locked where it was locked meanwhile.
 */
export async function changePassphrase(session: Session, change: PassphraseChange): Promise<void> {
  const { path, user } = session
  const { cost = defaultCost } = change
  if (session.readonly) throw new RegisterError('register.readOnly', { path })
  const wrapped = await rewrapped(session, change, cost)
  requireOpen(session)
  // Read anew: while a key was derived, the head may have been recorded.
  const keys = readKeys(path)
  const changed = ({ quick: _, ...other }: KeyUser): KeyUser => ({ ...other, wrapped })
  writeKeys(path, { ...keys, users: keys.users.map((other) => (other.id === user.id ? changed(other) : other)) })
}

async function rewrapped(
  session: Session,
  { oldPassphrase, newPassphrase, attempts }: PassphraseChange,
  cost: ScryptCost
): Promise<WrappedKey> {
  const { user, registerId } = session
  const identity = await requirePassphrase(session, oldPassphrase, attempts)
  try {
    await requireStrong(newPassphrase, [user.name])
    return await wrapIdentity(identity, { registerId, name: user.id, secret: newPassphrase, cost })
  } finally {
    identity.privateKey.fill(0)
  }
}

/**
 * The key pair of the session's user, by the passphrase typed once more. Throws RegisterError: wrongPassphrase,
 * tooManyAttempts.
 */
export async function requirePassphrase(
  { path, user, registerId }: Session,
  passphrase: string,
  attempts?: Attempts
): Promise<KeyPair> {
  const attempted = { registerId, id: user.id, name: user.name }
  attempts?.begin(attempted)
  const entry = readKeys(path).users.find(({ id }) => id === user.id)
  const identity = entry && (await openHolder(registerId, entry.id, entry, passphrase))
  if (!identity) throw new RegisterError('register.wrongPassphrase', { path, name: user.name })
  attempts?.succeeded(attempted)
  return identity
}

/** The names of those who can unlock a register, the first one first. Throws RegisterError as `unlockRegister` does before the passphrase. */
export function registerUsers(path: string): string[] {
  return readRegister(path, false).users.map((user) => user.name)
}

/**
 * The keys of a register's folder. Throws RegisterError as `unlockRegister` does before the passphrase.
 *
 * @param live whether it is to be opened: then it must lie on the machine itself
 */
export function readRegister(path: string, live = true): KeyFile | FirstKeyFile {
  if (live) requireLocalPlace(path)
  if (!existsSync(path)) throw new RegisterError('register.notFound', { path })
  const hasDatabase = existsSync(join(path, registerFiles.database))
  const hasKeys = existsSync(join(path, registerFiles.keys))
  if (!statSync(path).isDirectory() || !(hasDatabase || hasKeys)) {
    throw new RegisterError('register.notARegister', { path })
  }
  const keys = readAnyKeys(path)
  if (!hasDatabase) throw new RegisterError('register.notFound', { path: join(path, registerFiles.database) })
  return keys
}

interface Unlocked {
  readonly fileKeys: readonly Buffer[]
  readonly identity: KeyPair
  readonly recovery?: KeyPair
}

function begin(
  keys: KeyFile | FirstKeyFile,
  userId: string,
  request: Unlocked & OpeningOptions & { readonly path: string; readonly readonly: boolean },
  newIdentity = false
): Session {
  const { path, readonly, identity, recovery = null, fileKeys, now = () => new Date() } = request
  const { registerId } = keys
  return startSession({ path, registerId, userId, fileKeys, identity, newIdentity, recovery, readonly, now })
}

async function recover(keys: KeyFile | FirstKeyFile, recoveryKey: string): Promise<Omit<Unlocked, 'identity'> | null> {
  const { registerId } = keys
  const holder = keys.version === 1 ? { fileKey: keys.recovery } : keys.recovery
  if ('fileKey' in holder) {
    const fileKey = await firstRecoveryFileKey(registerId, holder.fileKey, recoveryKey)
    return fileKey && { fileKeys: [fileKey] }
  }
  const recovery = await openHolder(registerId, recoveryHolder, holder, recoveryKey)
  return recovery && { recovery, fileKeys: fileKeysOf(registerId, recoveryHolder, holder, recovery) }
}

/** Wrapped before the register is opened, as deriving takes its time. */
async function newIdentity(registerId: string, name: string, secret: string, cost: ScryptCost) {
  const identity = createKeyPair()
  return { identity, wrapped: await wrapIdentity(identity, { registerId, name, secret, cost }) }
}

/** The session's new key pair is from now on the user's, in the register and in keys.json. */
function adopt(session: Session, wrapped: WrappedKey): void {
  const { user, registerId, fileKey, identity } = session
  const { publicKey } = identity
  changeAnyKeys(session, (keys) => {
    setPublicKey(session, user.id, publicKey)
    const sealed = sealFileKey(registerId, user.id, publicKey, fileKey)
    const entry: KeyUser = { id: user.id, name: user.name, publicKey, wrapped, sealed }
    if (keys.version === 1) return secondFormat(keys, entry)
    return { ...keys, users: keys.users.map((other) => (other.id === user.id ? entry : other)) }
  })
}

/** Finishes what a crash cut short: noting the user's key, taking out whom the register does not know, a new name. */
function settle(session: Session): void {
  const { db, user, identity } = session
  if (readUser(db, user.id)?.publicKey === null)
    withTransaction(db, () => setPublicKey(session, user.id, identity.publicKey))
  try {
    if (isUnsettled(session)) rekey(session)
    followNames(session)
  } catch (error) {
    // It waits for the next time: whoever may open the register must not be kept from it.
    if (!(error instanceof RegisterError)) throw error
  }
}

/** The names in keys.json are the register's own: two users of one name there would shut the second one out. */
function followNames({ db, path }: Session): void {
  const keys = readKeys(path)
  const names = new Map(readUsers(db).map(({ id, name }) => [id, name]))
  const users = keys.users.map((user) => ({ ...user, name: names.get(user.id) ?? user.name }))
  if (users.some(({ name }, i) => name !== keys.users[i]?.name)) writeKeys(path, { ...keys, users })
}

function settled(session: Session, settle: () => void): Session {
  try {
    settle()
    return session
  } catch (error) {
    session.close()
    throw error
  }
}
