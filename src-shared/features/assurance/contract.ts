import { entityChannels } from '../../ipc/entity-channels.ts'

/** Risk assessments with scenarios and measures, and data protection impact assessments. */
export const assuranceContract = {
  ...entityChannels('riskAssessment'),
  ...entityChannels('riskScenario'),
  ...entityChannels('measure'),
  ...entityChannels('impactAssessment')
}
