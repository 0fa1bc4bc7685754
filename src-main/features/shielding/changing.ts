import type { HistoryAction, HistoryChanges } from '../../../src-shared/features/register/history.ts'
import { today } from '../../../src-shared/kernel/dates.ts'
import { zoneOf } from '../../../src-shared/kernel/language.ts'
import type { Database } from '../../db/open.ts'
import type { Context } from '../../ipc/context.ts'
import { createHistoryWriter } from '../../security/history.ts'

/** Whoever reads or changes cases, and when; a change inside a transaction. */
export type Changing = Pick<Context, 'session' | 'now'>

/** The civil date now, in the register's zone. */
export function todayIn({ session, now }: Changing): string {
  return today(zoneOf[session.municipality.country], now())
}

/** So many hours after an instant, UTC. */
export function hoursLater(at: string, hours: number): string {
  return new Date(Date.parse(at) + hours * 3_600_000).toISOString()
}

/** Tells in the history what happened to a case: never why, nor to whom. */
export function tellOfCase(
  { session, now }: Changing,
  recordId: string,
  version: number,
  changes: HistoryChanges,
  action: HistoryAction = 'update'
): void {
  const entry = { at: now(), userId: session.user.id, batchId: null, entity: 'shieldingCase', recordId, version }
  createHistoryWriter(session.db).append({ ...entry, action, changes })
}

/** A user's name, also of one who was removed. */
export function nameOf(db: Database, userId: string | null): string | null {
  if (userId === null) return null
  return db.prepare<[string], string>('SELECT name FROM user WHERE id = ?').pluck().get(userId) ?? null
}
