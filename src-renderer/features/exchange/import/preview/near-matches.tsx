import { Button, Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { catalogue } from '../../../../../src-shared/features/catalogue.ts'
import type { NearMatch } from '../../../../../src-shared/features/exchange/import.ts'
import { useFormat } from '../../../../i18n/use-format.ts'
import { importing } from '../import-store.ts'
import styles from './preview.module.css'

const shownAtOnce = 100

/** Names that resemble something that is there: a person decides, with the evidence beside each. */
export function NearMatches({ matches }: { readonly matches: readonly NearMatch[] }) {
  const { t } = useTranslation('exchange')
  const format = useFormat()
  const [shown, setShown] = useState(shownAtOnce)
  const left = matches.length - shown
  return (
    <>
      <Text size="sm" c="dimmed">
        {t('near.lead')}
      </Text>
      <div className={styles.cards}>
        {matches.slice(0, shown).map((match) => (
          <Match key={match.key} match={match} />
        ))}
      </div>
      {left > 0 && (
        <div>
          <Button variant="default" size="xs" onClick={() => setShown(shown + shownAtOnce)}>
            {t('near.more', { count: left, shown: format.number(left) })}
          </Button>
        </div>
      )}
    </>
  )
}

function Match({ match }: { readonly match: NearMatch }) {
  const { t } = useTranslation('exchange')
  const format = useFormat()
  const decide = (id: string | null): void =>
    void importing.decide({ matches: { [match.key]: id } }, t('columns.preparing'))
  const alike = (score: number): string => t('near.score', { share: format.number(Math.round(score * 100)) })
  return (
    <div className={styles.card}>
      <div>
        <Text fw={600}>{match.text}</Text>
        <Text size="xs" c="dimmed">
          {format.label(catalogue[match.entity].labels.one)} ·{' '}
          {t('near.rows', { count: match.rows, shown: format.number(match.rows) })}
        </Text>
      </div>
      <Stack gap={6} py={4} role="radiogroup" aria-label={t('near.choose', { text: match.text })}>
        {match.candidates.map((one) => (
          <Radio
            key={one.id}
            size="xs"
            name={match.key}
            checked={match.decision === one.id}
            onChange={() => decide(one.id)}
            label={t('near.same', { name: one.name })}
            description={[one.nationalId, alike(one.score)].filter(Boolean).join(' · ')}
          />
        ))}
        <Radio
          size="xs"
          name={match.key}
          checked={match.decision === null}
          onChange={() => decide(null)}
          label={t('near.new')}
        />
      </Stack>
    </div>
  )
}
