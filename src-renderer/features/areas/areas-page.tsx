import { Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { failureOf } from '../../api/bridge.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useRegister } from '../../app/session.tsx'
import { FailureAlert } from '../../components/feedback/failure-alert.tsx'
import styles from '../settings/settings.module.css'
import { AreaCard } from './area-card.tsx'

/** Settings › Protected areas: how one stands to each area, who holds its key and who asks for it. */
export function AreasPage() {
  const { t } = useTranslation('areas')
  const settings = useTranslation('settings')
  const { purpose } = useRegister()
  const { data, error, refetch } = useChannel('area.list', {})
  // A register for shieldings alone holds nothing for the others.
  const shown = data?.filter(({ area }) => purpose === 'all' || area === 'shielding')
  return (
    <div className={styles.page}>
      <div>
        <Title order={1}>{settings.t('page.areas')}</Title>
        <Text size="sm" c="dimmed" maw={720}>
          {t('lead')}
        </Text>
      </div>
      {error && <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} />}
      <div className={styles.columns}>
        {shown?.map((state) => (
          <AreaCard key={state.area} state={state} />
        ))}
      </div>
    </div>
  )
}
