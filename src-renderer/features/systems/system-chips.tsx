import { Badge, Tooltip } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconClock, type TablerIcon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { systemEntity } from '../../../src-shared/features/systems/system.fields.ts'
import {
  agreementStanding,
  riskStanding,
  type Standing,
  type SystemStanding
} from '../../../src-shared/features/systems/system.rules.ts'
import { today } from '../../../src-shared/kernel/dates.ts'
import { fieldOf } from '../../../src-shared/kernel/field.ts'
import { zoneOf } from '../../../src-shared/kernel/language.ts'
import type { RecordView } from '../../../src-shared/kernel/value.ts'
import { useRegister } from '../../app/session.tsx'
import { useValueText } from '../../components/fields/value-text.ts'
import { useFormat } from '../../i18n/use-format.ts'

const looks: Readonly<Record<Exclude<Standing, 'none'>, readonly [TablerIcon, string]>> = {
  valid: [IconCircleCheck, 'teal'],
  soon: [IconClock, 'yellow'],
  overdue: [IconAlertTriangle, 'orange'],
  missing: [IconCircleX, 'red']
}

/** How a system stands: its life cycle, its agreement, its risk assessment; why, on hover and focus. */
export function SystemChips({ record }: { readonly record: RecordView }) {
  const { country } = useRegister().municipality
  const text = useValueText()
  const lifecycle = text(fieldOf(systemEntity, 'lifecycle'), record.values['lifecycle'])
  const now = today(zoneOf[country], new Date())
  return (
    <>
      {lifecycle && (
        <Badge variant="default" tt="none" fw={500}>
          {lifecycle}
        </Badge>
      )}
      <StandingChip standing={agreementStanding(record.values, now)} />
      <StandingChip standing={riskStanding(record.values, now)} />
    </>
  )
}

function StandingChip({ standing: { subject, standing, reason, date } }: { readonly standing: SystemStanding }) {
  const { t } = useTranslation('systems')
  const format = useFormat()
  if (standing === 'none') return null
  const [Icon, colour] = looks[standing]
  return (
    <Tooltip
      label={t(`reason.${reason}`, { date: date ? format.date(date) : '' })}
      multiline
      maw={320}
      events={{ hover: true, focus: true, touch: true }}
    >
      <Badge
        variant="default"
        tt="none"
        fw={500}
        tabIndex={0}
        leftSection={<Icon size={14} stroke={2.2} color={`var(--mantine-color-${colour}-filled)`} aria-hidden />}
      >
        {t(`standing.${subject}.${standing}`)}
      </Badge>
    </Tooltip>
  )
}
