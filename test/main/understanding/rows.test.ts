import type { Cell, SheetGrid } from '../../../src-shared/features/exchange/grid.ts'
import { gridOf, merge, plainValues, understand } from '../../support/understood.ts'

const header = ['Id', 'System', 'Leverandør', 'Drift', 'Databehandleraftale']
const a: readonly Cell[] = [1, 'Acadre', 'Formpipe A/S', 'SaaS', 'ja']
const b: readonly Cell[] = [2, 'Prisme', 'Fujitsu A/S', 'Ekstern', 'nej']
const c: readonly Cell[] = [3, 'KMD Nexus', 'KMD A/S', 'SaaS', 'x']
const d: readonly Cell[] = [4, 'FBS Cicero', 'Systematic A/S', 'SaaS', '?']
const alone = (text: string, column = 1): readonly Cell[] => [...Array<Cell>(column).fill(null), text]

function kindsOf(rows: readonly (readonly Cell[])[], more: Partial<SheetGrid> = {}): string {
  return understand(gridOf(rows, more))
    .rows.map((row) => row.kind)
    .join(' ')
}

function unitsOf(rows: readonly (readonly Cell[])[], more: Partial<SheetGrid> = {}): readonly unknown[] {
  return understand(gridOf(rows, more)).data.map((row) => plainValues(row)['unit'])
}

describe('headings inside the table', () => {
  test('in capitals in the column of names: the unit of the rows below', () => {
    const rows = [header, alone('BØRN & SKOLE'), a, b, alone('STABEN'), c, d]
    expect(kindsOf(rows)).toBe('section data data section data data')
    expect(unitsOf(rows)).toEqual(['BØRN & SKOLE', 'BØRN & SKOLE', 'STABEN', 'STABEN'])
  })

  test('in column A, where nothing is named', () => {
    const rows = [header, alone('Børn og Skole', 0), a, b, alone('Staben', 0), c, d]
    expect(unitsOf(rows)).toEqual(['Børn og Skole', 'Børn og Skole', 'Staben', 'Staben'])
  })

  test('merged over the table', () => {
    const rows = [header, alone('Teknik og Miljø', 0), a, b, alone('Kultur', 0), c, d]
    const merges = [merge(1, 0, 1, 4), merge(4, 0, 4, 4)]
    expect(unitsOf(rows, { merges })).toEqual(['Teknik og Miljø', 'Teknik og Miljø', 'Kultur', 'Kultur'])
  })

  test('in small letters, with a colon or a count', () => {
    const rows = [header, alone('Forvaltning for Børn:'), a, b, [null, 'Forvaltning for Kultur', 2], c, d]
    expect(unitsOf(rows)).toEqual([
      'Forvaltning for Børn',
      'Forvaltning for Børn',
      'Forvaltning for Kultur',
      'Forvaltning for Kultur'
    ])
  })

  test('a row’s own unit counts more, and gives the heading its name', () => {
    const withUnit = [...header, 'Forvaltning']
    const rows = [
      withUnit,
      alone('Børn & Skole'),
      [...a, 'Børn & Skole'],
      [...b, null],
      alone('Staben'),
      [...c, 'Kultur'],
      [...d, null]
    ]
    expect(unitsOf(rows)).toEqual(['Børn & Skole', 'Børn & Skole', 'Kultur', 'Staben'])
  })

  test('numbered, or led by what it is', () => {
    const numbered = [
      header,
      ['1.', 'Børn og Skole'],
      ['1.1', ...a.slice(1)],
      ['1.2', ...b.slice(1)],
      ['2.', 'Kultur og Fritid'],
      ['2.1', ...c.slice(1)]
    ]
    expect(unitsOf(numbered)).toEqual(['Børn og Skole', 'Børn og Skole', 'Kultur og Fritid'])
    const led = [header, alone('FORVALTNING: BØRN OG UNGE'), a, b, alone('FORVALTNING: TEKNIK'), c]
    expect(unitsOf(led)).toEqual(['BØRN OG UNGE', 'BØRN OG UNGE', 'TEKNIK'])
  })

  test('of categories, of the life cycle, of letters', () => {
    const rows = (one: string, two: string) => [header, alone(one), a, b, a, b, alone(two), c, d, c, d]
    const fieldOf = (sheet: readonly (readonly Cell[])[]) => understand(gridOf(sheet)).plan.sectionField
    expect(fieldOf(rows('FAGSYSTEMER', 'ADMINISTRATIVE SYSTEMER'))).toBe('category')
    expect(fieldOf(rows('I DRIFT', 'UDFASES'))).toBe('lifecycle')
    expect(fieldOf([header, alone('A', 0), a, b, alone('B', 0), c, d])).toBeNull()
  })

  test('a system of which nothing is known but its name is no heading', () => {
    expect(kindsOf([header, a, alone('Outlook'), b, c, d])).toBe('data data data data data')
    expect(kindsOf([header, a, b, alone('Skoleintra'), c, d])).toBe('data data data data data')
    expect(kindsOf([['System'], ['Acadre'], ['Prisme'], ['Staben'], ['Nexus']])).toBe('data data data data')
  })
})

