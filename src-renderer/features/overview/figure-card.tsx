import { Anchor, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { columnsOf } from '../../../src-shared/features/derived.ts'
import type { Figure, FigureBar, Figures } from '../../../src-shared/features/overview/contract.ts'
import { systemEntity } from '../../../src-shared/features/systems/system.fields.ts'
import cards from '../../components/cards.module.css'
import { listPaths } from '../../components/entity-paths.ts'
import { filtersPath } from '../../components/table/list-state.ts'
import { useFormat } from '../../i18n/use-format.ts'
import styles from './overview.module.css'

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
      {figure.bars.map((bar) => (
        <Bar key={bar.code} figure={figure} bar={bar} figures={figures} />
      ))}
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

function Bar({ figure, bar, figures }: FigureCardProps & { readonly bar: FigureBar }) {
  const { t } = useTranslation('overview')
  const format = useFormat()
  const label = useBarLabel(figure, bar)
  const share = bar.count / Math.max(figures.total, 1)
  const percent = new Intl.NumberFormat(format.language, { style: 'percent' }).format(share)
  const tone = poor.has(bar.code) ? 'red' : middling.has(bar.code) ? 'yellow' : undefined
  return (
    <Link to={filtersPath(listPaths.system, { ...figures.filters, [figure.key]: bar.filter })} className={styles.row}>
      <span>{label}</span>
      <span className={cards.figure}>{t('bar.count', { number: format.number(bar.count), percent })}</span>
      <div className={styles.track} aria-hidden>
        <div
          className={styles.fill}
          style={{ width: `${share * 100}%`, ...(tone && { background: `var(--mantine-color-${tone}-filled)` }) }}
        />
      </div>
    </Link>
  )
}

function useBarLabel({ key }: Figure, { code, label }: FigureBar): string {
  const { t } = useTranslation('overview')
  const format = useFormat()
  if (code === 'rest') return t('bar.rest', { number: label ?? '' })
  if (code === '') return t('bar.empty')
  if (label !== null) return label
  const field = columnsOf(systemEntity).find((one) => one.key === key)
  const choice = field?.kind === 'choice' ? field.choices.find((one) => one.code === code) : undefined
  return choice ? format.label(choice.labels) : code
}
