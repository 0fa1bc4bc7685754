import type { RouteObject } from 'react-router'
import { cprSubscriptionEntity } from '../../../src-shared/features/cpr-subscriptions/cpr-subscription.fields.ts'
import { subscriptionSourceEntity } from '../../../src-shared/features/cpr-subscriptions/subscription-source.fields.ts'
import { entityRoutes } from '../../components/entity-routes.tsx'
import type { RecordPanel } from '../../components/record/record-parts.ts'
import { related } from '../../components/record/related.tsx'
import { redirectTo } from '../../components/redirect.ts'
import { CprOverviewPage } from './cpr-overview-page.tsx'
import { CprPlace } from './cpr-place.tsx'
import { SourceChips, SubscriptionChips } from './sign-chips.tsx'

interface Further {
  /** Pages of the same place. */
  readonly pages: readonly RouteObject[]
  /** On a source's page. */
  readonly sourcePanels: readonly RecordPanel[]
}

/** The CPR subscriptions, their sources, and all channels side by side; with what another feature has to add. */
export const cprRoutes = ({ pages, sourcePanels }: Further): RouteObject[] => [
  {
    path: 'cpr',
    element: <CprPlace />,
    children: [
      redirectTo('overview'),
      { path: 'overview', element: <CprOverviewPage /> },
      ...entityRoutes('sources', subscriptionSourceEntity, {
        chips: (record) => <SourceChips record={record} />,
        panels: [
          related(cprSubscriptionEntity, 'source', ['system', 'needReason', 'unit', 'lapseMonths', 'state']),
          ...sourcePanels
        ]
      }),
      ...entityRoutes('subscriptions', cprSubscriptionEntity, {
        chips: (record) => <SubscriptionChips record={record} />
      }),
      ...pages
    ]
  }
]
