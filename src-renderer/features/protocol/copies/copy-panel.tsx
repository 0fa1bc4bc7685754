import { Anchor, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CopyDifference, CopyOutline } from '../../../../src-shared/features/protocol/contract.ts'
import type { Section } from '../../../../src-shared/kernel/field.ts'
import type { RecordView } from '../../../../src-shared/kernel/value.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { SourcePanel } from '../../../components/differences/source-panel.tsx'
import { recordPath } from '../../../components/entity-paths.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { useSettle } from './use-settle.ts'

interface CopyPanelProps {
  readonly panel: Section
  readonly activity: RecordView
}

/** How a copied activity differs from what it was copied from, and what of it can be taken over. */
export function CopyPanel({ panel, activity }: CopyPanelProps) {
  const { data, error, refetch } = useChannel('protocol.copied', { activity: activity.id }, { keep: true })
  return (
    <SourcePanel
      panel={panel}
      view={data?.source ? data : undefined}
      error={error}
      onRetry={() => void refetch()}
      settling={useSettle(activity.id)}
      pieceName={(row) => pieceName(row, data?.refs ?? {})}
      compared={!data?.source?.deleted}
      whence={data && <Whence outline={data} />}
    />
  )
}

function Whence({ outline: { source, updatedAt } }: { readonly outline: CopyOutline }) {
  const { t } = useTranslation('copies')
  const format = useFormat()
  return (
    source && (
      <>
        <Text size="sm">
          {t('from')}{' '}
          <Anchor component={Link} to={recordPath('processingActivity', source.id)} size="sm" underline="always">
            {source.name || t('unnamed')}
          </Anchor>
        </Text>
        <Text size="sm" c="dimmed">
          {source.deleted ? t('deleted') : updatedAt && t('changedOn', { on: format.instant(updatedAt) })}
        </Text>
      </>
    )
  )
}

/** What a piece is called: its group of persons, or the country and who gets it there. */
function pieceName({ named }: CopyDifference, refs: CopyOutline['refs']): string | null {
  if (!named) return null
  const texts = Object.values(named).flatMap((value) => (typeof value === 'string' ? [refs[value]?.name ?? value] : []))
  return texts.join(' · ')
}
