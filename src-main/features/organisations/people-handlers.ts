import type { Context } from '../../ipc/context.ts'
import type { Handlers } from '../../ipc/handler.ts'
import { dutiesOf } from './duties.ts'
import { previewHandover, type Surroundings } from './handover.ts'
import { handoverJob } from './job-refs.ts'
import { countsPerUnit } from './unit-counts.ts'

function around(context: Context): Surroundings {
  const { db, municipality, scope } = context.session
  return { db, municipalityId: municipality.id, country: municipality.country, scope, at: context.now() }
}

/** What people and units answer for, and its handing over. */
export const peopleHandlers: Handlers = {
  'people.duties': ({ input: { person: id, ...asked }, context: { session } }) =>
    dutiesOf(session.db, { entity: 'person', id }, session.municipality.id, asked),
  'units.duties': ({ input: { unit: id, ...asked }, context: { session } }) =>
    dutiesOf(session.db, { entity: 'organisationUnit', id }, session.municipality.id, asked),
  'units.counts': ({ context: { session } }) => countsPerUnit(session.db, session.municipality.id),
  'people.handoverPreview': ({ input, context }) => previewHandover(input, around(context)),
  'people.handover': async ({ input: { jobId, ...handover }, context, jobs }) => {
    const { scope } = context.session
    const { result, entities } = await jobs.run(handoverJob, { handover, at: context.now(), scope }, { jobId })
    context.changed(...entities)
    return result
  }
}
