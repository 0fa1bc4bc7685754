/** What an exported file and the dialog before it say. */
export const exportTexts = {
  'save.title': 'Gem eksporten',
  'kind.xlsx': 'Excel-projektmappe',
  'kind.csv': 'Kommaseparerede værdier (csv)',
  'kind.json': 'JSON',
  'file.missing': 'hvad mangler',
  'file.register': 'register',
  computed: 'beregnet',
  'package.file': 'pakke',
  'package.save': 'Gem pakke',
  'package.kind': 'Pakke fra Samregister',
  'figures.sheet': 'Nøgletal',
  'figures.label': 'Hvad',
  'figures.subject': 'Om',
  'figures.value': 'Værdi',
  'figures.on': 'Pr.',
  'manifest.what': 'Eksport fra Samregister',
  'manifest.municipality': 'Kommune',
  'manifest.nationalId': 'CVR-nummer',
  'manifest.exportedAt': 'Eksporteret',
  'manifest.personal': 'Felter med personoplysninger',
  'manifest.count': 'Antal: {{entity}}'
} as const
