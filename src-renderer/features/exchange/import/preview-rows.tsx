import { Badge, Group, Pagination, Table, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import type { PreviewRow, RowOutcome } from '../../../../src-shared/features/exchange/import.ts'
import { failureOf } from '../../../api/bridge.ts'
import { runJob } from '../../../api/jobs.ts'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import styles from './import.module.css'
import { useImport } from './import-store.ts'
import { useIssueText } from './use-issue-text.ts'

const pageSize = 50
const shownChanges = 4
const colours = { create: 'teal', update: 'blue', unchanged: 'gray', merge: 'grape', skip: 'gray', invalid: 'red' }

interface PreviewRowsProps {
  readonly outcome: RowOutcome | null
  readonly withIssues: boolean
}

/** The rows of the preview, a page at a time: 100,000 of them stay in the worker. */
export function PreviewRows({ outcome, withIssues }: PreviewRowsProps) {
  const { t } = useTranslation('exchange')
  const format = useFormat()
  const { sessionId, previewNumber } = useImport()
  const [page, setPage] = useState(1)
  const rows = useQuery({
    queryKey: ['import', 'rows', sessionId, previewNumber, outcome, withIssues, page],
    queryFn: () =>
      runJob('import.rows', { sessionId, outcome, withIssues, offset: (page - 1) * pageSize, limit: pageSize }, '', {
        quiet: true
      }),
    placeholderData: keepPreviousData
  })
  if (rows.error) return <FailureAlert failure={failureOf(rows.error)} onRetry={() => void rows.refetch()} />
  const total = rows.data?.total ?? 0
  return (
    <>
      <Table.ScrollContainer minWidth={820}>
        <Table verticalSpacing={5} highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={140}>{t('preview.outcome')}</Table.Th>
              <Table.Th w={70}>{t('preview.row')}</Table.Th>
              <Table.Th w={160}>{t('preview.sheet')}</Table.Th>
              <Table.Th w={220}>{t('preview.name')}</Table.Th>
              <Table.Th>{t('preview.changes')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.data?.rows.map((row) => (
              <Row key={`${row.file}|${row.sheet}|${row.row}`} row={row} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {rows.data && total === 0 && <Text c="dimmed">{t('preview.noRows')}</Text>}
      <Group justify="space-between">
        <Text size="sm" c="dimmed" aria-live="polite">
          {rows.data && t('preview.rowsShown', { count: total, shown: format.number(total) })}
        </Text>
        {total > pageSize && (
          <Pagination size="sm" total={Math.ceil(total / pageSize)} value={page} onChange={setPage} withEdges />
        )}
      </Group>
    </>
  )
}

function Row({ row }: { readonly row: PreviewRow }) {
  const { t } = useTranslation('exchange')
  const issueText = useIssueText()
  return (
    <Table.Tr>
      <Table.Td>
        <Badge color={colours[row.outcome]} variant="outline" tt="none">
          {t(`preview.outcome.${row.outcome}`)}
        </Badge>
      </Table.Td>
      <Table.Td>{row.row}</Table.Td>
      <Table.Td>
        <Text size="sm" truncate maw={150} title={`${row.file} – ${row.sheet}`}>
          {row.sheet}
        </Text>
      </Table.Td>
      <Table.Td fw={550}>{row.name}</Table.Td>
      <Table.Td className={styles.changes}>
        <Changes row={row} />
        {row.issues.map((issue) => (
          <Text key={`${issue.cell}${issue.code}`} size="xs" c={row.outcome === 'invalid' ? 'red' : undefined}>
            {issueText(issue)}
          </Text>
        ))}
      </Table.Td>
    </Table.Tr>
  )
}

/** What changes, field by field; of a new record its values suffice. */
function Changes({ row }: { readonly row: PreviewRow }) {
  const { t } = useTranslation('exchange')
  const format = useFormat()
  const { plan } = useImport()
  const entity = catalogue[plan?.files.find((file) => file.file === row.file)?.entity ?? 'system']
  const all = Object.entries(row.changes)
  const [open, setOpen] = useState(false)
  const shown = open ? all : all.slice(0, shownChanges)
  const labelOf = (key: string): string => {
    const field = entity.fields.find((one) => one.key === key)
    return field ? format.label(field.labels) : key.replace(/^extra\./, '')
  }
  return (
    <>
      {shown.map(([key, [before, after]]) => (
        <Text key={key} size="xs" c="dimmed">
          {row.outcome === 'create'
            ? `${labelOf(key)}: ${after ?? ''}`
            : t('preview.change', {
                field: labelOf(key),
                before: before ?? t('preview.blank'),
                after: after ?? t('preview.blank')
              })}
        </Text>
      ))}
      {all.length > shown.length && (
        <Text size="xs" c="dimmed">
          <button
            type="button"
            className={styles.rowButton}
            style={{ textAlign: 'left' }}
            onClick={() => setOpen(true)}
          >
            {t('preview.and', { count: all.length - shown.length })}
          </button>
        </Text>
      )}
    </>
  )
}
