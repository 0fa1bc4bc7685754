import type { Country, Labels } from '../../kernel/language.ts'
import { gapColumns, gapColumnsFor } from '../systems/gaps/columns.ts'
import { activityGapColumns } from './activity-gaps.ts'
import { agreementGapColumns } from './agreement-gaps.ts'

/** The entities of which a matrix says what is missing. */
export const matrixEntities = ['system', 'processingActivity', 'agreement'] as const
/** One of them. */
export type MatrixEntity = (typeof matrixEntities)[number]

/** A column as far as it is the same for each entity. */
export interface MatrixColumnHead {
  readonly key: string
  readonly labels: Labels
  readonly weight: number
  /** The field that fills the gap; null where another record does. */
  readonly fills: string | null
}

/** Every column of every matrix; keys are unique among all of them. */
export const matrixColumns: readonly MatrixColumnHead[] = [...gapColumns, ...activityGapColumns, ...agreementGapColumns]

/** The columns of an entity's matrix in a register of this country. */
export function matrixColumnsFor(entity: MatrixEntity, country: Country): readonly MatrixColumnHead[] {
  if (entity === 'system') return gapColumnsFor(country)
  return entity === 'agreement' ? agreementGapColumns : activityGapColumns
}
