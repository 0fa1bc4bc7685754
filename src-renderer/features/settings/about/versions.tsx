import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { About } from '../../../../src-shared/features/program/about.ts'
import { Card } from '../../../components/cards/card.tsx'
import styles from './about.module.css'

/** What one is asked for when something is wrong. */
export function Versions({ about }: { readonly about: About }) {
  const { t } = useTranslation('settings')
  const lines: readonly (readonly [string, string | null])[] = [
    [t('about.program'), `Samregister ${about.version}`],
    ['Electron', about.electron],
    ['Chromium', about.chromium],
    ['Node', about.node],
    [t('about.database'), t('about.databaseIs', { version: about.sqlite, cipher: about.cipher })],
    [t('about.schema'), String(about.schema)]
  ]
  return (
    <Card title={t('about.title')}>
      <dl className={styles.facts}>
        {lines
          .filter(([, value]) => value !== null)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <Text size="sm" c="dimmed">
        {t('about.licence')}
      </Text>
    </Card>
  )
}
