import { Anchor, Button, Group, Text } from '@mantine/core'
import { IconArrowDownToArc } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { AdoptableEntity } from '../../../src-shared/features/exchange/library/adoptable.ts'
import type { AdoptedView, SourceDifference } from '../../../src-shared/features/exchange/library/contract.ts'
import type { Section } from '../../../src-shared/kernel/field.ts'
import { failureOf } from '../../api/bridge.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { DifferenceTable, type Settling } from '../differences/difference-table.tsx'
import { FailureAlert } from '../feedback/failure-alert.tsx'
import { PanelSection } from '../record/panel-section.tsx'
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
  const { t } = useTranslation('copies')
  const { data, error, refetch } = useChannel('library.differences', { entity, id }, { keep: true })
  const settling = useSettleAdopted(entity, id)
  const open = data?.differences.filter(({ standing }) => standing !== 'own') ?? []
  const safe = open.filter(({ standing }) => standing === 'source').length
  return (
    <PanelSection
      panel={panel}
      count={data ? open.length : undefined}
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
      {data && <AtSource view={data} settling={settling} />}
    </PanelSection>
  )
}

interface AtSourceProps {
  readonly view: AdoptedView
  readonly settling: Settling<SourceDifference>
}

function AtSource({ view, settling }: AtSourceProps) {
  const { t } = useTranslation(['copies', 'library'])
  const { differences, refs, writable, goneAt, newestAt } = view
  const open = differences.filter(({ standing }) => standing !== 'own')
  const own = differences.filter(({ standing }) => standing === 'own')
  const shown = { refs, writable, settling, pieceName: ({ title }: SourceDifference) => title || null }
  return (
    <>
      <Whence view={view} />
      {goneAt !== null && <Gone view={view} settling={settling} />}
      {newestAt !== null && goneAt === null && open.length === 0 && (
        <Text size="sm" c="dimmed">
          {t(own.length === 0 ? 'library:panel.same' : 'library:panel.nothingNew')}
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

function Whence({ view: { municipality, adoptedAt, newestAt, record } }: Pick<AtSourceProps, 'view'>) {
  const { t } = useTranslation('library')
  const format = useFormat()
  return (
    <Group gap={6} mb={6}>
      <Text size="sm">{t('panel.from', { municipality, on: format.instant(adoptedAt) })}</Text>
      <Text size="sm" c="dimmed">
        {newestAt === null ? t('panel.noPackage') : t('panel.newest', { on: format.instant(newestAt) })}
      </Text>
      {record !== null && (
        <Anchor component={Link} to={libraryPath(record)} size="sm" underline="always">
          {t('panel.source')}
        </Anchor>
      )}
    </Group>
  )
}

function Gone({ view: { goneAt, goneLeft, writable }, settling }: AtSourceProps) {
  const { t } = useTranslation('library')
  const format = useFormat()
  return (
    <Group gap="sm">
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
