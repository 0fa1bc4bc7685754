import { useTranslation } from 'react-i18next'
import { cprSubscriptionDerived } from '../../../src-shared/features/cpr-subscriptions/cpr-subscription.derived.ts'
import {
  isRunning,
  sourceSigns,
  subscriptionSigns
} from '../../../src-shared/features/cpr-subscriptions/subscription.rules.ts'
import { subscriptionSourceDerived } from '../../../src-shared/features/cpr-subscriptions/subscription-source.derived.ts'
import type { Labels } from '../../../src-shared/kernel/language.ts'
import type { RecordView } from '../../../src-shared/kernel/value.ts'
import { StandingChip } from '../../components/standing-chip.tsx'
import { useFormat } from '../../i18n/use-format.ts'

const labelsOf = new Map<string, Labels>(
  [...subscriptionSourceDerived, ...cprSubscriptionDerived].flatMap(({ field }) =>
    field.choices.map(({ code, labels }) => [code, labels] as const)
  )
)

/** What calls for something at a source, and whether citizens see it on borger.dk. */
export function SourceChips({ record }: { readonly record: RecordView }) {
  const { t } = useTranslation('cpr')
  const shown = record.values['channel'] === 'cprWeb' ? 'shown' : 'hidden'
  return (
    <>
      <Chips record={record} signs={sourceSigns(record.values)} />
      {isRunning(record.values) && record.values['channel'] && (
        <StandingChip standing="none" label={t(`chip.${shown}`)} reason={t('borger.text')} />
      )}
    </>
  )
}

/** What is not said of a subscription. */
export function SubscriptionChips({ record }: { readonly record: RecordView }) {
  return <Chips record={record} signs={subscriptionSigns(record.values)} />
}

/** Signs beside a record's name; further ones stand in one chip, so that the heading stays a line. */
const most = 2

function Chips({ record, signs }: { readonly record: RecordView; readonly signs: readonly string[] }) {
  const { t } = useTranslation('cpr')
  const format = useFormat()
  const words = signs.map((sign) => {
    const labels = labelsOf.get(sign)
    return labels ? format.label(labels) : sign
  })
  if (!isRunning(record.values)) return null
  if (words.length === 0)
    return <StandingChip standing="valid" label={t('chip.complete')} reason={t('findings.none')} />
  const shown = words.length > most + 1 ? words.slice(0, most) : words
  const others = words.slice(shown.length)
  return (
    <>
      {shown.map((label) => (
        <StandingChip key={label} standing="missing" label={label} reason={t('chip.lacks')} />
      ))}
      {others.length > 0 && (
        <StandingChip
          standing="missing"
          label={t('chip.more', { number: format.number(others.length) })}
          reason={others.join(' · ')}
        />
      )}
    </>
  )
}
