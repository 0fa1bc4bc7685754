import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '../../../src-main/db/open.ts'
import { codeOf } from '../../../src-main/db/register-error.ts'
import { registerFiles } from '../../../src-main/db/register-files.ts'
import { recoverRegister, unlockRegister } from '../../../src-main/security/register-folder.ts'
import type { Program } from '../../bench/run/program.ts'
import { readableWords } from '../../support/plain-bytes.ts'
import { isSound } from '../examine.ts'
import { leaver } from '../leaver.ts'
import { differences, pictureOf, recordsOf } from '../picture.ts'
import { type Look, mustHold, type Place, type Said, type Scenario } from '../scenario.ts'
import { token } from '../token.ts'
import { atTheWindow, passphrases } from './starts.ts'

const keysKept = 'keys-kept.json'
const open = (program: Program, path: string) => program.call('register.open', { path, passphrase: passphrases.first })

/** Keeps keys.json as it was before the work, as whoever means to come back with it would. */
function keepKeys({ folder, register }: Place): void {
  cpSync(join(register, registerFiles.keys), join(folder, keysKept))
}

/** The register's file with the keys that were kept: the folder of whoever tries to open it with them. */
function withKeptKeys({ folder, register }: Place): string {
  const copy = join(folder, 'kept.samregister')
  mkdirSync(copy)
  cpSync(join(register, registerFiles.database), join(copy, registerFiles.database))
  cpSync(join(folder, keysKept), join(copy, registerFiles.keys))
  return copy
}

/** No key waits to be changed, and nothing was lost on the way. */
async function keyIsSettled({ program, place: { register }, before }: Look): Promise<void> {
  const keys = readFileSync(join(register, registerFiles.keys), 'utf8')
  mustHold(!keys.includes('"next"'), 'The change of the key was not finished when the register was opened')
  const changed = differences(await pictureOf(program), before)
  mustHold(changed.length === 0, `Lost or changed: ${changed.join(', ')}`)
}

/** Why somebody cannot open this folder; null where they can. */
async function refusal(
  path: string,
  who: { readonly name?: string; readonly passphrase: string }
): Promise<string | null> {
  const { name: userName = null, passphrase } = who
  try {
    const session = await unlockRegister({ path, userName, passphrase, readonly: true })
    session.close()
    return null
  } catch (error) {
    return codeOf(error)
  }
}

/** Whoever is out opens it neither now nor with the keys they kept; whoever is not, does. */
async function removalHolds(look: Look): Promise<void> {
  const { program, place, said } = look
  const { users } = await program.call('user.list', {})
  const out = !users.some(({ name }) => name === leaver.name)
  mustHold(out || !said.some(({ removed }) => removed), 'Told as removed, but still a user')
  mustHold(users.length === (out ? 1 : 2), 'Others than the removed user are gone')
  const keys = readFileSync(join(place.register, registerFiles.keys), 'utf8')
  mustHold(keys.includes(leaver.name) !== out, `Out: ${out}, but keys.json says otherwise`)
  const now = await refusal(place.register, leaver)
  mustHold(out ? now === 'register.unknownUser' : now === null, `Out: ${out}, but opening it as them says ${now}`)
  const kept = await refusal(withKeptKeys(place), leaver)
  mustHold(out ? kept === 'register.keyMismatch' : kept === null, `Out: ${out}, but the keys they kept say ${kept}`)
  await keyIsSettled(look)
}

/** A recovery key that was told opens the register; once it is in keys.json, the kept ones open nothing any more. */
async function newRecoveryKeyHolds(look: Look): Promise<void> {
  const { program, place, said } = look
  const told = said.find(({ renewed }) => renewed)?.['renewed']
  const recoveryOf = (path: string): string => JSON.parse(readFileSync(path, 'utf8')).recovery.publicKey
  const renewed = recoveryOf(join(place.register, registerFiles.keys)) !== recoveryOf(join(place.folder, keysKept))
  mustHold(renewed || !told, 'Told as made, but keys.json has the former one')
  const { recoveryKeyOld } = await program.call('user.list', {})
  mustHold(!(renewed && recoveryKeyOld), 'keys.json has a recovery key that the register does not know')
  const copy = withKeptKeys(place)
  const kept = await refusal(copy, { passphrase: passphrases.first })
  mustHold(renewed ? kept === 'register.keyMismatch' : kept === null, `Made: ${renewed}, but the kept keys say ${kept}`)
  await keyIsSettled(look)
  if (typeof told !== 'string') return
  cpSync(join(place.register, registerFiles.keys), join(copy, registerFiles.keys))
  const opened = await recoverRegister({ path: copy, recoveryKey: told, newPassphrase: passphrases.second })
  opened.close()
}

