import { Anchor, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { columnsOf } from '../../../src-shared/features/derived.ts'
import type { Figure, FigureBar, Figures } from '../../../src-shared/features/overview/contract.ts'
import { systemEntity } from '../../../src-shared/features/systems/system.fields.ts'
import { type BarRow, Bars } from '../../components/bars/bars.tsx'
import cards from '../../components/cards.module.css'
import { listPaths } from '../../components/entity-paths.ts'
import { filtersPath } from '../../components/table/list-state.ts'
import { useFormat } from '../../i18n/use-format.ts'

/** Codes that call for something; the words say it, the colour repeats it. */
const poor = new Set([
  'little',
  'overdue',
  'missing',
  'older',
  'never',
  'expired',
  'notUpdated',
  'nobody',
  'left',
  'noSource'
])
const middling = new Set(['half', 'soon', 'dueSoon', 'undated', 'unsaid', 'noLifecycle', ''])

interface FigureCardProps {
  readonly figure: Figure
  readonly figures: Figures
}

/** A figure: what, how many, which share, each bar a link to exactly its systems. */
export function FigureCard({ figure, figures }: FigureCardProps) {
  const { t } = useTranslation('overview')
  const format = useFormat()
  const bar = useBar({ figure, figures })
  const field = columnsOf(systemEntity).find(({ key }) => key === figure.key)
  if (!field) return null
  const id = `figure-${figure.key}`
  const all = figure.bars.flatMap(({ filter }) => ('anyOf' in filter ? filter.anyOf : []))
  return (
    <section className={cards.card} aria-labelledby={id}>
      <Title order={2} id={id} mb="xs">
        {format.label(field.labels)}
      </Title>
      {figure.key === 'neglect' && figure.total === 0 && <Text c="dimmed">{t('neglect.none')}</Text>}
      <Bars rows={figure.bars.map(bar)} />
      {figure.key === 'neglect' && figure.total > 0 && (
        <Anchor
          component={Link}
          to={filtersPath(listPaths.system, { ...figures.filters, [figure.key]: { anyOf: all } })}
          size="sm"
          mt="xs"
          display="block"
        >
          {t('neglect.all', { number: format.number(figure.total) })}
        </Anchor>
      )}
    </section>
  )
}

function useBar({ figure, figures }: FigureCardProps): (bar: FigureBar) => BarRow {
  const { t } = useTranslation('overview')
  const format = useFormat()
  const labelOf = useBarLabel(figure)
  return (bar) => {
    const share = bar.count / Math.max(figures.total, 1)
    return {
      key: bar.code,
      label: labelOf(bar),
      text: t('bar.count', { number: format.number(bar.count), percent: format.percent(share) }),
      share,
      to: filtersPath(listPaths.system, { ...figures.filters, [figure.key]: bar.filter }),
      tone: poor.has(bar.code) ? 'red' : middling.has(bar.code) ? 'yellow' : undefined
    }
  }
}

function useBarLabel({ key }: Figure): (bar: FigureBar) => string {
  const { t } = useTranslation('overview')
  const format = useFormat()
  const field = columnsOf(systemEntity).find((one) => one.key === key)
  return ({ code, label }) => {
    if (code === 'rest') return t('bar.rest', { number: label ?? '' })
    if (code === '') return t('bar.empty')
    if (label !== null) return label
    const choice = field?.kind === 'choice' ? field.choices.find((one) => one.code === code) : undefined
    return choice ? format.label(choice.labels) : code
  }
}
