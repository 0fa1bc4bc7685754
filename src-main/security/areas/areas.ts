import { type Area, foundersOfArea } from '../../../src-shared/kernel/areas.ts'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import type { Database } from '../../db/open.ts'
import { readSetting, settingKeys } from '../../db/settings.ts'
import { withTransaction } from '../../db/transaction.ts'
import { createRecoveryKey } from '../recovery-key.ts'
import { createKeyPair, type KeyPair, publicKeyOfPrivate } from '../sealed-box.ts'
import { readUser } from '../user-rows.ts'
import { defaultCost, type ScryptCost, type WrappedKey, wrapKey } from '../wrapped-key.ts'
import { openAreaKey, recoveryHolder, sealAreaKey } from './area-boxes.ts'
import type { AreaKeys } from './area-keys.ts'
import { areaRefusal } from './area-refusal.ts'
import {
  type AreaAuthor,
  type AreaHolder,
  fits,
  readArea,
  readHolders,
  readRequests,
  tellOfArea,
  writeGrant
} from './area-rows.ts'
import { type OnResealed, resealAll } from './sealed-records.ts'

/** What an area's private key is sealed for beside its holders, so that losing the last passphrase loses no case. */
export interface AreaRecovery {
  readonly publicKey: string
  /** The private half, wrapped with the printed key; null: it is the register's own recovery key. */
  readonly wrapped: WrappedKey | null
}

/** Makes a recovery key for an area; it is shown this once. Half a second, so not inside a transaction. */
export async function createAreaRecovery(
  registerId: string,
  area: Area,
  cost: ScryptCost = defaultCost
): Promise<{ readonly recoveryKey: string; readonly recovery: AreaRecovery }> {
  const { publicKey, privateKey } = createKeyPair()
  const recoveryKey = createRecoveryKey()
  const wrapped = await wrapKey(privateKey, recoveryKey, areaRecoveryPurpose(registerId, area), cost)
  privateKey.fill(0)
  return { recoveryKey, recovery: { publicKey, wrapped } }
}

/** What an area's recovery wrap is bound to. */
export function areaRecoveryPurpose(registerId: string, area: Area): string {
  return `samregister:${registerId}:area-recovery:${area}`
}

/** Founds an area, its founder being the first holder. Throws area.founded, area.roleMissing. */
export function foundArea(author: AreaAuthor, area: Area, recovery: AreaRecovery | null): void {
  const { db, user, registerId, now } = author
  if (!foundersOfArea[area].some((role) => user.roles.includes(role))) {
    const roles = foundersOfArea[area].join()
    throw areaRefusal(db, 'area.roleMissing', area, { roles })
  }
  if (readArea(db, area)) throw areaRefusal(db, 'area.founded', area)
  const pair = createKeyPair()
  const generation = 1
  const recoverySealed = recovery && sealForRecovery({ registerId, area, generation }, recovery.publicKey, pair)
  db.prepare('INSERT INTO area VALUES (?, ?, ?, ?, ?, ?, ?, ?)').run(
    area,
    generation,
    pair.publicKey,
    recovery?.publicKey ?? null,
    recovery?.wrapped ? JSON.stringify(recovery.wrapped) : null,
    recoverySealed,
    user.id,
    now().toISOString()
  )
  giveTo(author, area, generation, user.id, pair.privateKey)
  pair.privateKey.fill(0)
  tellOfArea(author, area, 'create', { holder: [null, nameOf(db, user.id)] })
}

/**
 * The same for the numbers that imports keep. They came in from the coordinator's own sheets, so the register's recovery
 * key serves here; for no other area, as whoever administers a register may have that one.
 */
export function foundKeptNumbers(author: AreaAuthor): void {
  const publicKey = readSetting(author.db, settingKeys.recoveryPublicKey)
  foundArea(author, 'keptNumbers', typeof publicKey === 'string' ? { publicKey, wrapped: null } : null)
}

/**
 * Founds an area and answers the key to print. The register's own recovery key serves for kept numbers: nothing is to be
 * printed then, and the answer is ''.
 */
export async function foundWithRecovery(
  session: AreaAuthor,
  area: Area,
  { stillWanted = () => undefined, cost = defaultCost }: { stillWanted?: () => void; cost?: ScryptCost } = {}
): Promise<string> {
  if (area === 'keptNumbers') {
    withTransaction(session.db, () => foundKeptNumbers(session))
    return ''
  }
  const { recoveryKey, recovery } = await createAreaRecovery(session.registerId, area, cost)
  stillWanted()
  withTransaction(session.db, () => foundArea(session, area, recovery))
  return recoveryKey
}

