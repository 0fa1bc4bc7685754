import type { Context } from '../../ipc/context.ts'
import type { Handlers } from '../../ipc/handler.ts'
import { previewHandover, type Surroundings } from './handover.ts'
import { handoverJob } from './job-refs.ts'
import { countsPerUnit } from './unit-counts.ts'

function around(context: Context): Surroundings {
  const { db, municipality, scope } = context.session
  return { db, municipalityId: municipality.id, country: municipality.country, scope, at: context.now() }
}

/** What people answer for is handed over; how much there is of each unit. */
export const peopleHandlers: Handlers = {
  'units.counts': ({ context: { session } }) => countsPerUnit(session.db, session.municipality.id),
  'people.handoverPreview': ({ input, context }) => previewHandover(input, around(context)),
  'people.handover': async ({ input: { jobId, ...handover }, context, jobs }) => {
    const { scope } = context.session
    const { result, entities } = await jobs.run(handoverJob, { handover, at: context.now(), scope }, { jobId })
    context.changed(...entities)
    return result
  }
}
