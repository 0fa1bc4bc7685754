import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import { type EntityName, type Field, fieldOf } from '../../../../src-shared/kernel/field.ts'
import type { FieldValue } from '../../../../src-shared/kernel/value.ts'
import type { Resolution } from './resolve-all.ts'
import type { SaidRecord } from './said-records.ts'

/** What one or several rows say of a record, references as ids. */
export interface RecordContent {
  readonly values: Record<string, FieldValue>
  readonly extra: Record<string, string>
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
export function contentOf(record: SaidRecord, id: string | null, resolution: Resolution): RecordContent {
  const values: Record<string, FieldValue> = {}
  const fields = fieldsOf(record.entity)
  for (const key in record.values) {
    const field = fields.get(key)
    if (!field) continue
    if (field.kind !== 'ref' && field.kind !== 'refs') {
      values[key] = (record.values[key] ?? null) as FieldValue
      continue
    }
    const targets = resolution.references.get(field.entity)?.targets
    const mentions = record.refs[key]
    if (mentions === undefined || !targets) continue
    const ids = (typeof mentions === 'number' ? [mentions] : mentions).flatMap((m) => targets[m] ?? [])
    const others = field.entity === record.entity ? ids.filter((target) => target !== id) : ids
    if (field.kind === 'ref') values[key] = others[0] ?? null
    else if (others.length > 0) values[key] = [...new Set(others)].sort()
  }
  return { values, extra: { ...record.extra } }
}

/** A value as people read it, for issues and the preview; ids by name. */
export function valueText(value: FieldValue | undefined, nameOf: (id: string) => string | undefined): string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return nameOf(value) ?? value
  if (typeof value === 'number') return String(value)
  if ('value' in value) return value.value
  return value.map((entry) => nameOf(entry) ?? entry).join('; ')
}

/** Whether the field names the record. */
export function isTitle(entity: EntityName, key: string): boolean {
  return fieldOf(catalogue[entity], catalogue[entity].title).key === key
}
