import type { exportTexts as da } from '../da/export.ts'

/** What an exported file and the dialog before it say, in English. */
export const exportTexts: Readonly<Record<keyof typeof da, string>> = {
  'save.title': 'Save the export',
  'kind.xlsx': 'Excel workbook',
  'kind.csv': 'Comma-separated values (csv)',
  'kind.zip': 'csv files in one zip',
  'kind.json': 'JSON',
  'file.missing': 'what is missing',
  'file.register': 'register',
  computed: 'computed',
  'package.file': 'package',
  'package.save': 'Save the package',
  'central.decisions': 'Decisions',
  'package.kind': 'Package from Samregister',
  'guideline.sheet': 'Guideline',
  'guideline.checklist': 'Checklist',
  'figures.sheet': 'Key figures',
  'figures.label': 'What',
  'figures.subject': 'About',
  'figures.value': 'Value',
  'figures.on': 'As of',
  'manifest.what': 'Export from Samregister',
  'manifest.municipality': 'Municipality',
  'manifest.nationalId': 'National id',
  'manifest.exportedAt': 'Exported',
  'manifest.personal': 'Fields with personal data',
  'manifest.count': 'Count: {{entity}}'
}
