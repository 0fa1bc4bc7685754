import { useQueries } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
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
import { StandingChip } from '../../components/standing-chip.tsx'
import { useFormat } from '../../i18n/use-format.ts'

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
  // Which standings a subject can have is the rules' matter; a test sees to it that each has its text.
  const look = i18n.t as unknown as (key: string) => string
  return (
    <StandingChip
      standing={standing}
      label={look(`systems:standing.${subject}.${life ?? standing}`)}
      reason={t(`reason.${reason}`, { date: date ? format.date(date) : '', name: name ?? '' })}
    />
  )
}
