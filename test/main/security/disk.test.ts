import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { asRegisterError } from '../../../src-main/db/register-error.ts'
import { writeSetting } from '../../../src-main/db/settings.ts'
import { withTransaction } from '../../../src-main/db/transaction.ts'
import { createRegister } from '../../../src-main/security/create-register.ts'
import { unlockRegister } from '../../../src-main/security/register-folder.ts'
import { verifyRegister } from '../../../src-main/security/verify.ts'
import { startChild } from '../../support/child.ts'
import { filesBelow, snapshot } from '../../support/disk.ts'
import { codeOfFailure, failureOf } from '../../support/errors.ts'
import {
  cheapCost,
  type TemporaryFolder,
  type TemporaryRegister,
  temporaryFolder,
  temporaryRegister
} from '../../support/register.ts'

// A process needs its time to start on a machine that runs all tests at once.
const passphrase = 'en lang sætning om kaffe'

describe('one writer at a time', () => {
  let register: TemporaryRegister
  beforeEach(async () => {
    register = await temporaryRegister()
    register.lock()
  })
  afterEach(() => register.dispose())

  test('another process is told who has it and since when, and may read; a crash leaves no lock behind', async () => {
    const { path } = register
    const child = startChild({ what: 'hold', path, passphrase })
    expect(await child.next()).toEqual({ pid: child.pid })
    const before = snapshot(path)
    const failure = await failureOf(() => unlockRegister({ path, passphrase }))
    expect(failure.code).toBe('register.inUse')
    expect(failure.params).toMatchObject({ pid: child.pid, since: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) })
    expect(snapshot(path)).toEqual(before)
    const reader = await unlockRegister({ path, passphrase, readonly: true })
    expect(reader.db.prepare('SELECT count(*) FROM user').pluck().get()).toBe(1)
    reader.close()
    await child.kill()
    const session = await unlockRegister({ path, passphrase })
    session.close()
  })

  test('nor can one process have it twice', async () => {
    const session = await register.unlock()
    expect(await codeOfFailure(() => unlockRegister({ path: register.path, passphrase }))).toBe('register.inUse')
    expect(session.db.prepare('SELECT count(*) FROM user').pluck().get()).toBe(1)
  })

  test('a second writer in the same register does not wait, it is told that it is busy', async () => {
    const session = await register.unlock()
    const other = session.connect()
    withTransaction(other, () => {
      const write = () => withTransaction(session.db, () => writeSetting(session.db, 'a', 1))
      expect(write).toThrow(expect.objectContaining({ code: 'SQLITE_BUSY' }))
    })
    other.close()
  })
})

test('of two that make the same register at once one makes it, whole, and the other is told that it exists', async () => {
  const folder = temporaryFolder()
  const path = join(folder.path, 'new', 'A.samregister')
  for (let round = 0; round < 2; round += 1) {
    const both = [1, 2].map((n) => startChild({ what: 'create', path, passphrase: `${passphrase} ${n}` }))
    const told = await Promise.all(both.map((child) => child.next()))
    const won = told.findIndex((answer) => answer?.['code'] === null)
    expect(told[1 - won]).toEqual({ code: 'register.exists' })
    expect(readdirSync(join(folder.path, 'new'))).toEqual(['A.samregister'])
    const session = await unlockRegister({ path, passphrase: `${passphrase} ${won + 1}` })
    expect(verifyRegister(session.db, path).ok).toBe(true)
    session.close()
    rmSync(join(folder.path, 'new'), { recursive: true })
  }
  folder.dispose()
})

test('a folder that cannot be written to is named, and nothing in it changes', async () => {
  const register = await temporaryRegister()
  const { path } = register
  register.lock()
  const parent = join(path, '..')
  for (const folder of [parent, path]) chmodSync(folder, 0o555)
  for (const file of filesBelow(path)) chmodSync(join(path, file), 0o444)
  const before = snapshot(path)
  // The superuser may write anywhere: the child becomes nobody in particular.
  const become = process.getuid?.() === 0 ? { become: 65_534 } : {}
  const child = startChild(
    { what: 'open', path, passphrase, ...become },
    { what: 'create', path: join(parent, 'B.samregister'), passphrase, ...become }
  )
  expect(await child.next()).toEqual({ code: 'register.readOnlyFolder' })
  expect(await child.next()).toEqual({ code: 'register.readOnlyFolder' })
  expect(snapshot(path)).toEqual(before)
  expect(readdirSync(parent)).toHaveLength(1)
  for (const folder of [parent, path]) chmodSync(folder, 0o755)
  for (const file of filesBelow(path)) chmodSync(join(path, file), 0o644)
  register.dispose()
})

