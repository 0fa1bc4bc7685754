import { existsSync } from 'node:fs'
import type { RecordView } from '../../../src-shared/kernel/value.ts'
import { recordsOf } from '../picture.ts'
import { type Look, mustHold, type Said, type Scenario } from '../scenario.ts'
import { token } from '../token.ts'
import { atTheWindow } from './starts.ts'

/** The number of the change that stands in a system's three tables; null where none does. */
function changeIn({ id, values }: RecordView): number | null {
  const found = ['description', 'note', 'riskNote'].map((key) => /kvark(\d+)q/.exec(String(values[key] ?? ''))?.[1])
  mustHold(new Set(found).size === 1, `There by half: ${id} has the changes ${found.join(', ')}`)
  return found[0] === undefined ? null : Number(found[0])
}

/** Every save that was told is there, the one that was not is there whole or not at all, and search finds what is there. */
async function savesHold({ program, said }: Look): Promise<void> {
  const records = new Map((await recordsOf(program, 'system')).map((record) => [record.id, record]))
  const told = new Map(said.flatMap(({ saved, n }) => (typeof saved === 'string' ? [[saved, Number(n)] as const] : [])))
  const unsure = pending(said)
  for (const [id, n] of told) {
    const record = records.get(id)
    mustHold(record !== undefined, `Told as saved, but not there: ${id}`)
    const now = changeIn(record)
    mustHold(now === n || (unsure?.about === id && now === unsure.n), `Told as saved with ${n}, but has ${now}: ${id}`)
  }
  for (const record of records.values()) {
    const now = changeIn(record)
    mustHold(
      now === null || now === told.get(record.id) || now === unsure?.n,
      `Never asked for: ${now} in ${record.id}`
    )
  }
  const asked = said.flatMap(({ about, n }) => (about === undefined ? [] : [Number(n)]))
  for (const n of asked) {
    const found = (await program.call('system.list', { search: token(n) })).rows.map(({ id }) => id)
    const there = [...records.values()].filter((record) => changeIn(record) === n).map(({ id }) => id)
    mustHold(found.join() === there.join(), `Search finds ${found.length} with change ${n}, there are ${there.length}`)
  }
}

/** What had been asked for last, when the answer had not come. */
function pending(said: Said): { readonly about: unknown; readonly n: number } | null {
  const last = said.at(-1)
  return last && 'about' in last ? { about: last['about'], n: Number(last['n']) } : null
}

/** Every deletion and restoration that was told holds; the one that was not may be there or not. */
async function removalsHold({ program, said }: Look): Promise<void> {
  const records = new Map((await recordsOf(program, 'system')).map((record) => [record.id, record]))
  const unsure = pending(said)?.about
  const last = new Map<string, boolean>()
  for (const { removed, restored } of said) {
    if (typeof removed === 'string') last.set(removed, true)
    if (typeof restored === 'string') last.set(restored, false)
  }
  for (const [id, deleted] of last) {
    const is = (records.get(id)?.deletedAt ?? null) !== null
    mustHold(records.has(id) && (is === deleted || id === unsure), `Told as deleted: ${deleted}, but is ${is}: ${id}`)
  }
}

/** Every backup that was told is there. (All that are listed are opened for every scenario.) */
async function backupsHold(look: Look): Promise<void> {
  const listed = (await look.program.call('register.backups', {})).map(({ path }) => path)
  for (const { backup } of look.said)
    if (typeof backup === 'string')
      mustHold(listed.includes(backup) && existsSync(backup), `Told as backed up, but not there: ${backup}`)
  await savesHold(look)
}

/** Work of many small changes, each of which counts once it was told. */
export const stepScenarios: readonly Scenario[] = [
  { name: 'edits', begins: 'filled', start: (place) => atTheWindow(place, 'edit'), holds: savesHold },
  { name: 'bulk deletion', begins: 'filled', start: (place) => atTheWindow(place, 'removeMany'), holds: removalsHold },
  { name: 'backup', begins: 'filled', start: (place) => atTheWindow(place, 'backUp'), holds: backupsHold },
  { name: 'opening and closing', begins: 'filled', start: (place) => atTheWindow(place, 'comeAndGo'), holds: savesHold }
]
