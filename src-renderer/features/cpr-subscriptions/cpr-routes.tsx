import { Navigate, type RouteObject } from 'react-router'
import { cprSubscriptionEntity } from '../../../src-shared/features/cpr-subscriptions/cpr-subscription.fields.ts'
import { subscriptionSourceEntity } from '../../../src-shared/features/cpr-subscriptions/subscription-source.fields.ts'
import { entityRoutes } from '../../components/entity-routes.tsx'
import { related } from '../../components/record/related.tsx'
import { CprOverviewPage } from './cpr-overview-page.tsx'
import { CprPlace } from './cpr-place.tsx'
import { SourceChips, SubscriptionChips } from './sign-chips.tsx'

/** The CPR subscriptions, their sources, and all channels side by side. */
export const cprRoutes: RouteObject[] = [
  {
    path: 'cpr',
    element: <CprPlace />,
    children: [
      { index: true, element: <Navigate to="overview" replace /> },
      { path: 'overview', element: <CprOverviewPage /> },
      ...entityRoutes('sources', subscriptionSourceEntity, {
        chips: (record) => <SourceChips record={record} />,
        panels: [related(cprSubscriptionEntity, 'source', ['system', 'needReason', 'unit', 'lapseMonths', 'state'])]
      }),
      ...entityRoutes('subscriptions', cprSubscriptionEntity, {
        chips: (record) => <SubscriptionChips record={record} />
      })
    ]
  }
]
