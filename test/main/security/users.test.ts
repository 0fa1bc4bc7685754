import { join } from 'node:path'
import { openDatabase } from '../../../src-main/db/open.ts'
import { readSetting, writeSetting } from '../../../src-main/db/settings.ts'
import { withTransaction } from '../../../src-main/db/transaction.ts'
import { readKeys, writeKeys } from '../../../src-main/security/keys.ts'
import { isRecoveryKeyOld, newRecoveryKey } from '../../../src-main/security/new-recovery-key.ts'
import { changePassphrase, recoverRegister, unlockRegister } from '../../../src-main/security/register-folder.ts'
import { createKeyPair } from '../../../src-main/security/sealed-box.ts'
import type { Session } from '../../../src-main/security/session.ts'
import { readUsers } from '../../../src-main/security/user-rows.ts'
import { addUser, changeUser, removeUser } from '../../../src-main/security/users.ts'
import { verifyRegister } from '../../../src-main/security/verify.ts'
import type { Role } from '../../../src-shared/kernel/permissions.ts'
import { snapshot } from '../../support/disk.ts'
import { codeOfFailure, failureOf } from '../../support/errors.ts'
import { setBackToFirstFormat } from '../../support/first-format.ts'
import { cheapCost, type TemporaryRegister, temporaryRegister } from '../../support/register.ts'

const ofBodil = 'fire heste spiser blå tallerkener'
const ofCarl = 'syv ugler danser på en gammel bro'
const another = 'en anden sætning om te og kager'

let register: TemporaryRegister
beforeEach(async () => {
  register = await temporaryRegister()
})
afterEach(() => register.dispose())

const add = (name: string, passphrase: string, roles: readonly Role[] = ['reader']) =>
  addUser(register.session, { name, passphrase, roles, units: [] }, cheapCost)

/** Unlocks as somebody, does something, locks. */
async function as<T>(userName: string, passphrase: string, work: (user: { roles: readonly Role[] }) => T): Promise<T> {
  const session = await unlockRegister({ path: register.path, userName, passphrase })
  try {
    expect(verifyRegister(session.db, register.path).ok).toBe(true)
    return work(session.user)
  } finally {
    session.close()
  }
}

const historyOf = (id: string) =>
  register.db
    .prepare<[string], string>("SELECT action FROM history_entry WHERE entity = 'user' AND record_id = ? ORDER BY seq")
    .pluck()
    .all(id)

test('each user unlocks with the own passphrase and has the own roles', async () => {
  await add('Bodil', ofBodil, ['dataProtectionOfficer', 'reader'])
  await add('Carl', ofCarl, ['unitEditor'])
  register.lock()
  const rolesAs = (name: string, passphrase: string) => as(name, passphrase, ({ roles }) => roles)
  expect(await rolesAs('Bodil', ofBodil)).toEqual(['dataProtectionOfficer', 'reader'])
  expect(await rolesAs(' carl ', ofCarl)).toEqual(['unitEditor'])
  expect(await rolesAs('Systemkoordinator', register.passphrase)).toContain('administrator')
  for (const [name, passphrase] of [
    ['Bodil', ofCarl],
    ['Bodil', register.passphrase],
    ['Systemkoordinator', ofBodil]
  ] as const)
    expect(await codeOfFailure(() => rolesAs(name, passphrase))).toBe('register.wrongPassphrase')
})

test('what cannot be a user is refused at its field, and changes nothing', async () => {
  await add('Bodil', ofBodil)
  const before = snapshot(register.path)
  const refused = async (data: Partial<Parameters<typeof addUser>[1]>) => {
    const user = { name: 'Carl', passphrase: ofCarl, roles: ['reader'] as const, units: [], ...data }
    return (await failureOf(() => addUser(register.session, user, cheapCost))).fields
  }
  expect(await refused({ name: '  ' })).toEqual({ name: 'register.nameMissing' })
  expect(await refused({ name: 'BODIL ' })).toEqual({ name: 'register.nameTaken' })
  expect(await refused({ passphrase: 'Carl1234' })).toEqual({ passphrase: 'register.weakPassphrase' })
  expect(await refused({ roles: [] })).toEqual({ roles: 'field.required' })
  expect(await refused({ units: ['019b0000-0000-7000-8000-000000000000'] })).toEqual({
    units: 'field.unknownReference'
  })
  expect(snapshot(register.path)).toEqual(before)
})

test('changed name and roles hold at the next unlock, and each change is told', async () => {
  const id = await add('Bodil', ofBodil, ['reader', 'leader'])
  changeUser(register.session, id, { name: 'Bodil Prøve', roles: ['reader', 'dataProtectionOfficer'], units: [] })
  expect(historyOf(id)).toEqual(['create', 'revoke', 'grant', 'update'])
  register.lock()
  expect(await as('Bodil Prøve', ofBodil, ({ roles }) => roles)).toEqual(['dataProtectionOfficer', 'reader'])
  expect(await codeOfFailure(() => as('Bodil', ofBodil, () => null))).toBe('register.unknownUser')
})

