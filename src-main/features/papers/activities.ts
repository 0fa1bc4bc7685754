import { processingActivityEntity } from '../../../src-shared/features/protocol/processing-activity.fields.ts'
import { processingLineEntity } from '../../../src-shared/features/protocol/processing-line.fields.ts'
import { transferEntity } from '../../../src-shared/features/protocol/transfer.fields.ts'
import type { Entity } from '../../../src-shared/kernel/field.ts'
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
  return activities.map((activity) => ({
    ...activity,
    lines: lines.get(activity.id) ?? [],
    transfers: transfers.get(activity.id) ?? []
  }))
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
