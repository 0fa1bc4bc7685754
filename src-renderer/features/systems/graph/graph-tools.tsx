import { ActionIcon, Button, Group, SegmentedControl, Switch, useComputedColorScheme } from '@mantine/core'
import {
  IconArrowsMaximize,
  IconDownload,
  IconLayoutGrid,
  IconZoomIn,
  IconZoomOut,
  type TablerIcon
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { mostDepth } from '../../../../src-shared/features/systems/graph.ts'
import { useCommand } from '../../../api/use-command.ts'
import { usePreferences } from '../../../app/preferences.tsx'
import { useMay } from '../../../app/session.tsx'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { Hint } from '../../../components/hint.tsx'
import type { Drawing } from './drawing.ts'
import { svgOf } from './picture.ts'
import type { GraphView } from './use-graph-view.ts'

interface GraphToolsProps {
  /** null on a map. */
  readonly focus: string | null
  readonly title: string
  readonly view: GraphView
  /** null until it is drawn. */
  readonly drawing: Drawing | null
}

/** How far one looks, and what can be done with the drawing. */
export function GraphTools({ focus, title, view, drawing }: GraphToolsProps) {
  const { t } = useTranslation('graph')
  const arrange = (): void => {
    drawing?.arrange()
    drawing?.fit()
    if (drawing) view.setPlaces(drawing.positions())
  }
  return (
    <Group gap="xs" wrap="wrap">
      {focus !== null && (
        <SegmentedControl
          size="xs"
          aria-label={t('depth')}
          value={String(view.depth)}
          data={Array.from({ length: mostDepth }, (_, i) => ({
            value: String(i + 1),
            label: t('depth.steps', { count: i + 1 })
          }))}
          onChange={(depth) => view.setDepth(Number(depth))}
        />
      )}
      <Switch
        size="xs"
        label={t('platforms')}
        checked={view.platforms}
        onChange={(event) => view.setPlatforms(event.currentTarget.checked)}
      />
      <Group gap={4} wrap="nowrap">
        <Tool icon={IconZoomIn} label={t('zoom.in')} drawing={drawing} run={(d) => d.zoom(1.25)} />
        <Tool icon={IconZoomOut} label={t('zoom.out')} drawing={drawing} run={(d) => d.zoom(0.8)} />
        <Tool icon={IconArrowsMaximize} label={t('fit')} drawing={drawing} run={(d) => d.fit()} />
        <Tool icon={IconLayoutGrid} label={t('arrange')} drawing={drawing} run={arrange} />
      </Group>
      <SaveButtons focus={focus} title={title} drawing={drawing} />
    </Group>
  )
}

interface ToolProps {
  readonly icon: TablerIcon
  readonly label: string
  readonly drawing: Drawing | null
  readonly run: (drawing: Drawing) => void
}

function Tool({ icon: Icon, label, drawing, run }: ToolProps) {
  return (
    <Hint label={label}>
      <ActionIcon
        size={28}
        variant="default"
        aria-label={label}
        disabled={drawing === null}
        onClick={() => drawing && run(drawing)}
      >
        <Icon size={16} aria-hidden />
      </ActionIcon>
    </Hint>
  )
}

function SaveButtons({ focus, title, drawing }: Pick<GraphToolsProps, 'focus' | 'title' | 'drawing'>) {
  const { t } = useTranslation('graph')
  const { language } = usePreferences()
  const scheme = useComputedColorScheme('light')
  const notices = useNotices()
  const mayExport = useMay('register.export')
  const saving = useCommand('graph.save', notices.refused)
  if (!mayExport) return null
  const save = async (type: 'png' | 'svg'): Promise<void> => {
    if (!drawing) return
    const picture =
      type === 'png'
        ? ({ type, base64: drawing.png(scheme) } as const)
        : ({ type, text: svgOf(drawing.picture(title, scheme)) } as const)
    const answer = await saving.run({ system: focus, language, picture })
    if (answer.ok && answer.data) notices.done(t('saved', { path: answer.data.path }))
  }
  return (
    <Group gap={4} wrap="nowrap">
      {(['png', 'svg'] as const).map((type) => (
        <Button
          key={type}
          size="compact-sm"
          variant="default"
          h={28}
          disabled={drawing === null || saving.running}
          leftSection={<IconDownload size={14} aria-hidden />}
          aria-label={t(type === 'png' ? 'savePng' : 'saveSvg')}
          onClick={() => void save(type)}
        >
          {type.toUpperCase()}
        </Button>
      ))}
    </Group>
  )
}