/** The words of these changes that stand anywhere in a register's file. */
async function readableOf(path: string, asked: readonly number[]): Promise<readonly string[]> {
  const session = await unlockRegister({ path, passphrase: passphrases.first, readonly: true })
  const db = openDatabase(session.db.name, session.fileKey, { readonly: true })
  try {
    return readableWords(db, asked.map(token))
  } finally {
    db.close()
    session.close()
  }
}

/** What was told as purged is gone and nowhere to be read; what was not is there whole, or gone just as well. */
async function purgesHold({ program, place, said }: Look): Promise<void> {
  const records = await recordsOf(program, 'system')
  const numbers = (key: string): number[] => said.flatMap((line) => (key in line ? [Number(line['n'])] : []))
  const [purging, purged, saved] = [numbers('purging'), numbers('purged'), numbers('saved')]
  const gone: number[] = []
  for (const n of numbers('about')) {
    const record = records.find(({ values }) => values['description'] === token(n))
    if (record) {
      mustHold(!purged.includes(n), `Told as purged, but there: ${n}`)
      const { name, note, riskNote } = record.values
      const whole = name === `Nyt ${token(n)}` && note === token(n) && riskNote === token(n)
      const { length } = await program.call('system.history', { id: record.id })
      mustHold(whole && length === 1, `Purged by half: ${n}, with ${length} entries`)
    } else {
      mustHold(!saved.includes(n) || purging.includes(n), `Told as saved and never to be purged, but not there: ${n}`)
      gone.push(n)
    }
  }
  const readable = await readableOf(place.register, gone)
  mustHold(readable.length === 0, `Purged, but can be read: ${readable.join(', ')}`)
}

const targets = (said: Said) =>
  said.flatMap(({ restoring, from }) => (restoring ? [{ path: String(restoring), from: String(from) }] : []))

/** What was being restored and is not there is restored at the second try, with nothing in its way. */
async function openAndRestore(program: Program, { register }: Place, said: Said): Promise<void> {
  const unlock = { userName: null, passphrase: passphrases.first }
  for (const { path, from } of targets(said)) {
    if (existsSync(path)) continue
    mustHold(!said.some(({ restored }) => restored === path), `Told as restored, but not there: ${path}`)
    await program.call('register.restore', { from, path, unlock })
  }
  await open(program, register)
}

/** Each restored register is whole and has nothing of what was purged since; the one it was made of is as it was. */
async function restoredHold({ program, place, said, before }: Look): Promise<void> {
  for (const { path } of targets(said)) {
    await open(program, path)
    await isSound(path, [passphrases.first], true)
    const changed = differences(await pictureOf(program), before)
    mustHold(changed.length === 0, `Restored by half: ${changed.join(', ')} in ${path}`)
    const readable = await readableOf(path, [1])
    mustHold(readable.length === 0, `Purged, but can be read where it was restored: ${readable.join(', ')}`)
  }
  await open(program, place.register)
  if (!said.some(({ purged }) => purged)) return
  const changed = differences(await pictureOf(program), before)
  mustHold(changed.length === 0, `Restoring changed the register it was made of: ${changed.join(', ')}`)
}

/** What only an administrator does: taking out a user or the recovery key (and with them the key), purging, restoring. */
export const administrationScenarios: readonly Scenario[] = [
  {
    name: 'removed user',
    begins: 'filled',
    start: (place) => {
      keepKeys(place)
      return atTheWindow(place, 'removeUser')
    },
    holds: removalHolds
  },
  {
    name: 'new recovery key',
    begins: 'filled',
    start: (place) => {
      keepKeys(place)
      return atTheWindow(place, 'renewRecoveryKey')
    },
    holds: newRecoveryKeyHolds
  },
  { name: 'purge', begins: 'filled', start: (place) => atTheWindow(place, 'purge'), holds: purgesHold },
  {
    name: 'restore',
    begins: 'filled',
    start: (place) => atTheWindow(place, 'restore'),
    reopen: openAndRestore,
    holds: restoredHold
  }
]
