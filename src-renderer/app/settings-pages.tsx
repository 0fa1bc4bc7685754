import { AreasPage } from '../features/areas/areas-page.tsx'
import { BackupsPage } from '../features/backups/backups-page.tsx'
import { HistoryPage } from '../features/history/history-page.tsx'
import { AboutPage } from '../features/settings/about/about-page.tsx'
import { GeneralPage } from '../features/settings/general-page.tsx'
import type { SettingsPage } from '../features/settings/settings-page.ts'
import { UsersPage } from '../features/settings/users/users-page.tsx'

/** The pages of the settings in their order. One more page: one line here and its name in three languages. */
export const settingsPages: readonly SettingsPage[] = [
  { label: 'page.general', path: 'general', permission: 'session', element: <GeneralPage /> },
  { label: 'page.users', path: 'users', permission: 'register.administer', element: <UsersPage /> },
  { label: 'page.areas', path: 'areas', permission: 'session', element: <AreasPage /> },
  { label: 'page.backups', path: 'backups', permission: 'session', element: <BackupsPage /> },
  { label: 'page.history', path: 'history', permission: 'history.read', element: <HistoryPage /> },
  { label: 'page.about', path: 'about', permission: 'session', element: <AboutPage /> }
]
