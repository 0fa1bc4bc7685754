import { Anchor, Badge, Button, Table, Text } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { type BatchInfo, undoPermission } from '../../../src-shared/features/exchange/contract.ts'
import { failureOf } from '../../api/bridge.ts'
import { channelQuery } from '../../api/use-channel.ts'
import { useMay } from '../../app/session.tsx'
import { EmptyNote } from '../../components/feedback/empty-note.tsx'
import { FailureAlert } from '../../components/feedback/failure-alert.tsx'
import { historyPath } from '../../components/history-path.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useUndoImport } from './use-undo-import.ts'

/** What was done as one piece (an import, an edit of many, a handover, a merge), newest first; each can be undone so. */
export function Batches() {
  const { t } = useTranslation('exchange')
  // Asked anew each time one comes here: main's word on what changed speaks of records, not of batches.
  const batches = useQuery({ ...channelQuery('import.batches', {}), staleTime: 0, gcTime: 0 })
  const undo = useUndoImport()
  if (batches.error) return <FailureAlert failure={failureOf(batches.error)} onRetry={() => void batches.refetch()} />
  if (!batches.data) return null
  if (batches.data.length === 0)
    return (
      <EmptyNote icon={<IconHistory size={36} stroke={1.3} />} title={t('batches.none')}>
        {t('batches.noneLead')}
      </EmptyNote>
    )
  return (
    <Table.ScrollContainer minWidth={900}>
      <Table verticalSpacing={6} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={170}>{t('batches.when')}</Table.Th>
            <Table.Th w={150}>{t('batches.kind')}</Table.Th>
            <Table.Th>{t('batches.what')}</Table.Th>
            <Table.Th w={160}>{t('batches.who')}</Table.Th>
            <Table.Th w={260}>{t('batches.result')}</Table.Th>
            <Table.Th w={200} aria-label={t('batches.undo')} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {batches.data.map((batch) => (
            <Batch
              key={batch.id}
              batch={batch}
              running={undo.running}
              onUndo={() => void undo.run(batch.id).then(() => batches.refetch())}
            />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

interface BatchProps {
  readonly batch: BatchInfo
  readonly running: boolean
  readonly onUndo: () => void
}

function Batch({ batch, running, onUndo }: BatchProps) {
  const { t } = useTranslation('exchange')
  const format = useFormat()
  const mayUndo = useMay(undoPermission(batch.kind))
  const mayReadHistory = useMay('history.read')
  const figures = (['created', 'updated', 'invalid'] as const)
    .filter((key) => (batch.counts[key] ?? 0) > 0)
    .map((key) => `${t(`result.${key}`)} ${format.number(batch.counts[key] ?? 0)}`)
  return (
    <Table.Tr>
      <Table.Td>{format.instant(batch.at)}</Table.Td>
      <Table.Td>{t(`batches.kind.${batch.kind}`)}</Table.Td>
      <Table.Td>
        <Text size="sm" fw={500} lineClamp={2} title={batch.title}>
          {batch.title}
        </Text>
      </Table.Td>
      <Table.Td>{batch.user}</Table.Td>
      <Table.Td>
        <Text size="sm">{figures.join(' · ')}</Text>
        {mayReadHistory && (
          <Anchor component={Link} to={historyPath({ batchId: batch.id })} size="sm">
            {t('batches.changes')}
          </Anchor>
        )}
      </Table.Td>
      <Table.Td>
        {batch.undoneAt ? (
          <Badge color="gray" variant="outline" tt="none">
            {t('batches.undone', { at: format.instant(batch.undoneAt) })}
          </Badge>
        ) : (
          mayUndo && (
            <Button size="compact-sm" variant="default" disabled={running} onClick={onUndo}>
              {t(`batches.undo.${batch.kind}`)}
            </Button>
          )
        )}
      </Table.Td>
    </Table.Tr>
  )
}
