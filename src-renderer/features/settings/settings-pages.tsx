import type { ReactNode } from 'react'
import type { settings } from '../../../src-shared/i18n/da/settings.ts'
import type { Permission } from '../../../src-shared/kernel/permissions.ts'
import { AreasPage } from '../areas/areas-page.tsx'
import { BackupsPage } from '../backups/backups-page.tsx'
import { HistoryPage } from '../history/history-page.tsx'
import { AboutPage } from './about/about-page.tsx'
import { GeneralPage } from './general-page.tsx'
import { UsersPage } from './users/users-page.tsx'

/** A page of the settings; it is there for whoever has the permission. */
export interface SettingsPage {
  /** Its name in the bar above, in the texts of the settings. */
  readonly label: Extract<keyof typeof settings, `page.${string}`>
  /** Its address below `/settings`. */
  readonly path: string
  readonly permission: Permission
  readonly element: ReactNode
}

/** The pages of the settings in their order. One more page: one line here and its name in three languages. */
export const settingsPages: readonly SettingsPage[] = [
  { label: 'page.general', path: 'general', permission: 'session', element: <GeneralPage /> },
  { label: 'page.users', path: 'users', permission: 'register.administer', element: <UsersPage /> },
  { label: 'page.areas', path: 'areas', permission: 'session', element: <AreasPage /> },
  { label: 'page.backups', path: 'backups', permission: 'session', element: <BackupsPage /> },
  { label: 'page.history', path: 'history', permission: 'history.read', element: <HistoryPage /> },
  { label: 'page.about', path: 'about', permission: 'session', element: <AboutPage /> }
]
