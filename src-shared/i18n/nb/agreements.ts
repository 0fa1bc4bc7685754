import type { agreements as da } from '../da/agreements.ts'

/** Why a data processing agreement stands as it does. */
export const agreements = {
  'reason.inForce': 'Avtalen er inngått {{date}}.',
  'reason.notBegun': 'Avtalen gjelder fra {{date}}.',
  'reason.expiresSoon': 'Avtalen utløper {{date}}. Forny den, eller skriv når den avsluttes.',
  'reason.expired': 'Avtalen utløp {{date}}, og ingen annen dato er skrevet.',
  'reason.notSigned': 'Det står ingen dato for når avtalen er inngått.',
  'reason.ended': 'Avtalen ble avsluttet {{date}}.',
  'reason.byLaw': 'Behandlingen er regulert i lov; det kreves ingen avtale.',
  'reason.notRequired': 'Det kreves ingen avtale.',
  'reason.oversightDue': 'Tilsynet skulle vært ført {{date}}.',
  'reason.announced': 'Varslet og ikke godkjent ennå: {{names}}.',
  'reason.noTransferBasis': 'Utenfor EU/EØS uten overføringsgrunnlag: {{names}}.'
} as const satisfies Record<keyof typeof da, string>
