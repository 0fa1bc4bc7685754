import type { RouteObject } from 'react-router'
import { MissingPage } from './missing-page.tsx'

/** What is missing: a page of the systems' place and of the protocol's, each for what it holds. */
export const missingRoutes: RouteObject[] = [{ path: 'missing', element: <MissingPage /> }]
