import type { z } from 'zod'
import type { CaseRow, caseFilterSchema } from '../../../src-shared/features/shielding/contract.ts'
import { stateOn } from '../../../src-shared/features/shielding/period.ts'
import { addDays, startOfDay } from '../../../src-shared/kernel/dates.ts'
import { zoneOf } from '../../../src-shared/kernel/language.ts'
import type { RefView } from '../../../src-shared/kernel/value.ts'
import type { Database } from '../../db/open.ts'
import { type CaseDbRow, caseColumns } from './case-rows.ts'
import { type Changing, nameOf, todayIn } from './changing.ts'
import { type Who, whoIs } from './who.ts'

/** Which cases are meant. */
export type CaseFilter = z.output<typeof caseFilterSchema>

/** How lists name a case's state, protection and whether it waits for a decision; of the table by the name `c`. */
interface Names {
  readonly state: string
  readonly protection: string
  readonly waits: string
}

/** As it was noted (`settleEnded`): plain columns with indexes, so that 200,000 cases are a list like any other. */
const noted: Names = { state: 'c.listed', protection: 'c.protection', waits: 'c.decide_by IS NOT NULL' }

const byClock = `CASE WHEN c.state IN ('provisional', 'approved') AND c.runs_until < $today THEN 'expired' ELSE c.state END`

/** By the clock, where something ended that no program has noted yet: over midnight, or in a register only looked at. */
const reckoned: Names = {
  state: byClock,
  protection: `CASE WHEN ${byClock} = 'expired' THEN 'notNeeded' ELSE c.protection END`,
  waits: `c.decide_by IS NOT NULL AND ${byClock} IN ('requested', 'provisional', 'approved')`
}

function namesAt(db: Database, today: string): Names {
  const unnoted = db.prepare(
    "SELECT 1 FROM shielding_case WHERE listed IN ('provisional', 'approved') AND runs_until < ? LIMIT 1"
  )
  return unnoted.get(today) ? reckoned : noted
}

/** A page of the cases that the asking user may see, newest first. */
export function listCases(
  context: Changing,
  filter: CaseFilter & { readonly offset: number; readonly limit: number }
): { readonly total: number; readonly rows: readonly CaseRow[] } {
  const { db } = context.session
  const { where, params } = whereOf(context, filter)
  // The rows that are passed over are passed in an index, not read.
  const rows = db
    .prepare<object, CaseDbRow>(
      `SELECT ${caseColumns} FROM shielding_case c WHERE c.rowid IN (
         SELECT c.rowid FROM shielding_case c WHERE ${where}
         ORDER BY c.requested_at DESC, c.id DESC LIMIT $limit OFFSET $offset)
       ORDER BY c.requested_at DESC, c.id DESC`
    )
    .all({ ...params, limit: filter.limit, offset: filter.offset })
  return { total: countOf(db, where, params), rows: viewRows(db, rows, todayIn(context)) }
}

interface Counted {
  readonly state: string
  readonly totals: Map<string, number>
}
const counted = new WeakMap<Database, Counted>()

/** How many fit; the same question is not counted again until something was written, as a list asks it with each page. */
function countOf(db: Database, where: string, params: object): number {
  const changes = db.prepare<[], number>('SELECT total_changes()').pluck().get()
  const state = `${changes} ${String(db.pragma('data_version', { simple: true }))}`
  const known = counted.get(db)
  const totals = known?.state === state ? known.totals : new Map<string, number>()
  counted.set(db, { state, totals })
  const asked = JSON.stringify([where, params])
  const total =
    totals.get(asked) ??
    db.prepare<object, number>(`SELECT count(*) FROM shielding_case c WHERE ${where}`).pluck().get(params) ??
    0
  totals.set(asked, total)
  return total
}

/** All cases that fit and that the asking user may see, newest first. */
export function listedCases(context: Changing, filter: CaseFilter): readonly CaseDbRow[] {
  const { where, params } = whereOf(context, filter)
  return context.session.db
    .prepare<object, CaseDbRow>(
      `SELECT ${caseColumns} FROM shielding_case c WHERE ${where} ORDER BY c.requested_at DESC, c.id DESC`
    )
    .all(params)
}

