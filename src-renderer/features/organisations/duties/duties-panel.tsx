import { Alert, Button } from '@mantine/core'
import { IconTransfer, IconUserOff } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Referring } from '../../../../src-shared/features/register/contract.ts'
import { today } from '../../../../src-shared/kernel/dates.ts'
import type { Section } from '../../../../src-shared/kernel/field.ts'
import { zoneOf } from '../../../../src-shared/kernel/language.ts'
import type { RecordView } from '../../../../src-shared/kernel/value.ts'
import { useMay, useRegister } from '../../../app/session.tsx'
import { sumOf, UsedBy } from '../../../components/record/used-by/used-by.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { HandoverDialog } from './handover-dialog.tsx'

interface DutiesPanelProps {
  readonly record: RecordView
  readonly panel: Section
}

/** What a person answers for, by role, and the way to hand it over; who has left and still holds something is told so. */
export function PersonDuties({ record, panel }: DutiesPanelProps) {
  const { t } = useTranslation('people')
  return (
    <UsedBy
      entity="person"
      record={record}
      panel={panel}
      none={t('duties.none')}
      counted
      actions={(held) => held.length > 0 && <HandOver record={record} held={held} />}
      above={(held) => held.length > 0 && <Leaves record={record} count={sumOf(held)} />}
    />
  )
}

function HandOver({ record, held }: { readonly record: RecordView; readonly held: readonly Referring[] }): ReactNode {
  const { t } = useTranslation('people')
  const [handing, setHanding] = useState(false)
  const mayWrite = useMay('register.write') && !record.deletedAt
  if (!mayWrite) return null
  return (
    <>
      <Button size="compact-sm" leftSection={<IconTransfer size={15} aria-hidden />} onClick={() => setHanding(true)}>
        {t('handover')}
      </Button>
      {handing && <HandoverDialog record={record} duties={held} onClose={() => setHanding(false)} />}
    </>
  )
}

/** A leave date with duties left: what has to be done before it, or should have been. */
function Leaves({ record, count }: { readonly record: RecordView; readonly count: number }) {
  const { t } = useTranslation('people')
  const format = useFormat()
  const { country } = useRegister().municipality
  const leftOn = record.values['leftOn']
  if (typeof leftOn !== 'string') return null
  const past = leftOn <= today(zoneOf[country], new Date())
  const said = { date: format.date(leftOn), count, number: format.number(count) }
  return (
    <Alert color={past ? 'orange' : 'accent'} icon={<IconUserOff size={18} aria-hidden />} role="status">
      {past ? t('leaver.left', said) : t('leaver.leaves', said)}
    </Alert>
  )
}
