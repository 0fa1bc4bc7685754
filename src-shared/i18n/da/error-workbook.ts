/** The workbook with the rows of an import that failed, and the boxes around an import. */
export const errorWorkbook = {
  title: 'Rækker, der ikke kom med',
  row: 'Række i arket',
  result: 'Resultat',
  reason: 'Årsag',
  failed: 'Ikke optaget',
  marked: 'Optaget, se årsagen',
  'save.title': 'Gem rækkerne med fejl',
  'file.suffix': 'fejl',
  'kind.xlsx': 'Excel-projektmappe',
  'kind.spreadsheets': 'Regneark og tekstfiler',
  'kind.all': 'Alle filer'
} as const
