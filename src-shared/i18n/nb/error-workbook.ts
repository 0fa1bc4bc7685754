import type { errorWorkbook as da } from '../da/error-workbook.ts'

/** The workbook with the rows of an import that failed, in bokmål. */
export const errorWorkbook: Readonly<Record<keyof typeof da, string>> = {
  title: 'Rader som ikke kom med',
  row: 'Rad i arket',
  result: 'Resultat',
  reason: 'Årsak',
  failed: 'Ikke tatt inn',
  marked: 'Tatt inn, se årsaken',
  'save.title': 'Lagre radene med feil',
  'file.suffix': 'feil',
  'kind.xlsx': 'Excel-arbeidsbok',
  'kind.spreadsheets': 'Regneark og tekstfiler',
  'kind.all': 'Alle filer'
}
