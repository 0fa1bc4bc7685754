import { AppError, type ErrorCode } from '../../src-shared/kernel/errors.ts'
import type { Role } from '../../src-shared/kernel/permissions.ts'
import { RegisterError } from '../db/register-error.ts'
import { withTransaction } from '../db/transaction.ts'
import { newId } from '../platform/ids.ts'
import { changeKeys } from './change-keys.ts'
import { createHolder } from './holder.ts'
import { comparable } from './keys.ts'
import { requireStrong } from './passphrase.ts'
import { rekey } from './rekey.ts'
import { requireOpen, type Session } from './session.ts'
import { readUnits, readUser, readUsers, tellOfUser, type UserRow, writeUnits } from './user-rows.ts'
import { defaultCost, type ScryptCost } from './wrapped-key.ts'

/** What an administrator decides about a user. */
export interface UserData {
  readonly name: string
  readonly roles: readonly Role[]
  /** Ids of organisation units. */
  readonly units: readonly string[]
}

/**
 * Adds a user with a passphrase of the user's own. Answers the new id. Throws RegisterError: weakPassphrase, nameMissing,
 * nameTaken, readOnly; AppError field.required (no role), field.unknownReference (no such unit); each at its field;
 * request.locked where the register was locked meanwhile.
 */
export async function addUser(
  session: Session,
  data: UserData & { readonly passphrase: string },
  cost: ScryptCost = defaultCost
): Promise<string> {
  const { db, registerId, fileKey } = session
  const name = requireData(session, data, null)
  await requireStrong(data.passphrase, [name]).catch(atField('passphrase'))
  const id = newId()
  const { holder, identity } = await createHolder({ registerId, name: id, secret: data.passphrase, fileKey, cost })
  identity.privateKey.fill(0)
  requireOpen(session)
  changeKeys(session, (keys) => {
    // While the key was derived somebody may have taken the name.
    requireData(session, data, null)
    const insert = 'INSERT INTO user (id, name, roles, created_at, public_key) VALUES (?, ?, ?, ?, ?)'
    const { publicKey } = holder
    db.prepare(insert).run(id, name, JSON.stringify(data.roles), session.now().toISOString(), publicKey)
    writeUnits(db, id, data.units)
    const fields = { name: [null, name], roles: [null, data.roles], units: [null, data.units] } as const
    tellOfUser(session, id, 'create', { ...fields, publicKey: [null, publicKey] })
    return { ...keys, users: [...keys.users, { id, name, ...holder }] }
  })
  return id
}

/**
 * Changes a user's name, roles and units; each kind of change is an entry of its own. Throws as `addUser` does, and
 * RegisterError: unknownUser, lastAdministrator.
 */
export function changeUser(session: Session, id: string, data: UserData): void {
  const { db } = session
  const before = requireUser(session, id)
  const name = requireData(session, data, id)
  if (!data.roles.includes('administrator')) requireOtherAdministrator(session, before)
  changeKeys(session, (keys) => {
    db.prepare('UPDATE user SET name = ?, roles = ? WHERE id = ?').run(name, JSON.stringify(data.roles), id)
    tellOfRoles(session, before, data.roles)
    const units = readUnits(db, id)
    if (!sameSet(units, data.units)) {
      writeUnits(db, id, data.units)
      tellOfUser(session, id, 'update', { units: [units, data.units] })
    }
    if (name !== before.name) tellOfUser(session, id, 'update', { name: [before.name, name] })
    return { ...keys, users: keys.users.map((user) => (user.id === id ? { ...user, name } : user)) }
  })
  session.refreshUser()
}

/**
 * Takes a user out and gives the register a new key, so that nothing the user kept opens it. No other connection may be
 * open. Throws RegisterError: unknownUser, notYourself, lastAdministrator, and what `rekey` throws before it begins;
 * then nothing has changed. When the key cannot be changed after all, the next unlock does it.
 */
export function removeUser(session: Session, id: string): void {
  const { db } = session
  const user = requireUser(session, id)
  if (id === session.user.id) throw new RegisterError('register.notYourself')
  requireOtherAdministrator(session, user)
  const work = (): void =>
    withTransaction(db, () => {
      const units = readUnits(db, id)
      writeUnits(db, id, [])
      db.prepare('UPDATE user SET removed_at = ? WHERE id = ?').run(session.now().toISOString(), id)
      tellOfUser(session, id, 'delete', { name: [user.name, null], roles: [user.roles, null], units: [units, null] })
    })
  rekey(session, { work, leaving: id })
}

function requireUser({ db, path, readonly }: Session, id: string): UserRow {
  if (readonly) throw new RegisterError('register.readOnly', { path })
  const user = readUser(db, id)
  if (!user) throw new RegisterError('register.unknownUser', { path, name: '' })
  return user
}

function requireOtherAdministrator({ db }: Session, { id, name }: UserRow): void {
  const others = readUsers(db).filter((user) => user.id !== id && user.roles.includes('administrator'))
  if (others.length === 0) throw new RegisterError('register.lastAdministrator', { name })
}

/** The name as it is to be stored. */
function requireData({ db, path, readonly }: Session, data: UserData, id: string | null): string {
  if (readonly) throw new RegisterError('register.readOnly', { path })
  const name = data.name.normalize('NFC').trim()
  const fail = (code: ErrorCode, field: string, params = {}): never => {
    throw new AppError(code, params, { fields: { [field]: code } })
  }
  if (name === '') fail('register.nameMissing', 'name')
  const taken = readUsers(db).some((user) => user.id !== id && comparable(user.name) === comparable(name))
  if (taken) fail('register.nameTaken', 'name', { name })
  if (data.roles.length === 0) fail('field.required', 'roles')
  const isUnit = db.prepare('SELECT 1 FROM organisation_unit WHERE id = ? AND deleted_at IS NULL')
  if (data.units.some((unit) => !isUnit.get(unit))) fail('field.unknownReference', 'units')
  return name
}

function atField(field: string) {
  return (error: unknown): never => {
    if (error instanceof AppError) throw new AppError(error.code, error.params, { fields: { [field]: error.code } })
    throw error
  }
}

function tellOfRoles(session: Session, { id, roles: before }: UserRow, after: readonly Role[]): void {
  const kept = before.filter((role) => after.includes(role))
  if (kept.length < before.length) tellOfUser(session, id, 'revoke', { roles: [before, kept] })
  if (kept.length < after.length) tellOfUser(session, id, 'grant', { roles: [kept, after] })
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item) => b.includes(item))
}
