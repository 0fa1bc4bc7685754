import { Skeleton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Chosen } from '../../../src-shared/features/overview/contract.ts'
import { failureOf } from '../../api/bridge.ts'
import { useChannel } from '../../api/use-channel.ts'
import { usePreferences } from '../../app/preferences.tsx'
import { FailureAlert } from '../../components/feedback/failure-alert.tsx'
import { Later } from '../../components/feedback/later.tsx'
import { FigureCard } from './figure-card.tsx'
import styles from './overview.module.css'

/** All figures of what was chosen; while others are asked the last ones stay. */
export function FigureCards({ chosen }: { readonly chosen: Chosen }) {
  const { t } = useTranslation('overview')
  const { language } = usePreferences()
  const { data, error, refetch } = useChannel('overview.figures', { ...chosen, language }, { keep: true })
  if (error) return <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} />
  if (!data)
    return (
      <Later>
        <div className={styles.columns}>
          {[0, 1, 2].map((card) => (
            <Skeleton key={card} h={220} radius="md" />
          ))}
        </div>
      </Later>
    )
  return (
    <section aria-label={t('figures')} className={styles.figures}>
      {data.figures
        .filter(({ key, bars }) => bars.length > 0 || key === 'neglect')
        .map((figure) => (
          <FigureCard key={figure.key} figure={figure} figures={data} />
        ))}
    </section>
  )
}
