import type { systems as da } from '../da/systems.ts'

/** What is said of a system's standing. */
export const systems = {
  'standing.agreement.valid': 'Databehandleravtale',
  'standing.agreement.soon': 'Databehandleravtale utløper snart',
  'standing.agreement.overdue': 'Databehandleravtale utløpt',
  'standing.agreement.missing': 'Databehandleravtale mangler',
  'standing.risk.valid': 'Risikovurdert',
  'standing.risk.soon': 'Risikovurdering må fornyes snart',
  'standing.risk.overdue': 'Risikovurdering for gammel',
  'standing.risk.missing': 'Risikovurdering mangler',
  'reason.agreement.signed': 'Avtalen er inngått {{date}}.',
  'reason.agreement.signedUndated': 'Avtalen er inngått; datoen er ikke oppgitt.',
  'reason.agreement.expired': 'Avtalen utløp {{date}}.',
  'reason.agreement.expiresSoon': 'Avtalen utløper {{date}}.',
  'reason.agreement.notMade': 'Det er svart nei til at avtalen er inngått.',
  'reason.agreement.notSaid': 'Systemet behandler personopplysninger, og ingen har sagt om det finnes en avtale.',
  'reason.agreement.notNeeded': 'Systemet behandler ikke personopplysninger.',
  'reason.risk.assessed': 'Risikovurdert {{date}}.',
  'reason.risk.old': 'Siste risikovurdering er fra {{date}}, mer enn to år siden.',
  'reason.risk.notMade': 'Det er svart nei til at systemet er risikovurdert.',
  'reason.risk.notSaid': 'Systemet behandler personopplysninger, og ingen har sagt om det er risikovurdert.',
  'reason.risk.undated': 'Systemet er risikovurdert; datoen er ikke oppgitt.'
} as const satisfies Record<keyof typeof da, string>
