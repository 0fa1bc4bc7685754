import { Button, Title } from '@mantine/core'
import { IconKey, IconShieldLock, IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, Navigate } from 'react-router'
import { may } from '../../../src-shared/kernel/permissions.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useMay, useRegister } from '../../app/session.tsx'
import styles from '../../components/cards/cards.module.css'
import { EmptyNote } from '../../components/feedback/empty-note.tsx'

/** The start of a register for shieldings alone: what can be done until cases are kept here. */
export function ShieldingStart() {
  const { t } = useTranslation(['areas', 'shell', 'settings'])
  const { purpose } = useRegister()
  const mayAdminister = useMay('register.administer')
  const { data } = useChannel('user.list', {}, { enabled: mayAdminister && purpose === 'shielding' })
  const nobodyReads = data?.users.every(({ roles }) => !may(roles, 'history.read')) ?? false
  if (purpose !== 'shielding') return <Navigate to="/overview" replace />
  return (
    <div className={styles.page}>
      <Title order={1}>{t('shell:place.shielding')}</Title>
      <section className={styles.card}>
        <EmptyNote
          icon={<IconShieldLock size={44} stroke={1.2} />}
          title={t('start.title')}
          actions={
            <>
              <Button component={Link} to="/settings/areas" leftSection={<IconKey size={18} aria-hidden />}>
                {t('settings:page.areas')}
              </Button>
              {mayAdminister && (
                <Button
                  component={Link}
                  to="/settings/users"
                  variant="default"
                  leftSection={<IconUsers size={18} aria-hidden />}
                >
                  {t('settings:page.users')}
                </Button>
              )}
            </>
          }
        >
          {nobodyReads ? `${t('start.text')} ${t('start.noReader')}` : t('start.text')}
        </EmptyNote>
      </section>
    </div>
  )
}
