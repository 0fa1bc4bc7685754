import { Button, Text, TextInput } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '../../../../../src-shared/features/exchange/import.ts'
import { useFormat } from '../../../../i18n/use-format.ts'
import { importing, useImport } from '../import-store.ts'
import styles from './preview.module.css'

const shortestReason = 3

type PersonalColumn = ImportPreview['personalNumbers'][number]

/** Columns that hold personal numbers: dropped unless somebody says why they must be kept. */
export function PersonalNumbers({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useTranslation('exchange')
  return (
    <>
      <Text size="sm" c="dimmed" maw={900}>
        {t('numbers.lead')}
      </Text>
      <div className={styles.cards}>
        {preview.personalNumbers.map((column) => (
          <Column key={keyOf(column)} column={column} />
        ))}
      </div>
    </>
  )
}

const keyOf = ({ file, sheet, column }: PersonalColumn): string => `${file}|${sheet}|${column}`

function Column({ column }: { readonly column: PersonalColumn }) {
  const { t } = useTranslation('exchange')
  const format = useFormat()
  const { secrets } = useImport()
  const kept = secrets[keyOf(column)]
  return (
    <div className={styles.card}>
      <div>
        <Text fw={600}>{column.header || t('columns.blank')}</Text>
        <Text size="xs" c="dimmed">
          {column.file} · {t('numbers.place', { sheet: column.sheet, column: column.column })} ·{' '}
          {t('numbers.cells', { count: column.cells, shown: format.number(column.cells) })}
        </Text>
      </div>
      {kept === undefined ? <Reason column={column} /> : <Kept reason={kept} />}
    </div>
  )
}

function Reason({ column }: { readonly column: PersonalColumn }) {
  const { t } = useTranslation('exchange')
  const [reason, setReason] = useState('')
  const keep = (event: FormEvent): void => {
    event.preventDefault()
    void importing.decide({ secrets: { [keyOf(column)]: reason.trim() } }, t('columns.preparing'))
  }
  return (
    <form className={styles.reason} onSubmit={keep}>
      <TextInput
        size="sm"
        flex={1}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        placeholder={t('numbers.why')}
        aria-label={t('numbers.reason', { header: column.header })}
      />
      <Button type="submit" size="sm" variant="default" disabled={reason.trim().length < shortestReason}>
        {t('numbers.keep')}
      </Button>
    </form>
  )
}

function Kept({ reason }: { readonly reason: string }) {
  const { t } = useTranslation('exchange')
  return (
    <div className={styles.reason} role="status">
      <IconLock size={16} aria-hidden style={{ flex: 'none' }} />
      <Text size="sm">
        <strong>{t('numbers.kept')}</strong>: {reason}
      </Text>
    </div>
  )
}
