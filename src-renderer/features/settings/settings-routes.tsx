import { Navigate, type RouteObject } from 'react-router'
import { settingsPages } from './settings-pages.tsx'
import { PermittedPage, SettingsPlace } from './settings-place.tsx'

/** What can be set, and looking after the register. */
export const settingsRoutes: RouteObject[] = [
  {
    path: 'settings',
    element: <SettingsPlace />,
    children: [
      { index: true, element: <Navigate to="general" replace /> },
      ...settingsPages.map((page) => ({ path: page.path, element: <PermittedPage page={page} /> }))
    ]
  }
]
