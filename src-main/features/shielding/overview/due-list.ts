import {
  type Due,
  type DueKind,
  dueKinds,
  dueOf,
  lapsedFor,
  reminderKinds
} from '../../../../src-shared/features/shielding/due.ts'
import type { DueCase } from '../../../../src-shared/features/shielding/overview-contract.ts'
import { mostBeforeEnd } from '../../../../src-shared/features/shielding/period.ts'
import { addDays } from '../../../../src-shared/kernel/dates.ts'
import { zoneOf } from '../../../../src-shared/kernel/language.ts'
import { seenCases, viewRows } from '../case-lists.ts'
import type { CaseDbRow } from '../case-rows.ts'
import { type Changing, todayIn } from '../changing.ts'
import { standingsTo, whoIs } from '../who.ts'

/** What is due of the cases that the asking user sees, the most pressing first, then by day. */
export function dueCases(
  context: Changing,
  limit: number
): { readonly transfers: number; readonly total: number; readonly rows: readonly DueCase[] } {
  // What neither waits, runs nor ended lately has nothing due.
  const rows = seenCases(
    context,
    `c.listed IN ('requested', 'provisional', 'approved') OR c.listed = 'expired' AND c.runs_until >= $since
      OR c.protection = 'stillRegistered'`,
    { since: lapsedSince(context) }
  )
  const all = dueAmong(context, rows, new Set(dueKinds))
  const due = all.filter(({ kind }) => kind !== 'transfer')
  return { transfers: all.length - due.length, total: due.length, rows: shownDue(context, due.slice(0, limit)) }
}

/**
 * What the asking user is reminded of among the own tasks: periods that end soon or ended lately, of the cases that are
 * the user's to decide or to handle. Who only asked for one, or audits, is reminded of nothing.
 */
export function ownReminders(
  context: Changing,
  limit: number
): { readonly total: number; readonly rows: readonly DueCase[] } {
  const who = whoIs(context.session, todayIn(context))
  const rows = seenCases(
    context,
    `c.listed IN ('provisional', 'approved', 'expired') AND c.runs_until BETWEEN $since AND $soon`,
    { since: lapsedSince(context), soon: addDays(todayIn(context), mostBeforeEnd) }
  ).filter((row) => {
    const standings = standingsTo(who, row)
    return standings.has('officer') || standings.has('leader')
  })
  const all = dueAmong(context, rows, reminderKinds)
  // Whoever believes to be protected and is not comes before what only ends soon.
  const due = [...all.filter(({ kind }) => kind === 'lapsed'), ...all.filter(({ kind }) => kind !== 'lapsed')]
  return { total: due.length, rows: shownDue(context, due.slice(0, limit)) }
}

/** The last day of a period whose end is told today for the last time. */
const lapsedSince = (context: Changing): string => addDays(todayIn(context), -lapsedFor - 1)

type DueRow = Due & { readonly row: CaseDbRow }

function dueAmong(context: Changing, rows: readonly CaseDbRow[], kinds: ReadonlySet<DueKind>): readonly DueRow[] {
  const zone = zoneOf[context.session.municipality.country]
  const now = context.now()
  return rows
    .flatMap((row) => dueOf(row, now, zone).map((each) => ({ ...each, row })))
    .filter(({ kind }) => kinds.has(kind))
    .sort((a, b) => dueKinds.indexOf(a.kind) - dueKinds.indexOf(b.kind) || a.on.localeCompare(b.on))
}

function shownDue(context: Changing, due: readonly DueRow[]): readonly DueCase[] {
  const rows = due.map(({ row }) => row)
  const views = viewRows(context.session.db, rows, todayIn(context))
  return due.map(({ kind, on }, at) => ({ kind, on, case: views[at] as DueCase['case'] }))
}
