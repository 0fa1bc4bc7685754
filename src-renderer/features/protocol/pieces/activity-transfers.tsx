import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { transferEntity } from '../../../../src-shared/features/protocol/transfer.fields.ts'
import type { RecordView } from '../../../../src-shared/kernel/value.ts'
import { failureOf } from '../../../api/bridge.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { Pieces } from './pieces.tsx'

const mostShown = 200

/** To which third countries an activity's data go, and on which basis; one without a basis says so. */
export function ActivityTransfers({ activity }: { readonly activity: RecordView }) {
  const { t } = useTranslation('protocol')
  const { data, error, refetch } = useChannel('transfer.list', {
    filters: { activity: { anyOf: [activity.id] } },
    limit: mostShown
  })
  if (error) return <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} />
  if (!data) return null
  return (
    <Pieces
      owner={activity}
      entity={transferEntity}
      by="activity"
      rows={data.rows}
      keys={['country', 'recipient', 'basis', 'assessedOn', 'supplementaryMeasures']}
      title={t('transfers.title')}
      add={t('transfers.add')}
      cells={{
        basis: (row) =>
          row.values['basis'] == null ? (
            <Text size="sm" fw={600} c="var(--sam-missing)">
              {t('transfers.noBasis')}
            </Text>
          ) : undefined
      }}
    >
      {data.rows.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('transfers.none')}
        </Text>
      )}
    </Pieces>
  )
}
