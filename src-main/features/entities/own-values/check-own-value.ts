import { type OwnValueEntity, ownValueField } from '../../../../src-shared/features/own-values.ts'
import type { ErrorCode } from '../../../../src-shared/kernel/errors.ts'
import type { Country } from '../../../../src-shared/kernel/language.ts'
import { ownValueIn, ownValueText } from '../../../../src-shared/kernel/own-value.ts'
import { checkField } from '../../../../src-shared/kernel/validate.ts'
import { isEmpty, type Values } from '../../../../src-shared/kernel/value.ts'
import type { Names } from '../names.ts'

/** What an own value is checked against. */
export interface OwnValueCheck {
  readonly country: Country
  readonly names: Pick<Names, 'of'>
}

/** The value in the canonical form of its field, or why it cannot hold it; null where a field or a value is missing. */
export function checkOwnValue(
  entity: OwnValueEntity,
  { country, names }: OwnValueCheck,
  values: Values
): { readonly value: string } | { readonly error: ErrorCode } | null {
  const field = ownValueField(entity, values['field'])
  const text = values['value']
  if (!field || typeof text !== 'string' || text.trim() === '') return null
  const said = ownValueIn(field, text)
  if (isEmpty(said)) return { error: 'field.notText' }
  const checked = checkField(field, said, country)
  if ('error' in checked) return checked
  if (field.kind === 'ref') {
    const target = names.of(field.entity, String(checked.value))
    if (!target || target.deleted) return { error: 'field.unknownReference' }
  }
  return { value: ownValueText(checked.value) }
}
