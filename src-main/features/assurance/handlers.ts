import type { Handlers } from '../../ipc/handler.ts'
import { entityHandlers } from '../entities/handlers/entity-handlers.ts'

/** Risk assessments with scenarios and measures, and data protection impact assessments. */
export const assuranceHandlers: Handlers = {
  ...entityHandlers('riskAssessment'),
  ...entityHandlers('riskScenario'),
  ...entityHandlers('measure'),
  ...entityHandlers('impactAssessment')
}
