import type { Handlers } from '../../ipc/handler.ts'
import { entityHandlers } from '../entities/handlers/entity-handlers.ts'

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
  ...entityHandlers('deviation')
}
