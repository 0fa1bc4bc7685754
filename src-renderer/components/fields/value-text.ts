import { useMemo } from 'react'
import { valueText } from '../../../src-shared/i18n/value-text.ts'
import type { Field } from '../../../src-shared/kernel/field.ts'
import type { FieldValue, RefView } from '../../../src-shared/kernel/value.ts'
import { useFormat } from '../../i18n/use-format.ts'

/** How to write values as text in the language on screen. */
export type ValueText = (
  field: Field,
  value: FieldValue | undefined,
  refs?: Readonly<Record<string, RefView>>
) => string

/** {@link valueText} for the language on screen. */
export function useValueText(): ValueText {
  const format = useFormat()
  return useMemo(
    () =>
      (field, value, refs = {}) =>
        valueText(field, value, refs, format),
    [format]
  )
}
