import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Guideline } from '../../../../src-shared/features/shielding/guidelines/contract.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { Card } from '../../../components/cards/card.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import styles from './guidelines.module.css'

/** Who has confirmed a version, and who has not yet; for the shielding officer. */
export function ReadersCard({ of }: { readonly of: Guideline }) {
  const { t } = useTranslation('shielding-guidelines')
  const format = useFormat()
  const { data } = useChannel('shielding.guidelineReaders', { number: of.number })
  if (!data) return null
  const { confirmed, waiting } = data
  return (
    <Card title={t('readers')} lead={t('readers.lead', { number: of.number })}>
      <Text size="sm">
        {t('readers.count', {
          confirmed: format.number(confirmed.length),
          all: format.number(confirmed.length + waiting.length)
        })}
      </Text>
      {waiting.length > 0 && (
        <details>
          <summary>{t('readers.waiting')}</summary>
          <ul className={styles.people}>
            {waiting.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </details>
      )}
      {confirmed.length > 0 && (
        <details>
          <summary>{t('readers.confirmed')}</summary>
          <ul className={styles.people}>
            {confirmed.map(({ id, name, at }) => (
              <li key={id}>
                {name}, {format.instant(at)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  )
}
