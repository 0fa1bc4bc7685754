import { Button, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type ImportPreview, type IssueCode, issueCodes } from '../../../../../src-shared/features/exchange/import.ts'
import { useFormat } from '../../../../i18n/use-format.ts'
import { importing } from '../import-store.ts'
import styles from './preview.module.css'

const namesShown = 200

/** What was noticed, by kind and with how often; what was deleted before, and what is missing from this sheet. */
export function Remarks({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useTranslation('exchange')
  const format = useFormat()
  const tombstones = preview.issues['row.tombstone'] ?? 0
  const codes = issueCodes.filter((code) => (preview.issues[code] ?? 0) > 0)
  return (
    <>
      {tombstones > 0 && (
        <div className={styles.cards}>
          <div className={styles.card}>
            <Text size="sm">{t('preview.tombstones', { count: tombstones, shown: format.number(tombstones) })}</Text>
            <div>
              <Button
                size="xs"
                variant="default"
                onClick={() => void importing.decide({ recreate: true }, t('columns.preparing'))}
              >
                {t('preview.recreate')}
              </Button>
            </div>
          </div>
        </div>
      )}
      {codes.length > 0 && (
        <div className={styles.cards}>
          {codes.map((code) => (
            <Kind key={code} code={code} count={preview.issues[code] ?? 0} />
          ))}
        </div>
      )}
      {preview.missing.length > 0 && (
        <>
          <Title order={2}>
            {t('preview.missing', { count: preview.missing.length, shown: format.number(preview.missing.length) })}
          </Title>
          <Text size="sm" maw={1040}>
            {preview.missing
              .slice(0, namesShown)
              .map((record) => record.name)
              .join(' · ')}
            {preview.missing.length > namesShown && ' · …'}
          </Text>
        </>
      )}
    </>
  )
}

function Kind({ code, count }: { readonly code: IssueCode; readonly count: number }) {
  const { t } = useTranslation('exchange')
  const format = useFormat()
  return (
    <div className={styles.remark}>
      <b>{format.number(count)}</b>
      <Text size="sm">{t(`issue.${code}`)}</Text>
    </div>
  )
}
