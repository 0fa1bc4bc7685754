import type { Purgeable } from '../../../../src-shared/features/shielding/overview-contract.ts'
import { addDays, addMonths, startOfDay } from '../../../../src-shared/kernel/dates.ts'
import { zoneOf } from '../../../../src-shared/kernel/language.ts'
import { removeSealed } from '../../../security/areas/sealed-records.ts'
import { caseRow } from '../case-rows.ts'
import { type Changing, tellOfCase, todayIn } from '../changing.ts'
import { shieldingPolicy } from '../policy.ts'

/** How many cases are over for longer than the municipality keeps them. */
export function purgeableCases(context: Changing): Purgeable {
  const { keepMonths } = shieldingPolicy(context.session.db)
  const before = addMonths(todayIn(context), -keepMonths)
  return { count: overBefore(context, before).length, keepMonths, before }
}

/**
 * Deletes cases that ended on or before a day for good: what was said, whom they are about, what was told nationally and
 * the rows. The history keeps that they were, and by which rule they went. A case that another went into goes with the
 * last of them; one that the national register may still hold stays. Never more than the rule allows. Answers how many.
 */
export function purgeCases(context: Changing, asked: string): number {
  const { db } = context.session
  const { before, keepMonths } = purgeableCases(context)
  const ids = overBefore(context, asked < before ? asked : before)
  for (const id of ids) {
    const { version, number } = caseRow(db, id)
    for (const piece of db
      .prepare<[string], string>('SELECT id FROM shielding_piece WHERE case_id = ?')
      .pluck()
      .all(id))
      removeSealed(db, piece)
    db.prepare(
      'DELETE FROM shielding_outbox_transfer WHERE transfer_id IN (SELECT id FROM shielding_transfer WHERE case_id = ?)'
    ).run(id)
    for (const table of ['transfer', 'piece', 'citizen', 'decision_file'])
      db.prepare(`DELETE FROM shielding_${table} WHERE case_id = ?`).run(id)
    db.prepare('UPDATE shielding_case SET joined_into = NULL WHERE joined_into = ?').run(id)
    db.prepare('DELETE FROM shielding_case WHERE id = ?').run(id)
    const rule = { keepMonths: [null, keepMonths], number: [number, null] } as const
    tellOfCase(context, id, version + 1, { event: [null, 'purged'], ...rule }, 'delete')
  }
  return ids.length
}

function overBefore(context: Changing, before: string): readonly string[] {
  const { db, municipality } = context.session
  const end = startOfDay(addDays(before, 1), zoneOf[municipality.country])
  return db
    .prepare<{ before: string; end: string; today: string }, string>(
      `SELECT c.id FROM shielding_case c
       WHERE (c.closed_at < $end OR c.state IN ('provisional', 'approved') AND c.runs_until <= $before)
         AND c.protection NOT IN ('stillRegistered', 'handedOver')
         AND NOT (c.state IN ('requested', 'provisional', 'approved') AND coalesce(c.runs_until, $today) >= $today)
         AND NOT EXISTS (SELECT 1 FROM shielding_case other WHERE other.id = c.joined_into
           AND coalesce(other.closed_at, $end) >= $end AND coalesce(other.runs_until, $today) > $before)
       ORDER BY c.number`
    )
    .pluck()
    .all({ before, end, today: todayIn(context) })
}
