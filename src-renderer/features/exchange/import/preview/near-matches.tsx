import { Select, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { catalogue } from '../../../../../src-shared/features/catalogue.ts'
import type { NearMatch } from '../../../../../src-shared/features/exchange/import.ts'
import { useFormat } from '../../../../i18n/use-format.ts'
import { importing } from '../import-store.ts'
import styles from './preview.module.css'

const asNew = '(new)'

/** Names that resemble something that is there: a person decides, with the evidence beside each. */
export function NearMatches({ matches }: { readonly matches: readonly NearMatch[] }) {
  const { t } = useTranslation('exchange')
  return (
    <>
      <Text size="sm" c="dimmed">
        {t('near.lead')}
      </Text>
      <div className={styles.cards}>
        {matches.map((match) => (
          <Match key={match.key} match={match} />
        ))}
      </div>
    </>
  )
}

function Match({ match }: { readonly match: NearMatch }) {
  const { t } = useTranslation('exchange')
  const format = useFormat()
  const percent = (score: number): string => t('near.score', { share: format.number(Math.round(score * 100)) })
  return (
    <div className={styles.card}>
      <div>
        <Text fw={600}>{match.text}</Text>
        <Text size="xs" c="dimmed">
          {format.label(catalogue[match.entity].labels.one)} ·{' '}
          {t('near.rows', { count: match.rows, shown: format.number(match.rows) })}
        </Text>
      </div>
      <Select
        size="sm"
        aria-label={t('near.choose', { text: match.text })}
        data={[
          { value: asNew, label: t('near.new') },
          ...match.candidates.map((one) => ({
            value: one.id,
            label: [t('near.same', { name: one.name }), one.nationalId, percent(one.score)].filter(Boolean).join(' · ')
          }))
        ]}
        value={match.decision ?? asNew}
        allowDeselect={false}
        onChange={(value) =>
          void importing.decide({ matches: { [match.key]: value === asNew ? null : value } }, t('columns.preparing'))
        }
      />
    </div>
  )
}
