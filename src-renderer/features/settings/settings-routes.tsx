import type { RouteObject } from 'react-router'
import { redirectTo } from '../../components/redirect.ts'
import type { SettingsPage } from './settings-page.ts'
import { PermittedPage, SettingsPlace } from './settings-place.tsx'

/** What can be set, and looking after the register: these pages, of which some are other features'. */
export const settingsRoutes = (pages: readonly SettingsPage[]): RouteObject[] => [
  {
    path: 'settings',
    element: <SettingsPlace pages={pages} />,
    children: [
      redirectTo('general'),
      ...pages.map((page) => ({ path: page.path, element: <PermittedPage page={page} /> }))
    ]
  }
]
