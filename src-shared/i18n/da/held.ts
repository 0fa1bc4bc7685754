/** Packages of others that are held: how they come in, and what each is. */
export const held = {
  readFiles: 'Læs pakker…',
  readFolder: 'Læs en mappe…',
  force: 'Læs også det, der ellers afvises: ældre pakker, og pakker med en anden nøgle end før',
  municipality: 'Kommune',
  exported: 'Pakken er fra',
  file: 'Fil',
  signature: 'Underskrift',
  'trust.known': 'kendt nøgle',
  'trust.unknown': 'ny nøgle',
  'trust.otherKey': 'anden nøgle end før',
  'trust.broken': 'brudt',
  edited: 'rettet i hånden siden',
  outcome: 'Hvad der skete',
  'outcome.held': 'Læst: {{created}} nye, {{updated}} ændrede, {{gone}} udgåede',
  'outcome.same': 'Intet nyt i den',
  'outcome.failed': 'Kunne ikke læses',
  'outcome.older': 'Ældre end den, der er læst; ikke brugt',
  readAt: 'Læst',
  showAll: 'Vis alle {{number}}'
}
