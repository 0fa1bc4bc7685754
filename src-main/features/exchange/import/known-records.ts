import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import { columnOf, type EntityName, fieldOf, tableOf } from '../../../../src-shared/kernel/field.ts'
import type { Database } from '../../../db/open.ts'
import { mergedInto } from '../../batches/batches.ts'
import { planOf } from '../../entities/entity-plan.ts'
import { identityOf } from './identity.ts'
import { identityKey, matchRules } from './match-rules.ts'
import type { KnownRecord } from './reference-groups.ts'

/** A field by which a sheet numbers its own rows; it says who is meant only under conditions (`renamed-rows.ts`). */
export const localIdField: Partial<Readonly<Record<EntityName, string>>> = { system: 'localId' }

/** A record of the register with the number that its sheet gave it. */
export interface KnownRoot extends KnownRecord {
  readonly localId: string | null
}

/**
 * The records of an entity by what they can be found: names, numbers, addresses. Deleted ones are among them where a
 * person deleted them; what the undoing of an import took away is as if it had never been, and what a merge took away is
 * known as the record that it became.
 */
export function knownRecords(db: Database, entity: EntityName, municipalityId: string): KnownRoot[] {
  const living = '(r.deleted_at IS NULL OR r.deleted_batch IS NULL)'
  const known = [...readRecords(db, entity, { where: living, municipalityId })]
  const into = mergedInto(db, entity)
  if (into.size === 0) return known
  const gone = 'r.deleted_at IS NOT NULL AND r.id IN (SELECT value FROM json_each(@ids))'
  const merged = readRecords(db, entity, { where: gone, municipalityId, ids: [...into.keys()] })
  const former = Map.groupBy(merged, ({ id }) => into.get(id))
  return known.map((record) => ({ ...record, former: former.get(record.id) ?? [] }))
}

function* readRecords(
  db: Database,
  entity: EntityName,
  { where, municipalityId, ids: only = [] }: { where: string; municipalityId: string; ids?: readonly string[] }
): Generator<KnownRoot> {
  const rules = matchRules[entity]
  const { table } = catalogue[entity]
  const numbers = [...rules.strong, ...rules.soft].filter((key) => key !== identityKey)
  const parts = rules.identity ?? []
  const own = [...rules.names, ...numbers, ...parts].map((key) => fieldOf(catalogue[entity], key))
  const local = localIdField[entity] === undefined ? null : fieldOf(catalogue[entity], localIdField[entity])
  const part = local && catalogue[entity].parts.find((p) => p.table === tableOf(catalogue[entity], local))
  const joined = part
    ? { column: `p.${columnOf(local)}`, sql: `LEFT JOIN ${part.table} p ON p.${part.parentColumn} = r.id` }
    : { column: 'NULL', sql: '' }
  const municipal = planOf(entity).tables[0]?.municipal ? 'AND r.municipality_id = @municipalityId' : ''
  const ofUse = part ? 'AND p.municipality_id = @municipalityId AND p.deleted_at IS NULL' : ''
  const rows = db
    .prepare<[{ municipalityId: string; ids: string }], (string | null)[]>(
      `SELECT r.id, r.deleted_at, ${joined.column}, ${own.map((field) => `r.${columnOf(field)}`)}
       FROM ${table} r ${joined.sql} ${ofUse}
       WHERE ${where} ${municipal}`
    )
    .raw()
  const params = { municipalityId, ids: JSON.stringify(only) }
  for (const row of rows.iterate(params) as Iterable<(string | null)[]>) {
    const [id, deletedAt, localId, ...values] = row
    const names: string[] = []
    const ids: Record<string, string> = {}
    const whole = identityOf(entity, (key) => values[own.findIndex((field) => field.key === key)])
    if (whole !== null) ids[identityKey] = whole
    own.forEach((field, i) => {
      const value = values[i]
      if (value === null || value === undefined || i >= rules.names.length + numbers.length) return
      if (i >= rules.names.length) ids[field.key] = value
      else if (field.kind === 'list') names.push(...(JSON.parse(value) as string[]))
      else names.push(value)
    })
    const deleted = deletedAt !== null
    yield { id: id ?? '', name: values[0] ?? '', names, ids, deleted, localId: localId ?? null }
  }
}
