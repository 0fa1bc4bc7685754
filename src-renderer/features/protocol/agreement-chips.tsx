import { useTranslation } from 'react-i18next'
import { agreementDerived } from '../../../src-shared/features/agreements/agreement.derived.ts'
import {
  type AgreementPieces,
  type AgreementSign,
  agreementSigns
} from '../../../src-shared/features/agreements/agreement.rules.ts'
import { today } from '../../../src-shared/kernel/dates.ts'
import { zoneOf } from '../../../src-shared/kernel/language.ts'
import type { FieldValue, RecordView } from '../../../src-shared/kernel/value.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useRegister } from '../../app/session.tsx'
import { StandingChip } from '../../components/standing-chip.tsx'
import { useFormat } from '../../i18n/use-format.ts'

const states = new Map(agreementDerived.flatMap(({ field }) => field.choices.map(({ code, labels }) => [code, labels])))

/** How an agreement stands and what it waits for; why, on hover and focus. */
export function AgreementChips({ record }: { readonly record: RecordView }) {
  const { country } = useRegister().municipality
  const pieces = usePieces(record.id)
  if (!pieces) return null
  return agreementSigns(record.values, pieces, today(zoneOf[country], new Date())).map((sign) => (
    <SignChip key={sign.state} sign={sign} />
  ))
}

/** What the signs need of sub-processors and oversights; null until it is there, so that nothing is said too early. */
function usePieces(id: string): AgreementPieces | null {
  const filters = { agreement: { anyOf: [id] } }
  const about = { columns: ['supplier', 'approval', 'country', 'basis'], filters, limit: 200 }
  const subProcessors = useChannel('subProcessor.list', about).data
  const oversights = useChannel('oversight.list', { columns: ['plannedOn', 'completedOn'], filters, limit: 200 }).data
  if (!subProcessors || !oversights) return null
  return {
    subProcessors: subProcessors.rows.map(({ values, refs }) => ({
      name: refs[text(values['supplier']) ?? '']?.name ?? '',
      approval: text(values['approval']),
      country: text(values['country']),
      basis: text(values['basis'])
    })),
    oversights: oversights.rows.map(({ values }) => ({
      plannedOn: text(values['plannedOn']),
      completedOn: text(values['completedOn'])
    }))
  }
}

function text(value: FieldValue | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

function SignChip({ sign: { state, standing, date, names } }: { readonly sign: AgreementSign }) {
  const { t } = useTranslation('agreements')
  const format = useFormat()
  const labels = states.get(state)
  const reason = t(`reason.${state}`, { date: date ? format.date(date) : '', names: names.join(', ') })
  return <StandingChip standing={standing} label={labels ? format.label(labels) : state} reason={reason} />
}
