import type { Format } from '../../../src-shared/i18n/format.ts'
import { isAnswer, valueText } from '../../../src-shared/i18n/value-text.ts'
import type { Field } from '../../../src-shared/kernel/field.ts'
import { maskPersonalNumbers } from '../../../src-shared/kernel/identifiers/personal-numbers.ts'
import { holdsOtherNumbers } from '../entities/handlers/checks.ts'
import type { Told } from './activities.ts'

/** What a record says of a field, in words; a personal number in it is masked. `reasons`: with why an answer is so. */
export function fieldText(
  field: Field,
  { values, refs }: Pick<Told, 'values' | 'refs'>,
  format: Format,
  reasons = true
): string {
  const value = values[field.key]
  const text = valueText(field, value, refs, format)
  const told = reasons && isAnswer(value) && value.reason ? `${text}: ${value.reason}` : text
  return maskPersonalNumbers(told, holdsOtherNumbers(field) ? { context: 'unlikely' } : {})
}
