import { dueKinds, dueOf, lapsedFor } from '../../../../src-shared/features/shielding/due.ts'
import type { DueCase } from '../../../../src-shared/features/shielding/overview-contract.ts'
import { addDays } from '../../../../src-shared/kernel/dates.ts'
import { zoneOf } from '../../../../src-shared/kernel/language.ts'
import { seenCases, viewRows } from '../case-lists.ts'
import { type Changing, todayIn } from '../changing.ts'

/** What is due of the cases that the asking user sees, the most pressing first, then by day. */
export function dueCases(
  context: Changing,
  limit: number
): { readonly transfers: number; readonly total: number; readonly rows: readonly DueCase[] } {
  const day = todayIn(context)
  const { db, municipality } = context.session
  // What neither waits, runs nor ended lately has nothing due.
  const rows = seenCases(
    context,
    ({ state }) => `${state} IN ('requested', 'provisional', 'approved')
      OR ${state} = 'expired' AND c.runs_until >= $since OR c.protection = 'stillRegistered'`,
    { since: addDays(day, -lapsedFor - 1) }
  )
  const all = rows.flatMap((row) =>
    dueOf(row, context.now(), zoneOf[municipality.country]).map((each) => ({ ...each, row }))
  )
  const due = all.filter(({ kind }) => kind !== 'transfer')
  due.sort((a, b) => dueKinds.indexOf(a.kind) - dueKinds.indexOf(b.kind) || a.on.localeCompare(b.on))
  const shown = due.slice(0, limit)
  const views = viewRows(
    db,
    shown.map(({ row }) => row),
    day
  )
  return {
    transfers: all.length - due.length,
    total: due.length,
    rows: shown.map(({ kind, on }, at) => ({ kind, on, case: views[at] as DueCase['case'] }))
  }
}
