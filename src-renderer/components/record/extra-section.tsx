import { Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import styles from './record.module.css'

/** Columns of the sheet that have no field: kept as they were, searchable, and exported again. */
export function ExtraSection({ extra }: { readonly extra: Readonly<Record<string, string>> }) {
  const { t } = useTranslation('record')
  const rows = Object.entries(extra)
  if (rows.length === 0) return null
  return (
    <section className={styles.section} aria-label={t('extra.title')}>
      <Title order={2}>{t('extra.title')}</Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('extra.text')}
      </Text>
      <table className={styles.table}>
        <tbody>
          {rows.map(([header, text]) => (
            <tr key={header}>
              <th scope="row">{header}</th>
              <td style={{ whiteSpace: 'pre-wrap' }}>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
