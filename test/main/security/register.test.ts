import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { listBackups } from '../../../src-main/db/backup-list.ts'
import { latestVersion } from '../../../src-main/db/migrations/index.ts'
import { openDatabase } from '../../../src-main/db/open.ts'
import { versionOf } from '../../../src-main/db/runner.ts'
import { writeSetting } from '../../../src-main/db/settings.ts'
import { readKeys, writeKeys } from '../../../src-main/security/keys.ts'
import {
  changePassphrase,
  recoverRegister,
  registerUsers,
  unlockRegister
} from '../../../src-main/security/register-folder.ts'
import { verifyRegister } from '../../../src-main/security/verify.ts'
import { filesBelow, filesWith, snapshot } from '../../support/disk.ts'
import { codeOfFailure, failureOf } from '../../support/errors.ts'
import {
  cheapCost,
  setBack,
  type TemporaryRegister,
  temporaryFolder,
  temporaryRegister
} from '../../support/register.ts'

const passphrase = 'en lang sætning om kaffe'
const another = 'en anden sætning om te og kager'

describe('opening a register', () => {
  let register: TemporaryRegister
  beforeEach(async () => {
    register = await temporaryRegister()
    register.lock()
  })
  afterEach(() => register.dispose())

  const unlock = (more: { passphrase?: string; userName?: string; readonly?: boolean } = {}) =>
    unlockRegister({ path: register.path, passphrase, ...more })

  /** The code it is refused with; what lies on the disk must be the same before and after. */
  async function refused(run: () => unknown = unlock): Promise<string> {
    const before = snapshot(register.path)
    const code = await codeOfFailure(run)
    expect(snapshot(register.path)).toEqual(before)
    return code
  }
  const inside = (name: string) => join(register.path, name)

  test('needs its passphrase', async () => {
    expect(await refused(() => unlock({ passphrase: another }))).toBe('register.wrongPassphrase')
    expect(await refused(() => unlock({ passphrase: '' }))).toBe('register.wrongPassphrase')
    // The same words from a keyboard that composes letters otherwise.
    const session = await unlock({ passphrase: passphrase.normalize('NFD') })
    session.close()
    expect(registerUsers(register.path)).toEqual(['Systemkoordinator'])
  })

  test('needs a user of it', async () => {
    expect(await refused(() => unlock({ userName: 'nobody' }))).toBe('register.unknownUser')
    const session = await unlock({ userName: ' systemKOORDINATOR' })
    session.close()
  })

  test('zeroes the key when it is closed', async () => {
    const session = await unlock()
    session.close()
    session.close()
    expect(session.fileKey.every((byte) => byte === 0)).toBe(true)
    expect(session.db.open).toBe(false)
  })

  test('closes even where keys.json has gone meanwhile', async () => {
    const session = await unlock()
    const keys = readFileSync(inside('keys.json'))
    rmSync(inside('keys.json'))
    session.close()
    writeFileSync(inside('keys.json'), keys)
    const again = await unlock()
    again.close()
  })

  test('says what is wrong with the keys', async () => {
    const keys = readFileSync(inside('keys.json'), 'utf8')
    rmSync(inside('keys.json'))
    expect(await refused()).toBe('register.keysMissing')
    for (const damaged of [
      '',
      '{',
      '[]',
      keys.slice(0, 300),
      keys.replace('"N": 2', '"N": 3'),
      keys.replace('"N": 2', '"N": 1073741824')
    ]) {
      writeFileSync(inside('keys.json'), damaged)
      expect(await refused()).toBe('register.keysDamaged')
    }
    writeFileSync(inside('keys.json'), keys.replace('"version": 2', '"version": 3').replace('recovery', 'rescue'))
    expect(await refused()).toBe('register.keysNewer')
  })

  test('refuses keys of another register, even under the same passphrase', async () => {
    const other = await temporaryRegister()
    other.lock()
    copyFileSync(join(other.path, 'keys.json'), inside('keys.json'))
    expect(await refused()).toBe('register.keyMismatch')
    other.dispose()
  })

  test('refuses one user’s wrap in another’s place', async () => {
    const keys = readKeys(register.path)
    const [user] = keys.users
    writeKeys(register.path, { ...keys, users: [{ ...user!, id: keys.registerId, name: 'Other' }] })
    expect(await refused()).toBe('register.wrongPassphrase')
  })

  test('says what is wrong with the database', async () => {
    const whole = readFileSync(inside('register.db'))
    writeFileSync(inside('register.db'), whole.subarray(0, whole.length - 8192))
    expect(await refused()).toBe('register.damaged')
    writeFileSync(inside('register.db'), Buffer.concat([whole.subarray(0, 5), Buffer.alloc(whole.length - 5, 7)]))
    expect(await refused()).toBe('register.damaged')
    rmSync(inside('register.db'))
    expect(await refused()).toBe('register.notFound')
    writeFileSync(inside('register.db'), whole)
    const session = await unlock()
    session.close()
  })

  test('refuses the register of a newer program', async () => {
    const session = await unlock()
    session.db.pragma(`user_version = ${latestVersion + 10}`)
    session.close()
    const failure = await failureOf(unlock)
    expect([failure.code, failure.params['found']]).toEqual(['register.newerVersion', latestVersion + 10])
    expect(await refused()).toBe('register.newerVersion')
  })

  test('is not tried where there is no register', async () => {
    const empty = temporaryFolder()
    expect(await codeOfFailure(() => unlockRegister({ path: empty.path, passphrase }))).toBe('register.notARegister')
    writeFileSync(join(empty.path, 'file'), 'x')
    expect(await codeOfFailure(() => unlockRegister({ path: join(empty.path, 'file'), passphrase }))).toBe(
      'register.notARegister'
    )
    expect(await codeOfFailure(() => unlockRegister({ path: join(empty.path, 'no'), passphrase }))).toBe(
      'register.notFound'
    )
    expect(readdirSync(empty.path)).toEqual(['file'])
    empty.dispose()
  })

  test('brings an older one to the newest schema after a copy that opens like a register', async () => {
    setBack(register, 10)
    expect(await refused(() => unlock({ readonly: true }))).toBe('register.olderVersion')
    const session = await unlock()
    expect(versionOf(session.db)).toBe(latestVersion)
    expect(verifyRegister(session.db, register.path)).toMatchObject({ ok: true })
    session.close()
    const [backup] = listBackups(register.path)
    expect(backup?.reason).toBe('migration')
    const copy = openDatabase(join(backup!.path, 'register.db'), register.fileKey, { readonly: true })
    expect(versionOf(copy)).toBe(10)
    copy.close()
  })
})

