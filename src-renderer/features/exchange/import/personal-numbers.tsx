import { Alert, Badge, Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconShieldLock } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '../../../../src-shared/features/exchange/import.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { importing, useImport } from './import-store.ts'

const shortestReason = 3

/** Columns that hold personal numbers: dropped unless somebody says why they must be kept. */
export function PersonalNumbers({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useTranslation('exchange')
  return (
    <Alert
      color="orange"
      variant="outline"
      icon={<IconShieldLock aria-hidden />}
      title={t('numbers.title', { count: preview.personalNumbers.length })}
    >
      <Stack gap="xs">
        <Text size="sm">{t('numbers.lead')}</Text>
        {preview.personalNumbers.map((column) => (
          <Column key={`${column.file}|${column.sheet}|${column.column}`} column={column} />
        ))}
      </Stack>
    </Alert>
  )
}

function Column({ column }: { readonly column: ImportPreview['personalNumbers'][number] }) {
  const { t } = useTranslation('exchange')
  const format = useFormat()
  const { busy } = useImport()
  const [reason, setReason] = useState('')
  const [kept, setKept] = useState(false)
  const keep = async (): Promise<void> => {
    await importing.decide({ secrets: { [`${column.file}|${column.sheet}|${column.column}`]: reason.trim() } }, '')
    setKept(true)
  }
  return (
    <Group gap="sm" align="center">
      <Text size="sm" flex="0 1 420px">
        {t('numbers.column', {
          sheet: column.sheet,
          column: column.column,
          header: column.header,
          cells: format.number(column.cells)
        })}
      </Text>
      {kept ? (
        <Badge color="teal" variant="outline" tt="none">
          {t('numbers.kept')}
        </Badge>
      ) : (
        <>
          <TextInput
            size="xs"
            w={300}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            placeholder={t('numbers.reason', { header: column.header })}
            aria-label={t('numbers.reason', { header: column.header })}
          />
          <Button
            size="xs"
            variant="default"
            disabled={busy || reason.trim().length < shortestReason}
            onClick={() => void keep()}
          >
            {t('numbers.keep')}
          </Button>
        </>
      )}
    </Group>
  )
}
