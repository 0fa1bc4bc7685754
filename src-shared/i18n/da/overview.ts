/** What is due, what is missing, what has changed. */
export const overview = {
  title: '{{municipality}}',
  counts: 'Registrets indhold',
  missing: 'Det mangler',
  'missing.none': 'Alle vigtige felter er udfyldt i alle systemer.',
  ofTotal: '{{part}} af {{total}}',
  due: 'Frister',
  'due.none': 'Intet er overskredet, og intet udløber de næste 90 dage.',
  'due.agreementExpired': 'Databehandleraftaler, der er udløbet',
  'due.agreementExpires': 'Databehandleraftaler, der udløber inden 90 dage',
  'due.riskOld': 'Risikovurderinger, der er ældre end to år',
  'due.contractEnded': 'Kontrakter, der er udløbet',
  'due.contractEnds': 'Kontrakter, der udløber inden 90 dage',
  'due.systemEnds': 'Systemer, der udfases inden 90 dage',
  changed: 'Ændret, siden du var her',
  'changed.lately': 'Senest ændret',
  'changed.since': 'Siden {{at}}',
  'changed.none': 'Ingen har ændret noget siden da.',
  'changed.all': 'Vis alle ændringer',
  'changed.count_one': '{{number}} ændring',
  'changed.count_other': '{{number}} ændringer',
  'changed.many': 'mere end {{number}} ændringer',
  'start.title': 'Registret er tomt',
  'start.text':
    'Begynd med det regneark, I har. Det hentes ind, som det er: overskrifter og kolonner findes, alt vises, før det skrives, og importen kan fortrydes som ét hele.',
  'start.import': 'Importér regneark',
  'start.new': 'Opret det første system'
} as const
