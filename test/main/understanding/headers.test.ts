import { columnKeys, headerKey } from '../../../src-main/features/exchange/understanding/header/header-key.ts'
import type { Cell } from '../../../src-shared/features/exchange/grid.ts'
import { gridOf, merge, targets, understand } from '../../support/understood.ts'

const rows: readonly (readonly Cell[])[] = [
  ['Acadre', 'Formpipe A/S', 'Staben', 'ja', '14-05-2019'],
  ['Prisme', 'Fujitsu A/S', 'Økonomi', 'nej', null],
  ['KMD Nexus', 'KMD A/S', 'Social & Sundhed', 'x', '3. marts 2020'],
  ['FBS Cicero', 'Systematic A/S', 'Kultur og Fritid', '?', 43_599]
]
const header = ['System', 'Leverandør', 'Forvaltning', 'Databehandleraftale', 'DBA dato']
const mapped = {
  System: 'name',
  Leverandør: 'supplier',
  Forvaltning: 'unit',
  Databehandleraftale: 'dataProcessingAgreement',
  'DBA dato': 'agreementSignedOn'
}

describe('where the header stands', () => {
  test.each([
    ['at the top', []],
    ['in row 15', Array.from({ length: 14 }, () => [])],
    ['under three title rows', [['Systemoversigt'], ['Prøvekommune, it-afdelingen'], ['Opdateret 14-05-2019']]],
    [
      'under titles of several cells',
      [['Systemoversigt', null, 'Version', 7], ['Udarbejdet af', 'It', null, 'Dato', '14-05-2019'], []]
    ],
    [
      'under a contact block',
      [[null, 'Kontakt'], ['Navn', 'It-afdelingen'], ['Mail', 'it@kommune.example'], ['Telefon', '12345678'], []]
    ],
    [
      'under a long guide',
      [['Her skrives alle de systemer, som afdelingerne bruger; spørg it-afdelingen, hvis du er i tvivl om noget.'], []]
    ]
  ] as const)('%s', (_, above: readonly (readonly Cell[])[]) => {
    const { plan, data } = understand(gridOf([...above, header, ...rows]))
    expect(plan.headerRows).toEqual([above.length + 1])
    expect(targets(plan)).toEqual(mapped)
    expect(data).toHaveLength(4)
    expect(plan.included).toBe(true)
  })

  test('a header that is said again in capitals is the first of the two', () => {
    const again = header.map((text) => text.toUpperCase())
    const { plan, data } = understand(gridOf([header, again, ...rows]))
    expect(plan.headerRows).toEqual([1])
    expect(targets(plan)).toEqual(mapped)
    expect(data.map(({ values }) => values['name'])).toEqual(rows.map(([name]) => name))
  })

  test('a sheet with its header alone has a header and no rows', () => {
    const { plan, rows: read } = understand(gridOf([['Systemer'], header]))
    expect(plan.headerRows).toEqual([2])
    expect(read).toEqual([])
    expect(plan.included).toBe(false)
  })
})

