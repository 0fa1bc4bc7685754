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
  'reason.noTransferBasis': 'Utenfor EU/EØS uten overføringsgrunnlag: {{names}}.',
  'oversight.complete': 'Gjennomfør tilsyn',
  'oversight.title': 'Gjennomfør tilsyn',
  'oversight.planned': 'Planlagt til {{date}}.',
  'oversight.unplanned': 'Tilsynet var ikke planlagt; det føres opp som gjennomført.',
  'oversight.kept': 'Det avtalen sier nå, lagres sammen med tilsynet, også når avtalen endres senere.',
  'oversight.done': 'Tilsynet er lagret',
  'oversight.doneNext': 'Tilsynet er lagret; det neste er {{date}}',
  'oversight.cancel': 'Avbryt',
  'oversight.save': 'Lagre tilsynet'
} as const satisfies Record<keyof typeof da, string>
