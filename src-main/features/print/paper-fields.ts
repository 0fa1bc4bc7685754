import { columnsOf } from '../../../src-shared/features/derived.ts'
import type { Entity, Field } from '../../../src-shared/kernel/field.ts'
import type { Country } from '../../../src-shared/kernel/language.ts'
import type { PaperColumn } from '../../platform/paper/paper.ts'
import { holdsOtherNumbers } from '../entities/handlers/checks.ts'

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
