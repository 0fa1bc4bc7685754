import type { z } from 'zod'
import type { CaseRow, caseFilterSchema } from '../../../src-shared/features/shielding/contract.ts'
import { stateOn } from '../../../src-shared/features/shielding/period.ts'
import { addDays, startOfDay } from '../../../src-shared/kernel/dates.ts'
import { zoneOf } from '../../../src-shared/kernel/language.ts'
import type { RefView } from '../../../src-shared/kernel/value.ts'
import type { Database } from '../../db/open.ts'
import { getOrMake } from '../entities/get-or-make.ts'
import { type CaseBook, caseBook, caseBookAtHand, type Wanted } from './case-book.ts'
import { type CaseDbRow, caseColumns } from './case-rows.ts'
import { type Changing, nameOf, todayIn } from './changing.ts'
import { type Who, whoIs } from './who.ts'

/** Which cases are meant. */
export type CaseFilter = z.output<typeof caseFilterSchema>

/** A page of the cases that the asking user may see, newest first. */
export async function listCases(
  context: Changing,
  filter: CaseFilter & { readonly offset: number; readonly limit: number }
): Promise<{ readonly total: number; readonly rows: readonly CaseRow[] }> {
  const { db } = context.session
  const { offset, limit, ...asked } = filter
  const wanted = wantedOf(context, asked)
  const atHand = caseBookAtHand(db)
  if (atHand === null && offset === 0 && isEverything(wanted)) {
    // The next question finds it read; that the register is closed meanwhile is that one's to say.
    void caseBook(db).catch(() => undefined)
    return newestCases(context, limit)
  }
  const { total, numbers } = (atHand ?? (await caseBook(db))).page(wanted, offset, limit)
  return { total, rows: viewRows(db, casesNumbered(db, numbers), todayIn(context)) }
}

/** All of them, of a user who sees all: the order is an index, and nothing is looked at but the page. */
function newestCases(context: Changing, limit: number): { readonly total: number; readonly rows: readonly CaseRow[] } {
  const { db } = context.session
  const total = db.prepare<[], number>('SELECT count(*) FROM shielding_case').pluck().get() ?? 0
  const sql = `SELECT ${caseColumns} FROM shielding_case c ORDER BY c.requested_at DESC, c.number DESC LIMIT ?`
  return { total, rows: viewRows(db, db.prepare<[number], CaseDbRow>(sql).all(limit), todayIn(context)) }
}

/** All cases that fit and that the asking user may see, newest first. Throws request.locked. */
export async function listedCases(context: Changing, filter: CaseFilter): Promise<readonly CaseDbRow[]> {
  const { db } = context.session
  const { numbers } = (await caseBook(db)).page(wantedOf(context, filter), 0, Number.POSITIVE_INFINITY)
  return casesNumbered(db, numbers)
}

function casesNumbered(db: Database, numbers: readonly number[]): readonly CaseDbRow[] {
  const one = db.prepare<[number], CaseDbRow>(`SELECT ${caseColumns} FROM shielding_case c WHERE c.number = ?`)
  return numbers.flatMap((number) => one.get(number) ?? [])
}

/** The cases that a condition (of `shielding_case` as `c`, with its own parameters) holds for and the user may see. */
export function seenCases(
  context: Changing,
  condition: string,
  own: Readonly<Record<string, string>>
): readonly CaseDbRow[] {
  const who = whoIs(context.session, todayIn(context))
  const mine = seesAll(who)
    ? 'TRUE'
    : '(c.requested_by = $me OR c.deciding_unit_id IN (SELECT value FROM json_each($leads)))'
  return context.session.db
    .prepare<object, CaseDbRow>(`SELECT ${caseColumns} FROM shielding_case c WHERE ${mine} AND (${condition})`)
    .all({ me: who.userId, leads: JSON.stringify([...who.leads]), ...own })
}

/** How many cases were asked for in a period, by one thing; of units with their names, in order of names. */
export async function tallyCases(
  context: Changing,
  { from, to }: Pick<CaseFilter, 'from' | 'to'>,
  by: Parameters<CaseBook['tally']>[1]
): Promise<readonly { readonly key: string; readonly name: string; readonly count: number }[]> {
  const { db } = context.session
  const every = { states: null, protections: null, categories: null, unit: null, waiting: null }
  const counts = (await caseBook(db)).tally(wantedOf(context, { ...every, from, to }), by)
  const nameOf = (key: string): string => (by === 'unit' ? unitOf(db, key).name : key)
  return [...counts]
    .map(([key, count]) => ({ key, name: nameOf(key), count }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

/** Running cases about one of a case's citizens, or of its department; the case itself among them when it runs. */
export function runningAlike(
  db: Database,
  caseId: string,
  day: string
): readonly { readonly id: string; readonly number: number }[] {
  return db
    .prepare<{ id: string; today: string }, { id: string; number: number }>(
      `SELECT DISTINCT c.id, c.number FROM shielding_case c JOIN shielding_citizen z ON z.case_id = c.id
       WHERE z.fingerprint IN (SELECT fingerprint FROM shielding_citizen WHERE case_id = $id AND fingerprint IS NOT NULL)
         AND c.kind = 'individual' AND c.state IN ('requested', 'provisional', 'approved')
         AND NOT (c.state <> 'requested' AND coalesce(c.runs_until < $today, FALSE)) ORDER BY c.number`
    )
    .all({ id: caseId, today: day })
}

/** The rows as lists show them. */
export function viewRows(db: Database, rows: readonly CaseDbRow[], day: string): readonly CaseRow[] {
  // Few units and people stand in many rows.
  const units = new Map<string, RefView>()
  const people = new Map<string, string>()
  return rows.map((row) => {
    const { id, number, kind, category, requestedAt, runsFrom, runsUntil, decideBy, extensionDays } = row
    const state = stateOn(row, day)
    return {
      id,
      number,
      kind,
      category,
      state,
      protection: state === 'expired' ? 'notNeeded' : row.protection,
      unit: getOrMake(units, row.unitId, () => unitOf(db, row.unitId)),
      requestedAt,
      requestedBy: getOrMake(people, row.requestedBy, () => nameOf(db, row.requestedBy) ?? ''),
      runsFrom,
      runsUntil,
      decideBy: state === 'expired' ? null : decideBy,
      extensionDays: state === 'expired' ? null : extensionDays,
      lacks: row.lacks === '' ? [] : row.lacks.split(',')
    }
  })
}

/** A unit with its name, also of one that was deleted. */
export function unitOf(db: Database, id: string): RefView {
  const name = db.prepare<[string], string>('SELECT name FROM organisation_unit WHERE id = ?').pluck().get(id)
  return { id, name: name ?? '' }
}

function wantedOf(context: Changing, filter: CaseFilter): Wanted {
  const today = todayIn(context)
  const { states, protections, categories, unit, waiting, from, to } = filter
  const who = whoIs(context.session, today)
  return {
    today,
    states,
    protections,
    categories,
    unit,
    waiting: waiting === 'decision',
    from: from === null ? null : startIn(context, from),
    to: to === null ? null : startIn(context, addDays(to, 1)),
    seenBy: seesAll(who) ? null : who
  }
}

function isEverything({ today: _today, waiting, ...rest }: Wanted): boolean {
  return !waiting && Object.values(rest).every((each) => each === null)
}

const startIn = ({ session }: Pick<Changing, 'session'>, date: string): string =>
  startOfDay(date, zoneOf[session.municipality.country])

const seesAll = ({ officer, auditor }: Who): boolean => officer || auditor