describe('headers of two rows', () => {
  test('a merged band tells what a date is of', () => {
    const grid = gridOf(
      [
        ['System', 'Leverandør', 'Databehandleraftale', null, 'Risikovurdering', null],
        [null, null, 'Indgået', 'Dato', 'Foretaget', 'Dato'],
        ['Acadre', 'Formpipe A/S', 'ja', '14-05-2019', 'nej', null],
        ['Prisme', 'Fujitsu A/S', 'nej', null, 'ja', '1.2.2020'],
        ['Nexus', 'KMD A/S', 'ja', '1-1-2018', 'ja', '2.2.2020']
      ],
      { merges: [merge(0, 0, 1, 0), merge(0, 1, 1, 1), merge(0, 2, 0, 3), merge(0, 4, 0, 5)] }
    )
    const { plan, data } = understand(grid)
    expect(plan.headerRows).toEqual([1, 2])
    expect(targets(plan)).toEqual({
      System: 'name',
      Leverandør: 'supplier',
      Indgået: 'dataProcessingAgreement',
      'Databehandleraftale / Dato': 'agreementSignedOn',
      'Risikovurdering / Foretaget': 'riskAssessed',
      'Risikovurdering / Dato': 'riskAssessedOn'
    })
    expect(data).toHaveLength(3)
  })

  test('what is generic under a band is the band’s', () => {
    const { plan } = understand(
      gridOf([
        [null, null, 'Databehandleraftale', null, null, 'Risikovurdering', null],
        ['System', 'Leverandør', 'Status', 'Dato', 'Udløb', 'Status', 'Dato'],
        ['Aula', 'Netcompany A/S', 'Ja', '1.1.2020', '1.1.2024', 'Ja', '2.2.2022'],
        ['GIS', 'Septima P/S', 'Nej', null, null, 'Nej', null]
      ])
    )
    expect(Object.values(targets(plan))).toEqual([
      'name',
      'supplier',
      'dataProcessingAgreement',
      'agreementSignedOn',
      'agreementExpiresOn',
      'riskAssessed',
      'riskAssessedOn'
    ])
  })

  test('years head columns too', () => {
    const { plan } = understand(
      gridOf([
        ['System', 2018, '2019', 2020],
        ['Aula', 100, 200, 300],
        ['GIS', 1, 2, 3]
      ])
    )
    expect(plan.headerRows).toEqual([1])
    expect(targets(plan)).toEqual({ System: 'name', '2018': 'keep', '2019': 'keep', '2020': 'keep' })
  })

  test('a band without merged cells reaches to the next title', () => {
    const { plan } = understand(gridOf([['Stamdata', null, null, 'GDPR', null], header, ...rows]))
    expect(plan.headerRows).toEqual([1, 2])
    expect(targets(plan)).toEqual(mapped)
  })

  test('three rows: title, band, header', () => {
    const grid = gridOf([['Systemoversigt 2019'], [null, 'Stamdata', null, 'GDPR', null], header, ...rows], {
      merges: [merge(0, 0, 0, 4), merge(1, 1, 1, 2), merge(1, 3, 1, 4)]
    })
    const { plan } = understand(grid)
    expect(plan.headerRows).toEqual([2, 3])
    expect(targets(plan)).toEqual(mapped)
  })

  test('a header cell broken over lines, numbered or starred is the same header', () => {
    const broken = [
      'System\n(navn)',
      '2. Leverandør*',
      'Forvaltning\n/ afdeling',
      'Databehandler-\naftale (ja/nej)',
      'DBA\ndato'
    ]
    expect(Object.values(targets(understand(gridOf([broken, ...rows])).plan))).toEqual(Object.values(mapped))
  })
})

describe('remembering', () => {
  test('the key is the headers’, whatever their order and case', () => {
    expect(headerKey(['System', 'Leverandør', ''])).toBe(headerKey(['LEVERANDØR', 'system']))
    expect(headerKey(['System', 'Leverandør'])).not.toBe(headerKey(['System', 'Firma']))
    expect(columnKeys(['Dato', 'dato', 'System'])).toEqual(['dato', 'dato#2', 'system'])
  })
})

describe('an error heads nothing', () => {
  test.each([
    ['an error cell', { error: '#NAME?' }, { error: '#REF!' }, { error: '#N/A' }],
    ['its text, as in a csv', '#NAVN?', '#REFERENCE!', '#I/T']
  ] as const)('%s', (_, name, reference, none) => {
    const errors: readonly Cell[] = [name, reference, none, name, reference]
    const { plan, data } = understand(gridOf([errors, header, ...rows]))
    expect(plan.headerRows).toEqual([2])
    expect(targets(plan)).toEqual(mapped)
    expect(data).toHaveLength(4)
  })

  test.each([{ error: '#NAME?' }, '#NAME?', '#NAVN?'] as const)('%j in place of a header is not the name', (error) => {
    const { plan } = understand(gridOf([[...header, error], ...rows.map((row) => [...row, 'noget'])]))
    expect(plan.headerRows).toEqual([1])
    expect(targets(plan)).toEqual({ ...mapped, F: 'keep' })
  })

  test('a sheet of errors alone has no header, and no error becomes a value', () => {
    const { plan } = understand(
      gridOf([
        ['#NAME?', '#REF!'],
        ['#NAME?', '#REF!'],
        ['#NAME?', '#N/A']
      ])
    )
    expect(plan.headerRows).toEqual([])
    const { data } = understand(gridOf([header, ...rows, ['Nexus', '#N/A', '#REF!', 'ja', '########']]))
    expect(data.at(-1)?.values).toEqual({ name: 'Nexus', dataProcessingAgreement: { value: 'yes' } })
    expect(data.at(-1)?.issues.map(({ column, code }) => [column, code])).toEqual([
      [1, 'value.errorCell'],
      [2, 'value.errorCell'],
      [4, 'value.errorCell']
    ])
  })
})
