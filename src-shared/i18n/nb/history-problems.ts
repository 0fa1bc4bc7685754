import type { historyProblems as da } from '../da/history-problems.ts'

/** What `verify` found wrong with the history, by code; the entry's number stands before it. */
export const historyProblems = {
  altered: 'Oppføringen er endret etter at den ble skrevet (eller den rett før, med nytt fingeravtrykk).',
  removed: 'Én eller flere oppføringer er fjernet her.',
  reordered: 'Oppføringen står ikke der den ble skrevet.',
  inserted: 'Oppføringen er satt inn utenom programmet.',
  payloadRemoved: 'Innholdet i oppføringen er fjernet uten at en sletting forteller om det.',
  payloadInserted: 'Her er et innhold uten oppføring.',
  purgeUntold: 'Innholdet i oppføringen er fjernet, og slettingen det vises til, nevner den ikke.',
  headMissing: 'Historikkens signatur mangler.',
  headForged: 'Historikkens signatur er ikke registerets egen.',
  headDiffers: 'Den siste oppføringen er ikke den som ble signert.',
  keysDiffer: 'Historikken stemmer ikke med det keys.json har notert om den.',
  unprotected: 'Sperren som skal hindre endringer i historikken, mangler i databasen.',
  'head.asThen': 'De første {{number}} endringene er slik de var {{at}}.',
  'head.differs': 'Historikken er en annen enn {{at}}: minst én av de første {{number}} endringene er byttet ut.',
  'head.shorter': 'Det mangler endringer: {{at}} var det {{number}}, nå er det færre.',
  'head.otherRegister': 'Beviset hører til et annet register: {{name}}.',
  'head.forged':
    'Beviset er ikke underskrevet av dette registeret: enten er filen gjort om, eller så er registerets nøkkel byttet ut.'
} as const satisfies Record<keyof typeof da, string>
