import type { ReactNode } from 'react'
import type { RouteObject } from 'react-router'
import type { Entity } from '../../src-shared/kernel/field.ts'
import type { RecordView } from '../../src-shared/kernel/value.ts'
import { RecordPage } from './record/record-page.tsx'
import { EntityTable } from './table/entity-table.tsx'

interface EntityScreens {
  /** The list, where it is more than the table. */
  readonly list?: ReactNode
  readonly chips?: (record: RecordView) => ReactNode
}

/** The addresses of an entity: its list, a new record, a record. */
export function entityRoutes(path: string, entity: Entity, screens: EntityScreens = {}): RouteObject[] {
  const record = <RecordPage entity={entity} {...(screens.chips && { chips: screens.chips })} />
  return [
    { path, element: screens.list ?? <EntityTable key={entity.name} entity={entity} /> },
    { path: `${path}/new`, element: record },
    { path: `${path}/:id`, element: record }
  ]
}
