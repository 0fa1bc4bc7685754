import { createMemoryRouter, Navigate, type RouteObject } from 'react-router'
import { centralRoutes } from '../features/central/central-routes.tsx'
import { auditPanel, auditRoutes } from '../features/cpr-audit/audit-routes.tsx'
import { cprRoutes } from '../features/cpr-subscriptions/cpr-routes.tsx'
import { exchangeRoutes } from '../features/exchange/exchange-routes.tsx'
import { missingRoutes } from '../features/missing/missing-routes.tsx'
import { organisationRoutes } from '../features/organisations/organisation-routes.tsx'
import { overviewRoutes } from '../features/overview/overview-routes.tsx'
import { protocolRoutes } from '../features/protocol/protocol-routes.tsx'
import { settingsRoutes } from '../features/settings/settings-routes.tsx'
import { shieldingRoutes } from '../features/shielding/shielding-routes.tsx'
import { systemRoutes } from '../features/systems/system-routes.tsx'
import { TasksPage } from '../features/tasks/tasks-page.tsx'
import { PageError } from '../shell/page-error.tsx'
import { RestoreView } from '../shell/restore-view.tsx'
import { Shell } from '../shell/shell.tsx'
import { NeedsReading } from './needs-reading.tsx'
import { settingsPages } from './settings-pages.tsx'

/** The places of the program; each feature brings its own. */
const places: RouteObject[] = [
  { index: true, element: <RestoreView /> },
  {
    element: <NeedsReading />,
    children: [
      ...overviewRoutes,
      ...systemRoutes(missingRoutes),
      ...protocolRoutes(missingRoutes),
      ...cprRoutes({ pages: auditRoutes, sourcePanels: [auditPanel] }),
      ...organisationRoutes,
      ...exchangeRoutes,
      { path: 'tasks', element: <TasksPage /> }
    ]
  },
  ...centralRoutes,
  ...shieldingRoutes,
  ...settingsRoutes(settingsPages),
  { path: '*', element: <Navigate to="/overview" replace /> }
]

/** A history of addresses in memory: back and forward work, and nothing of it reaches the browser's profile. */
export function createProgramRouter() {
  // A window that was opened for a certain place has it behind the #.
  const first = window.location.hash.slice(1) || '/'
  return createMemoryRouter(
    [
      {
        path: '/',
        element: <Shell />,
        // Until the first place is found, a moment: nothing.
        hydrateFallbackElement: null,
        children: [{ errorElement: <PageError />, children: places }]
      }
    ],
    { initialEntries: [first] }
  )
}
