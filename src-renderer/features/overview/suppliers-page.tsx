import { Group, Text, TextInput, Title } from '@mantine/core'
import { IconBuilding, IconSearch } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fold } from '../../../src-shared/kernel/fold.ts'
import { failureOf } from '../../api/bridge.ts'
import { useChannel } from '../../api/use-channel.ts'
import { EmptyNote } from '../../components/feedback/empty-note.tsx'
import { FailureAlert } from '../../components/feedback/failure-alert.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import styles from './overview.module.css'
import { SupplierTable } from './supplier-table.tsx'

/** Every supplier with its systems, agreements, contracts and country; each number opens its list. */
export function SuppliersPage() {
  const { t } = useTranslation('overview')
  const format = useFormat()
  const [search, setSearch] = useState('')
  const { data, error, refetch } = useChannel('overview.suppliers', {})
  const words = fold(search)
  const rows = useMemo(() => (data ?? []).filter(({ name }) => fold(name).includes(words)), [data, words])
  return (
    <div className={styles.page}>
      <Group justify="space-between">
        <Group gap="sm" align="baseline">
          <Title order={1}>{t('page.suppliers')}</Title>
          <Text size="sm" c="dimmed" role="status">
            {t('suppliers.count', { count: rows.length, number: format.number(rows.length) })}
          </Text>
        </Group>
        <TextInput
          size="xs"
          w={230}
          aria-label={t('suppliers.search')}
          placeholder={t('suppliers.search')}
          leftSection={<IconSearch size={15} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      </Group>
      {error && <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} />}
      {data?.length === 0 && (
        <EmptyNote icon={<IconBuilding size={40} stroke={1.2} />} title={t('suppliers.none')}>
          {t('suppliers.noneText')}
        </EmptyNote>
      )}
      {rows.length > 0 && <SupplierTable rows={rows} />}
    </div>
  )
}
