import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '../../../src-main/db/open.ts'
import { readKeys } from '../../../src-main/security/keys.ts'
import { isRecoveryKeyOld } from '../../../src-main/security/new-recovery-key.ts'
import { recoverRegister, unlockRegister } from '../../../src-main/security/register-folder.ts'
import type { Session } from '../../../src-main/security/session.ts'
import { readUsers } from '../../../src-main/security/user-rows.ts'
import { addUser } from '../../../src-main/security/users.ts'
import { verifyRegister } from '../../../src-main/security/verify.ts'
import { startChild } from '../../support/child.ts'
import { codeOfFailure } from '../../support/errors.ts'
import { cheapCost, type TemporaryRegister, temporaryRegister } from '../../support/register.ts'

// A process needs its time to start on a machine that runs all tests at once.
const ofBodil = 'fire heste spiser blå tallerkener'
const rows = 4000

const inKeys = (path: string) => readFileSync(join(path, 'keys.json'), 'utf8').includes('"next"')
const journalOf = (path: string) => statSync(join(path, 'register.db-journal'), { throwIfNoEntry: false })?.size ?? 0

type Moment = (path: string, largest: number) => boolean

/** A register large enough to be killed at while it is rewritten. */
async function filledRegister(): Promise<TemporaryRegister> {
  const register = await temporaryRegister()
  const insert = register.db.prepare('INSERT INTO setting VALUES (?, hex(randomblob(1500)))')
  register.db.transaction(() => {
    for (let i = 0; i < rows; i += 1) insert.run(`row.${i}`)
  })()
  return register
}

const rowsOf = ({ db }: Session) =>
  db.prepare("SELECT count(*) FROM setting WHERE key GLOB 'row.*'").pluck().get() as number

async function until(path: string, when: Moment): Promise<void> {
  for (let largest = 0; !when(path, largest); largest = Math.max(largest, journalOf(path)))
    await new Promise((resolve) => setImmediate(resolve))
}

const moments: readonly (readonly [name: string, when: Moment])[] = [
  ['when both keys are in keys.json', inKeys],
  ['while the database is rewritten', (path) => journalOf(path) > 1_000_000],
  ['further on', (path) => journalOf(path) > 4_000_000],
  ['when it is rewritten', (path, largest) => largest > 1_000_000 && journalOf(path) === 0]
]

test.each(moments)(
  'a process killed while somebody is removed, %s, leaves a register that opens and takes them out',
  async (_, when) => {
    const register = await filledRegister()
    const { path, passphrase } = register
    const userId = await addUser(
      register.session,
      { name: 'Bodil', passphrase: ofBodil, roles: ['reader'], units: [] },
      cheapCost
    )
    const oldKey = Buffer.from(register.session.fileKey)
    register.lock()

    const child = startChild({ what: 'remove-user', path, passphrase, userId })
    expect(await child.next()).toEqual({ removing: userId })
    await until(path, when)
    await child.kill()

    expect(await codeOfFailure(() => unlockRegister({ path, userName: 'Bodil', passphrase: ofBodil }))).toMatch(
      /unknownUser|keyMismatch/
    )
    const session = await unlockRegister({ path, passphrase })
    expect(verifyRegister(session.db, path)).toMatchObject({ ok: true, integrity: [], history: [] })
    expect(rowsOf(session)).toBe(rows)
    expect(readUsers(session.db).map(({ name }) => name)).toEqual(['Systemkoordinator'])
    session.close()
    expect(readKeys(path).users.map(({ name }) => name)).toEqual(['Systemkoordinator'])
    expect(inKeys(path)).toBe(false)
    expect(await codeOfFailure(() => openDatabase(join(path, 'register.db'), oldKey, { readonly: true }))).toBe(
      'register.keyMismatch'
    )
    register.dispose()
  }
)

// From then on it goes as with a removal.
test.each(moments.slice(0, 2))(
  'a process killed while a recovery key is made, %s, leaves a register that opens, and the former key opens nothing',
  async (_, when) => {
    const register = await filledRegister()
    const { path, passphrase, recoveryKey, fileKey } = register
    register.lock()

    const child = startChild({ what: 'new-recovery-key', path, passphrase })
    expect(await child.next()).toEqual({ changing: true })
    await until(path, when)
    await child.kill()

    const recover = () => recoverRegister({ path, recoveryKey, newPassphrase: ofBodil, cost: cheapCost })
    expect(await codeOfFailure(recover)).toBe('register.wrongRecoveryKey')
    const session = await unlockRegister({ path, passphrase })
    expect(verifyRegister(session.db, path)).toMatchObject({ ok: true, integrity: [], history: [] })
    expect(rowsOf(session)).toBe(rows)
    // Nobody has seen the new one: a further one can be made.
    expect(isRecoveryKeyOld(session)).toBe(false)
    session.close()
    expect(inKeys(path)).toBe(false)
    expect(await codeOfFailure(() => openDatabase(join(path, 'register.db'), fileKey, { readonly: true }))).toBe(
      'register.keyMismatch'
    )
    register.dispose()
  }
)

test('a journal that was begun and never written, as a kill before the first page leaves it, goes at the next unlock', async () => {
  const register = await temporaryRegister()
  const journal = join(register.path, 'register.db-journal')
  register.lock()
  writeFileSync(journal, Buffer.alloc(4616))
  const session = await register.unlock()
  expect(existsSync(journal)).toBe(false)
  expect(verifyRegister(session.db, register.path).ok).toBe(true)
  register.dispose()
})
