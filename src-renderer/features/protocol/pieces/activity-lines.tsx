import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { linkedLine } from '../../../../src-shared/features/protocol/links.rules.ts'
import { processingLineEntity } from '../../../../src-shared/features/protocol/processing-line.fields.ts'
import type { RecordView } from '../../../../src-shared/kernel/value.ts'
import { failureOf } from '../../../api/bridge.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { LevelledData } from './levelled-data.tsx'
import { NotYetLinked } from './not-yet-linked.tsx'
import { Pieces } from './pieces.tsx'

/** For each category of persons: which data, and who gets them; and what is named but linked to nobody. */
export function ActivityLines({ activity }: { readonly activity: RecordView }) {
  const { t } = useTranslation('protocol')
  const { data, error, refetch } = useChannel('protocol.links', { activity: activity.id })
  if (error) return <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} />
  if (!data) return null
  const { lines, levels } = data
  return (
    <Pieces
      owner={activity}
      entity={processingLineEntity}
      by="activity"
      rows={lines}
      keys={['subject', 'data', 'recipients', 'erasure']}
      title={t('lines.title')}
      add={t('lines.add')}
      cells={{
        data: (row) => {
          const ids = linkedLine(row.values).data
          return ids.length > 0 ? <LevelledData ids={ids} refs={row.refs} levels={levels} /> : undefined
        }
      }}
    >
      {lines.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('lines.none')}
        </Text>
      )}
      <NotYetLinked activity={activity} lines={lines} levels={levels} />
    </Pieces>
  )
}
