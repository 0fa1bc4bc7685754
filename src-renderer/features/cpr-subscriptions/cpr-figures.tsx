import { Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { catalogue } from '../../../src-shared/features/catalogue.ts'
import type { CprOverview } from '../../../src-shared/features/cpr-subscriptions/contract.ts'
import {
  type CprFigure,
  cprFindings,
  cprTotals,
  findingLabels
} from '../../../src-shared/features/cpr-subscriptions/figures.ts'
import cards from '../../components/cards.module.css'
import { listPaths } from '../../components/entity-paths.ts'
import { filtersPath } from '../../components/table/list-state.ts'
import { useFormat } from '../../i18n/use-format.ts'
import styles from './cpr.module.css'

interface FiguresProps {
  readonly figures: CprOverview['figures']
}

const pathOf = ({ entity, filters }: CprFigure): string => filtersPath(listPaths[entity], filters)

/** How much there is, and what of it citizens can see. */
export function CprTotals({ figures }: FiguresProps) {
  const { t } = useTranslation('cpr')
  const format = useFormat()
  return (
    <div>
      <nav className={styles.totals} aria-label={t('title')}>
        {cprTotals.map((figure) => (
          <Link key={figure.key} to={pathOf(figure)} className={cards.count}>
            <div className={cards.number}>{format.number(figures[figure.key])}</div>
            <Text size="sm" c="dimmed">
              {t(`figure.${figure.key as 'sources'}`)}
            </Text>
          </Link>
        ))}
      </nav>
      <Text size="sm" c="dimmed" mt={6}>
        {t('borger.text')}
      </Text>
    </div>
  )
}

/** What calls for something, by whose list it opens. */
export function CprFindings({ figures }: FiguresProps) {
  const { t } = useTranslation('cpr')
  const format = useFormat()
  const open = cprFindings.filter(({ key }) => figures[key] > 0)
  const groups = (['system', 'subscriptionSource', 'cprSubscription'] as const).map((entity) => ({
    entity,
    findings: open.filter((figure) => figure.entity === entity)
  }))
  return (
    <section className={cards.card} aria-labelledby="cpr-findings">
      <Title order={2} id="cpr-findings" mb="xs">
        {t('findings')}
      </Title>
      {open.length === 0 && (
        <Text size="sm" className={styles.good}>
          <IconCircleCheck size={18} aria-hidden />
          {t('findings.none')}
        </Text>
      )}
      <div className={styles.groups}>
        {groups
          .filter(({ findings }) => findings.length > 0)
          .map(({ entity, findings }) => (
            <div key={entity}>
              <Text size="xs" fw={600} c="dimmed" mb={2}>
                {format.label(catalogue[entity].labels.many)}
              </Text>
              {findings.map((figure) => (
                <Link key={figure.key} to={pathOf(figure)} className={styles.finding}>
                  <IconAlertTriangle size={16} aria-hidden />
                  <span>{format.label(findingLabels(figure) ?? catalogue[entity].labels.many)}</span>
                  <span className={cards.figure}>{format.number(figures[figure.key])}</span>
                </Link>
              ))}
            </div>
          ))}
      </div>
    </section>
  )
}
