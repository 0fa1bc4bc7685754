import { Navigate, type RouteObject } from 'react-router'
import { contractEntity } from '../../../src-shared/features/systems/contract.fields.ts'
import { softwareEntity } from '../../../src-shared/features/systems/software.fields.ts'
import { systemEntity } from '../../../src-shared/features/systems/system.fields.ts'
import { systemCategoryEntity } from '../../../src-shared/features/systems/system-category.fields.ts'
import { entityRoutes } from '../../components/entity-routes.tsx'
import { Place } from '../../components/place.tsx'
import { SystemChips } from './system-chips.tsx'

/** Systems, and what belongs to them. */
export const systemRoutes: RouteObject[] = [
  {
    path: 'systems',
    element: <Place entities={['system', 'contract', 'software', 'systemCategory']} />,
    children: [
      { index: true, element: <Navigate to="all" replace /> },
      ...entityRoutes('all', systemEntity, { chips: (record) => <SystemChips record={record} /> }),
      ...entityRoutes('contracts', contractEntity),
      ...entityRoutes('software', softwareEntity),
      ...entityRoutes('categories', systemCategoryEntity)
    ]
  }
]
