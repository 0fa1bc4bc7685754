import { columnsOf } from '../../../src-shared/features/derived.ts'
import { ownValueField, saysOwnValues } from '../../../src-shared/features/own-values.ts'
import type { Format } from '../../../src-shared/i18n/format.ts'
import { valueText } from '../../../src-shared/i18n/value-text.ts'
import type { Entity, Field } from '../../../src-shared/kernel/field.ts'
import type { Country } from '../../../src-shared/kernel/language.ts'
import { ownValueIn } from '../../../src-shared/kernel/own-value.ts'
import type { RefView, Values } from '../../../src-shared/kernel/value.ts'
import type { PaperColumn } from '../../platform/paper/paper.ts'
import { holdsOtherNumbers } from '../entities/handlers/checks.ts'
import type { Names } from '../entities/names.ts'

/** Whether registers of this country have the field. */
export function isShown(field: Field, country: Country): boolean {
  return field.country === undefined || field.country === country
}

/** The fields and derived columns of these keys, the title first, in the order given; unknown ones are left out. */
export function fieldsOf(entity: Entity, keys: readonly string[], country: Country): readonly Field[] {
  return [...new Set([entity.title, ...keys])].flatMap((key) =>
    columnsOf(entity).filter((field) => field.key === key && isShown(field, country))
  )
}

/** A field as a column on paper. */
export function columnFor(field: Field, label: string): PaperColumn {
  return { label, figures: field.kind === 'integer', otherNumbers: holdsOtherNumbers(field) }
}

/** What a record says of a field; an own value (`ownValues`) as the field that it is of writes it. */
export function cellText(
  entity: Entity,
  field: Field,
  { values, refs }: { readonly values: Values; readonly refs: Readonly<Record<string, RefView>> },
  names: Names,
  format: Format
): string {
  const value = values[field.key]
  const of =
    saysOwnValues(entity.name) && field.key === 'value' ? ownValueField(entity.name, values['field']) : undefined
  if (!of || typeof value !== 'string') return valueText(field, value, refs, format)
  if (of.kind === 'ref') return names.of(of.entity, value)?.name ?? value
  return valueText(of, ownValueIn(of, value), {}, format)
}
