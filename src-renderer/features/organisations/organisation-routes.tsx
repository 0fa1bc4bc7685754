import type { RouteObject } from 'react-router'
import { municipalityEntity } from '../../../src-shared/features/organisations/municipality.fields.ts'
import { organisationUnitEntity } from '../../../src-shared/features/organisations/organisation-unit.fields.ts'
import { personEntity } from '../../../src-shared/features/organisations/person.fields.ts'
import { supplierEntity } from '../../../src-shared/features/organisations/supplier.fields.ts'
import { labels } from '../../../src-shared/kernel/labels.ts'
import { entityRoutes } from '../../components/entity-routes.tsx'
import { ArticleThirtyMenu } from '../../components/papers/article-thirty-menu.tsx'
import { Place } from '../../components/place.tsx'
import { RecordPage } from '../../components/record/record-page.tsx'
import type { RecordPanel } from '../../components/record/record-parts.ts'
import { referencesTo, UsedBy } from '../../components/record/used-by/used-by.tsx'
import { redirectTo } from '../../components/redirect.ts'
import { PersonDuties } from './duties/duties-panel.tsx'
import { OwnMunicipality } from './own-municipality.tsx'
import { supplierValue } from './supplier-value.tsx'
import { UnitsPage } from './units-page.tsx'

const personPanel: RecordPanel = {
  key: 'duties',
  labels: labels('Har ansvaret for', 'Har ansvar for', 'Responsible for'),
  shows: referencesTo('person'),
  view: (record, panel) => <PersonDuties record={record} panel={panel} />
}

const unitPanel: RecordPanel = {
  key: 'duties',
  labels: labels('Ansvar, brug og personer', 'Ansvar, bruk og personer', 'Responsibilities, use and people'),
  shows: referencesTo('organisationUnit'),
  view: (record, panel) => <UsedBy entity="organisationUnit" record={record} panel={panel} />
}

/** Who the register speaks of: units, people, suppliers, and the municipality itself. */
export const organisationRoutes: RouteObject[] = [
  {
    path: 'organisation',
    element: <Place pages={['organisationUnit', 'person', 'supplier', 'municipality']} />,
    children: [
      redirectTo('units'),
      ...entityRoutes('units', organisationUnitEntity, {
        list: <UnitsPage />,
        panels: [unitPanel],
        actions: (record) => <ArticleThirtyMenu unit={record.id} />
      }),
      ...entityRoutes('people', personEntity, { panels: [personPanel] }),
      ...entityRoutes('suppliers', supplierEntity, { fieldValue: supplierValue }),
      { path: 'municipality', element: <OwnMunicipality /> },
      { path: 'municipality/:id', element: <RecordPage entity={municipalityEntity} /> }
    ]
  }
]
