import type { Handlers } from '../../ipc/handler.ts'
import { entityHandlers } from '../entities/handlers/entity-handlers.ts'
import { ask, askable } from './questions.ts'

/** Data processing agreements with their sub-processors and oversights, and what those ask. */
export const agreementsHandlers: Handlers = {
  ...entityHandlers('agreement'),
  ...entityHandlers('subProcessor'),
  ...entityHandlers('oversight'),
  ...entityHandlers('oversightQuestion'),
  'oversight.askable': ({ input, context }) => askable(input, context.session),
  'oversight.ask': ({ input, context }) => ask(input, context)
}
