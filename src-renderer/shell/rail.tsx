import { VisuallyHidden } from '@mantine/core'
import {
  IconArrowsExchange,
  IconChecklist,
  IconClipboardText,
  IconLayoutDashboard,
  IconPackages,
  IconServer2,
  IconSettings,
  IconShieldLock,
  IconSitemap,
  IconUserSearch,
  type TablerIcon
} from '@tabler/icons-react'
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink, useLocation } from 'react-router'
import { catalogue } from '../../src-shared/features/catalogue.ts'
import { useChannel } from '../api/use-channel.ts'
import { useMay, useReadsLists, useShows, useShowsCentral, useShowsShielding } from '../app/session.tsx'
import { useFormat } from '../i18n/use-format.ts'
import { Mark } from './mark.tsx'
import styles from './shell.module.css'

/** The places of the program. */
export const Rail = memo(function Rail() {
  const { t } = useTranslation('shell')
  const mayRead = useReadsLists()
  const shows = useShows()
  const showsShielding = useShowsShielding()
  const showsCentral = useShowsCentral()
  const mayExchange = useMay('register.export') && mayRead
  return (
    <nav className={styles.rail} aria-label={t('places')}>
      <div className={styles.mark}>
        <Mark size={26} />
      </div>
      {showsCentral && <Place to="/central" icon={IconPackages} label={t('place.central')} />}
      {mayRead && <Place to="/overview" icon={IconLayoutDashboard} label={t('place.overview')} />}
      {mayRead && <Place to="/systems" icon={IconServer2} label={t('place.systems')} />}
      {mayRead && <Place to="/protocol" icon={IconClipboardText} label={t('place.protocol')} />}
      {mayRead && shows(catalogue.cprSubscription) && (
        <Place to="/cpr" icon={IconUserSearch} label={t('place.cpr.narrow')} />
      )}
      {showsShielding && <Place to="/shielding" icon={IconShieldLock} label={t('place.shielding.narrow')} />}
      {mayRead && <Tasks />}
      {mayExchange && <Place to="/exchange" icon={IconArrowsExchange} label={t('place.exchange')} />}
      {mayRead && <Place to="/organisation" icon={IconSitemap} label={t('place.organisation')} />}
      <div className={styles.spacer} />
      <Place to="/settings" icon={IconSettings} label={t('place.settings')} />
    </nav>
  )
})

/** The tasks, with how many are overdue. */
function Tasks() {
  const { t } = useTranslation(['shell', 'tasks'])
  const format = useFormat()
  const { data } = useChannel('tasks.count', {}, { keep: true })
  const overdue = data?.overdue ?? 0
  return (
    <Place to="/tasks" icon={IconChecklist} label={t('place.tasks')}>
      {overdue > 0 && (
        <>
          <span className={styles.badge} aria-hidden>
            {overdue > 999 ? '999+' : format.number(overdue)}
          </span>
          <VisuallyHidden>{t('tasks:badge', { count: overdue, number: format.number(overdue) })}</VisuallyHidden>
        </>
      )}
    </Place>
  )
}

interface PlaceProps {
  readonly to: string
  readonly icon: TablerIcon
  readonly label: string
  readonly children?: ReactNode
}

function Place({ to, icon: Icon, label, children }: PlaceProps) {
  const { pathname } = useLocation()
  const here = pathname === to || pathname.startsWith(`${to}/`)
  return (
    <NavLink to={to} className={styles.place} aria-current={here ? 'page' : undefined}>
      <Icon size={22} stroke={1.6} aria-hidden />
      {label}
      {children}
    </NavLink>
  )
}
