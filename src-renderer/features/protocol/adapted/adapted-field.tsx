import type { ReactNode } from 'react'
import type { Field } from '../../../../src-shared/kernel/field.ts'
import type { RecordView } from '../../../../src-shared/kernel/value.ts'
import { OwnValue } from '../../../components/own-values/own-value.tsx'
import { OwnValueTools } from '../../../components/own-values/own-value-tools.tsx'
import { useParticipation } from './as-joined.ts'

interface AdaptedFieldProps {
  readonly field: Field
  readonly activity: RecordView
}

/** A field of an activity, with what the unit by whose protocol one looks at it has otherwise. */
export function AdaptedValue({ field, activity, children }: AdaptedFieldProps & { readonly children: ReactNode }) {
  const participation = useParticipation(activity)
  if (!participation) return children
  return (
    <OwnValue entity="adaptation" owner={participation.id} field={field}>
      {children}
    </OwnValue>
  )
}

/** "It is otherwise in the unit", for as long as the unit has joined. */
export function AdaptationTools({ field, activity }: AdaptedFieldProps) {
  const participation = useParticipation(activity)
  if (!participation) return null
  const { id, writable, deletedAt, values } = participation
  return (
    <OwnValueTools
      entity="adaptation"
      owner={id}
      field={field}
      common={activity}
      writable={writable && deletedAt === null && values['endedOn'] == null}
    />
  )
}
