import { Anchor, Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { AdoptableEntity } from '../../../src-shared/features/exchange/library/adoptable.ts'
import type { AdoptedView, SourceDifference } from '../../../src-shared/features/exchange/library/contract.ts'
import type { Section } from '../../../src-shared/kernel/field.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useFormat } from '../../i18n/use-format.ts'
import type { Settling } from '../differences/difference-table.tsx'
import { SourcePanel } from '../differences/source-panel.tsx'
import type { RecordPanel } from '../record/record-parts.ts'
import { libraryPath } from './library-paths.ts'
import { useSettleAdopted } from './use-settle-adopted.ts'

/** The panel of a record that was adopted: how it stands to its source. */
export function adoptedPanel(entity: AdoptableEntity): RecordPanel {
  return {
    key: 'adopted',
    labels: { da: 'Kilde', nb: 'Kilde', en: 'Source' },
    of: ({ adopted }) => adopted !== undefined,
    view: ({ id }, panel) => <AdoptedPanel panel={panel} entity={entity} id={id} />
  }
}

interface AdoptedPanelProps {
  readonly panel: Section
  readonly entity: AdoptableEntity
  readonly id: string
}

function AdoptedPanel({ panel, entity, id }: AdoptedPanelProps) {
  const { data, error, refetch } = useChannel('library.differences', { entity, id }, { keep: true })
  const settling = useSettleAdopted(entity, id)
  return (
    <SourcePanel
      panel={panel}
      view={data ?? undefined}
      error={error}
      onRetry={() => void refetch()}
      settling={settling}
      pieceName={({ title }) => title || null}
      compared={data?.newestAt != null && data.goneAt === null}
      whence={data && <Whence view={data} settling={settling} />}
    />
  )
}

interface WhenceProps {
  readonly view: AdoptedView
  readonly settling: Settling<SourceDifference>
}

function Whence({ view, settling }: WhenceProps) {
  const { t } = useTranslation('library')
  const format = useFormat()
  const { municipality, adoptedAt, newestAt, record, goneAt } = view
  return (
    <>
      <Text size="sm">{t('panel.from', { municipality, on: format.instant(adoptedAt) })}</Text>
      <Text size="sm" c="dimmed">
        {newestAt === null ? t('panel.noPackage') : t('panel.newest', { on: format.instant(newestAt) })}
      </Text>
      {record !== null && (
        <Anchor component={Link} to={libraryPath(record)} size="sm" underline="always">
          {t('panel.source')}
        </Anchor>
      )}
      {goneAt !== null && <Gone view={view} settling={settling} />}
    </>
  )
}

function Gone({ view: { goneAt, goneLeft, writable }, settling }: WhenceProps) {
  const { t } = useTranslation('library')
  const format = useFormat()
  return (
    <Group gap="sm" w="100%">
      <Text size="sm">{t('panel.gone', { on: format.instant(goneAt ?? '') })}</Text>
      {writable && !goneLeft && (
        <Button
          size="compact-xs"
          variant="light"
          disabled={settling.running}
          onClick={() => void settling.run(null, 'keep')}
        >
          {t('panel.goneLeave')}
        </Button>
      )}
    </Group>
  )
}
