import {
  IconArrowsExchange,
  IconLayoutDashboard,
  IconServer2,
  IconSettings,
  IconShieldLock,
  IconSitemap,
  type TablerIcon
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { NavLink, useLocation } from 'react-router'
import { useMay, useReadsLists, useRegister } from '../app/session.tsx'
import { Mark } from './mark.tsx'
import styles from './shell.module.css'

/** The places of the program. */
export function Rail() {
  const { t } = useTranslation('shell')
  const { purpose } = useRegister()
  const mayRead = useReadsLists()
  const mayExchange = useMay('register.export') && mayRead
  return (
    <nav className={styles.rail} aria-label={t('places')}>
      <div className={styles.mark}>
        <Mark size={26} />
      </div>
      {mayRead && <Place to="/overview" icon={IconLayoutDashboard} label={t('place.overview')} />}
      {mayRead && <Place to="/systems" icon={IconServer2} label={t('place.systems')} />}
      {mayExchange && <Place to="/exchange" icon={IconArrowsExchange} label={t('place.exchange')} />}
      {mayRead && <Place to="/organisation" icon={IconSitemap} label={t('place.organisation')} />}
      {purpose === 'shielding' && <Place to="/shielding" icon={IconShieldLock} label={t('place.shielding.narrow')} />}
      <div className={styles.spacer} />
      <Place to="/settings" icon={IconSettings} label={t('place.settings')} />
    </nav>
  )
}

function Place({ to, icon: Icon, label }: { readonly to: string; readonly icon: TablerIcon; readonly label: string }) {
  const { pathname } = useLocation()
  const here = pathname === to || pathname.startsWith(`${to}/`)
  return (
    <NavLink to={to} className={styles.place} aria-current={here ? 'page' : undefined}>
      <Icon size={22} stroke={1.6} aria-hidden />
      {label}
    </NavLink>
  )
}
