import { Anchor, Button, Group, Text } from '@mantine/core'
import { IconArrowDownToArc } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CopyDifference, CopyOutline } from '../../../../src-shared/features/protocol/contract.ts'
import type { Section } from '../../../../src-shared/kernel/field.ts'
import type { RecordView } from '../../../../src-shared/kernel/value.ts'
import { failureOf } from '../../../api/bridge.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { DifferenceTable } from '../../../components/differences/difference-table.tsx'
import { recordPath } from '../../../components/entity-paths.ts'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { PanelSection } from '../../../components/record/panel-section.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { useSettle } from './use-settle.ts'

interface CopyPanelProps {
  readonly panel: Section
  readonly activity: RecordView
}

/** How a copied activity differs from what it was copied from, and what of it can be taken over. */
export function CopyPanel({ panel, activity }: CopyPanelProps) {
  const { data, error, refetch } = useChannel('protocol.copied', { activity: activity.id }, { keep: true })
  const settling = useSettle(activity.id)
  const open = data?.differences.filter(({ standing }) => standing !== 'own') ?? []
  const safe = open.filter(({ standing }) => standing === 'source').length
  const { t } = useTranslation('copies')
  return (
    <PanelSection
      panel={panel}
      count={data && open.length}
      actions={
        data?.writable &&
        safe > 0 && (
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<IconArrowDownToArc size={15} aria-hidden />}
            loading={settling.running}
            onClick={() => void settling.run(null, 'take')}
          >
            {t('takeAll', { count: safe })}
          </Button>
        )
      }
    >
      {error && <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} />}
      {data?.source && <Differences outline={data} settling={settling} />}
    </PanelSection>
  )
}

interface DifferencesProps {
  readonly outline: CopyOutline
  readonly settling: ReturnType<typeof useSettle>
}

function Differences({ outline, settling }: DifferencesProps) {
  const { t } = useTranslation('copies')
  const format = useFormat()
  const { source, updatedAt, differences, refs, writable } = outline
  const shown = { refs, writable, settling, pieceName: (row: CopyDifference) => pieceName(row, refs) }
  if (!source) return null
  const open = differences.filter(({ standing }) => standing !== 'own')
  const own = differences.filter(({ standing }) => standing === 'own')
  return (
    <>
      <Group gap={6} mb={6}>
        <Text size="sm">
          {t('from')}{' '}
          <Anchor component={Link} to={recordPath('processingActivity', source.id)} size="sm" underline="always">
            {source.name || t('unnamed')}
          </Anchor>
        </Text>
        <Text size="sm" c="dimmed">
          {source.deleted ? t('deleted') : updatedAt && t('changedOn', { on: format.instant(updatedAt) })}
        </Text>
      </Group>
      {!source.deleted && open.length === 0 && (
        <Text size="sm" c="dimmed">
          {t(own.length === 0 ? 'same' : 'nothingNew')}
        </Text>
      )}
      {open.length > 0 && <DifferenceTable title={t('open')} rows={open} {...shown} />}
      {own.length > 0 && (
        <details>
          <summary>{t('own', { count: own.length })}</summary>
          <DifferenceTable title={t('ownTitle')} rows={own} {...shown} />
        </details>
      )}
    </>
  )
}

/** What a piece is called: its group of persons, or the country and who gets it there. */
function pieceName({ named }: CopyDifference, refs: CopyOutline['refs']): string | null {
  if (!named) return null
  const texts = Object.values(named).flatMap((value) => (typeof value === 'string' ? [refs[value]?.name ?? value] : []))
  return texts.join(' · ')
}
