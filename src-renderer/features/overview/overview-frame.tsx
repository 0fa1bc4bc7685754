import { useTranslation } from 'react-i18next'
import { Outlet } from 'react-router'
import nav from '../../components/sub-nav.module.css'
import { SubNav } from '../../components/sub-nav.tsx'

/** The overview's pages side by side, the one in view below. */
export function OverviewFrame() {
  const { t } = useTranslation(['overview', 'shell'])
  return (
    <div className={nav.frame}>
      <SubNav
        label={t('shell:pages')}
        items={[
          { to: '/overview', label: t('page.overview'), end: true },
          { to: '/overview/suppliers', label: t('page.suppliers') },
          { to: '/overview/categories', label: t('page.categories') }
        ]}
      />
      <div className={nav.content}>
        <Outlet />
      </div>
    </div>
  )
}
