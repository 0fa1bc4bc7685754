import { derivedColumn } from '../../../../src-shared/features/derived.ts'
import type { DerivedField, Moment } from '../../../../src-shared/kernel/derived.ts'
import { type Entity, type Field, fieldOf } from '../../../../src-shared/kernel/field.ts'
import { type AnswerValue, answerValues, type FieldValue } from '../../../../src-shared/kernel/value.ts'
import type { Database } from '../../../db/open.ts'
import { planOf } from '../entity-plan.ts'
import { CodedColumn, type Sortable } from './coded-column.ts'

/** Records derived at once: some milliseconds. */
const sliceSize = 10_000
/** Between the codes of a record that has several. */
export const betweenCodes = '|'

/** The derived column that a sortable stands for, where it is one. */
export function derivedBy(entity: Entity, sortable: Sortable): DerivedField | undefined {
  if (typeof sortable === 'string') return undefined
  const found = derivedColumn(entity.name, sortable.key)
  return found?.field === sortable ? found : undefined
}

/** The columns that a derived one is computed from, each once. */
export function columnsNeeded(entity: Entity, { needs }: DerivedField): readonly Sortable[] {
  return [...new Set(needs.map((key) => ownColumn(entity, key)))]
}

/** `owner.leftOn` is read by way of `owner`. */
function ownColumn(entity: Entity, key: string): Sortable {
  if (key === 'updatedAt' || key === 'createdAt') return key
  return fieldOf(entity, key.split('.')[0] ?? key)
}

/**
 * Computes a derived column for all records, a slice at each step; the last step answers it. What it needs must be
 * there already.
 */
export function* derive(
  db: Database,
  entity: Entity,
  derived: DerivedField,
  moment: Moment,
  lastSeq: number,
  columnOf: (sortable: Sortable) => CodedColumn
): Generator<void, CodedColumn> {
  const column = new CodedColumn(derived.field, lastSeq)
  const sources = derived.needs.map((key) => {
    const own = columnOf(ownColumn(entity, key))
    return { key, own, decoded: decodedValues(db, entity, key, own.values) }
  })
  const codeOf = derived.at(moment)
  const values: Record<string, FieldValue> = {}
  for (let seq = 1; seq <= lastSeq; seq++) {
    for (const { key, own, decoded } of sources) values[key] = decoded[own.at(seq)] ?? null
    const code = codeOf(values)
    column.set(seq, typeof code === 'string' ? code : code.join(betweenCodes))
    if (seq % sliceSize === 0) yield
  }
  return column
}

/** What each code of a column stands for, as a record has it. */
function decodedValues(db: Database, entity: Entity, key: string, texts: readonly string[]): readonly FieldValue[] {
  if (key === 'updatedAt' || key === 'createdAt') return texts
  const [first = '', further] = key.split('.')
  const field = fieldOf(entity, first)
  if (further !== undefined && field.kind === 'ref') return referredValues(db, field, further, texts)
  if (field.kind === 'answer') return texts.map(answerOf)
  return texts.map((text) => (text === '' ? null : text))
}

function answerOf(text: string): FieldValue {
  const value = answerValues.find((one): one is AnswerValue => one === text)
  return value ? { value } : null
}

function referredValues(
  db: Database,
  field: Extract<Field, { kind: 'ref' }>,
  key: string,
  ids: readonly string[]
): readonly FieldValue[] {
  const { entity, tables } = planOf(field.entity)
  const column = tables[0]?.columns.find((one) => one.field.key === key)?.column
  const value = db.prepare<[string], string | null>(`SELECT ${column} FROM ${entity.table} WHERE id = ?`).pluck()
  return ids.map((id) => (id === '' ? null : (value.get(id) ?? null)))
}
