import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { readSetting, settingKeys, writeSetting } from '../../../src-main/db/settings.ts'
import { withTransaction } from '../../../src-main/db/transaction.ts'
import { readArea } from '../../../src-main/security/areas/area-rows.ts'
import { createKeyPair } from '../../../src-main/security/sealed-box.ts'
import type { AreaState } from '../../../src-shared/features/areas/contract.ts'
import { type RegisterProgram, registerProgram } from '../../support/register-program.ts'
import { addTestUser, usersPassphrase } from '../../support/users.ts'

// What lies between the window and the keys: who may ask which channel for what, each as a user who is signed in.

const area = 'shielding'
let program: RegisterProgram
let ids: Readonly<Record<string, string>>
/** What the user answers to the next dialog; null cancels. */
let chosen: string | null

beforeEach(async () => {
  chosen = null
  const dialogs = { open: async () => (chosen === null ? [] : [chosen]), save: async () => chosen }
  program = await registerProgram({ host: { dialogs } })
  await program.ask('register.close', {})
  const session = await program.register.unlock()
  ids = {
    Sigrid: await addTestUser(session, 'Sigrid', ['shieldingOfficer']),
    Solveig: await addTestUser(session, 'Solveig', ['shieldingOfficer']),
    Dorte: await addTestUser(session, 'Dorte', ['dataProtectionOfficer'])
  }
  session.close()
})
afterEach(() => program.close())

const as = (userName: string) =>
  program.ask('register.open', { path: program.register.path, userName, passphrase: usersPassphrase })
const asAdministrator = () =>
  program.ask('register.open', { path: program.register.path, passphrase: program.register.passphrase })
const user = (name: string): { area: typeof area; userId: string } => ({ area, userId: ids[name] ?? '' })

async function state(): Promise<AreaState> {
  const found = (await program.ask('area.list', {})).find((one) => one.area === area)
  if (!found) throw new Error('no such area')
  return found
}

async function found(): Promise<string> {
  await as('Sigrid')
  return (await program.ask('area.found', { area })).recoveryKey
}

async function giveToSolveig(): Promise<void> {
  await as('Solveig')
  await program.ask('area.request', { area })
  await as('Sigrid')
  await program.ask('area.grant', user('Solveig'))
}

it('is founded, asked for, given and taken, each by whom it is for', async () => {
  await asAdministrator()
  expect(await state()).toMatchObject({ access: 'noRole', founded: false, administrators: 'Systemkoordinator' })
  expect((await program.refused('area.found', { area })).code).toBe('area.roleMissing')
  // Whoever audits may be given the key, and is not the first to have it.
  await as('Dorte')
  const refused = await program.refused('area.found', { area })
  expect(refused).toMatchObject({ code: 'area.roleMissing', params: { roles: 'shieldingOfficer' } })
  await as('Solveig')
  expect((await program.refused('area.request', { area })).code).toBe('area.notFounded')
  expect(await found()).toMatch(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){7}$/)
  expect((await program.refused('area.found', { area })).code).toBe('area.founded')
  expect((await program.refused('area.grant', user('Solveig'))).code).toBe('area.noRequest')

  await as('Solveig')
  expect(await state()).toMatchObject({ access: 'noKey', asked: false, holders: [{ name: 'Sigrid' }] })
  await program.ask('area.request', { area })
  expect(await state()).toMatchObject({ asked: true, requests: [{ name: 'Solveig' }] })
  for (const channel of ['area.grant', 'area.decline', 'area.revoke'] as const)
    expect((await program.refused(channel, { ...user('Solveig'), jobId: randomUUID() })).code).toBe('area.noKey')
  await asAdministrator()
  for (const channel of ['area.grant', 'area.decline', 'area.revoke'] as const)
    expect((await program.refused(channel, { ...user('Solveig'), jobId: randomUUID() })).code).toBe('area.roleMissing')

  await as('Sigrid')
  await program.ask('area.decline', user('Solveig'))
  expect((await state()).requests).toEqual([])
  await giveToSolveig()
  await as('Solveig')
  expect((await state()).access).toBe('open')
  await program.work('area.revoke', user('Sigrid'))
  expect((await state()).holders.map(({ name }) => name)).toEqual(['Solveig'])
  expect((await program.refused('area.revoke', { ...user('Solveig'), jobId: randomUUID() })).code).toBe(
    'area.lastHolder'
  )
  await as('Sigrid')
  expect((await state()).access).toBe('noKey')
})

