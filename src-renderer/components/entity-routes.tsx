import type { ReactNode } from 'react'
import type { RouteObject } from 'react-router'
import { isAdoptable } from '../../src-shared/features/exchange/library/adoptable.ts'
import type { Entity } from '../../src-shared/kernel/field.ts'
import { adoptedPanel } from './adopted/adopted-panel.tsx'
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
  const own = isAdoptable(entity.name) ? [...panels, adoptedPanel(entity.name)] : panels
  const shown = [...own, ...(parts.within ?? [])]
  const record = <RecordPage entity={entity} parts={{ ...parts, panels: [...own, ...usedByPanels(entity, shown)] }} />
  return [
    { path, element: list ?? <EntityTable key={entity.name} entity={entity} /> },
    { path: `${path}/new`, element: record },
    { path: `${path}/:id`, element: record },
    ...(isMergeable(entity)
      ? [{ path: `${path}/:id/merge`, element: <MergePage key={entity.name} entity={entity} /> }]
      : [])
  ]
}
