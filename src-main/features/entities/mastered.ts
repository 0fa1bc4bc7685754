import { type KitosEntity, type KitosFields, kitosEntities } from '../../../src-shared/features/exchange/kitos.ts'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import type { MasteredBy } from '../../../src-shared/kernel/value.ts'
import type { Database } from '../../db/open.ts'
import { readSetting } from '../../db/settings.ts'
import { perConnection } from './per-connection.ts'

/** The setting that holds the fields that KITOS is the master of: a line `entity.field` each. */
export const kitosFieldsSetting = 'kitos.fields'

/** The fields that KITOS is the master of; none until somebody chooses them. */
export function kitosFields(db: Database): KitosFields {
  const lines = (readSetting(db, kitosFieldsSetting) ?? []) as readonly string[]
  const of = (entity: KitosEntity): readonly string[] =>
    lines.flatMap((line) => (line.startsWith(`${entity}.`) ? [line.slice(entity.length + 1)] : []))
  return { system: of('system'), contract: of('contract'), agreement: of('agreement') }
}

/** The same as lines of the setting. */
export function kitosLines(fields: KitosFields): readonly string[] {
  return kitosEntities.flatMap((entity) => fields[entity].map((key) => `${entity}.${key}`))
}

/** The fields of an entity that KITOS is the master of. */
export function masteredFields(db: Database, entity: EntityName): readonly string[] {
  return isKitosEntity(entity) ? kitosFields(db)[entity] : []
}

/** The fields of a record that KITOS is the master of, as {@link masteredBy} has them. */
export function masteredOf(db: Database, entity: EntityName, id: string): readonly string[] {
  return Object.keys(masteredBy(db, entity, id))
}

/** The same with the file each is from; none where KITOS does not have the record (any more). */
export function masteredBy(db: Database, entity: EntityName, id: string): Readonly<Record<string, MasteredBy>> {
  const fields = masteredFields(db, entity)
  const master = fields.length > 0 ? masterOf(db, entity, id) : null
  return master ? Object.fromEntries(fields.map((key) => [key, master])) : {}
}

/** Whether KITOS has such records. */
export function isKitosEntity(entity: EntityName): entity is KitosEntity {
  return kitosEntities.some((one) => one === entity)
}

/** The file that is the master of a record's chosen fields; null where KITOS does not have it (any more). */
export function masterOf(db: Database, entity: EntityName, id: string): MasteredBy | null {
  return statement(db, '').get(entity, id) ?? null
}

/**
 * What the newest reading says of each record, one row a record with all columns of `mastered_record`; an import that
 * was undone has said nothing.
 */
export const lastReadings = `(SELECT m.entity, m.record_id, m.municipality_id, m.file, max(m.read_at) AS read_at, m.named
  FROM mastered_record m LEFT JOIN import_batch b ON b.id = m.batch_id
  WHERE b.undone_at IS NULL GROUP BY m.entity, m.record_id)`

const statement = perConnection((db, _key: string) =>
  db.prepare<[string, string], MasteredBy>(
    `SELECT file, read_at AS readAt FROM ${lastReadings} WHERE entity = ? AND record_id = ? AND named = 1`
  )
)
