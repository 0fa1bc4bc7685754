import { Anchor, Badge, Button, Group, Skeleton, Table, Text, Title } from '@mantine/core'
import { IconFileSpreadsheet, IconLock, IconShieldCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { caseName } from '../../../../src-shared/features/shielding/case.ts'
import type { NationalState, Until } from '../../../../src-shared/features/shielding/national.ts'
import type { NationalView } from '../../../../src-shared/features/shielding/transfers-contract.ts'
import { failureOf } from '../../../api/bridge.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { usePreferences } from '../../../app/preferences.tsx'
import { EmptyNote } from '../../../components/feedback/empty-note.tsx'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { Later } from '../../../components/feedback/later.tsx'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { useJob } from '../../../components/use-job.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import styles from '../shielding.module.css'
import { useShielding } from '../shielding-frame.tsx'
import { ExportNumbersDialog } from './export-numbers-dialog.tsx'
import { TransferPlaces } from './transfers-frame.tsx'

/** What the national register should hold now, against what it has acknowledged. */
export function NationalPage() {
  const { t } = useTranslation('shielding-transfers')
  const format = useFormat()
  const notices = useNotices()
  const { language } = usePreferences()
  const { area } = useShielding()
  const { data, error, refetch } = useChannel('shielding.national', {})
  const exporting = useJob('shielding.exportNational', t('job.export'))
  const [withNumbers, setWithNumbers] = useState(false)
  const write = async (): Promise<void> => {
    const done = await exporting.run({ language })
    if (done?.result) notices.done(t('national.exported', { path: done.result.path }))
  }
  return (
    <div className={styles.page}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Title order={1}>{t('tab.national')}</Title>
          <Text size="sm" c="dimmed" maw={760}>
            {t('national.lead')}
          </Text>
        </div>
        <TransferPlaces />
      </Group>
      {error && <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} />}
      {!data && !error && (
        <Later>
          <Skeleton h={180} radius="md" />
        </Later>
      )}
      {data && data.total > 0 && (
        <Group>
          <Button
            variant="default"
            leftSection={<IconFileSpreadsheet size={18} aria-hidden />}
            loading={exporting.running}
            onClick={() => void write()}
          >
            {t('national.export')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconLock size={18} aria-hidden />}
            disabled={area !== 'open'}
            onClick={() => setWithNumbers(true)}
          >
            {t('national.exportNumbers')}
          </Button>
        </Group>
      )}
      {data?.total === 0 && (
        <EmptyNote icon={<IconShieldCheck size={44} stroke={1.2} />} title={t('national.empty.title')}>
          {t('national.empty')}
        </EmptyNote>
      )}
      {data && data.total > 0 && data.different === 0 && (
        <Text size="sm" role="status">
          {t('national.same', { number: format.number(data.total) })}
        </Text>
      )}
      {data && data.total > 0 && <NationalTable rows={data.rows} />}
      {data && data.rows.length < data.total && (
        <Text size="sm" c="dimmed">
          {t('national.more', { shown: format.number(data.rows.length), total: format.number(data.total) })}
        </Text>
      )}
      {withNumbers && <ExportNumbersDialog onClose={() => setWithNumbers(false)} />}
    </div>
  )
}

const columns = ['national.whom', 'national.state', 'national.wanted', 'national.held', 'national.cases'] as const

function NationalTable({ rows }: { readonly rows: readonly NationalView[] }) {
  const { t } = useTranslation('shielding-transfers')
  return (
    <Table verticalSpacing={5} horizontalSpacing="xs" aria-label={t('tab.national')}>
      <Table.Thead>
        <Table.Tr>
          {columns.map((column) => (
            <Table.Th key={column}>{t(column)}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <NationalLine key={`${row.department?.code} ${row.cases[0]?.id}`} row={row} />
        ))}
      </Table.Tbody>
    </Table>
  )
}

const colours: Readonly<Record<NationalState, string>> = {
  equal: 'teal',
  missing: 'orange',
  tooShort: 'orange',
  tooLong: 'yellow',
  shouldBeGone: 'orange',
  gone: 'gray'
}

function NationalLine({ row: { department, state, wanted, held, cases } }: { readonly row: NationalView }) {
  const { t } = useTranslation('shielding-transfers')
  const format = useFormat()
  const until = (of: Until): string =>
    of === 'none' ? t('national.none') : of === 'ended' ? t('national.ended') : format.instant(of.at)
  return (
    <Table.Tr>
      <Table.Td>{department === null ? '••••••-••••' : `${department.kind} ${department.code}`}</Table.Td>
      <Table.Td>
        <Badge
          variant="default"
          tt="none"
          fw={500}
          leftSection={<span style={{ color: `var(--mantine-color-${colours[state]}-filled)` }}>●</span>}
        >
          {t(`national.state.${state}`)}
        </Badge>
      </Table.Td>
      <Table.Td>{until(wanted)}</Table.Td>
      <Table.Td>{until(held)}</Table.Td>
      <Table.Td>
        <Group gap="xs">
          {cases.map(({ id, number }) => (
            <Anchor key={id} component={Link} to={`/shielding/cases/${id}`} size="sm" underline="always">
              {caseName(number)}
            </Anchor>
          ))}
        </Group>
      </Table.Td>
    </Table.Tr>
  )
}
