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
  'reason.oversightDue': 'Databehandleren skulle vært fulgt opp {{date}}.',
  'reason.announced': 'Varslet og ikke godkjent ennå: {{names}}.',
  'reason.noTransferBasis': 'Utenfor EU/EØS uten overføringsgrunnlag: {{names}}.',
  'oversight.complete': 'Gjennomfør oppfølging',
  'oversight.title': 'Gjennomfør oppfølging av databehandleren',
  'oversight.planned': 'Planlagt til {{date}}.',
  'oversight.unplanned': 'Oppfølgingen var ikke planlagt; den føres opp som gjennomført.',
  'oversight.kept': 'Det avtalen sier nå, lagres sammen med oppfølgingen, også når avtalen endres senere.',
  'oversight.done': 'Oppfølgingen er lagret',
  'oversight.doneNext': 'Oppfølgingen er lagret; den neste er {{date}}',
  'oversight.cancel': 'Avbryt',
  'oversight.save': 'Lagre oppfølgingen'
} as const satisfies Record<keyof typeof da, string>
