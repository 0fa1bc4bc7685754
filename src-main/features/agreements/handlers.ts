import type { ChannelParsed } from '../../../src-shared/ipc/contract.ts'
import type { Session } from '../../ipc/context.ts'
import type { Handlers } from '../../ipc/handler.ts'
import { entityHandlers } from '../entities/handlers/entity-handlers.ts'
import { storedRecord } from '../entities/handlers/reading.ts'
import { saidNow } from './evidence.ts'

const oversight = entityHandlers('oversight')

/** Data processing agreements with their sub-processors and oversights. */
export const agreementsHandlers: Handlers = {
  ...entityHandlers('agreement'),
  ...entityHandlers('subProcessor'),
  ...oversight,
  'oversight.save': (request) => {
    const save = oversight['oversight.save']
    if (!save) throw new Error('No handler for oversight.save')
    return save({ ...request, input: withEvidence(request.input, request.context.session) })
  }
}

/** An oversight that becomes a completed one keeps what its agreement says on that day. */
function withEvidence(input: ChannelParsed<'oversight.save'>, session: Session): ChannelParsed<'oversight.save'> {
  const before = input.id === null ? {} : storedRecord(session, 'oversight', input.id).values
  const { completedOn, agreement, agreementThen } = { ...before, ...input.values }
  if (before['completedOn'] || before['agreementThen'] || !completedOn || agreementThen) return input
  if (typeof agreement !== 'string' || agreement === '') return input
  return { ...input, values: { ...input.values, agreementThen: saidNow(session, agreement) || null } }
}
