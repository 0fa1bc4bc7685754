import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listBackups } from '../../../src-main/db/backup-list.ts'
import { createHolder } from '../../../src-main/security/holder.ts'
import { readAnyKeys, readKeys, writeKeys } from '../../../src-main/security/keys.ts'
import { recoverRegister, unlockRegister } from '../../../src-main/security/register-folder.ts'
import { createKeyPair, publicKeyOfPrivate } from '../../../src-main/security/sealed-box.ts'
import { readUsers } from '../../../src-main/security/user-rows.ts'
import { verifyRegister } from '../../../src-main/security/verify.ts'
import { snapshot } from '../../support/disk.ts'
import { codeOfFailure } from '../../support/errors.ts'
import { setBackToFirstFormat } from '../../support/first-format.ts'
import { cheapCost, type TemporaryRegister, temporaryRegister } from '../../support/register.ts'

let register: TemporaryRegister
beforeEach(async () => {
  register = await temporaryRegister()
  register.lock()
})
afterEach(() => register.dispose())

const unlock = (passphrase = register.passphrase) =>
  unlockRegister({ path: register.path, passphrase, cost: cheapCost })
const another = 'en anden sætning om te og kager'

describe('keys of the first format', () => {
  beforeEach(() => setBackToFirstFormat(register))

  test('open with their passphrase and are of the second format from then on', async () => {
    for (let round = 0; round < 2; round += 1) {
      const session = await unlock()
      const [user] = readUsers(session.db)
      expect(user?.publicKey).toBe(session.identity.publicKey)
      expect(verifyRegister(session.db, register.path).ok).toBe(true)
      session.close()
      const keys = readKeys(register.path)
      expect(keys.version).toBe(2)
      expect(keys.users[0]?.publicKey).toBe(user?.publicKey)
    }
    // The copy made before the migration opens with the program of its time.
    expect(readAnyKeys(listBackups(register.path)[0]!.path).version).toBe(1)
  })

  test('stay as they are under a wrong passphrase', async () => {
    const before = snapshot(register.path)
    expect(await codeOfFailure(() => unlock(another))).toBe('register.wrongPassphrase')
    expect(snapshot(register.path)).toEqual(before)
  })

  test('keep their recovery key, before the upgrade and after it', async () => {
    const { path, recoveryKey } = register
    for (const newPassphrase of [another, register.passphrase]) {
      const session = await recoverRegister({ path, recoveryKey, newPassphrase, cost: cheapCost })
      session.close()
      const unlocked = await unlock(newPassphrase)
      unlocked.close()
    }
    expect(await codeOfFailure(() => unlock(another))).toBe('register.wrongPassphrase')
  })

  test('an upgrade that was cut short between keys and register is finished', async () => {
    const session = await unlock()
    session.db.prepare('UPDATE user SET public_key = NULL').run()
    session.close()
    const again = await unlock()
    expect(readUsers(again.db)[0]?.publicKey).toBe(again.identity.publicKey)
    again.close()
  })
})

test('a session has its user’s own key pair until it is closed', async () => {
  const session = await unlock()
  const { publicKey, privateKey } = session.identity
  expect(publicKeyOfPrivate(privateKey)).toBe(publicKey)
  expect(readFileSync(join(register.path, 'keys.json')).includes(privateKey.toString('base64'))).toBe(false)
  session.close()
  expect(privateKey.every((byte) => byte === 0)).toBe(true)
})

test('recovering gives a new key pair, and the session holds the recovery key’s', async () => {
  const { path, recoveryKey } = register
  const before = readKeys(path)
  const session = await recoverRegister({ path, recoveryKey, newPassphrase: another, cost: cheapCost })
  const after = readKeys(path)
  expect(session.identity.publicKey).toBe(after.users[0]?.publicKey)
  expect(session.identity.publicKey).not.toBe(before.users[0]?.publicKey)
  expect(after.recovery).toMatchObject({ publicKey: session.recovery?.publicKey })
  session.close()
  expect(session.recovery?.privateKey.every((byte) => byte === 0)).toBe(true)
})

test('a key pair that someone put into keys.json is not the user’s', async () => {
  const keys = readKeys(register.path)
  const [user] = keys.users
  // Someone who knows the file key can seal it to a key of his own, under a passphrase of his own.
  const { holder } = await createHolder({
    registerId: keys.registerId,
    name: user!.id,
    secret: another,
    fileKey: register.fileKey,
    cost: cheapCost
  })
  writeKeys(register.path, { ...keys, users: [{ ...user!, ...holder }] })
  const before = snapshot(register.path)
  expect(await codeOfFailure(() => unlock(another))).toBe('register.keysChanged')
  expect(snapshot(register.path)).toEqual(before)
})

test('what is not sealed to the user does not open the register', async () => {
  const keys = readKeys(register.path)
  const [user] = keys.users
  writeKeys(register.path, { ...keys, users: [{ ...user!, sealed: createKeyPair().publicKey }] })
  expect(await codeOfFailure(() => unlock())).toBe('register.keyMismatch')
})
