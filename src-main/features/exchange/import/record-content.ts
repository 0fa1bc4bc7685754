import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import { type EntityName, type Field, fieldOf } from '../../../../src-shared/kernel/field.ts'
import type { FieldValue } from '../../../../src-shared/kernel/value.ts'
import type { Collected } from './collect-rows.ts'
import type { Resolution } from './resolution.ts'
import type { SaidRecord } from './said-records.ts'

/** What one or several rows say of a record, references as ids. */
export interface RecordContent {
  readonly values: Record<string, FieldValue>
  readonly extra: Readonly<Record<string, string>>
}

const fieldMaps = new Map<EntityName, ReadonlyMap<string, Field>>()

/** The fields of an entity by key. */
export function fieldsOf(entity: EntityName): ReadonlyMap<string, Field> {
  let fields = fieldMaps.get(entity)
  if (!fields) {
    fields = new Map(catalogue[entity].fields.map((field) => [field.key, field]))
    fieldMaps.set(entity, fields)
  }
  return fields
}

/** What a row says, its references looked up; a record that is its own parent says nothing of its parent. */
export function contentOf(
  record: SaidRecord,
  id: string | null,
  collected: Collected,
  resolution: Resolution
): RecordContent {
  const values: Record<string, FieldValue> = {}
  const fields = collected.sheets[record.sheet]?.layout.fields ?? []
  for (let place = 0; place < fields.length; place++) {
    const field = fields[place]
    const said = record.said[place]
    if (!field || said === undefined) continue
    if (field.kind !== 'ref' && field.kind !== 'refs') {
      values[field.key] = said as FieldValue
      continue
    }
    const targets = resolution.references.get(field.entity)?.targets
    const self = field.entity === record.entity ? id : null
    if (typeof said === 'number') values[field.key] = targetOf(targets, said, self)
    else values[field.key] = targetsOf(targets, said as readonly number[], self)
  }
  return { values, extra: record.extra }
}

type Targets = readonly (string | null)[] | undefined

function targetOf(targets: Targets, mention: number, self: string | null): string | null {
  const target = targets?.[mention] ?? null
  return target === self ? null : target
}

function targetsOf(targets: Targets, mentions: readonly number[], self: string | null): readonly string[] | null {
  const ids = new Set(mentions.flatMap((mention) => targetOf(targets, mention, self) ?? []))
  return ids.size === 0 ? null : [...ids].sort()
}

/** The names by which a record's sheet refers to others in a field, with what they were found to mean. */
export function writtenNames(
  record: SaidRecord,
  key: string,
  collected: Collected,
  resolution: Resolution
): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const field = fieldsOf(record.entity).get(key)
  const said = collected.sheets[record.sheet]?.layout.valueIn(record, key)
  if (!field || (field.kind !== 'ref' && field.kind !== 'refs') || said === undefined) return names
  for (const mention of typeof said === 'number' ? [said] : (said as readonly number[])) {
    const target = resolution.references.get(field.entity)?.targets[mention]
    const name = collected.references.get(field.entity)?.mentions[mention]?.name
    if (target && name) names.set(target, name)
  }
  return names
}

/** Whether the field names the record. */
export function isTitle(entity: EntityName, key: string): boolean {
  return fieldOf(catalogue[entity], catalogue[entity].title).key === key
}
