import { type Role, roles } from '../../src-shared/kernel/permissions.ts'
import type { FieldValue } from '../../src-shared/kernel/value.ts'
import type { Database } from '../db/open.ts'
import type { HistoryWriter } from './history.ts'

/** A user as the register's database has it. */
export interface UserRow {
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
  /** UTC instant. */
  readonly createdAt: string
  /** X25519, base64; null where it is not known yet (keys.json of the first format). */
  readonly publicKey: string | null
}

const columns = 'id, name, roles, created_at AS createdAt, public_key AS publicKey'

/** The users who may unlock, in the order in which they were added. */
export function readUsers(db: Database): UserRow[] {
  const sql = `SELECT ${columns} FROM user WHERE removed_at IS NULL ORDER BY rowid`
  return db.prepare<[], UserRow & { roles: string }>(sql).all().map(toUser)
}

/** One of them, or undefined where there is none or was removed. */
export function readUser(db: Database, id: string): UserRow | undefined {
  const sql = `SELECT ${columns} FROM user WHERE id = ? AND removed_at IS NULL`
  const row = db.prepare<[string], UserRow & { roles: string }>(sql).get(id)
  return row && toUser(row)
}

/** The units (ids) a user was given. */
export function readUnits(db: Database, userId: string): string[] {
  return db
    .prepare<[string], string>('SELECT unit_id FROM user_unit WHERE user_id = ? ORDER BY unit_id')
    .pluck()
    .all(userId)
}

/** Gives a user these units and no others. */
export function writeUnits(db: Database, userId: string, units: readonly string[]): void {
  db.prepare('DELETE FROM user_unit WHERE user_id = ?').run(userId)
  const insert = db.prepare('INSERT INTO user_unit (user_id, unit_id) VALUES (?, ?)')
  for (const unit of new Set(units)) insert.run(userId, unit)
}

/** The users who were given a unit, by name. */
export function usersOfUnit(db: Database, unitId: string): { readonly id: string; readonly name: string }[] {
  return db
    .prepare<[string], { id: string; name: string }>(
      `SELECT u.id, u.name FROM user_unit AS uu JOIN user AS u ON u.id = uu.user_id
       WHERE uu.unit_id = ? AND u.removed_at IS NULL ORDER BY u.name, u.id`
    )
    .all(unitId)
}

/** Who changes a user, on which register. */
export interface UserAuthor {
  readonly db: Database
  readonly history: HistoryWriter
  readonly user: { readonly id: string }
  /** What it was done with as one piece. */
  readonly batchId?: string
  now(): Date
}

/** Tells in the history what was done to a user; call it in the transaction that does it. */
export function tellOfUser(
  { db, history, user, batchId, now }: UserAuthor,
  recordId: string,
  action: 'create' | 'update' | 'delete' | 'grant' | 'revoke' | 'merge' | 'undo',
  changes: Readonly<Record<string, readonly [FieldValue, FieldValue]>>
): void {
  const last = db
    .prepare<[string], number | null>("SELECT max(version) FROM history_entry WHERE record_id = ? AND entity = 'user'")
    .pluck()
    .get(recordId)
  const version = (last ?? 0) + 1
  const at = now().toISOString()
  history.append({ at, userId: user.id, batchId: batchId ?? null, entity: 'user', recordId, version, action, changes })
}

/** Notes a user's public key, and tells of it. */
export function setPublicKey(author: UserAuthor, id: string, publicKey: string): void {
  const before = readUser(author.db, id)?.publicKey ?? null
  author.db.prepare('UPDATE user SET public_key = ? WHERE id = ?').run(publicKey, id)
  tellOfUser(author, id, 'update', { publicKey: [before, publicKey] })
}

function toUser({ roles: stored, ...row }: UserRow & { roles: string }): UserRow {
  // A role of a newer program is one that this program does not give anything to.
  const held = JSON.parse(stored) as readonly string[]
  return { ...row, roles: roles.filter((role) => held.includes(role)) }
}
