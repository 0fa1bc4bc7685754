import { Navigate, Outlet, type RouteObject } from 'react-router'
import { useShowsCentral } from '../../app/session.tsx'
import { redirectTo } from '../../components/redirect.ts'
import { AcrossPage } from './across/across-page.tsx'
import { ComparePage } from './across/compare-page.tsx'
import { LeaguePage } from './across/league-page.tsx'
import { MunicipalitiesPage } from './across/municipalities-page.tsx'
import { MunicipalityPage } from './across/municipality-page.tsx'
import { RowsPage } from './across/rows-page.tsx'
import { CentralFrame } from './central-frame.tsx'
import { ClusterPage } from './cluster/cluster-page.tsx'
import { ClustersPage } from './clusters-page.tsx'
import { ConflictsPage } from './conflicts-page.tsx'
import { FeedbackPage } from './feedback/feedback-page.tsx'
import { PackagesPage } from './packages-page.tsx'
import { QuestionsPage } from './questions/questions-page.tsx'

/** The places of a central office's register; others have none of them. */
export const centralRoutes: RouteObject[] = [
  {
    path: 'central',
    element: <WhereShown />,
    children: [
      {
        element: <CentralFrame />,
        children: [
          redirectTo('/central/across'),
          { path: 'across', element: <AcrossPage /> },
          { path: 'municipalities', element: <MunicipalitiesPage /> },
          { path: 'municipalities/:package', element: <MunicipalityPage /> },
          { path: 'compare', element: <ComparePage /> },
          { path: 'league', element: <LeaguePage /> },
          { path: 'rows', element: <RowsPage /> },
          { path: 'packages', element: <PackagesPage /> },
          { path: 'systems', element: <ClustersPage key="system" entity="system" /> },
          { path: 'suppliers', element: <ClustersPage key="supplier" entity="supplier" /> },
          { path: 'systems/:id', element: <ClusterPage entity="system" /> },
          { path: 'suppliers/:id', element: <ClusterPage entity="supplier" /> },
          { path: 'questions', element: <QuestionsPage /> },
          { path: 'conflicts', element: <ConflictsPage /> },
          { path: 'feedback', element: <FeedbackPage /> }
        ]
      }
    ]
  }
]

function WhereShown() {
  return useShowsCentral() ? <Outlet /> : <Navigate to="/overview" replace />
}
