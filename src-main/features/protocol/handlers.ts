import type { Handlers } from '../../ipc/handler.ts'
import { entityHandlers } from '../entities/handlers/entity-handlers.ts'

/** The record of processing activities, and the vocabularies it is written with. */
export const protocolHandlers: Handlers = {
  ...entityHandlers('subjectCategory'),
  ...entityHandlers('dataCategory'),
  ...entityHandlers('recipient'),
  ...entityHandlers('processingActivity'),
  ...entityHandlers('processingLine'),
  ...entityHandlers('transfer')
}
