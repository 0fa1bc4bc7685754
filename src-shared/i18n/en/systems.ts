import type { systems as da } from '../da/systems.ts'

/** What is said of a system's standing. */
export const systems = {
  'standing.agreement.valid': 'Data processing agreement',
  'standing.agreement.soon': 'Agreement expires soon',
  'standing.agreement.overdue': 'Agreement expired',
  'standing.agreement.missing': 'Agreement missing',
  'standing.risk.valid': 'Risk assessed',
  'standing.risk.soon': 'Risk assessment due soon',
  'standing.risk.overdue': 'Risk assessment too old',
  'standing.risk.missing': 'Risk assessment missing',
  'reason.agreement.signed': 'The agreement was signed on {{date}}.',
  'reason.agreement.signedUndated': 'The agreement is in place; its date is not given.',
  'reason.agreement.expired': 'The agreement expired on {{date}}.',
  'reason.agreement.expiresSoon': 'The agreement expires on {{date}}.',
  'reason.agreement.notMade': 'The answer is that there is no agreement.',
  'reason.agreement.notSaid': 'The system processes personal data, and nobody has said whether there is an agreement.',
  'reason.agreement.notNeeded': 'The system does not process personal data.',
  'reason.risk.assessed': 'Risk assessed on {{date}}.',
  'reason.risk.old': 'The last risk assessment is from {{date}}, more than two years ago.',
  'reason.risk.notMade': 'The answer is that no risk assessment was made.',
  'reason.risk.notSaid': 'The system processes personal data, and nobody has said whether its risk was assessed.',
  'reason.risk.undated': 'The risk was assessed; the date is not given.'
} as const satisfies Record<keyof typeof da, string>
