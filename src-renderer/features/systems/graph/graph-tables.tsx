import { Anchor, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Graph, GraphEdge, GraphNode } from '../../../../src-shared/features/systems/graph.ts'
import { recordPath } from '../../../components/entity-paths.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { useLinkWords } from '../dependencies/use-link-words.ts'
import styles from './graph.module.css'
import { roleOf } from './look.ts'

interface GraphTablesProps {
  readonly graph: Graph
  readonly focus: string | null
  /** A row has the pointer or the focus: its node is shown in the drawing. */
  readonly onMark: (id: string | null) => void
}

/** Everything that is drawn, in words: the nodes, then the edges; each row leads to its record. */
export function GraphTables({ graph, focus, onMark }: GraphTablesProps) {
  const { t } = useTranslation('graph')
  const names = new Map(graph.nodes.map(({ id, name }) => [id, name]))
  return (
    <section className={styles.tables} aria-label={t('table')}>
      <Title order={2}>{t('table.nodes')}</Title>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('table.name')}</th>
            <th scope="col">{t('table.what')}</th>
            {focus !== null && <th scope="col">{t('table.distance')}</th>}
          </tr>
        </thead>
        <tbody>
          {graph.nodes
            .filter(({ entity }) => entity !== 'platform')
            .map((node) => (
              <NodeRow
                key={node.id}
                node={node}
                focus={focus}
                platform={node.platform === null ? null : (names.get(node.platform) ?? null)}
                onMark={onMark}
              />
            ))}
        </tbody>
      </table>
      {graph.edges.length > 0 && (
        <>
          <Title order={2} mt="md">
            {t('table.edges')}
          </Title>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('table.from')}</th>
                <th scope="col">{t('table.to')}</th>
                <th scope="col">{t('table.kind')}</th>
              </tr>
            </thead>
            <tbody>
              {graph.edges.map((edge) => (
                <EdgeRow key={edge.id} edge={edge} names={names} onMark={onMark} />
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  )
}

interface NodeRowProps {
  readonly node: GraphNode
  readonly focus: string | null
  readonly platform: string | null
  readonly onMark: (id: string | null) => void
}

function NodeRow({ node, focus, platform, onMark }: NodeRowProps) {
  const { t } = useTranslation('graph')
  const format = useFormat()
  return (
    <tr {...marking(node.id, onMark)}>
      <th scope="row">
        <Anchor component={Link} to={recordPath(node.entity, node.id)} size="xs">
          {node.name}
        </Anchor>
        {platform !== null && (
          <Text size="xs" c="dimmed" fw={400}>
            {t('table.platform')}: {platform}
          </Text>
        )}
      </th>
      <td>{t(`legend.${roleOf(node, focus)}`)}</td>
      {focus !== null && <td>{format.number(node.distance)}</td>}
    </tr>
  )
}

interface EdgeRowProps {
  readonly edge: GraphEdge
  readonly names: ReadonlyMap<string, string>
  readonly onMark: (id: string | null) => void
}

function EdgeRow({ edge, names, onMark }: EdgeRowProps) {
  const { t } = useTranslation('graph')
  const words = useLinkWords()
  const [from, to] = [names.get(edge.from) ?? '', names.get(edge.to) ?? '']
  const way = edge.kind === 'software' ? t('wayOf.software') : t(`wayOf.${edge.way}`)
  const said = [way, ...edge.dataCategories].join(' · ')
  const path = edge.dependencyId ? recordPath('dependency', edge.dependencyId) : recordPath('software', edge.to)
  return (
    <tr {...marking(edge.from, onMark)}>
      <td>{from}</td>
      <td>{to}</td>
      <td>
        <Anchor
          component={Link}
          size="xs"
          to={path}
          aria-label={t('edge.open', { name: `${t(`edge.${edge.way}`, { from, to })}, ${words.kind(edge.kind)}` })}
        >
          {words.kind(edge.kind)}
        </Anchor>
        <Text size="xs" c="dimmed">
          {said}
        </Text>
      </td>
    </tr>
  )
}

function marking(id: string, onMark: (id: string | null) => void) {
  return {
    onMouseEnter: () => onMark(id),
    onMouseLeave: () => onMark(null),
    onFocus: () => onMark(id),
    onBlur: () => onMark(null)
  }
}
