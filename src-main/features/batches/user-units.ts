import type { HistoryChanges } from '../../../src-shared/features/register/history.ts'
import type { Database } from '../../db/open.ts'
import { readUnits, readUser, tellOfUser, type UserAuthor, usersOfUnit, writeUnits } from '../../security/user-rows.ts'
import { idsIn } from '../entities/names.ts'

/** Gives everybody who holds a unit another one in its place, and tells of it. Call it in the batch's transaction. */
export function replaceUnit(author: UserAuthor, unit: string, by: string): void {
  const { db } = author
  for (const { id } of usersOfUnit(db, unit)) {
    const before = readUnits(db, id)
    const after = [...new Set(before.map((held) => (held === unit ? by : held)))]
    writeUnits(db, id, after)
    tellOfUser(author, id, 'merge', { units: [before, after] })
  }
}

/**
 * Gives users back the units that a batch took from them. Who was removed since, or lost what the batch left them, has
 * them no more; units that were given since stay.
 */
export function giveUnitsBack(author: UserAuthor, batchId: string): void {
  const { db } = author
  for (const { id, units } of toldOfUnits(db, batchId)) {
    const now = readUnits(db, id)
    const [before, after] = [idsIn(units?.[0]), idsIn(units?.[1])]
    if (!readUser(db, id) || !units || !after.every((unit) => now.includes(unit))) continue
    const back = [...new Set([...before, ...now.filter((unit) => !after.includes(unit))])]
    writeUnits(db, id, back)
    tellOfUser(author, id, 'undo', { units: [now, back] })
  }
}

function toldOfUnits(db: Database, batchId: string) {
  return db
    .prepare<[string], { id: string; changes: string | null }>(
      `SELECT e.record_id AS id, p.changes FROM history_entry AS e LEFT JOIN history_payload AS p ON p.seq = e.seq
       WHERE e.batch_id = ? AND e.entity = 'user' ORDER BY e.seq`
    )
    .all(batchId)
    .map(({ id, changes }) => ({ id, units: (JSON.parse(changes ?? '{}') as HistoryChanges)['units'] }))
}
