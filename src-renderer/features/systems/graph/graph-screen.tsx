import { Group, Text, Title } from '@mantine/core'
import { IconTopologyStar3 } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Graph } from '../../../../src-shared/features/systems/graph.ts'
import { failureOf } from '../../../api/bridge.ts'
import { EmptyNote } from '../../../components/feedback/empty-note.tsx'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import frame from '../../../components/list-frame.module.css'
import { useFormat } from '../../../i18n/use-format.ts'
import type { Drawing } from './drawing.ts'
import { GraphCanvas } from './graph-canvas.tsx'
import { GraphLegend } from './graph-legend.tsx'
import { GraphTables } from './graph-tables.tsx'
import { GraphTools } from './graph-tools.tsx'
import { type GraphOf, useGraph } from './use-graph.ts'
import { useGraphView } from './use-graph-view.ts'

interface GraphScreenProps {
  readonly of: GraphOf
  /** Under which the view is remembered. */
  readonly viewKey: string
  readonly title: (graph: Graph | undefined) => string
  /** Above the title: the way back, or what the map is of. */
  readonly above: ReactNode
}

/** A graph with its legend and tools, and all of it in words beside. */
export function GraphScreen({ of, viewKey, title, above }: GraphScreenProps) {
  const { t } = useTranslation('graph')
  const view = useGraphView(viewKey)
  const { shown, whole } = useGraph(of, view)
  const [drawing, setDrawing] = useState<Drawing | null>(null)
  const focus = of.system
  const graph = shown.data
  const heading = title(graph)
  const alone = graph && graph.edges.length === 0 && (focus !== null || graph.nodes.length === 0)
  return (
    <div className={frame.page}>
      <div className={frame.head}>
        <Group justify="space-between" gap="sm">
          <div>
            {above}
            <Group gap="sm" align="baseline">
              <Title order={1}>{heading}</Title>
              {graph && <Summary graph={graph} />}
            </Group>
          </div>
          <GraphTools focus={focus} title={heading} view={view} drawing={alone ? null : drawing} />
        </Group>
        {whole.data && <GraphLegend whole={whole.data} focus={focus} view={view} />}
        {shown.error && <FailureAlert failure={failureOf(shown.error)} onRetry={() => void shown.refetch()} />}
      </div>
      <div className={frame.body}>
        <div className={frame.list}>
          {alone && (
            <EmptyNote icon={<IconTopologyStar3 size={40} stroke={1.2} />} title={heading}>
              {t(focus === null ? 'none.map' : 'none')}
            </EmptyNote>
          )}
          {graph && !alone && (
            <GraphCanvas graph={graph} focus={focus} view={view} drawing={drawing} onDrawing={setDrawing} />
          )}
        </div>
        {graph && !alone && (
          <aside className={frame.side} data-wide>
            <GraphTables graph={graph} focus={focus} onMark={(id) => drawing?.mark(id)} />
          </aside>
        )}
      </div>
    </div>
  )
}

function Summary({ graph }: { readonly graph: Graph }) {
  const { t } = useTranslation('graph')
  const format = useFormat()
  const nodes = graph.nodes.filter(({ entity }) => entity !== 'platform').length
  return (
    <Text size="sm" c="dimmed" role="status">
      {t('summary', { nodes: format.number(nodes), edges: format.number(graph.edges.length) })}
      {graph.truncated > 0 &&
        ` · ${t(graph.uncounted ? 'truncated.more' : 'truncated', { count: format.number(graph.truncated) as never })}`}
    </Text>
  )
}
