import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { organisationUnitEntity } from '../../../src-shared/features/organisations/organisation-unit.fields.ts'
import { useViewState } from '../../api/use-view-state.ts'
import { EntityTable } from '../../components/table/entity-table.tsx'
import { UnitTree } from './unit-tree.tsx'

const shapes = ['tree', 'table'] as const
const shapeSchema = z.enum(shapes)

/** The units, as the tree they are or as a list to search and filter. */
export function UnitsPage() {
  const { t } = useTranslation('organisations')
  const shape = useViewState('units.shape', shapeSchema, 'tree')
  const choice = (
    <SegmentedControl
      size="xs"
      aria-label={t('shape')}
      value={shape.value}
      onChange={(value) => shape.set(value === 'table' ? 'table' : 'tree')}
      data={shapes.map((value) => ({ value, label: t(`shape.${value}`) }))}
    />
  )
  if (!shape.ready) return null
  return shape.value === 'tree' ? (
    <UnitTree beside={choice} />
  ) : (
    <EntityTable entity={organisationUnitEntity} beside={choice} />
  )
}
