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
  unprotected: 'Sperren som skal hindre endringer i historikken, mangler i databasen.'
} as const satisfies Record<keyof typeof da, string>
