import { derivedColumn } from '../../../../src-shared/features/derived.ts'
import type { DerivedField, Moment } from '../../../../src-shared/kernel/derived.ts'
import { type Entity, type EntityName, entityNames } from '../../../../src-shared/kernel/field.ts'
import { type AnswerValue, answerValues, type FieldValue } from '../../../../src-shared/kernel/value.ts'
import { betweenCodes, type CodedColumn, type Sortable } from './coded-column.ts'

/** The derived column that a sortable stands for, where it is one. */
export function derivedBy(entity: Entity, sortable: Sortable): DerivedField | undefined {
  if (typeof sortable === 'string') return undefined
  const found = derivedColumn(entity.name, sortable.key)
  return found?.field === sortable ? found : undefined
}

/** The own references by way of which columns are read from other records: `owner` of `owner.leftOn`. */
export function referredBy(keys: readonly string[]): readonly string[] {
  return keys.flatMap((key) => (key.includes('.') ? [key.slice(0, key.indexOf('.'))] : []))
}

/** The entities whose records are read as pieces: `oversight` of `oversight:plannedOn`. */
export function piecesBy(keys: readonly string[]): readonly EntityName[] {
  const named = new Set(keys.filter((key) => key.includes(':')).map((key) => key.slice(0, key.indexOf(':'))))
  return entityNames.filter((name) => named.has(name))
}

/** How the derived code of a record is computed from its codes in the columns that are needed. */
export function deriverOf(
  entity: Entity,
  { needs, at }: DerivedField,
  moment: Moment,
  columnOf: (key: string) => CodedColumn
): (seq: number) => string {
  const sources = needs.map((key) => ({ key, column: columnOf(key), decode: decoderOf(entity, key) }))
  // What a code of a column stands for never changes.
  const decoded = needs.map((): FieldValue[] => [])
  const codeOf = at(moment)
  const values: Record<string, FieldValue> = {}
  return (seq) => {
    for (const [i, { key, column, decode }] of sources.entries()) {
      const own = decoded[i] as FieldValue[]
      const code = column.at(seq)
      let value = own[code]
      if (value === undefined) {
        value = decode(column.values[code] ?? '')
        own[code] = value
      }
      values[key] = value
    }
    const derived = codeOf(values)
    return typeof derived === 'string' ? derived : derived.join(betweenCodes)
  }
}

/** What a text in a column stands for, as a record has it. */
function decoderOf(entity: Entity, key: string): (text: string) => FieldValue {
  const kind = entity.fields.find((field) => field.key === key)?.kind
  if (kind === 'answer') return answerOf
  if (kind === 'choices') return (text) => (text === '' ? null : text.split(betweenCodes))
  return (text) => (text === '' ? null : text)
}

function answerOf(text: string): FieldValue {
  const value = answerValues.find((one): one is AnswerValue => one === text)
  return value ? { value } : null
}
