import { Navigate, type RouteObject } from 'react-router'
import { municipalityEntity } from '../../../src-shared/features/organisations/municipality.fields.ts'
import { organisationUnitEntity } from '../../../src-shared/features/organisations/organisation-unit.fields.ts'
import { personEntity } from '../../../src-shared/features/organisations/person.fields.ts'
import { supplierEntity } from '../../../src-shared/features/organisations/supplier.fields.ts'
import { entityRoutes } from '../../components/entity-routes.tsx'
import { Place } from '../../components/place.tsx'
import { RecordPage } from '../../components/record/record-page.tsx'
import { OwnMunicipality } from './own-municipality.tsx'
import { UnitsPage } from './units-page.tsx'

/** Who the register speaks of: units, people, suppliers, and the municipality itself. */
export const organisationRoutes: RouteObject[] = [
  {
    path: 'organisation',
    element: <Place entities={['organisationUnit', 'person', 'supplier', 'municipality']} />,
    children: [
      { index: true, element: <Navigate to="units" replace /> },
      ...entityRoutes('units', organisationUnitEntity, { list: <UnitsPage /> }),
      ...entityRoutes('people', personEntity),
      ...entityRoutes('suppliers', supplierEntity),
      { path: 'municipality', element: <OwnMunicipality /> },
      { path: 'municipality/:id', element: <RecordPage entity={municipalityEntity} /> }
    ]
  }
]
