import type { MatrixQuery } from '../../../src-shared/features/missing/contract.ts'
import { today } from '../../../src-shared/kernel/dates.ts'
import { type Country, zoneOf } from '../../../src-shared/kernel/language.ts'
import type { Database } from '../../db/open.ts'
import { bringUpToDate } from '../entities/kept-rows.ts'
import { recordListsOf } from '../entities/list/record-lists.ts'
import { reviewPeriods } from '../review/periods.ts'
import { gapKinds } from './gap-kinds.ts'
import type { GapSettings } from './gap-rows.ts'
import { gapTableOf } from './gap-table.ts'
import type { MatrixSource } from './matrix.ts'
import { columnsOfScope, recordsInScope } from './scope.ts'
import { weightsOf } from './weights.ts'

/** Whose register the matrix is of, and when it is asked for. */
export interface MatrixPlace {
  readonly db: Database
  readonly municipalityId: string
  readonly country: Country
  /** UTC instant. */
  readonly now: string
}

/** Reads what the matrix is made of, in slices where it has to be read anew. Throws request.locked. */
export async function matrixSource(
  place: MatrixPlace,
  { of = 'system', scope }: Pick<MatrixQuery, 'scope'> & Partial<Pick<MatrixQuery, 'of'>>
): Promise<MatrixSource> {
  const { db, municipalityId, country, now } = place
  const settings: GapSettings = { today: today(zoneOf[country], now), country, reviewMonths: reviewPeriods(db).system }
  const lists = recordListsOf(db, of)(municipalityId)
  const table = gapTableOf(db, of, municipalityId)
  table.countWith(settings)
  await lists.orderInSlices()
  await bringUpToDate(db, () => [...lists.parts(columnsOfScope(of, scope)), table.rows])
  return {
    table,
    order: lists.order(false),
    among: recordsInScope(db, lists, municipalityId, of, scope),
    weights: weightsOf(db),
    rows: (seqs) => gapKinds[of].reader(db, municipalityId, settings).bySeq(seqs)
  }
}
