import type { MatrixQuery } from '../../../src-shared/features/missing/contract.ts'
import { defaultReviewMonths } from '../../../src-shared/features/systems/gaps/gap-column.ts'
import { today } from '../../../src-shared/kernel/dates.ts'
import { zoneOf } from '../../../src-shared/kernel/language.ts'
import type { Context } from '../../ipc/context.ts'
import type { Handlers } from '../../ipc/handler.ts'
import { type GapSettings, gapReader } from './gap-rows.ts'
import { gapTable } from './gap-table.ts'
import { type MatrixSource, matrixOf, shownSystems } from './matrix.ts'
import { listsForScope, systemsInScope } from './scope.ts'
import { setWeights, weightsIn } from './weights.ts'

/** What the columns need beside the systems. */
function settingsIn(context: Context): GapSettings {
  const { country } = context.session.municipality
  return { today: today(zoneOf[country], context.now()), country, reviewMonths: defaultReviewMonths }
}

async function sourceFor(context: Context, { scope }: MatrixQuery): Promise<MatrixSource> {
  const { db, municipality } = context.session
  const settings = settingsIn(context)
  const lists = await listsForScope(db, municipality.id, scope)
  // Last, as nothing may be written between it and what is read of the lists.
  const table = await gapTable(db, municipality.id, settings)
  lists.refresh()
  return {
    table,
    order: lists.order(false),
    among: systemsInScope(db, lists, municipality.id, scope),
    weights: weightsIn(context),
    rows: (seqs) => gapReader(db, municipality.id, settings).bySeq(seqs)
  }
}

/** What is missing at the systems. */
export const missingHandlers: Handlers = {
  'missing.matrix': async ({ input, context }) => matrixOf(await sourceFor(context, input), input),
  'missing.ids': async ({ input, context }) => {
    const { seqs } = shownSystems(await sourceFor(context, input), input)
    const idOf = context.session.db.prepare<[number], string>('SELECT id FROM system WHERE seq = ?').pluck()
    return Array.from(seqs).flatMap((seq) => idOf.get(seq) ?? [])
  },
  'missing.setWeights': ({ input, context }) => {
    setWeights(context, input.weights)
    context.changed('system')
    return null
  }
}
