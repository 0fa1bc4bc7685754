import { Button, Group, Text } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Outlet } from 'react-router'
import { useChannel } from '../../api/use-channel.ts'
import { useMay } from '../../app/session.tsx'
import styles from '../../components/sub-nav.module.css'
import { SubNav } from '../../components/sub-nav.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { useConsolidate } from './use-consolidate.ts'

/** The pages of a central office's register, with what is to be decided in their names. */
export function CentralFrame() {
  const { t } = useTranslation(['central', 'across'])
  const format = useFormat()
  const { data } = useChannel('central.state', {}, { keep: true })
  const counted = (label: string, count = 0): string => (count > 0 ? `${label} (${format.number(count)})` : label)
  const items = [
    { to: '/central/across', label: t('across:page.across') },
    { to: '/central/municipalities', label: t('across:page.municipalities') },
    { to: '/central/compare', label: t('across:page.compare') },
    { to: '/central/league', label: t('across:page.league') },
    { to: '/central/packages', label: t('page.packages') },
    { to: '/central/systems', label: t('page.systems') },
    { to: '/central/suppliers', label: t('page.suppliers') },
    { to: '/central/questions', label: counted(t('page.questions'), data?.questions) },
    { to: '/central/conflicts', label: counted(t('page.conflicts'), data?.conflicts) },
    { to: '/central/feedback', label: t('page.feedback') }
  ]
  return (
    <div className={styles.frame}>
      <SubNav label={t('pages')} items={items} />
      {data?.stale && <Stale />}
      <div className={styles.content}>
        <Outlet />
      </div>
    </div>
  )
}

/** Something was read or decided since all was put together. */
function Stale() {
  const { t } = useTranslation('central')
  const mayRead = useMay('register.import')
  const { running, run } = useConsolidate()
  return (
    <Group px="md" py={6} gap="sm" bg="var(--mantine-color-default-hover)">
      <Text size="sm">{t('stale')}</Text>
      {mayRead && (
        <Button
          size="compact-sm"
          variant="default"
          loading={running}
          leftSection={<IconRefresh size={15} aria-hidden />}
          onClick={() => void run([])}
        >
          {t('again')}
        </Button>
      )}
    </Group>
  )
}
