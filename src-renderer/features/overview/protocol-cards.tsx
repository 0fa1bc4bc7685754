import { Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { catalogue } from '../../../src-shared/features/catalogue.ts'
import type { Chosen } from '../../../src-shared/features/overview/contract.ts'
import type { Filter } from '../../../src-shared/ipc/entity-channels.ts'
import { useChannel } from '../../api/use-channel.ts'
import { type BarRow, Bars } from '../../components/bars/bars.tsx'
import cards from '../../components/cards.module.css'
import { listPaths } from '../../components/entity-paths.ts'
import { filtersPath } from '../../components/table/list-state.ts'
import { useFormat } from '../../i18n/use-format.ts'
import styles from './overview.module.css'
import { type AskedCard, type AskedRow, askedCards } from './protocol-asks.ts'
import { useCounts } from './use-counts.ts'

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
  return chosen.category === null && <Cards unit={chosen.unit} filters={filters} />
}

interface CardsProps {
  readonly unit: string | null
  readonly filters: ProtocolCardsProps['filters']
}

const counted = askedCards.flatMap(({ all, rows }) => [all, ...rows])

function Cards({ unit, filters }: CardsProps) {
  const { t } = useTranslation('overview')
  const { data } = useCounts(counted.map((row) => ({ entity: row.entity, filters: { ...filters, ...row.filters } })))
  const counts = data && new Map(counted.map((row, i) => [row, data[i] ?? 0]))
  return (
    <section aria-label={t('protocol')} className={styles.figures}>
      {counts &&
        askedCards.map((card) => (
          <AskCard key={card.entity} card={card} counts={counts} unit={unit} filters={filters} />
        ))}
    </section>
  )
}

interface AskCardProps extends CardsProps {
  readonly card: AskedCard
  readonly counts: ReadonlyMap<AskedRow, number>
}

function AskCard({ card: { entity, all, rows }, counts, unit, filters }: AskCardProps) {
  const { t } = useTranslation('overview')
  const format = useFormat()
  const row = useRow()
  const countOf = (one: AskedRow): number => counts.get(one) ?? 0
  const shown = rows.filter((one) => countOf(one) > 0)
  if (countOf(all) === 0) return null
  const id = `protocol-${entity}`
  return (
    <section className={cards.card} aria-labelledby={id}>
      <Title order={2} id={id} mb="xs">
        {format.label(catalogue[entity].labels.many)}
      </Title>
      {shown.length === 0 && <Text c="dimmed">{t('protocol.fine')}</Text>}
      <Bars
        rows={shown.map((one) => {
          const label = one.labels ? format.label(one.labels) : t('protocol.noBasis')
          const to = filtersPath(listPaths[entity], { ...filters, ...one.filters })
          return row({ key: one.key, label, to }, countOf(one), countOf(all))
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
