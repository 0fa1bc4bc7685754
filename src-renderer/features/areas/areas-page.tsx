import { useTranslation } from 'react-i18next'
import { failureOf } from '../../api/bridge.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useRegister, useShowsShielding } from '../../app/session.tsx'
import styles from '../../components/cards/cards.module.css'
import { CardsPage } from '../../components/cards/cards-page.tsx'
import { FailureAlert } from '../../components/feedback/failure-alert.tsx'
import { AreaCard } from './area-card.tsx'

/** Settings › Protected areas: how one stands to each area, who holds its key and who asks for it. */
export function AreasPage() {
  const { t } = useTranslation('areas')
  const settings = useTranslation('settings')
  const { purpose } = useRegister()
  const showsShielding = useShowsShielding()
  const { data, error, refetch } = useChannel('area.list', {})
  // A register for shieldings alone holds nothing for the others.
  const shown = data?.filter(({ area }) => (area === 'shielding' ? showsShielding : purpose === 'all'))
  return (
    <CardsPage title={settings.t('page.areas')} lead={t('lead')}>
      {error && (
        <div className={styles.wide}>
          <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} />
        </div>
      )}
      {shown?.map((state) => (
        <AreaCard key={state.area} state={state} />
      ))}
    </CardsPage>
  )
}
