import { Badge, Tooltip } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDotted,
  IconCircleX,
  IconClock,
  type TablerIcon
} from '@tabler/icons-react'
import { useQueries } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Standing } from '../../../src-shared/features/systems/system.rules.ts'
import {
  type StatusContext,
  type SystemSign,
  systemStatus
} from '../../../src-shared/features/systems/system-status.rules.ts'
import { today } from '../../../src-shared/kernel/dates.ts'
import { zoneOf } from '../../../src-shared/kernel/language.ts'
import type { RecordView } from '../../../src-shared/kernel/value.ts'
import { channelQuery, useChannel } from '../../api/use-channel.ts'
import { useRegister } from '../../app/session.tsx'
import { useFormat } from '../../i18n/use-format.ts'

const looks: Readonly<Record<Standing, readonly [TablerIcon, string]>> = {
  valid: [IconCircleCheck, 'teal'],
  soon: [IconClock, 'yellow'],
  overdue: [IconAlertTriangle, 'orange'],
  missing: [IconCircleX, 'red'],
  none: [IconCircleDotted, 'gray']
}

/** How a system stands: its life, contracts, agreement, risk assessment, holders; why, on hover and focus. */
export function SystemChips({ record }: { readonly record: RecordView }) {
  const signs = systemStatus(record.values, useStatusContext(record))
  return signs.map((sign) => <SignChip key={`${sign.subject} ${sign.reason} ${sign.name ?? ''}`} sign={sign} />)
}

const holding = ['owner', 'coOwners', 'administrator', 'coAdministrators']

/** What the status needs of others: who holds the system, and which contracts are about it. */
function useStatusContext(record: RecordView): StatusContext {
  const { country } = useRegister().municipality
  const filters = { systems: { anyOf: [record.id] } }
  const contracts = useChannel('contract.list', { filters, columns: ['name', 'endsOn'], limit: 100 })
  const ids = [...new Set(holding.flatMap((key) => (record.values[key] ?? []) as string | readonly string[]))]
  const people = useQueries({ queries: ids.map((id) => channelQuery('person.get', { id })) })
  const civil = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
  return {
    today: today(zoneOf[country], new Date()),
    holders: people.flatMap(({ data }) =>
      data ? [{ name: String(data.values['name'] ?? ''), leftOn: civil(data.values['leftOn']) }] : []
    ),
    contracts: (contracts.data?.rows ?? []).map(({ values }) => ({
      name: String(values['name'] ?? ''),
      endsOn: civil(values['endsOn'])
    }))
  }
}

function SignChip({ sign: { subject, standing, life, reason, date, name } }: { readonly sign: SystemSign }) {
  const { t, i18n } = useTranslation('systems')
  const format = useFormat()
  const [Icon, colour] = looks[standing]
  // Which standings a subject can have is the rules' matter; a test sees to it that each has its text.
  const look = i18n.t as unknown as (key: string) => string
  return (
    <Tooltip
      label={t(`reason.${reason}`, { date: date ? format.date(date) : '', name: name ?? '' })}
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
        {look(`systems:standing.${subject}.${life ?? standing}`)}
      </Badge>
    </Tooltip>
  )
}
