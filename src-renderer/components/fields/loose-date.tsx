import type { Field } from '../../../src-shared/kernel/field.ts'
import { labels } from '../../../src-shared/kernel/labels.ts'
import { DateInput } from './date-input.tsx'

interface LooseDateProps {
  readonly label: string
  readonly value: string | null
  readonly error?: string | undefined
  readonly required?: boolean
  readonly onChange: (civil: string | null) => void
}

/** A day that is typed in any form, outside of a record. */
export function LooseDate({ label, value, error, required = false, onChange }: LooseDateProps) {
  return (
    <DateInput
      field={field}
      label={label}
      value={value}
      error={error}
      required={required}
      refs={{}}
      onRef={() => undefined}
      onChange={(next) => onChange(typeof next === 'string' ? next : null)}
    />
  )
}

const field: Field = { key: 'day', kind: 'date', section: '', labels: labels('Dato', 'Dato', 'Date') }