/** The cases that a condition (of `shielding_case` as `c`, with its own parameters) holds for and the user may see. */
export function seenCases(
  context: Changing,
  condition: (names: Names) => string,
  own: Readonly<Record<string, string>>
): readonly CaseDbRow[] {
  const { where, params, names } = whereOf(context, null)
  return context.session.db
    .prepare<object, CaseDbRow>(`SELECT ${caseColumns} FROM shielding_case c WHERE ${where} AND (${condition(names)})`)
    .all({ ...params, ...own })
}

const tallied = {
  state: null,
  category: "coalesce(c.category, 'other')",
  unit: 'c.unit_id',
  month: 'substr(c.requested_at, 1, 7)'
} as const

/** How many cases were asked for in a period, by one thing; in order of its names. */
export function tallyCases<K extends string>(
  context: Changing,
  { from, to }: Pick<CaseFilter, 'from' | 'to'>,
  by: keyof typeof tallied
): readonly { readonly key: K; readonly name: string; readonly count: number }[] {
  const every = { states: null, protections: null, categories: null, unit: null, waiting: null }
  const { where, params, names } = whereOf(context, { ...every, from, to })
  const of = tallied[by] ?? names.state
  const name = by === 'unit' ? '(SELECT name FROM organisation_unit WHERE id = c.unit_id)' : of
  return context.session.db
    .prepare<object, { key: K; name: string; count: number }>(
      `SELECT ${of} AS key, coalesce(${name}, '') AS name, count(*) AS count
       FROM shielding_case c WHERE ${where} GROUP BY 1 ORDER BY 2`
    )
    .all(params)
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
         AND c.kind = 'individual' AND ${byClock} IN ('requested', 'provisional', 'approved') ORDER BY c.number`
    )
    .all({ id: caseId, today: day })
}

/** The rows as lists show them. */
export function viewRows(db: Database, rows: readonly CaseDbRow[], day: string): readonly CaseRow[] {
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
      unit: unitOf(db, row.unitId),
      requestedAt,
      requestedBy: nameOf(db, row.requestedBy) ?? '',
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

function whereOf(
  context: Changing,
  filter: CaseFilter | null
): {
  readonly where: string
  readonly params: Readonly<Record<string, string | number | null>>
  readonly names: Names
} {
  const day = todayIn(context)
  const names = namesAt(context.session.db, day)
  const who = whoIs(context.session, day)
  const parts = [mine(who)]
  const params: Record<string, string | number | null> = {
    today: day,
    me: who.userId,
    leads: JSON.stringify([...who.leads])
  }
  const among = (sql: string, key: string, values: readonly string[] | null): void => {
    if (values === null) return
    // One value has an index in the list's order; several are told apart in the one index that has all that lists ask.
    if (values.length === 1) parts.push(`${sql} = $${key}`)
    else parts.push(`+(${sql}) IN (SELECT value FROM json_each($${key}))`)
    params[key] = values.length === 1 ? (values[0] ?? null) : JSON.stringify(values)
  }
  among(names.state, 'states', filter?.states ?? null)
  among(names.protection, 'protections', filter?.protections ?? null)
  among('c.category', 'categories', filter?.categories ?? null)
  if (filter?.waiting === 'decision') parts.push(names.waits)
  if (filter?.unit) {
    parts.push('c.unit_id = $unit')
    params['unit'] = filter.unit
  }
  if (filter?.from) {
    parts.push('c.requested_at >= $from')
    params['from'] = startIn(context, filter.from)
  }
  if (filter?.to) {
    parts.push('c.requested_at < $to')
    params['to'] = startIn(context, addDays(filter.to, 1))
  }
  return { where: parts.join(' AND '), params, names }
}

const startIn = ({ session }: Pick<Changing, 'session'>, date: string): string =>
  startOfDay(date, zoneOf[session.municipality.country])

function mine({ officer, auditor }: Who): string {
  if (officer || auditor) return 'TRUE'
  return '(c.requested_by = $me OR c.deciding_unit_id IN (SELECT value FROM json_each($leads)))'
}
