import type { Context } from '../../ipc/context.ts'
import type { Handlers } from '../../ipc/handler.ts'
import { entityHandlers } from '../entities/handlers/entity-handlers.ts'
import { ownValueHandlers } from '../entities/own-values/own-value-handlers.ts'
import { copyActivities } from './copies/copy-activity.ts'
import { copyOutline } from './copies/copy-differences.ts'
import { settle } from './copies/settle.ts'
import { guideProposals } from './guide-proposals.ts'
import { joinJob, leaveJob } from './job-refs.ts'
import { activityLinks } from './links.ts'
import { unitWindow } from './unit-window.ts'

const lineHandlers = entityHandlers('processingLine')

/** The record of processing activities, and the vocabularies it is written with. */
export const protocolHandlers: Handlers = {
  ...entityHandlers('subjectCategory'),
  ...entityHandlers('dataCategory'),
  ...entityHandlers('recipient'),
  ...entityHandlers('processingActivity'),
  ...lineHandlers,
  ...entityHandlers('transfer'),
  ...entityHandlers('participation'),
  ...entityHandlers('jointArrangement'),
  ...ownValueHandlers('adaptation'),
  'protocol.links': ({ input, context }) => activityLinks(context.session, input.activity),
  'protocol.link': (request) => {
    const { activity, lines } = request.input
    for (const { id, version, ...linked } of lines)
      void lineHandlers['processingLine.save']?.({
        ...request,
        input: { id, version, values: { activity, ...linked } }
      })
    return { lines: lines.length }
  },
  'protocol.copy': ({ input, context }) => copyActivities(input, context),
  'protocol.copied': ({ input, context }) => copyOutline(context.session, input.activity),
  'protocol.settle': ({ input, context }) => settle(input, context),
  'protocol.guide': ({ input, context }) => guideProposals(context.session, input),
  'protocol.unit': ({ input, context }) => unitWindow(input, context),
  'protocol.join': async ({ input: { jobId, ...asked }, jobs, context }) => {
    const { result, entities } = await jobs.run(joinJob, { ...asked, ...asking(context) }, { jobId })
    context.changed(...entities)
    return result
  },
  'protocol.leave': async ({ input: { jobId, ...asked }, jobs, context }) => {
    const { result, entities } = await jobs.run(leaveJob, { ...asked, ...asking(context) }, { jobId })
    context.changed(...entities)
    return result
  }
}

function asking({ session, now }: Context) {
  return { at: now(), scope: session.scope }
}
