import type { Session } from '../../ipc/context.ts'
import type { Handlers } from '../../ipc/handler.ts'
import { entityHandlers } from '../entities/handlers/entity-handlers.ts'
import { storedRecord } from '../entities/handlers/reading.ts'
import { ownValueHandlers } from '../entities/own-values/own-value-handlers.ts'
import { checkLinks } from './check-links.ts'

/** Systems with what belongs to them. */
export const systemsHandlers: Handlers = {
  ...entityHandlers('system'),
  ...entityHandlers('systemCategory'),
  ...entityHandlers('software'),
  ...entityHandlers('platform'),
  ...entityHandlers('contract'),
  ...entityHandlers('dependency'),
  ...entityHandlers('unitUse'),
  ...entityHandlers('document'),
  ...ownValueHandlers('deviation'),
  'document.check': async ({ input: { ids }, context }) => {
    const states = await checkLinks(ids.map((id) => urlOf(context.session, id)))
    return Object.fromEntries(ids.map((id, i) => [id, states[i] ?? 'noAnswer']))
  }
}

/** A document's address. Throws record.notFound. */
function urlOf(session: Session, id: string): string {
  return String(storedRecord(session, 'document', id).values['url'] ?? '')
}
