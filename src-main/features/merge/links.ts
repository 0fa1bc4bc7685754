import { referrersOf } from '../../../src-shared/features/catalogue.ts'
import type { LinkOutcome, Mergeable, MergedLink } from '../../../src-shared/features/merge/contract.ts'
import { type EntityName, type Field, fieldOf } from '../../../src-shared/kernel/field.ts'
import type { FieldValue, Values } from '../../../src-shared/kernel/value.ts'
import type { Database } from '../../db/open.ts'
import { planOf } from '../entities/entity-plan.ts'
import { idsIn } from '../entities/names.ts'
import { createReader, type StoredRecord } from '../entities/record-reader.ts'
import { seqsReferringTo } from '../entities/references.ts'

/** What may be there once: records that say the same in these fields are about the same. */
const onceBy: Readonly<Partial<Record<EntityName, readonly string[]>>> = {
  unitUse: ['system', 'unit'],
  dependency: ['source', 'target', 'kind'],
  cprSubscription: ['system', 'source'],
  deviation: ['system', 'field'],
  adaptation: ['participation', 'field']
}

/** What nothing can be to itself. */
const neverItself: Readonly<Partial<Record<EntityName, readonly [string, string]>>> = {
  dependency: ['source', 'target']
}

/** A link with what is written for it. */
export interface PlannedLink extends MergedLink {
  /** The fields that refer to the one that goes, as they are afterwards. */
  readonly values: Values
  /** Of a double: the record that stays. */
  readonly twin: string | null
}

interface Pair {
  readonly entity: Mergeable
  readonly keep: string
  readonly drop: string
}

/** Every living record that refers to the one that goes, and what becomes of it, in the order of the catalogue. */
export function planLinks(db: Database, municipalityId: string, pair: Pair): PlannedLink[] {
  const fieldsBy = Map.groupBy(referrersOf(pair.entity), ({ entity }) => entity.name)
  return [...fieldsBy].flatMap(([name, referrers]) => {
    const fields = referrers.map(({ field }) => field)
    const referring = (id: string): StoredRecord[] => recordsReferring(db, municipalityId, name, fields, id)
    const leaving = referring(pair.drop)
    if (leaving.length === 0) return []
    const once = onceBy[name]
    const there = new Map<string, string>()
    if (once) for (const record of referring(pair.keep)) there.set(said(once, record.values), record.id)
    return leaving.map((record) => planned(name, fields, record, pair, there))
  })
}

/** How many links have each outcome. */
export function countLinks(links: readonly MergedLink[]): Record<LinkOutcome, number> {
  const counts = { move: 0, double: 0, self: 0 }
  for (const { outcome } of links) counts[outcome]++
  return counts
}

function planned(
  entity: EntityName,
  fields: readonly Field[],
  record: StoredRecord,
  { keep, drop }: Pair,
  there: Map<string, string>
): PlannedLink {
  const moved = fields.filter(({ key }) => idsIn(record.values[key]).includes(drop))
  const values = Object.fromEntries(moved.map(({ key }) => [key, instead(record.values[key], drop, keep)]))
  const after = { ...record.values, ...values }
  const title = record.values[planOf(entity).title.key]
  const link = {
    entity,
    fields: moved.map(({ key }) => key),
    id: record.id,
    name: typeof title === 'string' ? title : '',
    values
  }
  const [one, other] = neverItself[entity] ?? []
  if (one !== undefined && other !== undefined && after[one] === after[other])
    return { ...link, outcome: 'self', twin: null }
  const once = onceBy[entity]
  const key = once && said(once, after)
  const twin = key === undefined ? undefined : there.get(key)
  if (twin !== undefined && twin !== record.id) return { ...link, outcome: 'double', twin }
  if (key !== undefined) there.set(key, record.id)
  return { ...link, outcome: 'move', twin: null }
}

function instead(value: FieldValue | undefined, drop: string, keep: string): FieldValue {
  return Array.isArray(value) ? [...new Set(idsIn(value).map((id) => (id === drop ? keep : id)))] : keep
}

function said(keys: readonly string[], values: Values): string {
  return JSON.stringify(keys.map((key) => values[key] ?? null))
}

function recordsReferring(
  db: Database,
  municipalityId: string,
  entity: EntityName,
  fields: readonly Field[],
  id: string
): StoredRecord[] {
  const seqs = new Set(fields.flatMap((field) => seqsReferringTo(db, field, id, municipalityId)))
  const plan = planOf(entity)
  const columns = new Set([plan.title.key, ...fields.map(({ key }) => key), ...(onceBy[entity] ?? [])])
  return createReader(db, entity, municipalityId)
    .bySeq(
      [...seqs].sort((a, b) => a - b),
      [...columns].map((key) => fieldOf(plan.entity, key).key)
    )
    .filter(({ deletedAt }) => deletedAt === null)
}
