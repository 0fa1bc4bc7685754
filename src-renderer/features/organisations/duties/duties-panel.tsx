import { Alert, Button, Text } from '@mantine/core'
import { IconTransfer, IconUserOff } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Duties } from '../../../../src-shared/features/organisations/people-contract.ts'
import { today } from '../../../../src-shared/kernel/dates.ts'
import type { Section } from '../../../../src-shared/kernel/field.ts'
import { zoneOf } from '../../../../src-shared/kernel/language.ts'
import type { RecordView } from '../../../../src-shared/kernel/value.ts'
import { failureOf } from '../../../api/bridge.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { useMay, useRegister } from '../../../app/session.tsx'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { PanelSection } from '../../../components/record/panel-section.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import styles from './duties.module.css'
import { HandoverDialog } from './handover-dialog.tsx'
import { type HolderOf, RoleRows } from './role-rows.tsx'
import { useRoleText } from './use-role-text.ts'

interface DutiesPanelProps {
  readonly record: RecordView
  readonly panel: Section
}

/** What a person answers for, by role, and the way to hand it over; who has left and still holds something is told so. */
export function PersonDuties({ record, panel }: DutiesPanelProps) {
  const { t } = useTranslation('people')
  const [handing, setHanding] = useState(false)
  const mayWrite = useMay('register.write') && !record.deletedAt
  const duties = useChannel('people.duties', { person: record.id })
  const held = duties.data ?? []
  const handOver = mayWrite && held.length > 0 && (
    <Button size="compact-sm" leftSection={<IconTransfer size={15} aria-hidden />} onClick={() => setHanding(true)}>
      {t('handover')}
    </Button>
  )
  return (
    <PanelSection panel={panel} count={duties.data && sumOf(held)} actions={handOver || undefined}>
      {duties.error && <FailureAlert failure={failureOf(duties.error)} onRetry={() => void duties.refetch()} />}
      {held.length > 0 && <Leaves record={record} count={sumOf(held)} />}
      {duties.data && <Roles holder={{ kind: 'person', person: record.id }} duties={held} none={t('duties.none')} />}
      {handing && <HandoverDialog record={record} duties={held} onClose={() => setHanding(false)} />}
    </PanelSection>
  )
}

/** What a unit answers for and uses, and who belongs to it. */
export function UnitDuties({ record, panel }: DutiesPanelProps) {
  const { t } = useTranslation('people')
  const duties = useChannel('units.duties', { unit: record.id })
  return (
    <PanelSection panel={panel}>
      {duties.error && <FailureAlert failure={failureOf(duties.error)} onRetry={() => void duties.refetch()} />}
      {duties.data && <Roles holder={{ kind: 'unit', unit: record.id }} duties={duties.data} none={t('unit.none')} />}
    </PanelSection>
  )
}

const sumOf = (duties: readonly Duties[]): number => duties.reduce((sum, { count }) => sum + count, 0)

interface RolesProps {
  readonly holder: HolderOf
  readonly duties: readonly Duties[]
  readonly none: ReactNode
}

function Roles({ holder, duties, none }: RolesProps) {
  const format = useFormat()
  const textOf = useRoleText()
  if (duties.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {none}
      </Text>
    )
  return duties.map((role) => (
    <section key={`${role.entity}.${role.field}`} className={styles.role} aria-label={textOf(role)}>
      <Text size="sm" fw={600}>
        {textOf(role)}{' '}
        <Text span size="sm" c="dimmed">
          {format.number(role.count)}
        </Text>
      </Text>
      <RoleRows holder={holder} role={role} />
    </section>
  ))
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
