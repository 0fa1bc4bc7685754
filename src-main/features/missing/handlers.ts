import { catalogue } from '../../../src-shared/features/catalogue.ts'
import type { MatrixQuery } from '../../../src-shared/features/missing/contract.ts'
import { matrixEntities } from '../../../src-shared/features/missing/matrix-columns.ts'
import type { Context } from '../../ipc/context.ts'
import type { Handlers } from '../../ipc/handler.ts'
import { type MatrixSource, matrixOf, shownSystems } from './matrix.ts'
import { matrixSource } from './matrix-source.ts'
import { setWeights } from './weights.ts'

function sourceFor({ session, now }: Context, query: MatrixQuery): Promise<MatrixSource> {
  const { db, municipality } = session
  return matrixSource({ db, municipalityId: municipality.id, country: municipality.country, now: now() }, query)
}

/** What is missing at systems, activities and agreements. */
export const missingHandlers: Handlers = {
  'missing.matrix': async ({ input, context }) => matrixOf(await sourceFor(context, input), input),
  'missing.ids': async ({ input, context }) => {
    const { seqs } = shownSystems(await sourceFor(context, input), input)
    const idOf = context.session.db
      .prepare<[number], string>(`SELECT id FROM ${catalogue[input.of].table} WHERE seq = ?`)
      .pluck()
    return Array.from(seqs).flatMap((seq) => idOf.get(seq) ?? [])
  },
  'missing.setWeights': ({ input, context }) => {
    setWeights(context, input.weights)
    context.changed(...matrixEntities)
    return null
  }
}
