import type { held as da } from '../da/held.ts'

/** Packages of others that are held: how they come in, and what each is. */
export const held = {
  readFiles: 'Les pakker…',
  readFolder: 'Les en mappe…',
  force: 'Les også det som ellers avvises: eldre pakker, og pakker med en annen nøkkel enn før',
  municipality: 'Kommune',
  exported: 'Pakken er fra',
  file: 'Fil',
  signature: 'Signatur',
  'trust.known': 'kjent nøkkel',
  'trust.unknown': 'ny nøkkel',
  'trust.otherKey': 'annen nøkkel enn før',
  'trust.broken': 'brutt',
  edited: 'rettet for hånd siden',
  outcome: 'Hva som skjedde',
  'outcome.held': 'Lest: {{created}} nye, {{updated}} endrede, {{gone}} utgåtte',
  'outcome.same': 'Intet nytt i den',
  'outcome.failed': 'Kunne ikke leses',
  'outcome.older': 'Eldre enn den som er lest; ikke brukt',
  readAt: 'Lest',
  showAll: 'Vis alle {{number}}'
} as const satisfies Record<keyof typeof da, string>
