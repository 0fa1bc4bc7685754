import { Group, SegmentedControl, Text, TextInput, Title } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { fold } from '../../../../src-shared/kernel/fold.ts'
import { failureOf } from '../../../api/bridge.ts'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import styles from './across.module.css'
import { Counting } from './counting.tsx'
import { columnGroups, columnsOf } from './municipality-columns.ts'
import { MunicipalityTable } from './municipality-table.tsx'
import { SaveFile } from './save-file.tsx'
import { useAcross } from './use-across.ts'

/** All municipalities: how complete they are, what is in place, how much they have; what was not sent says so. */
export function MunicipalitiesPage() {
  const { t } = useTranslation(['across', 'package-figures'])
  const format = useFormat()
  const [params, setParams] = useSearchParams()
  const [search, setSearch] = useState('')
  const { data, error, refetch, counting } = useAcross()
  if (error) return <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} m="md" />
  if (!data) return <Counting of={counting} />
  const group = columnGroups.find((one) => one === params.get('show')) ?? 'measures'
  const words = fold(search)
  const rows = data.municipalities.filter(({ name }) => fold(name).includes(words))
  const columns = columnsOf(group, data.municipalities, t, format)
  return (
    <div className={styles.page}>
      <Group justify="space-between">
        <Group gap="sm" align="baseline">
          <Title order={1}>{t('page.municipalities')}</Title>
          <Text size="sm" c="dimmed" role="status">
            {format.number(rows.length)}
          </Text>
        </Group>
        <SaveFile />
      </Group>
      <Group gap="sm">
        <TextInput
          size="xs"
          w={230}
          aria-label={t('filter')}
          placeholder={t('filter')}
          leftSection={<IconSearch size={15} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('show')}
          value={group}
          onChange={(show) => setParams({ show }, { replace: true })}
          data={columnGroups.map((value) => ({ value, label: t(`group.${value}`) }))}
        />
      </Group>
      {columns.length === 0 && <Text c="dimmed">{t('noReadiness')}</Text>}
      {rows.length === 0 && data.municipalities.length > 0 && <Text c="dimmed">{t('noneFound')}</Text>}
      {data.municipalities.length === 0 && <Text c="dimmed">{t('empty.text')}</Text>}
      {rows.length > 0 && columns.length > 0 && (
        <MunicipalityTable key={group} label={t(`group.${group}`)} columns={columns} rows={rows} />
      )}
    </div>
  )
}
