import type { Said, Saying } from '../../kernel/saying.ts'
import type { Values } from '../../kernel/value.ts'
import { criteria, screeningOutcome } from './screening.rules.ts'

/**
 * What an impact assessment says of the systems it is about: an approved one, that there is one; one whose screening says
 * that none is needed, that. One that is under way says nothing.
 */
function said(values: Values): Said | null {
  const { approvedOn } = values
  if (typeof approvedOn === 'string' && approvedOn !== '')
    return { values: { impactAssessed: { value: 'yes' }, impactAssessedOn: approvedOn }, weight: `2 ${approvedOn}` }
  if (screeningOutcome(values) !== 'notNeeded') return null
  return { values: { impactAssessed: { value: 'notApplicable' }, impactAssessedOn: null }, weight: '1' }
}

/** Whether a system has an impact assessment is what the assessments about it say; nowhere is there a second truth. */
export const impactAssessmentSaying: Saying = {
  by: 'impactAssessment',
  about: 'systems',
  of: 'system',
  fields: ['impactAssessed', 'impactAssessedOn'],
  needs: ['approvedOn', ...criteria],
  said
}
