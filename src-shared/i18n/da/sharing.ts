/** Sharing assessments with other municipalities, and reusing theirs. */
export const sharing = {
  share: 'Del',
  'share.hint':
    'Gemmer analysen med risici og foranstaltninger som en underskrevet pakke til en anden kommune. Navne, godkendelse, høring og noter bliver her.',
  shared: 'Pakken er gemt: {{path}}',
  reuse: 'Genbrug fra en pakke',
  reading: 'Læser pakken',
  taking: 'Overtager analysen',
  'reuse.title': 'Genbrug en konsekvensanalyse',
  choose: 'Hvilken vil du genbruge?',
  anew: 'Analysen bliver jeres egen og husker, hvor den kommer fra. Råd, høring af tilsynet og godkendelse skal I selv stå for.',
  cancel: 'Annullér',
  take: 'Genbrug',
  taken: 'Konsekvensanalysen fra {{from}} er overtaget.',
  takenBefore: 'Den er genbrugt her før. Tager du den igen, bliver der to.',
  from: 'Fra {{from}}, {{on}}',
  'trust.known': 'Underskrevet med den nøgle, som {{from}} har brugt før.',
  'trust.unknown':
    'Underskrevet, men det er første gang, der læses en pakke fra {{from}} her. Er du i tvivl, så ring til dem.',
  'trust.otherKey':
    'Underskrevet med en anden nøgle, end {{from}} har brugt før. Spørg dem, om de har fået et nyt register, før du bruger den.',
  'trust.broken': 'Underskriften passer ikke: pakken er ændret, efter at den blev gemt. Den kan ikke bruges.',
  edited: 'Rettet, efter at den blev underskrevet: {{sheets}}.',
  scenarios_one: '{{count}} scenarie',
  scenarios_other: '{{count}} scenarier',
  measures_one: '{{count}} foranstaltning',
  measures_other: '{{count}} foranstaltninger',
  more: 'Vis mere',
  less: 'Vis mindre'
} as const
