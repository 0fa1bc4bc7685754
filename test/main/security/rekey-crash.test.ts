import { once } from 'node:events'
import { cpSync, existsSync, readFileSync, rmSync, statSync, watch, writeFileSync } from 'node:fs'
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
import {
  cheapCost,
  type TemporaryFolder,
  type TemporaryRegister,
  temporaryFolder,
  temporaryRegister
} from '../../support/register.ts'
import type { ChildTask } from '../../support/register-child.ts'

// A process needs its time to start on a machine that runs all tests at once.
const ofBodil = 'fire heste spiser blå tallerkener'
const rows = 2000

const inKeys = (path: string) => readFileSync(join(path, 'keys.json'), 'utf8').includes('"next"')
const journalOf = (path: string) => statSync(join(path, 'register.db-journal'), { throwIfNoEntry: false })?.size ?? 0

type Moment = (path: string, largest: number) => boolean

/** Large enough to be killed at while it is rewritten; each test has a copy. */
let filled: TemporaryRegister
let userId: string
beforeAll(async () => {
  filled = await temporaryRegister()
  const insert = filled.db.prepare('INSERT INTO setting VALUES (?, hex(randomblob(1500)))')
  filled.db.transaction(() => {
    for (let i = 0; i < rows; i += 1) insert.run(`row.${i}`)
  })()
  const bodil = { name: 'Bodil', passphrase: ofBodil, roles: ['reader'] as const, units: [] }
  userId = await addUser(filled.session, bodil, cheapCost)
  filled.lock()
})
afterAll(() => filled.dispose())

let folder: TemporaryFolder
let path: string
beforeEach(() => {
  folder = temporaryFolder()
  path = join(folder.path, 'Prøvekommune.samregister')
})
afterEach(() => folder.dispose())

const rowsOf = ({ db }: Session) =>
  db.prepare("SELECT count(*) FROM setting WHERE key GLOB 'row.*'").pluck().get() as number

/** What changes the keys, and what it says when it begins. */
type Change = Pick<ChildTask, 'what' | 'userId'> & { readonly says: object }

/**
 * Has a process change the keys of a copy, and kills it at the moment, looking whenever something in the folder has
 * changed. On a busy machine all may be over before anybody looked: then with another copy.
 */
async function killAt(when: Moment, { says, ...change }: Change): Promise<void> {
  for (let met = false; !met; ) {
    rmSync(path, { recursive: true, force: true })
    cpSync(filled.path, path, { recursive: true })
    const child = startChild({ ...change, path, passphrase: filled.passphrase })
    expect(await child.next()).toEqual(says)
    const watcher = watch(path)
    let over = false
    const end = child.next().then(() => {
      over = true
    })
    for (let largest = 0; ; largest = Math.max(largest, journalOf(path))) {
      met = when(path, largest)
      if (met || over) break
      await Promise.race([once(watcher, 'change'), end])
    }
    watcher.close()
    await child.kill()
  }
}

const moments: readonly (readonly [name: string, when: Moment])[] = [
  ['when both keys are in keys.json', inKeys],
  ['while the database is rewritten', (path) => journalOf(path) > 1_000_000],
  ['further on', (path) => journalOf(path) > 3_000_000],
  ['when it is rewritten', (path, largest) => largest > 1_000_000 && journalOf(path) === 0]
]

test.each(moments)(
  'a process killed while somebody is removed, %s, leaves a register that opens and takes them out',
  async (_, when) => {
    const { passphrase, fileKey } = filled
    await killAt(when, { what: 'remove-user', userId, says: { removing: userId } })

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
    expect(await codeOfFailure(() => openDatabase(join(path, 'register.db'), fileKey, { readonly: true }))).toBe(
      'register.keyMismatch'
    )
  }
)

// From then on it goes as with a removal.
test.each(moments.slice(0, 2))(
  'a process killed while a recovery key is made, %s, leaves a register that opens, and the former key opens nothing',
  async (_, when) => {
    const { passphrase, recoveryKey, fileKey } = filled
    await killAt(when, { what: 'new-recovery-key', says: { changing: true } })

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
