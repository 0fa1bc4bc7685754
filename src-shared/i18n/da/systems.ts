/** What is said of a system's standing. */
export const systems = {
  'standing.agreement.valid': 'Databehandleraftale',
  'standing.agreement.soon': 'Databehandleraftale udløber snart',
  'standing.agreement.overdue': 'Databehandleraftale udløbet',
  'standing.agreement.missing': 'Databehandleraftale mangler',
  'standing.risk.valid': 'Risikovurderet',
  'standing.risk.soon': 'Risikovurdering skal fornyes snart',
  'standing.risk.overdue': 'Risikovurdering for gammel',
  'standing.risk.missing': 'Risikovurdering mangler',
  'reason.agreement.signed': 'Aftalen er indgået {{date}}.',
  'reason.agreement.signedUndated': 'Aftalen er indgået; datoen er ikke angivet.',
  'reason.agreement.expired': 'Aftalen udløb {{date}}.',
  'reason.agreement.expiresSoon': 'Aftalen udløber {{date}}.',
  'reason.agreement.notMade': 'Der er svaret nej til, at aftalen er indgået.',
  'reason.agreement.notSaid': 'Systemet behandler personoplysninger, og ingen har sagt, om der er en aftale.',
  'reason.agreement.notNeeded': 'Systemet behandler ikke personoplysninger.',
  'reason.risk.assessed': 'Risikovurderet {{date}}.',
  'reason.risk.old': 'Seneste risikovurdering er fra {{date}}, mere end to år siden.',
  'reason.risk.notMade': 'Der er svaret nej til, at systemet er risikovurderet.',
  'reason.risk.notSaid': 'Systemet behandler personoplysninger, og ingen har sagt, om det er risikovurderet.',
  'reason.risk.undated': 'Systemet er risikovurderet; datoen er ikke angivet.'
} as const
