import type { Said, Saying } from '../../kernel/saying.ts'
import type { Values } from '../../kernel/value.ts'

/** What a dated risk assessment says of the systems it is about; without a date it is not made yet and says nothing. */
function said({ assessedOn, nextOn }: Values): Said | null {
  if (typeof assessedOn !== 'string' || assessedOn === '') return null
  return {
    values: { riskAssessed: { value: 'yes' }, riskAssessedOn: assessedOn, nextRiskAssessmentOn: nextOn || null },
    weight: assessedOn
  }
}

/** That a system's risks are assessed, and when again, is what the latest assessment about it says. */
export const riskAssessmentSaying: Saying = {
  by: 'riskAssessment',
  about: 'systems',
  of: 'system',
  fields: ['riskAssessed', 'riskAssessedOn', 'nextRiskAssessmentOn'],
  needs: ['assessedOn', 'nextOn'],
  said
}
