import type { Field } from '../../../src-shared/kernel/field.ts'
import { labels } from '../../../src-shared/kernel/labels.ts'
import { DateInput } from '../../components/fields/date-input.tsx'

interface AuditDateProps {
  readonly label: string
  readonly value: string | null
  readonly error?: string | undefined
  readonly onChange: (civil: string | null) => void
}

/** A day that is typed in any form, outside of a record. */
export function AuditDate({ label, value, error, onChange }: AuditDateProps) {
  return (
    <DateInput
      field={field}
      label={label}
      value={value}
      error={error}
      refs={{}}
      onRef={() => undefined}
      onChange={(next) => onChange(typeof next === 'string' ? next : null)}
    />
  )
}

const field: Field = { key: 'day', kind: 'date', section: '', labels: labels('Dato', 'Dato', 'Date') }
