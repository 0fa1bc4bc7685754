import type { HistoryAction, HistoryChanges } from '../../../src-shared/features/register/history.ts'
import { type Area, rolesOfArea } from '../../../src-shared/kernel/areas.ts'
import type { Role } from '../../../src-shared/kernel/permissions.ts'
import type { Database } from '../../db/open.ts'
import type { HistoryWriter } from '../history.ts'
import { readUsers } from '../user-rows.ts'

/** An area as the database has it. */
export interface AreaRow {
  readonly generation: number
  /** X25519, base64. */
  readonly publicKey: string
  readonly recoveryPublicKey: string | null
  /** JSON of the private half, wrapped with the area's printed key; null where the register's own recovery key serves. */
  readonly recoveryWrapped: string | null
  /** The area's private key, sealed for the recovery key. */
  readonly recoverySealed: string | null
}

/** A holder's copy of an area's key. */
export interface GrantRow {
  readonly userId: string
  /** The holder's public key at that time: another one now means that the copy is not the holder's any more. */
  readonly publicKey: string
  readonly keyFile: string | null
  readonly sealed: string
}

/** Who does something about an area, on which register. */
export interface AreaAuthor {
  readonly db: Database
  readonly history: HistoryWriter
  readonly registerId: string
  readonly user: { readonly id: string; readonly roles: readonly Role[] }
  now(): Date
}

/** The area, or undefined while nobody has founded it. */
export function readArea(db: Database, area: Area): AreaRow | undefined {
  return db
    .prepare<[Area], AreaRow>(
      `SELECT generation, public_key AS publicKey, recovery_public_key AS recoveryPublicKey,
         recovery_wrapped AS recoveryWrapped, recovery_sealed AS recoverySealed
       FROM area WHERE code = ?`
    )
    .get(area)
}

/** Every copy of an area's key. */
export function readGrants(db: Database, area: Area): GrantRow[] {
  return db
    .prepare<[Area], GrantRow>(
      'SELECT user_id AS userId, public_key AS publicKey, key_file AS keyFile, sealed FROM area_grant WHERE area = ? ORDER BY at'
    )
    .all(area)
}

/** A user who has a copy of an area's key. */
export interface AreaHolder extends GrantRow {
  readonly name: string
  /** Opens the area: the role is still held, and the copy was made for the key pair that the user has now. */
  readonly valid: boolean
}

/** Who has a copy of an area's key, among those who may unlock the register. */
export function readHolders(db: Database, area: Area): AreaHolder[] {
  const users = new Map(readUsers(db).map((user) => [user.id, user]))
  return readGrants(db, area).flatMap((grant) => {
    const user = users.get(grant.userId)
    if (!user) return []
    return { ...grant, name: user.name, valid: fits(area, user.roles) && user.publicKey === grant.publicKey }
  })
}

/** The users who ask for an area's key, the first one first. */
export function readRequests(db: Database, area: Area): { readonly userId: string; readonly at: string }[] {
  return db
    .prepare<[Area], { userId: string; at: string }>(
      'SELECT user_id AS userId, at FROM area_request WHERE area = ? ORDER BY at'
    )
    .all(area)
}

/** Whether one of these roles is one that may hold the area's key. */
export function fits(area: Area, roles: readonly Role[]): boolean {
  return rolesOfArea[area].some((role) => roles.includes(role))
}

/** Keeps a holder's copy in place of an earlier one. */
export function writeGrant(
  { db, user, now }: Omit<AreaAuthor, 'history'>,
  area: Area,
  { userId, publicKey, keyFile, sealed }: GrantRow
): void {
  db.prepare(
    `INSERT OR REPLACE INTO area_grant (area, user_id, public_key, key_file, sealed, granted_by, at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`
  ).run(area, userId, publicKey, keyFile, sealed, user.id, now().toISOString())
}

/** Tells in the history what was done to an area; call it in the transaction that does it. */
export function tellOfArea(
  { db, history, user, now }: AreaAuthor,
  area: Area,
  action: HistoryAction,
  changes: HistoryChanges
): void {
  const last = db
    .prepare<[string], number | null>("SELECT max(version) FROM history_entry WHERE record_id = ? AND entity = 'area'")
    .pluck()
    .get(area)
  history.append({
    at: now().toISOString(),
    userId: user.id,
    batchId: null,
    entity: 'area',
    recordId: area,
    version: (last ?? 0) + 1,
    action,
    changes
  })
}
