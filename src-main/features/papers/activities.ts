import { supplierEntity } from '../../../src-shared/features/organisations/supplier.fields.ts'
import { jointArrangementEntity } from '../../../src-shared/features/protocol/joint-arrangement.fields.ts'
import { processingActivityEntity } from '../../../src-shared/features/protocol/processing-activity.fields.ts'
import { processingLineEntity } from '../../../src-shared/features/protocol/processing-line.fields.ts'
import { transferEntity } from '../../../src-shared/features/protocol/transfer.fields.ts'
import type { Entity } from '../../../src-shared/kernel/field.ts'
import { fold } from '../../../src-shared/kernel/fold.ts'
import type { RefView, Values } from '../../../src-shared/kernel/value.ts'
import type { Database } from '../../db/open.ts'
import { planOf } from '../entities/entity-plan.ts'
import { createNames, idsIn, type Names } from '../entities/names.ts'
import { createReader } from '../entities/record-reader.ts'
import { isVocabulary, type Terms } from './terms.ts'

/** A record as a document says it: its values, and the names of what it refers to in the document's language. */
export interface Told {
  readonly id: string
  readonly values: Values
  readonly refs: Readonly<Record<string, RefView>>
  /** UTC instant. */
  readonly updatedAt: string
}

/** An activity with its groups of persons and its transfers. */
export interface ToldActivity extends Told {
  readonly lines: readonly Told[]
  readonly transfers: readonly Told[]
  /** How its controllers share their duties, with the other controllers' records. */
  readonly arrangements: readonly ToldArrangement[]
}

/** An arrangement of joint controllers with the other parties. */
export interface ToldArrangement extends Told {
  readonly parties: readonly Told[]
}

/** Where a document reads from. */
export interface Reading {
  readonly db: Database
  readonly municipalityId: string
  readonly terms: Terms
}

/** Activities with everything below them, in the order of the ids; deleted ones are left out. */
export function toldActivities(reading: Reading, ids: readonly string[]): readonly ToldActivity[] {
  const names = createNames(reading.db)
  const asked = JSON.stringify(ids)
  const of = (entity: Entity, where: string): readonly Told[] => told(reading, names, entity, where, asked)
  const activities = of(processingActivityEntity, 'id')
  const lines = Map.groupBy(of(processingLineEntity, 'activity_id'), ({ values }) => values['activity'])
  const transfers = Map.groupBy(of(transferEntity, 'activity_id'), ({ values }) => values['activity'])
  const arrangements = arrangementsOf(reading, asked)
  return activities.map((activity) => ({
    ...activity,
    lines: lines.get(activity.id) ?? [],
    transfers: transfers.get(activity.id) ?? [],
    arrangements: arrangements.get(activity.id) ?? []
  }))
}

/** The living arrangements of activities, by activity's id. */
function arrangementsOf(reading: Reading, asked: string): ReadonlyMap<string, readonly ToldArrangement[]> {
  const links = reading.db
    .prepare<[string], { activity: string; arrangement: string }>(
      `SELECT processing_activity_id AS activity, joint_arrangement_id AS arrangement FROM joint_activity
       WHERE processing_activity_id IN (SELECT value FROM json_each(?))`
    )
    .all(asked)
  if (links.length === 0) return new Map()
  const ids = [...new Set(links.map(({ arrangement }) => arrangement))]
  const all = new Map(
    toldBy(reading, jointArrangementEntity, 'id', ids).map((one) => {
      const parties = toldBy(reading, supplierEntity, 'id', idsIn(one.values['parties']))
      return [one.id, { ...one, parties }] as const
    })
  )
  const found = links.flatMap(({ activity, arrangement }) => {
    const one = all.get(arrangement)
    return one ? [{ activity, one }] : []
  })
  const byActivity = Map.groupBy(found, ({ activity }) => activity)
  return new Map([...byActivity].map(([activity, those]) => [activity, those.map(({ one }) => one)]))
}

/** The names of those who share the responsibility for an activity, each once, with how to reach those that are known. */
export function jointControllersOf(
  { values, arrangements }: Pick<ToldActivity, 'values' | 'arrangements'>,
  textOf: (party: Told, key: string) => string
): readonly string[] {
  const known = arrangements
    .flatMap(({ parties }) => parties)
    .map((party) => {
      const contact = ['nationalId', 'address', 'contact', 'email', 'phone'].map((key) => textOf(party, key))
      return { name: textOf(party, 'name'), text: [textOf(party, 'name'), ...contact].filter(Boolean).join(', ') }
    })
  const names = new Set(known.map(({ name }) => fold(name)))
  const others = idsIn(values['jointControllers']).filter((name) => !names.has(fold(name)))
  return [...new Set([...known.map(({ text }) => text), ...others])]
}

/** One record as a document says it; null where there is none or it is deleted. */
export function toldRecord(reading: Reading, entity: Entity, id: string): Told | null {
  return told(reading, createNames(reading.db), entity, 'id', JSON.stringify([id]))[0] ?? null
}

/** The living records of an entity whose column holds one of the ids. */
export function toldBy(reading: Reading, entity: Entity, column: string, ids: readonly string[]): readonly Told[] {
  return told(reading, createNames(reading.db), entity, column, JSON.stringify(ids))
}

function told(
  { db, municipalityId, terms }: Reading,
  names: Names,
  entity: Entity,
  column: string,
  ids: string
): readonly Told[] {
  const plan = planOf(entity.name)
  const seqs = db
    .prepare(
      `SELECT r.seq FROM json_each(?) asked JOIN ${entity.table} r ON r.${column} = asked.value
       WHERE r.deleted_at IS NULL ORDER BY asked.key, r.seq`
    )
    .pluck()
    .all(ids) as number[]
  return createReader(db, entity.name, municipalityId)
    .bySeq(seqs)
    .map(({ id, values, updatedAt }) => {
      const refs = names.within(plan, values)
      for (const field of plan.references) {
        if (!isVocabulary(field.entity)) continue
        for (const one of idsIn(values[field.key])) {
          const term = terms.of(field.entity, one)
          if (term) refs[one] = { ...refs[one], id: one, name: term.name }
        }
      }
      return { id, values, refs, updatedAt }
    })
}
