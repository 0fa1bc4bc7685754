import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSetting, writeSetting } from '../../../src-main/db/settings.ts'
import { createRegister } from '../../../src-main/security/create-register.ts'
import { readKeys } from '../../../src-main/security/keys.ts'
import { defaultCost } from '../../../src-main/security/wrapped-key.ts'
import { snapshot } from '../../support/disk.ts'
import { codeOfFailure } from '../../support/errors.ts'
import { cheapCost, type TemporaryFolder, temporaryFolder } from '../../support/register.ts'

const passphrase = 'en lang sætning om kaffe'

describe('making a register', () => {
  let folder: TemporaryFolder
  beforeEach(() => {
    folder = temporaryFolder()
  })
  afterEach(() => folder.dispose())

  const request = () => ({
    path: join(folder.path, 'A.samregister'),
    userName: 'Koordinator',
    passphrase,
    cost: cheapCost
  })

  test('gives a folder with everything, an administrator, and a recovery key', async () => {
    const { session, recoveryKey } = await createRegister(request())
    expect(session.user).toMatchObject({ name: 'Koordinator', roles: ['administrator', 'systemCoordinator'] })
    expect(recoveryKey).toMatch(/^([0-9A-Z]{5}-){7}[0-9A-Z]{5}$/)
    session.close()
    expect(readdirSync(folder.path)).toEqual(['A.samregister'])
    expect(readdirSync(request().path).sort()).toEqual(['backups', 'keys.json', 'lock', 'register.db'])
  })

  test('fills it in the same transaction, so that what cannot be filled is not made', async () => {
    const seeded = await createRegister({ ...request(), seed: ({ db, userId }) => writeSetting(db, 'test', userId) })
    expect(readSetting(seeded.session.db, 'test')).toBe(seeded.session.user.id)
    seeded.session.close()
    const deeper = join(folder.path, 'new', 'folders', 'B.samregister')
    const seed = () => {
      throw new Error('no seed')
    }
    await expect(createRegister({ ...request(), path: deeper, seed })).rejects.toThrow('no seed')
    expect(readdirSync(folder.path)).toEqual(['A.samregister'])
  })

  test('takes an empty folder, refuses one that holds something, and clears what a crash left', async () => {
    const { path } = request()
    mkdirSync(path)
    mkdirSync(join(folder.path, '.A.samregister.999999999.creating'))
    const { session } = await createRegister(request())
    session.close()
    expect(readdirSync(folder.path)).toEqual(['A.samregister'])
    const before = snapshot(folder.path)
    expect(await codeOfFailure(() => createRegister(request()))).toBe('register.exists')
    writeFileSync(join(folder.path, 'file'), 'x')
    expect(await codeOfFailure(() => createRegister({ ...request(), path: join(folder.path, 'file') }))).toBe(
      'register.exists'
    )
    rmSync(join(folder.path, 'file'))
    expect(snapshot(folder.path)).toEqual(before)
  })

  test.each([
    [{ passphrase: 'password' }, 'register.weakPassphrase'],
    [{ userName: '  ' }, 'register.nameMissing'],
    [{ path: '/tmp/OneDrive - Kommune/A.samregister' }, 'register.syncedFolder']
  ])('refuses %j', async (more, code) => {
    expect(await codeOfFailure(() => createRegister({ ...request(), ...more }))).toBe(code)
    expect(readdirSync(folder.path)).toEqual([])
  })

  test('derives keys at full cost unless told otherwise', async () => {
    const { session } = await createRegister({ path: request().path, userName: 'A', passphrase })
    const keys = readKeys(session.path)
    session.close()
    expect(defaultCost).toEqual({ N: 131_072, r: 8, p: 1 })
    const wraps = [...keys.users, keys.recovery].map((holder) => 'wrapped' in holder && holder.wrapped.scrypt)
    expect(wraps).toEqual([defaultCost, defaultCost])
  })
})
