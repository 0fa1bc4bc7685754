import { catalogue } from '../../src-shared/features/catalogue.ts'
import type { Entity, EntityName, Field } from '../../src-shared/kernel/field.ts'
import type { FieldValue, RecordView, RefView } from '../../src-shared/kernel/value.ts'

type Refs = RecordView['refs']

/** A supplier comes with its number, everything else that is referred to by its name. */
function referred(field: Field & { kind: 'ref' | 'refs' }, id: string, refs: Refs): unknown {
  const ref: RefView = refs[id] ?? { id, name: id }
  return field.entity === 'supplier' ? { name: ref.name, nationalId: ref.nationalId ?? null } : ref.name
}

function flatValue(field: Field, value: FieldValue | undefined, refs: Refs): unknown {
  if (value === null || value === undefined) return null
  if (typeof value === 'object' && 'value' in value) return value.value === 'unknown' ? null : value.value
  if (field.kind === 'ref') return referred(field, value as string, refs)
  if (field.kind === 'refs') return (value as readonly string[]).map((id) => referred(field, id, refs))
  return value
}

/**
 * A record as `list --json` gives it: every field by its key, references by name (suppliers with their number), answers
 * as yes, no or notApplicable (a "don't know" is null), codes of choices, ISO dates, the kept columns in `extra`.
 * `recordVersion` counts the changes of the record; `version` is the system's own.
 */
export function flatRecord(name: EntityName, record: RecordView): Readonly<Record<string, unknown>> {
  const entity: Entity = catalogue[name]
  const fields = entity.fields.map((field) => [field.key, flatValue(field, record.values[field.key], record.refs)])
  return {
    id: record.id,
    ...Object.fromEntries(fields),
    extra: record.extra,
    recordVersion: record.version
  }
}
