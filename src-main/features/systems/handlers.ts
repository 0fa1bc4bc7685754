import type { Handlers } from '../../ipc/handler.ts'
import { entityHandlers } from '../entities/handlers/entity-handlers.ts'

/** Systems with their categories, software and contracts. */
export const systemsHandlers: Handlers = {
  ...entityHandlers('system'),
  ...entityHandlers('systemCategory'),
  ...entityHandlers('software'),
  ...entityHandlers('contract')
}
