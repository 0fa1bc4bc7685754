import { Text, Title } from '@mantine/core'
import { useQueries } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { catalogue } from '../../../src-shared/features/catalogue.ts'
import type { Chosen } from '../../../src-shared/features/overview/contract.ts'
import type { Filter } from '../../../src-shared/ipc/entity-channels.ts'
import { channelQuery, useChannel } from '../../api/use-channel.ts'
import { type BarRow, Bars } from '../../components/bars/bars.tsx'
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
  const row = useRow()
  const rows = rowsOf(asked)
  const of = (own: Readonly<Record<string, Filter>>) => ({ ...filters, ...own })
  const lists = useQueries({
    queries: rows.map((one) =>
      channelQuery(`${entity}.list`, { limit: 0, columns: [], filters: of(one.filters) as Record<string, never> })
    )
  })
  const all = useChannel(`${entity}.list`, { limit: 0, columns: [], filters: filters as Record<string, never> })
  const shown = rows.map((one, i) => ({ row: one, count: lists[i]?.data?.total ?? 0 })).filter(({ count }) => count > 0)
  const known = all.data !== undefined && lists.every((list) => list.data)
  if (all.data?.total === 0) return null
  const id = `protocol-${entity}`
  return (
    <section className={cards.card} aria-labelledby={id}>
      <Title order={2} id={id} mb="xs">
        {format.label(catalogue[entity].labels.many)}
      </Title>
      {known && shown.length === 0 && <Text c="dimmed">{t('protocol.fine')}</Text>}
      <Bars
        rows={shown.map(({ row: { key, labels, filters: own }, count }) => {
          const label = labels ? format.label(labels) : t('protocol.noBasis')
          return row({ key, label, to: filtersPath(listPaths[entity], of(own)) }, count, all.data?.total ?? 0)
        })}
      />
      {entity === 'processingActivity' && unit !== null && <Proposed unit={unit} />}
    </section>
  )
}

/** The common activities that the unit and those below it could join; opens them. */
function Proposed({ unit }: { readonly unit: string }) {
  const { t } = useTranslation('overview')
  const row = useRow()
  const { data } = useChannel('protocol.unit', { unit, below: true, limit: 0 })
  const proposed = data?.counts.proposed ?? 0
  if (proposed === 0) return null
  const to = `/protocol/unit/${unit}?below=1&standing=proposed`
  return <Bars rows={[row({ key: 'proposed', label: t('protocol.proposed'), to }, proposed, data?.total ?? 0)]} />
}

/** A bar of how many of all there are. */
function useRow(): (row: Pick<BarRow, 'key' | 'label' | 'to'>, count: number, total: number) => BarRow {
  const { t } = useTranslation('overview')
  const format = useFormat()
  return (row, count, total) => ({
    ...row,
    text: t('ofTotal', { part: format.number(count), total: format.number(total) }),
    share: count / Math.max(total, 1)
  })
}
