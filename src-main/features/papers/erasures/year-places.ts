import { setImmediate as others } from 'node:timers/promises'
import { type ErasuresAsked, overdueGroup, undatedGroup } from '../../../../src-shared/features/papers/erasures.ts'
import { processingActivityEntity } from '../../../../src-shared/features/protocol/processing-activity.fields.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import { fieldOf } from '../../../../src-shared/kernel/field.ts'
import type { Database } from '../../../db/open.ts'
import { watchChanges } from '../../entities/changes.ts'
import { getOrMake } from '../../entities/get-or-make.ts'
import type { CodedColumn } from '../../entities/list/coded-column.ts'
import { type RecordLists, recordListsOf } from '../../entities/list/record-lists.ts'
import { unitsBelow } from '../../entities/row-scope.ts'

/** A year's erasures by place: the activities' row numbers of each group that has any, by unit, day and name. */
export type YearPlaces = ReadonlyMap<number, readonly number[]>

const asked = ['state', 'template', 'nextErasureOn', 'erasureMonths', 'erasure', 'unit'] as const
const columns = asked.map((key) => fieldOf(processingActivityEntity, key))

interface Kept {
  readonly key: string
  readonly places: YearPlaces
  readonly unchanged: () => boolean
}

/** The year that was asked for last, by connection: one scrolls in one. */
const kept = new WeakMap<Database, Kept>()

/**
 * Erasures that are planned in the year or before, and limits without a planned day. What it is told by is read once, in
 * slices with others in between, and kept (`RecordLists`). Throws request.locked.
 */
export async function yearPlaces(db: Database, municipalityId: string, of: ErasuresAsked): Promise<YearPlaces> {
  const lists = recordListsOf(db, 'processingActivity')(municipalityId)
  await lists.loadInSlices(columns)
  await lists.orderInSlices()
  const { year, unit } = of
  const key = JSON.stringify([municipalityId, year, unit])
  const known = kept.get(db)
  if (known?.key === key && known.unchanged()) return known.places
  const watch = watchChanges(db)
  watch()
  lists.refresh()
  const places = await placesOf(db, lists, of)
  kept.set(db, { key, places, unchanged: () => watch().length === 0 })
  return places
}

/** So many milliseconds at a time, then it is the others' turn; looked at after so many activities. */
const turnMs = 8
const lookEvery = 5000

type Column = (typeof asked)[number]

async function placesOf(db: Database, lists: RecordLists, { year, unit }: ErasuresAsked): Promise<YearPlaces> {
  const column = Object.fromEntries(columns.map((field) => [field.key, lists.column(field)])) as unknown as Readonly<
    Record<Column, CodedColumn>
  >
  const { state, template, nextErasureOn, erasureMonths, erasure } = column
  // Whatever is asked of a record is looked up by its values' codes, once for each distinct value.
  const ended = state.values.map((value) => value === 'ended')
  const copied = template.values.map((value) => value === 'yes')
  const groups = nextErasureOn.values.map((day) => groupOf(day, year))
  const ranks = ranksOf(db, column.unit, unit)
  const byUnit = new Map<number, Map<number, number[]>>()
  let turn = performance.now()
  for (const [at, seq] of lists.order(false).entries()) {
    if (at % lookEvery === 0 && performance.now() - turn > turnMs) {
      await others()
      if (!db.open) throw new AppError('request.locked')
      turn = performance.now()
    }
    if (ended[state.at(seq)] || copied[template.at(seq)]) continue
    const group = groups[nextErasureOn.at(seq)]
    if (group === undefined || (group === undatedGroup && erasureMonths.at(seq) === 0 && erasure.at(seq) === 0))
      continue
    const rank = ranks[column.unit.at(seq)]
    if (rank === undefined) continue
    const ofGroup = getOrMake(byUnit, group, () => new Map<number, number[]>())
    getOrMake(ofGroup, rank, () => []).push(seq)
  }
  const dayOf = (seq: number): string => nextErasureOn.values[nextErasureOn.at(seq)] ?? ''
  return new Map(inOrder(byUnit).map(([group, units]) => [group, flat(units, group, dayOf)]))
}

/** By unit; within one by day, and by name as they came. */
function flat(units: ReadonlyMap<number, number[]>, group: number, dayOf: (seq: number) => string): readonly number[] {
  const all: number[] = []
  for (const [, seqs] of inOrder(units)) {
    if (group !== undatedGroup) seqs.sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0))
    for (const seq of seqs) all.push(seq)
  }
  return all
}

function inOrder<T>(map: ReadonlyMap<number, T>): readonly (readonly [number, T])[] {
  return [...map].sort(([a], [b]) => a - b)
}

/** The month, or one of the groups; undefined for a later year. */
function groupOf(day: string, year: number): number | undefined {
  if (day === '') return undatedGroup
  if (day < `${year}-01-01`) return overdueGroup
  return day <= `${year}-12-31` ? Number(day.slice(5, 7)) : undefined
}

/** The place of each unit, by its code; none first, and undefined for those that are not asked for. */
function ranksOf(db: Database, { values }: CodedColumn, unit: string | null): readonly (number | undefined)[] {
  const ids = db.prepare<[], string>('SELECT id FROM organisation_unit ORDER BY sort_key, id').pluck().all()
  const ranks = new Map(ids.map((id, at) => [id, at + 1]))
  const below = unit === null ? null : unitsBelow(db, new Set([unit]))
  return values.map((id) => (below && !below.has(id) ? undefined : (ranks.get(id) ?? 0)))
}
