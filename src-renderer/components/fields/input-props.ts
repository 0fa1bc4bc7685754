import type { Field } from '../../../src-shared/kernel/field.ts'
import type { FieldValue, RefView } from '../../../src-shared/kernel/value.ts'

/** What every field's input gets, whatever its kind. */
export interface InputProps<F extends Field = Field> {
  readonly field: F
  readonly value: FieldValue | undefined
  readonly onChange: (value: FieldValue) => void
  /** The error's text; stands under the input, which names it by aria-describedby. */
  readonly error?: string | undefined
  readonly label: string
  readonly description?: string | undefined
  readonly required?: boolean
  /** Referred records by id, for names. */
  readonly refs: Readonly<Record<string, RefView>>
  /** Tells the name of a record that was just chosen or made. */
  readonly onRef: (ref: RefView) => void
}

/** What an input of Mantine's takes of it. */
export function mantineProps({ label, description, error, required, field }: InputProps) {
  return {
    label,
    description,
    error,
    // Not the browser's `required`: its bubble would stand before our own words.
    withAsterisk: required,
    'aria-required': required,
    'data-field': field.key,
    size: 'sm'
  } as const
}