/** Asks the holders for an area's key. Throws area.roleMissing, area.notFounded. Asking twice is asking once. */
export function requestArea(author: AreaAuthor, area: Area): void {
  const { db, user, now } = author
  if (!fits(area, user.roles)) throw areaRefusal(db, 'area.roleMissing', area)
  if (!readArea(db, area)) throw areaRefusal(db, 'area.notFounded', area)
  const sql = 'INSERT INTO area_request VALUES (?, ?, ?) ON CONFLICT DO NOTHING'
  if (db.prepare(sql).run(area, user.id, now().toISOString()).changes === 0) return
  tellOfArea(author, area, 'request', { holder: [null, nameOf(db, user.id)] })
}

/** A holder gives a user who asked a copy of the key. Throws area.ownRequest, noRequest, roleGone, and what keys throw. */
export function grantArea(author: AreaAuthor, keys: AreaKeys, area: Area, userId: string): void {
  const key = keys.privateKey(area)
  requireRequest(author, area, userId)
  const row = readArea(author.db, area)
  if (row) giveTo(author, area, row.generation, userId, key)
  dropRequest(author, area, userId)
  tellOfArea(author, area, 'grant', { holder: [null, nameOf(author.db, userId)] })
}

/** A holder says no. Throws area.ownRequest, area.noRequest, and what keys throw. */
export function declineArea(author: AreaAuthor, keys: AreaKeys, area: Area, userId: string): void {
  keys.privateKey(area)
  requireRequest(author, area, userId)
  dropRequest(author, area, userId)
  tellOfArea(author, area, 'decline', { holder: [nameOf(author.db, userId), null] })
}

/**
 * A holder takes a user's copy away, or gives the own one back. The area gets a new key pair and all its records are
 * sealed anew, so that the old copy reads nothing of what the register holds from then on. Copies that no longer count
 * (role taken away, other key pair) do not come along. Some 0.1 ms a record the first time, less the next: a job's work.
 * Throws area.lastHolder, area.noHolder; request.busy where the key was changed meanwhile.
 *
 * @param oldKey the area's private key as a holder has it; wiping it is the caller's
 */
export function revokeArea(
  author: AreaAuthor,
  { area, userId, oldKey }: { readonly area: Area; readonly userId: string; readonly oldKey: Buffer },
  onResealed?: OnResealed
): void {
  const { db } = author
  const holders = readHolders(db, area)
  if (!holders.some((holder) => holder.userId === userId)) throw areaRefusal(db, 'area.noHolder', area)
  const staying = holders.filter((holder) => holder.valid && holder.userId !== userId)
  if (staying.length === 0) throw areaRefusal(db, 'area.lastHolder', area)
  rotate(author, { area, oldKey, staying }, onResealed)
  tellOfArea(author, area, 'revoke', { holder: [nameOf(db, userId), null] })
}

function rotate(
  author: AreaAuthor,
  { area, oldKey, staying }: { readonly area: Area; readonly oldKey: Buffer; readonly staying: readonly AreaHolder[] },
  onResealed?: OnResealed
): void {
  const { db, registerId } = author
  const row = readArea(db, area)
  if (!row) throw areaRefusal(db, 'area.notFounded', area)
  // With another key than the area's every record would stay sealed to the old one, which is let go here.
  if (publicKeyOfPrivate(oldKey) !== row.publicKey) throw new AppError('request.busy')
  const pair = createKeyPair()
  const generation = row.generation + 1
  const place = { registerId, area, generation }
  resealAll(db, area, oldKey, pair.publicKey, onResealed)
  db.prepare('UPDATE area SET generation = ?, public_key = ?, recovery_sealed = ? WHERE code = ?').run(
    generation,
    pair.publicKey,
    row.recoveryPublicKey && sealForRecovery(place, row.recoveryPublicKey, pair),
    area
  )
  db.prepare('DELETE FROM area_grant WHERE area = ?').run(area)
  for (const holder of staying) {
    const sealed = sealAreaKey({ ...place, holder: holder.userId }, holder, pair.privateKey)
    writeGrant(author, area, { ...holder, sealed })
  }
  pair.privateKey.fill(0)
}

