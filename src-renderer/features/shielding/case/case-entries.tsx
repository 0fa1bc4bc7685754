import { Text, Title } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShieldingCase } from '../../../../src-shared/features/shielding/contract.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import styles from '../shielding.module.css'

const known = [
  'request',
  'supplement',
  'approve',
  'reject',
  'withdraw',
  'extend',
  'approveExtension',
  'rejectExtension',
  'end',
  'join',
  'joined',
  'sendForDecision',
  'reveal',
  'transferConfirmed',
  'transferRefused'
] as const

/** What happened to the case, newest first: out of the history, without reasons. */
export function CaseEntries({ of }: { readonly of: ShieldingCase }) {
  const { t } = useTranslation('shielding')
  const format = useFormat()
  const id = useId()
  return (
    <section className={styles.card} aria-labelledby={id}>
      <Title order={2} id={id}>
        {t('entries')}
      </Title>
      <ol className={styles.said}>
        {of.entries.toReversed().map((entry, i) => {
          const event = known.find((name) => name === entry.event) ?? 'other'
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: entries are only ever added
            <li key={of.entries.length - i}>
              <Text size="sm">
                {t(`entry.${event}`)}
                {entry.runsUntil && ` ${t('entry.until', { until: format.date(entry.runsUntil) })}`}
              </Text>
              <Text size="xs" c="dimmed">
                {format.instant(entry.at)} · {entry.by}
              </Text>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
