import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { KeyStore } from '../../../src-main/platform/host.ts'
import { readKeys, writeKeys } from '../../../src-main/security/keys.ts'
import { allowQuickUnlock, quickDesk } from '../../../src-main/security/quick-unlock.ts'
import { changePassphrase } from '../../../src-main/security/register-folder.ts'
import { addUser, removeUser } from '../../../src-main/security/users.ts'
import { codeOfFailure } from '../../support/errors.ts'
import { cheapCost, type TemporaryRegister, temporaryRegister } from '../../support/register.ts'

const another = 'en anden sætning om te og kager'
const userName = 'Systemkoordinator'

/** A machine's store: opens what it sealed itself, and nothing else. */
function keyStore(machine: string, available = true): KeyStore {
  return {
    available: () => available,
    seal: (secret) => Buffer.from(`${machine}:${Buffer.from(secret).toString('hex')}`),
    open: (sealed) => {
      const [by, hex] = sealed.toString().split(':')
      if (by !== machine) throw new Error('sealed elsewhere')
      return Buffer.from(hex ?? '', 'hex').toString()
    }
  }
}

let register: TemporaryRegister
beforeEach(async () => {
  register = await temporaryRegister()
  allowQuickUnlock(register.session, true)
})
afterEach(() => register.dispose())

const deskFile = () => join(register.path, '..', 'quick-unlock.json')
const deskOf = (machine = 'A', available = true) => quickDesk(deskFile(), keyStore(machine, available))
const offered = (desk = deskOf()) => desk.offered(register.path).map(({ quick }) => quick)
const unlock = (desk = deskOf()) => desk.unlock({ path: register.path, userName })

/** Turned on at this desk, and locked. */
function turnedOn(): void {
  deskOf().turnOn(register.session)
  expect(deskOf().isOn(register.session)).toBe(true)
  register.lock()
}

test('opens at the desk where it was turned on, as the same user', () => {
  turnedOn()
  expect(offered()).toEqual([true])
  const session = unlock()
  expect(session.user.name).toBe(userName)
  expect(session.identity.publicKey).toBe(readKeys(register.path).users[0]?.publicKey)
  session.close()
})

test('is allowed by the register, and needs a store', async () => {
  expect(await codeOfFailure(() => deskOf('A', false).turnOn(register.session))).toBe('register.quickUnlockUnavailable')
  allowQuickUnlock(register.session, false)
  expect(await codeOfFailure(() => deskOf().turnOn(register.session))).toBe('register.quickUnlockForbidden')
  expect(readKeys(register.path).users[0]?.quick ?? []).toEqual([])
})

test('another machine or login cannot open it, and is told to use the passphrase', async () => {
  turnedOn()
  const other = deskOf('B')
  expect(await codeOfFailure(() => unlock(other))).toBe('register.quickUnlockFailed')
  expect(offered(other)).toEqual([false])
  await register.unlock()
})

test('neither half has the key', () => {
  const { privateKey } = register.session.identity
  const secrets = [privateKey, register.session.fileKey].flatMap((key) => [key.toString('base64'), key.toString('hex')])
  deskOf().turnOn(register.session)
  const halves = readFileSync(deskFile(), 'utf8') + readFileSync(join(register.path, 'keys.json'), 'utf8')
  expect(secrets.filter((secret) => halves.includes(secret))).toEqual([])
})

test('turning it off ends it', async () => {
  deskOf().turnOn(register.session)
  deskOf().turnOff(register.session)
  expect(readFileSync(deskFile(), 'utf8')).toBe('{}')
  register.lock()
  expect(offered()).toEqual([false])
  expect(await codeOfFailure(() => unlock())).toBe('register.quickUnlockFailed')
})

test.each([
  [
    'a new passphrase',
    () =>
      changePassphrase(register.session, {
        oldPassphrase: register.passphrase,
        newPassphrase: another,
        cost: cheapCost
      })
  ],
  ['disallowing it', () => allowQuickUnlock(register.session, false)]
])('%s ends it at every desk', async (_, end) => {
  deskOf().turnOn(register.session)
  const kept = readFileSync(deskFile())
  await end()
  register.lock()
  expect(offered()).toEqual([false])
  expect(await codeOfFailure(() => unlock())).toBe('register.quickUnlockFailed')
  writeFileSync(deskFile(), kept)
  expect(await codeOfFailure(() => unlock())).toBe('register.quickUnlockFailed')
})

test('a keys.json put back after it was disallowed does not bring it back', async () => {
  deskOf().turnOn(register.session)
  const before = readKeys(register.path)
  allowQuickUnlock(register.session, false)
  register.lock()
  writeKeys(register.path, before)
  expect(await codeOfFailure(() => unlock())).toBe('register.quickUnlockForbidden')
})

test('a removed user has none', async () => {
  const data = { name: 'Bodil', passphrase: another, roles: ['administrator'] as const, units: [] }
  await addUser(register.session, data, cheapCost)
  turnedOn()
  await register.unlock({ userName: 'Bodil', passphrase: another })
  removeUser(register.session, register.userId)
  register.lock()
  expect(await codeOfFailure(() => unlock())).toBe('register.unknownUser')
})
