import { memo, useCallback } from 'react'
import type { ErrorCode } from '../../../src-shared/kernel/errors.ts'
import type { Field } from '../../../src-shared/kernel/field.ts'
import type { ErrorParams } from '../../../src-shared/kernel/result.ts'
import type { FieldValue, RefView } from '../../../src-shared/kernel/value.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useCodeText } from '../feedback/failure-text.ts'
import { FieldInput } from '../fields/field-input.tsx'
import styles from './record.module.css'

interface FieldEditProps {
  readonly field: Field
  readonly value: FieldValue | undefined
  readonly error: ErrorCode | undefined
  /** What the error's text names. */
  readonly params: ErrorParams
  readonly refs: Readonly<Record<string, RefView>>
  readonly onSet: (key: string, value: FieldValue) => void
  readonly onRef: (ref: RefView) => void
}

/** Fields that need the whole width. */
export function isWide(field: Field): boolean {
  return field.kind === 'longText' || field.kind === 'refs'
}

/** A field as an input, with its help and its error. Typing in one does not draw the others again. */
export const FieldEdit = memo(function FieldEdit({ field, value, error, params, refs, onSet, onRef }: FieldEditProps) {
  const format = useFormat()
  const textOf = useCodeText()
  const onChange = useCallback((next: FieldValue) => onSet(field.key, next), [field.key, onSet])
  const limits: Record<string, string | number> =
    field.kind === 'integer' ? { min: field.min ?? '', max: field.max ?? '' } : {}
  return (
    <div className={isWide(field) ? styles.wide : undefined}>
      <FieldInput
        field={field}
        value={value}
        onChange={onChange}
        error={error && textOf(error, { ...params, field: format.label(field.labels), ...limits })}
        label={format.label(field.labels)}
        description={field.help && format.label(field.help)}
        required={field.required ?? false}
        refs={refs}
        onRef={onRef}
      />
    </div>
  )
})
