import { Group, Skeleton, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Figure } from '../../../../src-shared/features/shielding/overview-contract.ts'
import { isCivilDate } from '../../../../src-shared/kernel/dates.ts'
import type { Language } from '../../../../src-shared/kernel/language.ts'
import { failureOf } from '../../../api/bridge.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { Card } from '../../../components/cards/card.tsx'
import cards from '../../../components/cards/cards.module.css'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { Later } from '../../../components/feedback/later.tsx'
import { LooseDate } from '../../../components/fields/loose-date.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import styles from '../shielding.module.css'

/** How many cases were asked for in a period. Few are not shown, as they could single somebody out. */
export function FiguresCard() {
  const { t } = useTranslation(['shielding-overview', 'shielding'])
  const format = useFormat()
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const period = { from: isCivilDate(from) ? from : null, to: isCivilDate(to) ? to : null }
  const { data, error, refetch } = useChannel('shielding.figures', period, { keep: true })
  return (
    <Card title={t('figures')} lead={t('figures.lead')}>
      <Group gap="sm">
        <LooseDate label={t('figures.from')} value={from} onChange={(value) => setFrom(value ?? '')} />
        <LooseDate label={t('figures.to')} value={to} onChange={(value) => setTo(value ?? '')} />
      </Group>
      {error && <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} />}
      {!data && !error && (
        <Later>
          <Skeleton h={160} />
        </Later>
      )}
      {data && (
        <>
          <Text size="sm" role="status">
            {t('figures.total')}: <strong>{data.total === null ? t('figures.few') : format.number(data.total)}</strong>
          </Text>
          <div className={styles.fields}>
            <Figures title={t('figures.states')} rows={data.states} nameOf={(key) => t(`state.${key}`)} />
            <Figures
              title={t('figures.categories')}
              rows={data.categories}
              nameOf={(key) => (key === 'other' ? t('figures.other') : t(`shielding:category.${key}`))}
            />
            <Figures
              title={t('figures.units')}
              rows={data.units.toSorted((a, b) => format.compare(a.name, b.name))}
              nameOf={(key) => data.units.find((unit) => unit.key === key)?.name ?? ''}
            />
            <Figures title={t('figures.months')} rows={data.months} nameOf={(key) => monthName(key, format.language)} />
          </div>
        </>
      )}
    </Card>
  )
}

/** A month (`YYYY-MM`) as people say it. */
function monthName(month: string, language: Language): string {
  const named = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return named.format(new Date(`${month}-01T00:00:00Z`))
}

/** More than these scroll. */
const mostInSight = 10

interface FiguresProps<K extends string> {
  readonly title: string
  readonly rows: readonly Figure<K>[]
  readonly nameOf: (key: K) => string
}

function Figures<K extends string>({ title, rows, nameOf }: FiguresProps<K>) {
  const { t } = useTranslation('shielding-overview')
  const format = useFormat()
  const shown = rows.filter(({ count }) => count !== 0)
  if (shown.length === 0) return null
  const table = (
    <table className={cards.table}>
      <tbody>
        {shown.map(({ key, count }) => (
          <tr key={key}>
            <td>{nameOf(key)}</td>
            <td className={cards.right} data-whole>
              {count === null ? <span className={styles.quiet}>{t('figures.hidden')}</span> : format.number(count)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
  return (
    <div>
      <Title order={3} fz="sm">
        {title}
      </Title>
      {shown.length > mostInSight ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
        <section className={cards.list} tabIndex={0} aria-label={title}>
          {table}
        </section>
      ) : (
        table
      )}
    </div>
  )
}
