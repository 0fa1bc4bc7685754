import { Button, Group, Text, useComputedColorScheme } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type EdgeKind, edgeKinds, type Graph } from '../../../../src-shared/features/systems/graph.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { useLinkWords } from '../dependencies/use-link-words.ts'
import styles from './graph.module.css'
import { edgeLooks, lookOf, type NodeRole, nodeRoles, roleOf } from './look.ts'
import type { GraphView } from './use-graph-view.ts'

interface GraphLegendProps {
  /** The graph with all kinds: how many each has. */
  readonly whole: Graph
  readonly focus: string | null
  readonly view: GraphView
}

/** What colours, shapes and lines mean; kinds of lines are taken away and brought back here. */
export function GraphLegend({ whole, focus, view }: GraphLegendProps) {
  const { t } = useTranslation('graph')
  const format = useFormat()
  const words = useLinkWords()
  const counts = new Map<EdgeKind, number>()
  for (const { kind } of whole.edges) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const there = new Set(whole.nodes.map((node) => roleOf(node, focus)))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a legend whose lines are buttons, not the fields of a form
    <div className={styles.legend} role="group" aria-label={t('legend')}>
      {edgeKinds
        .filter((kind) => counts.has(kind) || view.isHidden(kind))
        .map((kind) => (
          <Button
            key={kind}
            size="compact-sm"
            variant={view.isHidden(kind) ? 'default' : 'light'}
            aria-pressed={!view.isHidden(kind)}
            className={styles.kind}
            leftSection={<LineSample kind={kind} />}
            onClick={() => view.toggle(kind)}
          >
            {words.kind(kind)} · {format.number(counts.get(kind) ?? 0)}
          </Button>
        ))}
      <Group gap="sm" wrap="wrap">
        {nodeRoles
          .filter((role) => there.has(role))
          .map((role) => (
            <Group key={role} gap={5} wrap="nowrap">
              <NodeSample role={role} />
              <Text size="xs">{t(`legend.${role}`)}</Text>
            </Group>
          ))}
        <Text size="xs" c="dimmed">
          {t('legend.arrow')}
        </Text>
      </Group>
    </div>
  )
}

function LineSample({ kind }: { readonly kind: EdgeKind }) {
  const { colour, dash, width } = edgeLooks[kind]
  return (
    <svg width="30" height="8" viewBox="0 0 30 8" aria-hidden="true">
      <line x1="0" y1="4" x2="30" y2="4" stroke={colour} strokeWidth={width} strokeDasharray={dash.join(' ')} />
    </svg>
  )
}

function NodeSample({ role }: { readonly role: NodeRole }) {
  const { fill, border, shape } = lookOf(role, useComputedColorScheme('light'))
  const paint = { fill, stroke: border, strokeWidth: role === 'selected' ? 2.5 : 1.5 }
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      {shape === 'ellipse' && <circle cx="8" cy="8" r="6.5" {...paint} />}
      {shape === 'hexagon' && <polygon points="1,8 4.5,2 11.5,2 15,8 11.5,14 4.5,14" {...paint} />}
      {shape === 'round-rectangle' && (
        <rect
          x="1.5"
          y="1.5"
          width="13"
          height="13"
          rx="3"
          {...paint}
          strokeDasharray={role === 'platform' ? '3 2' : ''}
        />
      )}
    </svg>
  )
}
