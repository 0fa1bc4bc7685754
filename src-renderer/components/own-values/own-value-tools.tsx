import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowsDiff, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { catalogueField } from '../../../../src-shared/features/systems/deviation.rules.ts'
import type { Field } from '../../../../src-shared/kernel/field.ts'
import type { RecordView } from '../../../../src-shared/kernel/value.ts'
import { useMayCreate } from '../../../app/session.tsx'
import record from '../../../components/record/record.module.css'
import { useFormat } from '../../../i18n/use-format.ts'
import { DeviationDialog } from './deviation-dialog.tsx'
import { useDeviation, useRemoveDeviation } from './use-deviations.ts'

interface DeviationToolsProps {
  readonly field: Field
  readonly system: RecordView
}

/** "It is otherwise here": says so, changes it, takes it away. */
export function DeviationTools({ field, system }: DeviationToolsProps) {
  const mayCreate = useMayCreate()('deviation')
  if (!mayCreate || !system.writable || system.deletedAt !== null || !catalogueField(field.key)) return null
  return <Tools field={field} system={system} />
}

function Tools({ field, system }: DeviationToolsProps) {
  const { t } = useTranslation('systems')
  const format = useFormat()
  const deviation = useDeviation(system, field.key)
  const remove = useRemoveDeviation()
  const [open, setOpen] = useState(false)
  const label = format.label(field.labels)
  const say = t(deviation ? 'deviation.change' : 'deviation.say', { field: label })
  return (
    <>
      <Tooltip label={say}>
        <ActionIcon
          className={record.quiet}
          size={18}
          variant="subtle"
          color="gray"
          aria-label={say}
          onClick={() => setOpen(true)}
        >
          <IconArrowsDiff size={13} aria-hidden />
        </ActionIcon>
      </Tooltip>
      {deviation && (
        <Tooltip label={t('deviation.remove', { field: label })}>
          <ActionIcon
            className={record.quiet}
            size={18}
            variant="subtle"
            color="gray"
            aria-label={t('deviation.remove', { field: label })}
            onClick={() => void remove(deviation)}
          >
            <IconX size={13} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
      {open && <DeviationDialog field={field} system={system} deviation={deviation} onClose={() => setOpen(false)} />}
    </>
  )
}
