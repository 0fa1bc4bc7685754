import type { RouteObject } from 'react-router'
import { ExchangePage } from './exchange-page.tsx'
import { FeedbackPage } from './feedback/feedback-page.tsx'
import { ImportPage } from './import/import-page.tsx'
import { AdoptedPage } from './library/adopted-page.tsx'
import { LibraryFrame } from './library/library-frame.tsx'
import { LibraryPackagesPage } from './library/library-packages-page.tsx'
import { LibraryRecordPage } from './library/library-record-page.tsx'
import { SearchPage } from './library/search-page.tsx'
import { ReadPage } from './packages/read-page.tsx'
import { SharePage } from './packages/share-page.tsx'
import { PublishPage } from './publish/publish-page.tsx'

/** The addresses of this feature. */
export const exchangeRoutes: RouteObject[] = [
  { path: 'exchange', element: <ExchangePage /> },
  { path: 'exchange/feedback', element: <FeedbackPage /> },
  { path: 'exchange/import', element: <ImportPage /> },
  {
    path: 'exchange/library',
    element: <LibraryFrame />,
    children: [
      { index: true, element: <SearchPage /> },
      { path: 'adopted', element: <AdoptedPage /> },
      { path: 'packages', element: <LibraryPackagesPage /> },
      { path: 'records/:record', element: <LibraryRecordPage /> }
    ]
  },
  { path: 'exchange/publish', element: <PublishPage /> },
  { path: 'exchange/package', element: <ReadPage /> },
  { path: 'exchange/share', element: <SharePage /> }
]
