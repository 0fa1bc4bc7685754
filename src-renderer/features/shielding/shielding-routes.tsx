import { Navigate, Outlet, type RouteObject } from 'react-router'
import { useShowsShielding } from '../../app/session.tsx'
import { redirectTo } from '../../components/redirect.ts'
import { CasePage } from './case/case-page.tsx'
import { CasesPage } from './cases/cases-page.tsx'
import { OverviewPage } from './figures/overview-page.tsx'
import { GuidelinesPage } from './guidelines/guidelines-page.tsx'
import { PolicyPage } from './policy/policy-page.tsx'
import { RequestPage } from './request/request-page.tsx'
import { ShieldingFrame } from './shielding-frame.tsx'
import { NationalPage } from './transfers/national-page.tsx'
import { TransfersFrame } from './transfers/transfers-frame.tsx'
import { TransfersPage } from './transfers/transfers-page.tsx'
import { WaysPage } from './transfers/ways-page.tsx'

/** The places of shieldings; in Norway there is no such register, so they are not shown there. */
export const shieldingRoutes: RouteObject[] = [
  {
    path: 'shielding',
    element: <WhereShown />,
    children: [
      {
        element: <ShieldingFrame />,
        children: [
          redirectTo('/shielding/cases'),
          { path: 'cases', element: <CasesPage /> },
          { path: 'cases/:id', element: <CasePage /> },
          { path: 'guidelines', element: <GuidelinesPage /> },
          { path: 'overview', element: <OverviewPage /> },
          { path: 'new', element: <RequestPage /> },
          { path: 'settings', element: <PolicyPage /> },
          {
            path: 'transfers',
            element: <TransfersFrame />,
            children: [
              { index: true, element: <TransfersPage /> },
              { path: 'national', element: <NationalPage /> },
              { path: 'ways', element: <WaysPage /> }
            ]
          }
        ]
      }
    ]
  }
]

function WhereShown() {
  return useShowsShielding() ? <Outlet /> : <Navigate to="/overview" replace />
}
