import type { RouteObject } from 'react-router'
import { ExchangePage } from './exchange-page.tsx'
import { FeedbackPage } from './feedback/feedback-page.tsx'
import { ImportPage } from './import/import-page.tsx'
import { ReadPage } from './packages/read-page.tsx'
import { SharePage } from './packages/share-page.tsx'
import { PublishPage } from './publish/publish-page.tsx'

/** The addresses of this feature. */
export const exchangeRoutes: RouteObject[] = [
  { path: 'exchange', element: <ExchangePage /> },
  { path: 'exchange/feedback', element: <FeedbackPage /> },
  { path: 'exchange/import', element: <ImportPage /> },
  { path: 'exchange/publish', element: <PublishPage /> },
  { path: 'exchange/package', element: <ReadPage /> },
  { path: 'exchange/share', element: <SharePage /> }
]
