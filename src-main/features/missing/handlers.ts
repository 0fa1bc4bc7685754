import type { MatrixQuery } from '../../../src-shared/features/missing/contract.ts'
import type { Context } from '../../ipc/context.ts'
import type { Handlers } from '../../ipc/handler.ts'
import { type MatrixSource, matrixOf, shownSystems } from './matrix.ts'
import { matrixSource } from './matrix-source.ts'
import { setWeights } from './weights.ts'

function sourceFor({ session, now }: Context, { scope }: MatrixQuery): Promise<MatrixSource> {
  const { db, municipality } = session
  return matrixSource({ db, municipalityId: municipality.id, country: municipality.country, now: now() }, scope)
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
