/** Why a data processing agreement stands as it does. */
export const agreements = {
  'reason.inForce': 'Aftalen er indgået {{date}}.',
  'reason.notBegun': 'Aftalen gælder fra {{date}}.',
  'reason.expiresSoon': 'Aftalen udløber {{date}}. Forny den, eller skriv, hvornår den ophører.',
  'reason.expired': 'Aftalen udløb {{date}}, og ingen anden dato er skrevet.',
  'reason.notSigned': 'Der står ingen dato for, hvornår aftalen er indgået.',
  'reason.ended': 'Aftalen ophørte {{date}}.',
  'reason.byLaw': 'Behandlingen er reguleret ved lov; der kræves ingen aftale.',
  'reason.notRequired': 'Der kræves ingen aftale.',
  'reason.oversightDue': 'Tilsynet skulle være ført {{date}}.',
  'reason.announced': 'Varslet og ikke godkendt endnu: {{names}}.',
  'reason.noTransferBasis': 'Uden for EU/EØS uden overførselsgrundlag: {{names}}.',
  'oversight.complete': 'Gennemfør tilsyn',
  'oversight.title': 'Gennemfør tilsyn',
  'oversight.planned': 'Planlagt til {{date}}.',
  'oversight.unplanned': 'Tilsynet var ikke planlagt; det kommer med som gennemført.',
  'oversight.kept': 'Det, aftalen siger nu, gemmes sammen med tilsynet, også når aftalen ændres senere.',
  'oversight.done': 'Tilsynet er gemt',
  'oversight.doneNext': 'Tilsynet er gemt; det næste er {{date}}',
  'oversight.cancel': 'Annullér',
  'oversight.save': 'Gem tilsynet'
} as const
