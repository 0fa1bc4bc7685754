import type { overview as da } from '../da/overview.ts'

/** What is due, what is missing, what has changed. */
export const overview = {
  title: '{{municipality}}',
  counts: 'Registerets innhold',
  missing: 'Dette mangler',
  'missing.none': 'Alle viktige felter er utfylt i alle systemer.',
  ofTotal: '{{part}} av {{total}}',
  due: 'Frister',
  'due.none': 'Ingenting er overskredet, og ingenting utløper de neste 90 dagene.',
  'due.agreementExpired': 'Databehandleravtaler som er utløpt',
  'due.agreementExpires': 'Databehandleravtaler som utløper innen 90 dager',
  'due.riskOld': 'Risikovurderinger som er eldre enn to år',
  'due.contractEnded': 'Kontrakter som er utløpt',
  'due.contractEnds': 'Kontrakter som utløper innen 90 dager',
  'due.systemEnds': 'Systemer som fases ut innen 90 dager',
  changed: 'Endret siden du var her',
  'changed.lately': 'Sist endret',
  'changed.since': 'Siden {{at}}',
  'changed.none': 'Ingen har endret noe siden da.',
  'changed.all': 'Vis alle endringer',
  'changed.count_one': '{{number}} endring',
  'changed.count_other': '{{number}} endringer',
  'changed.many': 'mer enn {{number}} endringer',
  'start.title': 'Registeret er tomt',
  'start.text':
    'Begynn med regnearket dere har. Det hentes inn som det er: overskrifter og kolonner blir funnet, alt vises før det skrives, og importen kan angres som ett hele.',
  'start.import': 'Importer regneark',
  'start.new': 'Opprett det første systemet'
} as const satisfies Record<keyof typeof da, string>
