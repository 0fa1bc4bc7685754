import { useTranslation } from 'react-i18next'
import { failureOf } from '../../../api/bridge.ts'
import { useChannel } from '../../../api/use-channel.ts'
import styles from '../../../components/cards/cards.module.css'
import { CardsPage } from '../../../components/cards/cards-page.tsx'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { AllowQuickUnlock } from './allow-quick-unlock.tsx'
import { RecoveryKeyCard } from './recovery-key-card.tsx'
import { UserList } from './user-list.tsx'

/** Who can unlock the register, and what administrators decide about unlocking. */
export function UsersPage() {
  const { t } = useTranslation('users')
  const list = useChannel('user.list', {})
  return (
    <CardsPage title={t('title')}>
      <div className={styles.wide}>
        {list.error && <FailureAlert failure={failureOf(list.error)} onRetry={() => void list.refetch()} />}
        <UserList users={list.data?.users} />
      </div>
      <RecoveryKeyCard old={list.data?.recoveryKeyOld ?? false} />
      <AllowQuickUnlock allowed={list.data?.quickUnlockAllowed ?? false} />
    </CardsPage>
  )
}