test('one’s own roles hold at once; the last administrator stays one, and nobody removes oneself', async () => {
  const { session, userId } = register
  const id = await add('Bodil', ofBodil)
  const own = (roles: readonly Role[]) => () =>
    changeUser(session, userId, { name: session.user.name, roles, units: [] })
  expect(await codeOfFailure(own(['systemCoordinator']))).toBe('register.lastAdministrator')
  expect(await codeOfFailure(() => removeUser(session, userId))).toBe('register.notYourself')
  changeUser(session, id, { name: 'Bodil', roles: ['administrator'], units: [] })
  own(['systemCoordinator'])()
  expect(session.user.roles).toEqual(['systemCoordinator'])
  expect(await codeOfFailure(() => removeUser(session, id))).toBe('register.lastAdministrator')
})

test('who was removed opens nothing any more, and the others open it as before', async () => {
  const id = await add('Bodil', ofBodil)
  await add('Carl', ofCarl)
  const { session, path, recoveryKey } = register
  const kept = readKeys(path)
  const oldKey = Buffer.from(session.fileKey)
  removeUser(session, id)
  expect(session.fileKey.equals(oldKey)).toBe(false)
  expect(historyOf(id)).toEqual(['create', 'delete'])
  // The session goes on: writing, further connections, a backup.
  session.connect().close()
  session.db.exec("INSERT INTO setting VALUES ('after', 'true')")
  session.backUp('manual')
  register.lock()
  expect(await codeOfFailure(() => as('Bodil', ofBodil, () => null))).toBe('register.unknownUser')
  const now = readKeys(path)
  // The keys.json that Bodil kept, and the file key itself, are of no use.
  writeKeys(path, kept)
  expect(await codeOfFailure(() => as('Bodil', ofBodil, () => null))).toBe('register.keyMismatch')
  expect(await codeOfFailure(() => openDatabase(join(path, 'register.db'), oldKey, { readonly: true }))).toBe(
    'register.keyMismatch'
  )
  writeKeys(path, now)
  await as('Carl', ofCarl, () => null)
  await as('Systemkoordinator', register.passphrase, () => null)
  const recovered = await recoverRegister({
    path,
    userName: 'Carl',
    recoveryKey,
    newPassphrase: another,
    cost: cheapCost
  })
  expect(recovered.user.name).toBe('Carl')
  recovered.close()
  await as('Carl', another, () => null)
})

test('after a removal work goes on in the same session, and the next removal too', async () => {
  const { session, path } = register
  for (const name of ['Bodil', 'Carl']) {
    // Something was saved before: the log that it went to is not the one that comes after.
    const id = await add(name, name === 'Bodil' ? ofBodil : ofCarl)
    removeUser(session, id)
    withTransaction(session.db, () => writeSetting(session.db, 'test', name))
    expect(readSetting(session.db, 'test')).toBe(name)
  }
  register.lock()
  const again = await register.unlock()
  expect(readSetting(again.db, 'test')).toBe('Carl')
  expect(verifyRegister(again.db, path)).toMatchObject({ ok: true })
})

test('a removed user’s name can be given again', async () => {
  removeUser(register.session, await add('Bodil', ofBodil))
  await add('Bodil', ofCarl)
  register.lock()
  await as('Bodil', ofCarl, () => null)
})

test('nothing is sealed to a key that someone put into keys.json', async () => {
  const id = await add('Bodil', ofBodil)
  await add('Carl', ofCarl)
  const { session, path } = register
  const keys = readKeys(path)
  const { publicKey } = createKeyPair()
  const swapped = keys.users.map((user) => (user.name === 'Carl' ? { ...user, publicKey } : user))
  writeKeys(path, { ...keys, users: swapped })
  const before = snapshot(path)
  const failure = await failureOf(() => removeUser(session, id))
  expect(snapshot(path)).toEqual(before)
  expect([failure.code, failure.params['name']]).toEqual(['register.keysChanged', 'Carl'])
  if ('publicKey' in keys.recovery) writeKeys(path, { ...keys, recovery: { ...keys.recovery, publicKey } })
  expect(await codeOfFailure(() => removeUser(session, id))).toBe('register.recoveryKeyOld')
  expect(readUsers(session.db)).toHaveLength(3)
  // Whose key it is can be taken out: nothing is sealed to it then.
  writeKeys(path, { ...keys, users: swapped })
  removeUser(session, keys.users.find((user) => user.name === 'Carl')?.id ?? '')
})

test('while another program reads, nobody is removed and nothing has changed', async () => {
  const id = await add('Bodil', ofBodil)
  const { session } = register
  const reader = session.connect({ readonly: true })
  expect(await codeOfFailure(() => removeUser(session, id))).toBe('register.usedElsewhere')
  expect(readUsers(session.db).map(({ name }) => name)).toContain('Bodil')
  reader.close()
  removeUser(session, id)
  expect(session.db.pragma('journal_mode', { simple: true })).toBe('wal')
})