describe('passphrase and recovery key', () => {
  let register: TemporaryRegister
  beforeEach(async () => {
    register = await temporaryRegister()
  })
  afterEach(() => register.dispose())

  test('a new passphrase replaces the old one', async () => {
    await changePassphrase(register.session, { oldPassphrase: passphrase, newPassphrase: another, cost: cheapCost })
    register.lock()
    expect(await codeOfFailure(() => register.unlock())).toBe('register.wrongPassphrase')
    const session = await unlockRegister({ path: register.path, passphrase: another })
    session.close()
  })

  test('changing it asks for the old one and refuses a weak one', async () => {
    const before = snapshot(register.path)
    const change = (oldPassphrase: string, newPassphrase: string) => () =>
      changePassphrase(register.session, { oldPassphrase, newPassphrase, cost: cheapCost })
    expect(await codeOfFailure(change(another, another))).toBe('register.wrongPassphrase')
    expect(await codeOfFailure(change(passphrase, 'kage'))).toBe('register.weakPassphrase')
    expect(snapshot(register.path)).toEqual(before)
  })

  test('the recovery key opens it and sets a new passphrase, as often as needed', async () => {
    register.lock()
    const { path, recoveryKey } = register
    for (const newPassphrase of [another, passphrase]) {
      const typed = recoveryKey.toLowerCase().replaceAll('-', ' ')
      const session = await recoverRegister({ path, recoveryKey: typed, newPassphrase, cost: cheapCost })
      session.close()
      const unlocked = await unlockRegister({ path, passphrase: newPassphrase })
      unlocked.close()
    }
  })

  test('another, a mistyped or a misused recovery key changes nothing', async () => {
    register.lock()
    const { path, recoveryKey } = register
    const other = await temporaryRegister()
    const before = snapshot(path)
    const recover =
      (key: string, newPassphrase = another) =>
      () =>
        recoverRegister({ path, recoveryKey: key, newPassphrase, cost: cheapCost })
    expect(await codeOfFailure(recover(other.recoveryKey))).toBe('register.wrongRecoveryKey')
    expect(await codeOfFailure(recover(recoveryKey.slice(1)))).toBe('register.mistypedRecoveryKey')
    expect(await codeOfFailure(recover(recoveryKey, 'kage'))).toBe('register.weakPassphrase')
    expect(snapshot(path)).toEqual(before)
    other.dispose()
  })
})

test('nothing in the folder can be read without the key, at no time', async () => {
  const word = 'Hemmelighedsfuld Sagsbehandler'
  const register = await temporaryRegister({ seed: ({ db }) => writeSetting(db, 'planted', word) })
  const look = () =>
    filesWith(register.path, [word, register.passphrase, register.recoveryKey, 'CREATE TABLE setting', 'signingKey'])
  writeSetting(register.db, 'again', word)
  expect(filesBelow(register.path)).toContain('register.db-wal')
  expect(look()).toEqual([])
  register.session.backUp('manual')
  expect(look()).toEqual([])
  const file = register.session.fileKey.toString('hex')
  register.lock()
  expect(look()).toEqual([])
  expect(filesWith(register.path, [file])).toEqual([])
  register.dispose()
})
