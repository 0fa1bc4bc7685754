import type { RouteObject } from 'react-router'
import { contractEntity } from '../../../src-shared/features/systems/contract.fields.ts'
import { dependencyEntity } from '../../../src-shared/features/systems/dependency.fields.ts'
import { deviationEntity } from '../../../src-shared/features/systems/deviation.fields.ts'
import { documentEntity } from '../../../src-shared/features/systems/document.fields.ts'
import { platformEntity } from '../../../src-shared/features/systems/platform.fields.ts'
import { softwareEntity } from '../../../src-shared/features/systems/software.fields.ts'
import { systemEntity } from '../../../src-shared/features/systems/system.fields.ts'
import { systemCategoryEntity } from '../../../src-shared/features/systems/system-category.fields.ts'
import { unitUseEntity } from '../../../src-shared/features/systems/unit-use.fields.ts'
import { entityRoutes } from '../../components/entity-routes.tsx'
import { redirectTo } from '../../components/redirect.ts'
import { ComparePage } from './compare/compare-page.tsx'
import { GraphPage } from './graph/graph-page.tsx'
import { MapPage } from './graph/map-page.tsx'
import { systemsBy } from './related-panels.tsx'
import { systemParts } from './system-parts.tsx'
import { SystemsPlace } from './systems-place.tsx'

/** Systems, and what belongs to them; with the pages that another feature adds. */
export const systemRoutes = (pages: readonly RouteObject[]): RouteObject[] => [
  {
    path: 'systems',
    element: <SystemsPlace />,
    children: [
      redirectTo('all'),
      ...entityRoutes('all', systemEntity, systemParts),
      { path: 'compare', element: <ComparePage /> },
      ...entityRoutes('contracts', contractEntity),
      ...entityRoutes('software', softwareEntity, { panels: systemsBy('software') }),
      ...entityRoutes('platforms', platformEntity, { panels: systemsBy('platform') }),
      ...entityRoutes('dependencies', dependencyEntity),
      ...entityRoutes('unit-uses', unitUseEntity),
      ...entityRoutes('documents', documentEntity),
      ...entityRoutes('deviations', deviationEntity),
      ...entityRoutes('categories', systemCategoryEntity, { panels: systemsBy('category') }),
      { path: 'graph', element: <MapPage /> },
      { path: 'graph/:id', element: <GraphPage /> },
      ...pages
    ]
  }
]
