import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { listBackups } from '../../../src-main/db/backup-list.ts'
import { openDatabase } from '../../../src-main/db/open.ts'
import { unlockRegister } from '../../../src-main/security/register-folder.ts'
import { verifyRegister } from '../../../src-main/security/verify.ts'
import { startChild } from '../../support/child.ts'
import { type TemporaryRegister, temporaryRegister } from '../../support/register.ts'
import type { ChildTask } from '../../support/register-child.ts'

// A process needs its time to start on a machine that runs all tests at once.
let register: TemporaryRegister
beforeEach(async () => {
  register = await temporaryRegister()
  register.lock()
})
afterEach(() => register.dispose())

/** Kills a process after it has told of so many successes, and gives back all it told of. */
async function killAfter(what: ChildTask['what'], successes: number): Promise<Record<string, unknown>[]> {
  const child = startChild({ what, path: register.path, passphrase: register.passphrase })
  for (let i = 0; i < successes; i += 1) expect(await child.next()).not.toBeNull()
  return child.kill()
}

test('a process killed while it writes loses nothing that it had told of, and leaves no half change', async () => {
  const { path, passphrase } = register
  for (let round = 0; round < 3; round += 1) {
    const told = await killAfter('write', randomInt(1, 40))
    const session = await unlockRegister({ path, passphrase })
    const { db } = session
    expect(verifyRegister(db, path)).toMatchObject({ ok: true, integrity: [], foreignKeys: [], history: [] })
    const last = told.at(-1)?.['seq'] as number
    const entries = db.prepare<[], number>("SELECT seq FROM history_entry WHERE entity = 'test'").pluck().all()
    expect(entries.at(-1)).toBeGreaterThanOrEqual(last)
    const rows = db.prepare("SELECT count(*) FROM setting WHERE key GLOB '[0-9]*'").pluck().get()
    expect(rows).toBe(entries.length * 2)
    session.close()
  }
})

test('a process killed while it copies leaves whole copies only', async () => {
  const { path, passphrase, fileKey } = register
  await killAfter('back-up', randomInt(1, 6))
  const session = await unlockRegister({ path, passphrase })
  session.backUp('manual', new Date('2027-01-01T00:00:00.000Z'))
  session.close()
  const names = readdirSync(join(path, 'backups'))
  expect(names.filter((name) => name.endsWith('.partial'))).toEqual([])
  for (const backup of listBackups(path)) {
    const db = openDatabase(join(backup.path, 'register.db'), fileKey, { journal: 'delete' })
    expect(verifyRegister(db, backup.path).ok).toBe(true)
    db.close()
  }
})

test('what a kill left half written is cleared away by the next to open it, not by one who only looks', async () => {
  const { path, passphrase } = register
  const partial = join(path, 'backups', '20260101T000000000Z-manual.partial')
  mkdirSync(partial)
  writeFileSync(join(partial, 'register.db'), 'half')
  writeFileSync(join(path, '.4711-1767225600000-1.part'), 'half')
  const left = (): boolean[] => [partial, join(path, '.4711-1767225600000-1.part')].map((at) => existsSync(at))
  const looking = await unlockRegister({ path, passphrase, readonly: true })
  looking.close()
  expect(left()).toEqual([true, true])
  const session = await unlockRegister({ path, passphrase })
  expect(left()).toEqual([false, false])
  session.close()
})

test('a process killed while it makes a register leaves it whole or not at all', async () => {
  const { passphrase } = register
  for (let round = 0; round < 3; round += 1) {
    const path = join(register.path, '..', `New ${round}.samregister`)
    // The first sign that it has begun is the folder it builds beside.
    const beside = watch(join(path, '..'))
    const child = startChild({ what: 'create', path, passphrase })
    await once(beside, 'change')
    beside.close()
    await child.kill()
    if (!existsSync(path)) continue
    const session = await unlockRegister({ path, passphrase })
    expect(verifyRegister(session.db, path).ok).toBe(true)
    session.close()
  }
})
