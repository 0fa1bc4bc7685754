/** Risk and impact assessments. */
export const assurance = {
  'matrix.likelihood': 'Sandsynlighed',
  'matrix.consequence': 'Konsekvens',
  'matrix.now': 'Nu',
  'matrix.after': 'Efter foranstaltninger',
  'matrix.cell_one': '{{count}} scenarie: {{names}}',
  'matrix.cell_other': '{{count}} scenarier: {{names}}',
  'matrix.none': 'Ingen scenarier er vurderet endnu.',
  'matrix.unrated_one': '{{count}} scenarie mangler sandsynlighed eller konsekvens.',
  'matrix.unrated_other': '{{count}} scenarier mangler sandsynlighed eller konsekvens.',
  'level.low': 'Lav',
  'level.medium': 'Mellem',
  'level.high': 'Høj',
  'screening.needed': 'Konsekvensanalyse kræves',
  'screening.consider': 'Bør overvejes',
  'screening.notNeeded': 'Kræves ikke',
  'screening.unfinished': 'Screening ikke færdig',
  'screening.reason':
    '{{met}} af 9 kriterier er opfyldt, {{open}} er ubesvarede. To opfyldte kræver en konsekvensanalyse.',
  'pulled.none': 'Vælg behandlingsaktiviteter og systemer under omfang, så står deres oplysninger her.'
} as const
