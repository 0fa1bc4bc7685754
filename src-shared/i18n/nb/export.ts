import type { exportTexts as da } from '../da/export.ts'

/** What an exported file and the dialog before it say, in bokmål. */
export const exportTexts: Readonly<Record<keyof typeof da, string>> = {
  'save.title': 'Lagre eksporten',
  'kind.xlsx': 'Excel-arbeidsbok',
  'kind.csv': 'Kommadelte verdier (csv)',
  'kind.zip': 'csv-filer i én zip-fil',
  'kind.json': 'JSON',
  'file.missing': 'hva mangler',
  'file.register': 'register',
  computed: 'beregnet',
  'package.file': 'pakke',
  'package.save': 'Lagre pakke',
  'central.decisions': 'Avgjørelser',
  'package.kind': 'Pakke fra Samregister',
  'guideline.sheet': 'Retningslinje',
  'guideline.checklist': 'Sjekkliste',
  'figures.sheet': 'Nøkkeltall',
  'figures.label': 'Hva',
  'figures.subject': 'Om',
  'figures.value': 'Verdi',
  'figures.on': 'Per',
  'manifest.what': 'Eksport fra Samregister',
  'manifest.municipality': 'Kommune',
  'manifest.nationalId': 'Organisasjonsnummer',
  'manifest.exportedAt': 'Eksportert',
  'manifest.personal': 'Felter med personopplysninger',
  'manifest.count': 'Antall: {{entity}}'
}
