/** Risk and impact assessments. */
export const assurance = {
  'matrix.likelihood': 'Sannsynlighet',
  'matrix.consequence': 'Konsekvens',
  'matrix.now': 'Nå',
  'matrix.after': 'Etter tiltak',
  'matrix.cell_one': '{{count}} scenario: {{names}}',
  'matrix.cell_other': '{{count}} scenarioer: {{names}}',
  'matrix.none': 'Ingen scenarioer er vurdert ennå.',
  'matrix.unrated_one': '{{count}} scenario mangler sannsynlighet eller konsekvens.',
  'matrix.unrated_other': '{{count}} scenarioer mangler sannsynlighet eller konsekvens.',
  'level.low': 'Lav',
  'level.medium': 'Middels',
  'level.high': 'Høy',
  'screening.needed': 'Vurdering kreves',
  'screening.consider': 'Bør vurderes',
  'screening.notNeeded': 'Kreves ikke',
  'screening.unfinished': 'Screening ikke ferdig',
  'screening.reason': '{{met}} av 9 kriterier er oppfylt, {{open}} er ubesvart. To oppfylte krever en vurdering.',
  'pulled.none': 'Velg behandlingsaktiviteter og systemer under omfang, så står opplysningene deres her.'
} as const
