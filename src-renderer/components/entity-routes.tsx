import type { ReactNode } from 'react'
import type { RouteObject } from 'react-router'
import type { Entity } from '../../src-shared/kernel/field.ts'
import { MergePage } from './merge/merge-page.tsx'
import { isMergeable } from './merge/merge-path.ts'
import { RecordPage } from './record/record-page.tsx'
import type { RecordParts } from './record/record-parts.ts'
import { usedByPanels } from './record/used-by/used-by.tsx'
import { EntityTable } from './table/entity-table.tsx'

interface EntityScreens extends RecordParts {
  /** The list, where it is more than the table. */
  readonly list?: ReactNode
}

/** The addresses of an entity: its list, a new record, a record. */
export function entityRoutes(path: string, entity: Entity, screens: EntityScreens = {}): RouteObject[] {
  const { list, panels = [], ...parts } = screens
  const shown = [...panels, ...(parts.within ?? [])]
  const record = (
    <RecordPage entity={entity} parts={{ ...parts, panels: [...panels, ...usedByPanels(entity, shown)] }} />
  )
  return [
    { path, element: list ?? <EntityTable key={entity.name} entity={entity} /> },
    { path: `${path}/new`, element: record },
    { path: `${path}/:id`, element: record },
    ...(isMergeable(entity)
      ? [{ path: `${path}/:id/merge`, element: <MergePage key={entity.name} entity={entity} /> }]
      : [])
  ]
}
