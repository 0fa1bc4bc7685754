import type { Handlers } from '../../ipc/handler.ts'
import { entityHandlers } from '../entities/handlers/entity-handlers.ts'
import { ownValueHandlers } from '../entities/own-values/own-value-handlers.ts'
import { copyActivities } from './copies/copy-activity.ts'
import { copyOutline } from './copies/copy-differences.ts'
import { settle } from './copies/settle.ts'
import { guideProposals } from './guide-proposals.ts'
import { join, leave } from './join.ts'
import { activityLinks } from './links.ts'
import { unitProtocol } from './unit-protocol.ts'

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
  'protocol.unit': ({ input, context }) => unitProtocol(context, input.unit, input.below),
  'protocol.join': ({ input, context }) => join(input, context),
  'protocol.leave': ({ input, context }) => leave(input, context)
}
