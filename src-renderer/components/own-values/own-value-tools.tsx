import { IconArrowsDiff, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ownValueField } from '../../../src-shared/features/own-values.ts'
import type { Field } from '../../../src-shared/kernel/field.ts'
import type { RecordView } from '../../../src-shared/kernel/value.ts'
import { useMayCreate } from '../../app/session.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { QuietButton } from '../record/quiet-button.tsx'
import { OwnValueDialog } from './own-value-dialog.tsx'
import { type OwnValuesOf, useOwnValue, useRemoveOwnValue } from './use-own-values.ts'

interface OwnValueToolsProps extends OwnValuesOf {
  readonly field: Field
  /** The record whose value an own one stands beside. */
  readonly common: RecordView
  /** Whether the user may write the record that own values belong to. */
  readonly writable: boolean
}

/** "It is otherwise here": says so, changes it, takes it away. */
export function OwnValueTools(props: OwnValueToolsProps) {
  const mayCreate = useMayCreate()(props.entity)
  if (!mayCreate || !props.writable || !ownValueField(props.entity, props.field.key)) return null
  return <Tools {...props} />
}

function Tools({ entity, owner, field, common }: OwnValueToolsProps) {
  const { t } = useTranslation('ownValues')
  const format = useFormat()
  const own = useOwnValue({ entity, owner }, field.key)
  const remove = useRemoveOwnValue(entity)
  const [open, setOpen] = useState(false)
  const label = format.label(field.labels)
  const say = t(own ? `${entity}.change` : `${entity}.say`, { field: label })
  return (
    <>
      <QuietButton label={say} icon={IconArrowsDiff} hinted onClick={() => setOpen(true)} />
      {own && (
        <QuietButton
          label={t(`${entity}.remove`, { field: label })}
          icon={IconX}
          hinted
          onClick={() => void remove(own)}
        />
      )}
      {open && (
        <OwnValueDialog
          entity={entity}
          owner={owner}
          field={field}
          common={common}
          own={own}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