test('somebody in keys.json whom the register does not know is taken out at the next unlock', async () => {
  const id = await add('Bodil', ofBodil)
  const { session, path } = register
  session.db.prepare('UPDATE user SET removed_at = ? WHERE id = ?').run('2026-01-01T00:00:00.000Z', id)
  register.lock()
  const before = readKeys(path)
  expect(before.users).toHaveLength(2)
  await register.unlock()
  expect(readKeys(path).users.map(({ name }) => name)).toEqual(['Systemkoordinator'])
  register.lock()
  writeKeys(path, before)
  expect(await codeOfFailure(() => as('Bodil', ofBodil, () => null))).toBe('register.keyMismatch')
})

test('names in keys.json that are not the register’s, as a crash while renaming leaves them, are put right', async () => {
  await add('Bodil', ofBodil)
  const { path } = register
  register.lock()
  const keys = readKeys(path)
  writeKeys(path, { ...keys, users: keys.users.map((user) => ({ ...user, name: `${user.name} Ny` })) })
  await register.unlock()
  expect(readKeys(path)).toEqual(keys)
})

test('a register of the first version needs a new recovery key before anybody is removed', async () => {
  register.lock()
  await setBackToFirstFormat(register)
  const session = await register.unlock()
  const id = await add('Bodil', ofBodil)
  expect(await codeOfFailure(() => removeUser(session, id))).toBe('register.recoveryKeyOld')
  await newRecoveryKey(session, register.passphrase, { cost: cheapCost })
  removeUser(session, id)
})

test('a new recovery key asks for the passphrase, and the old one opens nothing, whatever was kept with it', async () => {
  await add('Bodil', ofBodil)
  const { session, path, recoveryKey, passphrase, fileKey } = register
  const kept = readKeys(path)
  expect(await codeOfFailure(() => newRecoveryKey(session, another, { cost: cheapCost }))).toBe(
    'register.wrongPassphrase'
  )
  expect(readKeys(path)).toEqual(kept)
  const renewed = await newRecoveryKey(session, passphrase, { cost: cheapCost })
  // The session goes on.
  withTransaction(session.db, () => writeSetting(session.db, 'test', 'after'))
  session.backUp('manual')
  expect(isRecoveryKeyOld(session)).toBe(false)
  expect(historyOf(session.user.id).at(-1)).toBe('update')
  register.lock()
  const recover = (key: string) => recoverRegister({ path, recoveryKey: key, newPassphrase: another, cost: cheapCost })
  expect(await codeOfFailure(() => recover(recoveryKey))).toBe('register.wrongRecoveryKey')
  expect(await codeOfFailure(() => openDatabase(join(path, 'register.db'), fileKey, { readonly: true }))).toBe(
    'register.keyMismatch'
  )
  const now = readKeys(path)
  writeKeys(path, kept)
  expect(await codeOfFailure(() => recover(recoveryKey))).toBe('register.keyMismatch')
  writeKeys(path, now)
  await as('Bodil', ofBodil, () => null)
  const recovered = await recover(renewed)
  expect(readSetting(recovered.db, 'test')).toBe('after')
  recovered.close()
})

test('while another program reads, no recovery key is made and the old one is still the one', async () => {
  const { session, path, recoveryKey, passphrase } = register
  const reader = session.connect({ readonly: true })
  const before = readKeys(path)
  expect(await codeOfFailure(() => newRecoveryKey(session, passphrase, { cost: cheapCost }))).toBe(
    'register.usedElsewhere'
  )
  expect([readKeys(path), isRecoveryKeyOld(session)]).toEqual([before, false])
  reader.close()
  register.lock()
  const recovered = await recoverRegister({ path, recoveryKey, newPassphrase: another, cost: cheapCost })
  recovered.close()
})

test('a register that is locked while a key is derived is left as it was', async () => {
  const { path, passphrase } = register
  const works: readonly ((session: Session) => Promise<unknown>)[] = [
    (session) => newRecoveryKey(session, passphrase, { cost: cheapCost }),
    (session) => addUser(session, { name: 'Bodil', passphrase: ofBodil, roles: ['reader'], units: [] }, cheapCost),
    (session) => changePassphrase(session, { oldPassphrase: passphrase, newPassphrase: another, cost: cheapCost })
  ]
  for (const work of works) {
    const before = readKeys(path)
    const working = codeOfFailure(() => work(register.session))
    register.lock()
    expect(await working).toBe('request.locked')
    expect(readKeys(path)).toEqual(before)
    await register.unlock()
  }
})

test('a passphrase is changed by its user alone', async () => {
  await add('Bodil', ofBodil)
  register.lock()
  const session = await unlockRegister({ path: register.path, userName: 'Bodil', passphrase: ofBodil })
  await changePassphrase(session, { oldPassphrase: ofBodil, newPassphrase: another, cost: cheapCost })
  session.close()
  await as('Bodil', another, () => null)
  await as('Systemkoordinator', register.passphrase, () => null)
})
