import type { Handlers } from '../../ipc/handler.ts'
import { entityHandlers } from '../entities/handlers/entity-handlers.ts'

/** Municipality, units, people and suppliers. */
export const organisationsHandlers: Handlers = {
  ...entityHandlers('municipality'),
  ...entityHandlers('organisationUnit'),
  ...entityHandlers('person'),
  ...entityHandlers('supplier')
}
