import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Role } from '../../src-shared/kernel/permissions.ts'
import { type Database, fileKeyBytes, openDatabase } from '../db/open.ts'
import { asRegisterError, RegisterError } from '../db/register-error.ts'
import { registerFiles } from '../db/register-files.ts'
import { migrate } from '../db/runner.ts'
import { settingKeys, writeSetting } from '../db/settings.ts'
import { withTransaction } from '../db/transaction.ts'
import { besidePlace, forsake } from '../platform/beside.ts'
import { newId } from '../platform/ids.ts'
import { requireLocalPlace } from './folder-place.ts'
import { isTaken, requireOutsideRegisters } from './free-place.ts'
import { createHistoryWriter, type HistoryWriter, readSignedHead } from './history.ts'
import { createHolder, recoveryHolder } from './holder.ts'
import { writeKeys } from './keys.ts'
import { requireStrong } from './passphrase.ts'
import { createRecoveryKey } from './recovery-key.ts'
import type { OpeningOptions } from './register-folder.ts'
import { type Session, startSession } from './session.ts'
import { createSigningKeys, type SigningKeys } from './signing.ts'
import { defaultCost } from './wrapped-key.ts'

/** What a new register starts with, handed to whoever fills it. */
export interface Seed {
  readonly db: Database
  readonly history: HistoryWriter
  readonly userId: string
  /** UTC instant of the creation. */
  readonly at: string
}

/** Where a register is to be made, for whom, and with what in it. */
export interface CreateRequest extends OpeningOptions {
  /** The new register's folder; must not exist, or be empty. Missing folders above it are made. */
  readonly path: string
  readonly userName: string
  readonly passphrase: string
  /** Words that someone who guesses the passphrase would try first, such as the municipality's name. */
  readonly known?: readonly string[]
  /** What the first user may do. Default: all of an ordinary register's. */
  readonly roles?: readonly Role[]
  /** Fills the new register, in the transaction that makes it: municipality, categories. */
  readonly seed?: (seed: Seed) => void
}

/** A new register, open, and the recovery key that is shown this once. */
export interface CreatedRegister {
  readonly session: Session
  readonly recoveryKey: string
}

const firstUsersRoles: readonly Role[] = ['administrator', 'systemCoordinator']

/**
 * Makes a register and opens it: all of it or nothing, as it is built beside its place and renamed when it is whole.
 * Throws RegisterError: nameMissing, weakPassphrase, networkFolder, syncedFolder, insideRegister, exists,
 * readOnlyFolder, diskFull, diskFailed; and whatever `seed` throws.
 */
export async function createRegister(request: CreateRequest): Promise<CreatedRegister> {
  const { now = () => new Date(), cost = defaultCost } = request
  const path = resolve(request.path)
  const userName = request.userName.normalize('NFC').trim()
  if (userName === '') throw new RegisterError('register.nameMissing')
  await requireStrong(request.passphrase, [userName, ...(request.known ?? [])])
  requireLocalPlace(path)
  requireOutsideRegisters(dirname(path))
  requireFree(path)

  const ids = { registerId: newId(), userId: newId() }
  const fileKey = randomBytes(fileKeyBytes)
  const recoveryKey = createRecoveryKey()
  const signing = createSigningKeys()
  const { registerId, userId } = ids
  const [own, recovery] = await Promise.all([
    createHolder({ registerId, name: userId, secret: request.passphrase, fileKey, cost }),
    createHolder({ registerId, name: recoveryHolder, secret: recoveryKey, fileKey, cost })
  ])
  recovery.identity.privateKey.fill(0)
  const publicKeys = { publicKey: own.holder.publicKey, recoveryPublicKey: recovery.holder.publicKey }
  build(path, (folder) => {
    const history = fill(
      folder,
      fileKey,
      { ...ids, ...publicKeys, userName, roles: request.roles ?? firstUsersRoles, signing, at: now().toISOString() },
      request.seed
    )
    writeKeys(folder, {
      format: 'samregister-keys',
      version: 2,
      registerId,
      users: [{ id: userId, name: userName, ...own.holder }],
      recovery: recovery.holder,
      signing: { algorithm: 'Ed25519', publicKey: signing.publicKey },
      history
    })
  })
  try {
    const opening = { identity: own.identity, newIdentity: false, recovery: null, readonly: false, now }
    return { session: startSession({ path, ...ids, fileKeys: [fileKey], ...opening }), recoveryKey }
  } catch (error) {
    // Nobody will ever see its recovery key.
    rmSync(path, { recursive: true, force: true })
    throw error
  }
}

interface Beginning {
  readonly registerId: string
  readonly userId: string
  readonly userName: string
  readonly roles: readonly Role[]
  readonly publicKey: string
  readonly recoveryPublicKey: string
  readonly signing: SigningKeys
  readonly at: string
}

function fill(folder: string, fileKey: Buffer, beginning: Beginning, seed: CreateRequest['seed']) {
  const { registerId, userId, userName, roles, publicKey, recoveryPublicKey, signing, at } = beginning
  mkdirSync(join(folder, registerFiles.backups))
  const db = openDatabase(join(folder, registerFiles.database), fileKey, { create: true })
  try {
    migrate(db)
    withTransaction(db, () => {
      writeSetting(db, settingKeys.registerId, registerId)
      writeSetting(db, settingKeys.signingKey, signing.privateKey)
      writeSetting(db, settingKeys.recoveryPublicKey, recoveryPublicKey)
      const insertUser = db.prepare('INSERT INTO user (id, name, roles, created_at, public_key) VALUES (?, ?, ?, ?, ?)')
      insertUser.run(userId, userName, JSON.stringify(roles), at, publicKey)
      const history = createHistoryWriter(db)
      history.append({
        at,
        userId,
        batchId: null,
        entity: 'user',
        recordId: userId,
        version: 1,
        action: 'create',
        changes: { name: [null, userName], roles: [null, roles], publicKey: [null, publicKey] }
      })
      seed?.({ db, history, userId, at })
    })
    return readSignedHead(db)
  } finally {
    db.close()
  }
}

function requireFree(path: string): void {
  if (isTaken(path) && !isEmptyFolder(path)) throw new RegisterError('register.exists', { path })
}

function isEmptyFolder(path: string): boolean {
  try {
    return readdirSync(path).length === 0
  } catch {
    return false
  }
}

/**
 * Builds a folder beside its place and renames it; after an error neither it nor a folder made for it is left. Of two
 * who make the same register at once each builds a folder of its own, and the second to rename is told it exists.
 */
function build(path: string, make: (folder: string) => void): void {
  let made: string | undefined
  let beside: string | undefined
  try {
    made = mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    beside = besidePlace(path, 'creating')
    mkdirSync(beside, { mode: 0o700 })
    make(beside)
    // Windows does not rename over a folder, not even an empty one.
    if (isTaken(path)) rmdirSync(path)
    renameSync(beside, path)
    forsake(beside)
  } catch (error) {
    if (beside) forsake(beside)
    if (made) removeEmpty(dirname(path), made)
    throw asRegisterError(error, path)
  }
}

/** Takes the folders away that were made, from the innermost on; one in which somebody else put something stays. */
function removeEmpty(innermost: string, outermost: string): void {
  try {
    for (let at = innermost; at.length >= outermost.length; at = dirname(at)) rmdirSync(at)
  } catch {
    // Not ours alone any more.
  }
}
