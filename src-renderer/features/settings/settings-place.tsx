import { useTranslation } from 'react-i18next'
import { Navigate, Outlet } from 'react-router'
import { useMay, useRegister } from '../../app/session.tsx'
import placeStyles from '../../components/sub-nav.module.css'
import { SubNav } from '../../components/sub-nav.tsx'
import type { SettingsPage } from './settings-page.ts'

/** The settings: their pages side by side, the chosen one below. */
export function SettingsPlace({ pages }: { readonly pages: readonly SettingsPage[] }) {
  const { t } = useTranslation(['settings', 'shell'])
  const { permissions } = useRegister()
  const shown = pages.filter((page) => permissions.includes(page.permission))
  return (
    <div className={placeStyles.frame}>
      <SubNav
        label={t('shell:pages')}
        items={shown.map((page) => ({ to: `/settings/${page.path}`, label: t(page.label) }))}
      />
      <div className={placeStyles.content}>
        <Outlet />
      </div>
    </div>
  )
}

/** A page, or the first one for whoever may not see it: the address can be an old one. */
export function PermittedPage({ page }: { readonly page: SettingsPage }) {
  return useMay(page.permission) ? page.element : <Navigate to="/settings" replace />
}
