import type { RouteObject } from 'react-router'
import { CategoriesPage } from './categories-page.tsx'
import { OverviewFrame } from './overview-frame.tsx'
import { OverviewPage } from './overview-page.tsx'
import { SuppliersPage } from './suppliers-page.tsx'

/** The overview: figures, suppliers, categories. */
export const overviewRoutes: RouteObject[] = [
  {
    path: 'overview',
    element: <OverviewFrame />,
    children: [
      { index: true, element: <OverviewPage /> },
      { path: 'suppliers', element: <SuppliersPage /> },
      { path: 'categories', element: <CategoriesPage /> }
    ]
  }
]