/** A disk of its own, so small that it can be filled; null where this user may not mount one. */
function smallDisk(folder: string, size: string): { readonly path: string; unmount(): void } | null {
  const path = join(folder, 'disk')
  mkdirSync(path)
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', path])
  return mounted.status === 0 ? { path, unmount: () => spawnSync('umount', ['-l', path]) } : null
}

describe('a full disk', () => {
  let folder: TemporaryFolder
  let disk: ReturnType<typeof smallDisk>
  beforeEach(() => {
    folder = temporaryFolder()
  })
  afterEach(() => {
    disk?.unmount()
    folder.dispose()
  })

  test('while a register is made leaves nothing of it', async () => {
    disk = smallDisk(folder.path, '64k')
    if (!disk) return console.log('No right to mount a small disk here: creating on a full disk was not tried.')
    const path = join(disk.path, 'A.samregister')
    const create = () => createRegister({ path, userName: 'A', passphrase, cost: cheapCost })
    expect(await codeOfFailure(create)).toBe('register.diskFull')
    expect(readdirSync(disk.path)).toEqual([])
  })

  test('while it is written to loses only what did not fit', async () => {
    disk = smallDisk(folder.path, '8m')
    if (!disk) return console.log('No right to mount a small disk here: writing to a full disk was not tried.')
    const path = join(disk.path, 'A.samregister')
    const others = join(disk.path, 'others-files')
    writeFileSync(others, Buffer.alloc(1_000_000))
    const { session } = await createRegister({ path, userName: 'A', passphrase, cost: cheapCost })
    const { db } = session
    withTransaction(db, () => writeSetting(db, 'small', 'fits'))
    const write = () => withTransaction(db, () => writeSetting(db, 'large', 'x'.repeat(8_000_000)))
    const failure = await failureOf(() => {
      try {
        write()
      } catch (error) {
        throw asRegisterError(error, path)
      }
    })
    expect(failure.code).toBe('register.diskFull')
    expect(verifyRegister(db, path).ok).toBe(true)
    expect(db.prepare("SELECT count(*) FROM setting WHERE key IN ('small', 'large')").pluck().get()).toBe(1)
    session.close()
    rmSync(others)
    const again = await unlockRegister({ path, passphrase })
    expect(verifyRegister(again.db, path).ok).toBe(true)
    again.close()
  })

  test('while it is copied leaves no half copy', async () => {
    disk = smallDisk(folder.path, '8m')
    if (!disk) return console.log('No right to mount a small disk here: copying to a full disk was not tried.')
    const path = join(disk.path, 'A.samregister')
    const { session } = await createRegister({ path, userName: 'A', passphrase, cost: cheapCost })
    withTransaction(session.db, () => writeSetting(session.db, 'much', 'x'.repeat(1_400_000)))
    session.db.pragma('wal_checkpoint(TRUNCATE)')
    expect(await codeOfFailure(() => [1, 2].map(() => session.backUp('manual', new Date())))).toBe('register.diskFull')
    expect(filesBelow(join(path, 'backups')).filter((name) => name.includes('.partial'))).toEqual([])
    expect(verifyRegister(session.db, path).ok).toBe(true)
    session.close()
  })

  test('as SQLite itself tells it', async () => {
    const register = await temporaryRegister()
    const { db } = register
    db.pragma(`max_page_count = ${db.pragma('page_count', { simple: true })}`)
    const failure = await failureOf(() => {
      try {
        withTransaction(db, () => writeSetting(db, 'large', 'x'.repeat(1_000_000)))
      } catch (error) {
        throw asRegisterError(error, register.path)
      }
    })
    expect(failure.code).toBe('register.diskFull')
    expect(verifyRegister(db, register.path).ok).toBe(true)
    register.dispose()
  })
})
