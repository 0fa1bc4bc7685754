import type { Cell, SheetGrid } from '../../../src-shared/features/exchange/grid.ts'
import { fold } from '../../../src-shared/kernel/fold.ts'
import { readGrids } from '../../support/read-grids.ts'
import { sharedSheet, sharedSheetsAreHere } from '../../support/shared-sheets.ts'
import { gridOf, plainValues, understand } from '../../support/understood.ts'

const english: Readonly<Record<string, string>> = {
  Id: 'Asset ID',
  System: 'Application Name',
  Leverandør: 'Vendor',
  'Lev. CVR': 'Company registration number',
  Systemejer: 'System owner',
  'Systemejer mail': 'Owner e-mail',
  Forvaltning: 'Department',
  Beskrivelse: 'Description',
  Kategori: 'Category',
  Drift: 'Hosting',
  'Databehandleraftale?': 'DPA in place?',
  'DBA dato': 'DPA signed on',
  Personoplysninger: 'Contains personal data',
  'Risikovurdering dato': 'Last risk assessment',
  'CPR abonnement': 'CPR subscription',
  Bemærkninger: 'Comments'
}
const danish: Readonly<Record<string, string>> = {
  ...english,
  Id: 'Løbenr.',
  System: 'IT-systemets navn',
  Leverandør: 'Systemleverandør',
  'Lev. CVR': 'Leverandørens CVR-nr.',
  Systemejer: 'Systemejer (rolle)',
  'Systemejer mail': 'Mail',
  Forvaltning: 'Ansvarlig afdeling',
  Beskrivelse: 'Hvad bruges systemet til?',
  Kategori: 'Systemtype',
  Drift: 'Hvor driftes systemet?',
  'Databehandleraftale?': 'Er der indgået en databehandleraftale?',
  'DBA dato': 'Dato for databehandleraftale',
  Personoplysninger: 'Behandles personoplysninger?',
  'Risikovurdering dato': 'Dato for seneste risikovurdering',
  'CPR abonnement': 'Abonnement på CPR',
  Bemærkninger: 'Øvrige bemærkninger'
}

/** The sheet as it is, cut into what stands above its header, the header, and the rest. */
interface Cut {
  readonly header: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

const unitColumn = 6
const isRow = (cells: readonly Cell[]) => cells.length > 2

const variants: Readonly<Record<string, (cut: Cut) => readonly (readonly Cell[])[]>> = {
  'with English headers in row 15': ({ header, rows }) => [
    ['Application inventory'],
    ['Prepared by the IT department'],
    ['Version 3', null, null, '2020-01-31'],
    ...Array.from({ length: 11 }, () => []),
    header.map((text) => english[text] ?? text),
    ...rows
  ],
  'with other Danish headers in capitals': ({ header, rows }) => [
    header.map((text) => (danish[text] ?? text).toUpperCase()),
    ...rows
  ],
  'with its columns turned round': ({ header, rows }) => [
    [...header].reverse(),
    ...rows.map((cells) => Array.from({ length: header.length }, (_, i) => cells[header.length - 1 - i] ?? null))
  ],
  'with the header on every page and a sum under every heading': ({ header, rows }) => [
    ['Systemoversigt'],
    header,
    ...rows.flatMap((cells, i) =>
      i % 30 === 29 ? [cells, [], header] : isRow(cells) ? [cells] : [['I alt', null, 7], [], cells]
    )
  ],
  'with blank columns between': ({ header, rows }) => [
    header.flatMap((text, i) => (i % 4 === 3 ? [text, null] : [text])),
    ...rows.map((cells) => header.flatMap((_, i) => (i % 4 === 3 ? [cells[i] ?? null, null] : [cells[i] ?? null])))
  ],
  'with units only as headings': ({ header, rows }) => [
    header.filter((_, i) => i !== unitColumn),
    ...rows.map((cells) => cells.filter((_, i) => i !== unitColumn))
  ],
  'with everything as text, as in a csv': ({ header, rows }) => [
    header,
    ...rows.map((cells) =>
      cells.map((cell) =>
        cell !== null && typeof cell === 'object' && 'date' in cell
          ? cell.date.slice(0, 10).split('-').reverse().join('-')
          : cell === null
            ? ''
            : String(cell)
      )
    )
  ]
}

/** What a variant cannot tell apart from the sheet as it is: the case of units, and serial numbers written out. */
function facts(grid: SheetGrid): readonly Readonly<Record<string, unknown>>[] {
  return understand(grid).data.map((row) => {
    const values = { ...plainValues(row) }
    return { ...values, unit: fold(String(values['unit'])) }
  })
}

if (sharedSheetsAreHere) {
  describe('systemoversigt-2019.xlsx', () => {
    let cut: Cut
    let asItIs: readonly Readonly<Record<string, unknown>>[]
    beforeAll(async () => {
      const [sheet] = await readGrids(sharedSheet('made/systemoversigt-2019.xlsx'))
      const rows = sheet?.rows ?? []
      cut = { header: (rows[4] ?? []).map(String), rows: rows.slice(5) }
      asItIs = sheet ? facts(sheet) : []
    })

    test.each(Object.keys(variants))('says the same %s', (name) => {
      expect(asItIs).toHaveLength(149)
      const rows = variants[name]?.(cut) ?? []
      expect(facts(gridOf(rows))).toEqual(asItIs)
    })
  })
} else {
  test('the made sheets are not at hand: skipped', () => expect(sharedSheetsAreHere).toBe(false))
}
