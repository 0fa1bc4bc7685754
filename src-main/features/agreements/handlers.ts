import type { Handlers } from '../../ipc/handler.ts'
import { entityHandlers } from '../entities/handlers/entity-handlers.ts'

/** Data processing agreements with their sub-processors and oversights. */
export const agreementsHandlers: Handlers = {
  ...entityHandlers('agreement'),
  ...entityHandlers('subProcessor'),
  ...entityHandlers('oversight')
}