/** Puts a key file (its public key) in front of the user's own copy, or takes it away again (null). */
export function setKeyFile(author: AreaAuthor, keys: AreaKeys, area: Area, keyFile: string | null): void {
  const { db, registerId, user } = author
  const key = keys.privateKey(area)
  const row = readArea(db, area)
  const own = readHolders(db, area).find(({ userId }) => userId === user.id)
  if (!row || !own) throw areaRefusal(db, 'area.noKey', area)
  const place = { registerId, area, generation: row.generation, holder: user.id }
  writeGrant(author, area, { ...own, keyFile, sealed: sealAreaKey(place, { ...own, keyFile }, key) })
  tellOfArea(author, area, 'update', { keyFile: [shortOf(own.keyFile), shortOf(keyFile)] })
}

/** Gives an area a new recovery key; the one on paper opens nothing from then on. Not for kept numbers. */
export function setAreaRecovery(author: AreaAuthor, keys: AreaKeys, area: Area, recovery: AreaRecovery): void {
  const { db, registerId } = author
  const key = keys.privateKey(area)
  const row = readArea(db, area)
  if (!row) throw areaRefusal(db, 'area.notFounded', area)
  const place = { registerId, area, generation: row.generation }
  db.prepare('UPDATE area SET recovery_public_key = ?, recovery_wrapped = ?, recovery_sealed = ? WHERE code = ?').run(
    recovery.publicKey,
    recovery.wrapped && JSON.stringify(recovery.wrapped),
    sealForRecovery(place, recovery.publicKey, { privateKey: key }),
    area
  )
  tellOfArea(author, area, 'update', { recoveryKey: [shortOf(row.recoveryPublicKey), shortOf(recovery.publicKey)] })
}

/**
 * Gives the user a copy of the key by means of the recovery key. Throws area.roleMissing, area.notFounded,
 * area.wrongRecoveryKey.
 */
export function recoverArea(author: AreaAuthor, area: Area, recoveryPrivateKey: Buffer): void {
  const { db, registerId, user } = author
  if (!fits(area, user.roles)) throw areaRefusal(db, 'area.roleMissing', area)
  const row = readArea(db, area)
  if (!row) throw areaRefusal(db, 'area.notFounded', area)
  const place = { registerId, area, generation: row.generation, holder: recoveryHolder }
  const key =
    row.recoverySealed && openAreaKey(place, { sealed: row.recoverySealed, keyFile: null }, recoveryPrivateKey, null)
  if (!key) throw areaRefusal(db, 'area.wrongRecoveryKey', area)
  giveTo(author, area, row.generation, user.id, key)
  key.fill(0)
  dropRequest(author, area, user.id)
  tellOfArea(author, area, 'recover', { holder: [null, nameOf(db, user.id)] })
}

/** Seals an area's key for the public key that the register knows of the user: keys.json is not asked. */
function giveTo(author: AreaAuthor, area: Area, generation: number, userId: string, key: Buffer): void {
  const { db, registerId } = author
  const user = readUser(db, userId)
  if (!user?.publicKey || !fits(area, user.roles))
    throw areaRefusal(db, 'area.roleGone', area, { name: user?.name ?? '' })
  const grant = { userId, publicKey: user.publicKey, keyFile: null }
  const sealed = sealAreaKey({ registerId, area, generation, holder: userId }, grant, key)
  writeGrant(author, area, { ...grant, sealed })
}

function requireRequest({ db, user }: AreaAuthor, area: Area, userId: string): void {
  if (userId === user.id) throw areaRefusal(db, 'area.ownRequest', area)
  if (readRequests(db, area).some((request) => request.userId === userId)) return
  throw areaRefusal(db, 'area.noRequest', area, { name: nameOf(db, userId) })
}

function dropRequest({ db }: AreaAuthor, area: Area, userId: string): void {
  db.prepare('DELETE FROM area_request WHERE area = ? AND user_id = ?').run(area, userId)
}

function sealForRecovery(
  place: { readonly registerId: string; readonly area: Area; readonly generation: number },
  publicKey: string,
  { privateKey }: Pick<KeyPair, 'privateKey'>
): string {
  return sealAreaKey({ ...place, holder: recoveryHolder }, { publicKey, keyFile: null }, privateKey)
}

function nameOf(db: Database, userId: string): string {
  return readUser(db, userId)?.name ?? ''
}

/** Enough of a public key to tell it from another one. */
function shortOf(publicKey: string | null): string | null {
  return publicKey?.slice(0, 8) ?? null
}
