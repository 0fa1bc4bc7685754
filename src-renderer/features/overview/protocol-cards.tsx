import { Text, Title } from '@mantine/core'
import { useQueries } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { catalogue } from '../../../src-shared/features/catalogue.ts'
import type { Chosen } from '../../../src-shared/features/overview/contract.ts'
import type { Filter } from '../../../src-shared/ipc/entity-channels.ts'
import { channelQuery, useChannel } from '../../api/use-channel.ts'
import cards from '../../components/cards.module.css'
import { listPaths } from '../../components/entity-paths.ts'
import { filtersPath } from '../../components/table/list-state.ts'
import { useFormat } from '../../i18n/use-format.ts'
import styles from './overview.module.css'
import { type Asked, protocolAsks, rowsOf } from './protocol-asks.ts'

interface ProtocolCardsProps {
  readonly chosen: Chosen
  /** Of which units, as a filter of lists. */
  readonly filters: Readonly<Record<string, Filter>>
}

/**
 * What calls for something in the record of processing activities, agreements and assessments; each number is that of the
 * list it opens. A category is the systems' own, so with one nothing is said here.
 */
export function ProtocolCards({ chosen, filters }: ProtocolCardsProps) {
  const { t } = useTranslation('overview')
  if (chosen.category !== null) return null
  return (
    <section aria-label={t('protocol')} className={styles.figures}>
      {protocolAsks.map((asked) => (
        <AskCard key={asked.entity} asked={asked} unit={chosen.unit} filters={filters} />
      ))}
    </section>
  )
}

interface AskCardProps {
  readonly asked: Asked
  readonly unit: string | null
  readonly filters: ProtocolCardsProps['filters']
}

function AskCard({ asked, unit, filters }: AskCardProps) {
  const { t } = useTranslation('overview')
  const format = useFormat()
  const { entity } = asked
  const rows = rowsOf(asked)
  const of = (own: Readonly<Record<string, Filter>>) => ({ ...filters, ...own })
  const lists = useQueries({
    queries: rows.map((row) =>
      channelQuery(`${entity}.list`, { limit: 0, columns: [], filters: of(row.filters) as Record<string, never> })
    )
  })
  const all = useChannel(`${entity}.list`, { limit: 0, columns: [], filters: filters as Record<string, never> })
  const shown = rows.map((row, i) => ({ row, count: lists[i]?.data?.total ?? 0 })).filter(({ count }) => count > 0)
  const known = all.data !== undefined && lists.every((list) => list.data)
  if (all.data?.total === 0) return null
  const id = `protocol-${entity}`
  return (
    <section className={cards.card} aria-labelledby={id}>
      <Title order={2} id={id} mb="xs">
        {format.label(catalogue[entity].labels.many)}
      </Title>
      {known && shown.length === 0 && <Text c="dimmed">{t('protocol.fine')}</Text>}
      {shown.map(({ row, count }) => (
        <Row
          key={row.key}
          to={filtersPath(listPaths[entity], of(row.filters))}
          label={row.labels ? format.label(row.labels) : t('protocol.noBasis')}
          count={count}
          total={all.data?.total ?? 0}
        />
      ))}
      {entity === 'processingActivity' && unit !== null && <Proposed unit={unit} />}
    </section>
  )
}

/** The common activities that the unit and those below it could join; opens them. */
function Proposed({ unit }: { readonly unit: string }) {
  const { t } = useTranslation('overview')
  const { data } = useChannel('protocol.unit', { unit, below: true, limit: 0 })
  const proposed = data?.counts.proposed ?? 0
  if (proposed === 0) return null
  const to = `/protocol/unit/${unit}?below=1&standing=proposed`
  return <Row to={to} label={t('protocol.proposed')} count={proposed} total={data?.total ?? 0} />
}

interface RowProps {
  readonly to: string
  readonly label: string
  readonly count: number
  readonly total: number
}

function Row({ to, label, count, total }: RowProps) {
  const { t } = useTranslation('overview')
  const format = useFormat()
  return (
    <Link to={to} className={styles.row}>
      <span>{label}</span>
      <span className={cards.figure}>{t('ofTotal', { part: format.number(count), total: format.number(total) })}</span>
      <div className={styles.track} aria-hidden>
        <div className={styles.fill} style={{ width: `${(count / Math.max(total, 1)) * 100}%` }} />
      </div>
    </Link>
  )
}