describe('rows under and between', () => {
  test('sums and subtotals', () => {
    const rows = [header, a, b, [null, 'I alt Staben', null, 2], c, d, ['Sum', null, null, null, 4], ['Total', 4]]
    expect(kindsOf(rows)).toBe('data data footer data data footer footer')
  })

  test('sums beside a merged unit, but not a system named like one', () => {
    const rows: readonly (readonly Cell[])[] = [
      ['Forvaltning', 'System', 'Leverandør', 'Årlig pris'],
      ['Skole', 'Aula', 'Netcompany A/S', 100],
      [null, 'I alt', null, 100],
      ['Teknik', 'Total Commander', 'Ghisler AG', 50],
      [null, 'Total Control', null, null]
    ]
    const merges = [merge(1, 0, 2, 0), merge(3, 0, 4, 0)]
    expect(kindsOf(rows, { merges })).toBe('data footer data data')
  })

  test.each([
    'Sidst opdateret af IT, januar 2020',
    'Sist oppdatert 12.3.2021',
    'Senest revideret: 14-05-2019',
    'Underskrift: ______________',
    'X = ja',
    'Note: systemer uden aftale er markeret med gult',
    'Last updated by IT',
    '* kun test',
    'Listen er ikke komplet og bliver ajourført løbende af systemkoordinatoren i samarbejde med alle forvaltninger.'
  ])('%s', (note) => expect(kindsOf([header, a, b, c, [], alone(note, 0)])).toBe('data data data blank footer'))

  test('notes of several lines', () => {
    expect(kindsOf([header, a, b, c, [], alone('Farver'), alone('Rød er kritisk'), alone('Gul er vigtig')])).toBe(
      'data data data blank footer footer footer'
    )
  })

  test('the header once more on each page', () => {
    expect(kindsOf([header, a, b, header, c, d])).toBe('data data header data data')
  })

  test('how to fill in, right under the header', () => {
    expect(kindsOf([header, ['Løbenr', 'Skriv navnet', 'Vælg fra liste', 'Vælg fra liste', 'ja/nej'], a, b])).toBe(
      'header data data'
    )
    expect(kindsOf([header, [1, 2, 3, 4, 5], a, b])).toBe('header data data')
  })

  test('rows that hold nothing', () => {
    const rows = [
      header,
      a,
      [],
      [null, '', ' '],
      [null, '-'],
      b,
      [3],
      [4],
      [null, 0, 0, 0],
      [null, null, { formula: '=A1' }, { error: '#REF!' }]
    ]
    expect(kindsOf(rows)).toBe('data blank blank blank data phantom phantom phantom phantom')
  })

  test('rows prefilled below the table', () => {
    const filled: readonly Cell[] = [null, null, null, 'SaaS', 'nej']
    expect(kindsOf([header, a, b, filled, filled, filled])).toBe('data data phantom phantom phantom')
  })

  test('a row with values but no name is data, and says so', () => {
    const { data } = understand(gridOf([header, a, [2, null, 'Fujitsu A/S', 'Ekstern', 'nej'], c]))
    expect(data[1]?.issues).toEqual([{ column: 1, code: 'row.noName', value: null }])
  })

  test('every row is accounted for, by the sheet’s own number', () => {
    const { rows } = understand(
      gridOf([['Systemer'], [], header, a, [], alone('STABEN'), b, alone('Sidst opdateret 2020')])
    )
    expect(rows.map((row) => [row.row, row.kind])).toEqual([
      [4, 'data'],
      [5, 'blank'],
      [6, 'section'],
      [7, 'data'],
      [8, 'footer']
    ])
  })
})

describe('merged and hidden rows', () => {
  test('a value merged downwards holds for all its rows', () => {
    const grid = gridOf(
      [
        ['Forvaltning', 'System', 'Leverandør'],
        ['Staben', 'Acadre', 'Formpipe A/S'],
        [null, 'Prisme', 'Fujitsu A/S'],
        [],
        ['Skole', 'Aula', 'Netcompany A/S'],
        [null, 'Min Uddannelse', null]
      ],
      {
        merges: [merge(1, 0, 3, 0), merge(4, 0, 5, 0), merge(4, 2, 5, 2)]
      }
    )
    const { data, rows } = understand(grid)
    expect(data.map(plainValues)).toEqual([
      { unit: 'Staben', name: 'Acadre', supplier: 'Formpipe A/S' },
      { unit: 'Staben', name: 'Prisme', supplier: 'Fujitsu A/S' },
      { unit: 'Skole', name: 'Aula', supplier: 'Netcompany A/S' },
      { unit: 'Skole', name: 'Min Uddannelse', supplier: 'Netcompany A/S' }
    ])
    expect(rows.map((row) => row.kind)).toEqual(['data', 'data', 'blank', 'data', 'data'])
  })

  test('a few hidden rows are left out and told, those of a filter are taken', () => {
    const rows = [header, a, b, c, d, a, b, c, d]
    expect(kindsOf(rows, { hiddenRows: [2] })).toBe('data hidden data data data data data data')
    const filtered = understand(gridOf(rows, { hiddenRows: [2, 3, 4, 5] }))
    expect(filtered.plan).toMatchObject({ hiddenRows: 4, takeHiddenRows: true })
    expect(filtered.data.map((row) => row.hidden)).toEqual([false, true, true, true, true, false, false, false])
  })

  test('hidden columns are read like others and marked', () => {
    const { plan } = understand(gridOf([header, a, b], { hiddenColumns: [0] }))
    expect(plan.columns.map((column) => column.hidden)).toEqual([true, false, false, false, false])
    expect(plan.hiddenColumns).toBe(1)
  })
})