it('opens with the key file of the user’s choice alone, until none is required any more', async () => {
  await found()
  expect(await program.ask('area.addKeyFile', { area })).toEqual({ path: null })
  expect((await state()).ownKeyFile).toBe(false)
  chosen = join(program.folder, 'sigrid.samkey')
  expect(await program.ask('area.addKeyFile', { area })).toEqual({ path: chosen })

  await as('Sigrid')
  expect(await state()).toMatchObject({ access: 'keyFileNeeded', ownKeyFile: true })
  expect((await program.refused('area.removeKeyFile', { area })).code).toBe('area.keyFileNeeded')
  const file = chosen
  chosen = null
  expect(await program.ask('area.open', { area })).toEqual({ opened: false })
  chosen = join(program.register.path, 'keys.json')
  expect((await program.refused('area.open', { area })).code).toBe('area.wrongKeyFile')
  chosen = file
  expect(await program.ask('area.open', { area })).toEqual({ opened: true })
  await program.ask('area.removeKeyFile', { area })
  await as('Sigrid')
  expect((await state()).access).toBe('open')
})

it('is given anew to a holder who has lost the key file', async () => {
  await found()
  await giveToSolveig()
  chosen = join(program.folder, 'sigrid.samkey')
  await program.ask('area.addKeyFile', { area })
  await as('Sigrid')
  expect((await state()).access).toBe('keyFileNeeded')
  await program.ask('area.request', { area })
  await as('Solveig')
  await program.ask('area.grant', user('Sigrid'))
  await as('Sigrid')
  expect(await state()).toMatchObject({ access: 'open', ownKeyFile: false, asked: false })
})

it('is recovered with the newest key on paper, by somebody with the role', async () => {
  const first = await found()
  const { recoveryKey } = await program.ask('area.renewRecoveryKey', { area })
  await asAdministrator()
  expect((await program.refused('area.recover', { area, recoveryKey })).code).toBe('area.roleMissing')
  await as('Solveig')
  expect((await program.refused('area.renewRecoveryKey', { area })).code).toBe('area.noKey')
  const tried = async (key: string) => (await program.refused('area.recover', { area, recoveryKey: key })).code
  expect(await tried('nonsense')).toBe('register.mistypedRecoveryKey')
  expect(await tried(first)).toBe('area.wrongRecoveryKey')
  expect(await tried(program.register.recoveryKey)).toBe('area.wrongRecoveryKey')
  await program.ask('area.recover', { area, recoveryKey: recoveryKey.toLowerCase() })
  expect((await state()).access).toBe('open')
})

it('follows the register’s recovery key where numbers are kept: there is none to renew or type', async () => {
  await asAdministrator()
  expect(await program.ask('area.found', { area: 'keptNumbers' })).toEqual({ recoveryKey: '' })
  const kept = { area: 'keptNumbers' } as const
  expect((await program.refused('area.renewRecoveryKey', kept)).code).toBe('area.registerRecovery')
  const typed = { ...kept, recoveryKey: program.register.recoveryKey }
  expect((await program.refused('area.recover', typed)).code).toBe('area.registerRecovery')
})

it('seals the kept numbers for a new recovery key at once: the former one is not waited for', async () => {
  await asAdministrator()
  await program.ask('area.found', { area: 'keptNumbers' })
  const { passphrase } = program.register
  const { recoveryKey } = await program.ask('register.newRecoveryKey', { passphrase })
  await program.ask('register.lock', {})
  const session = await program.register.unlock()
  const noted = readSetting(session.db, settingKeys.recoveryPublicKey)
  expect(readArea(session.db, 'keptNumbers')?.recoveryPublicKey).toBe(noted)
  session.close()
  const newPassphrase = 'en anden sætning om te og kager'
  await program.ask('register.recover', { path: program.register.path, recoveryKey, newPassphrase })
  const kept = (await program.ask('area.list', {})).find((one) => one.area === 'keptNumbers')
  expect(kept?.access).toBe('open')
})

it('holds neither lock nor keys of a register that could not be shown', async () => {
  await asAdministrator()
  await program.ask('area.found', { area: 'keptNumbers' })
  await program.ask('register.close', {})
  const { db } = await program.register.unlock()
  // Opening would seal for another recovery key, and cannot.
  withTransaction(db, () => writeSetting(db, settingKeys.recoveryPublicKey, createKeyPair().publicKey))
  db.exec("CREATE TRIGGER no_change BEFORE UPDATE ON area BEGIN SELECT RAISE(ABORT, 'no'); END")
  program.register.lock()
  const { path, passphrase } = program.register
  expect((await program.refused('register.open', { path, passphrase })).code).toBe('request.unexpected')
  expect((await program.ask('register.state', {})).open).toBeNull()
  const again = await program.register.unlock()
  again.close()
})
