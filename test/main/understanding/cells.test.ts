import type { Cell } from '../../../src-shared/features/exchange/grid.ts'
import { gridOf, plainValues, targets, understand } from '../../support/understood.ts'

const names = ['Acadre', 'Prisme', 'KMD Nexus', 'FBS Cicero', 'Aula', 'Feliks']

/** The rows of a sheet with one more column beside the names. */
function column(header: string, cells: readonly Cell[], more: readonly (readonly Cell[])[] = []) {
  const rows = cells.map((cell, i) => [names[i % names.length] ?? '', cell, ...(more[i + 1] ?? [])])
  return understand(gridOf([['System', header, ...(more[0] ?? [])], ...rows]))
}

describe('a column of dates and answers', () => {
  test('under a header of either, each cell says what it says', () => {
    const { data } = column('Databehandleraftale', [
      'ja',
      'nej',
      '14-05-2019',
      'Ja, 1.2.2020',
      'Ja - 2019',
      { date: '2018-01-02' }
    ])
    expect(
      data.map(plainValues).map((values) => [values['dataProcessingAgreement'], values['agreementSignedOn']])
    ).toEqual([
      ['yes', undefined],
      ['no', undefined],
      ['yes', '2019-05-14'],
      ['yes', '2020-02-01'],
      ['yes', undefined],
      ['yes', '2018-01-02']
    ])
    expect(data.map((row) => row.extra)).toEqual([{}, {}, {}, {}, { Databehandleraftale: 'Ja - 2019' }, {}])
  })

  test('an answer in a column of dates goes to the question', () => {
    const { data } = column('Risikovurdering dato', ['1.2.2020', 'nej', 'ikke relevant', '?', 'løbende', '3.4.2021'])
    expect(data.map(plainValues).map((values) => [values['riskAssessedOn'], values['riskAssessed']])).toEqual([
      ['2020-02-01', undefined],
      [undefined, 'no'],
      [undefined, 'notApplicable'],
      [undefined, 'unknown'],
      [undefined, undefined],
      ['2021-04-03', undefined]
    ])
    expect(data[4]).toMatchObject({ extra: { 'Risikovurdering dato': 'løbende' }, issues: [{ code: 'value.notDate' }] })
  })

  test('what a cell says beside its column’s subject yields to the column of that subject, and is kept', () => {
    const { data } = column('Databehandleraftale', ['Ja, 1.2.2020', 'nej'], [['DBA dato'], ['5.6.2021'], [null]])
    expect(plainValues(data[0]!)).toMatchObject({ dataProcessingAgreement: 'yes', agreementSignedOn: '2021-06-05' })
    expect(data[0]?.extra).toEqual({ Databehandleraftale: 'Ja, 1.2.2020' })
  })
})

describe('nothing is lost and nothing made up', () => {
  test.each([
    ['DBA dato', 'marts 2019', 'value.partialDate'],
    ['DBA dato', 'snart', 'value.notDate'],
    ['Databehandleraftale', 'under udarbejdelse', 'value.notAnswer'],
    ['Drift', 'ved siden af', 'value.notChoice'],
    ['Lev. CVR', '12345678', 'value.notNationalId'],
    ['Systemejer mail', 'ring til Anna', 'value.notEmail'],
    ['Webadresse', 'G:\\It\\liste', 'value.notUrl'],
    ['Timer til kritisk', 'et par', 'value.notInteger']
  ] as const)('%s: %s', (header, text, code) => {
    const right: Readonly<Record<string, Cell>> = {
      'DBA dato': '14-05-2019',
      Databehandleraftale: 'ja',
      Drift: 'SaaS',
      'Lev. CVR': '51142756',
      'Systemejer mail': 'a@b.dk',
      Webadresse: 'https://a.dk',
      'Timer til kritisk': 4
    }
    const { data } = column(header, [right[header] ?? null, right[header] ?? null, text])
    expect(data[2]?.extra).toEqual({ [header]: text })
    expect(data[2]?.issues).toEqual([{ column: 1, code, value: text }])
    expect(Object.keys(data[2]?.values ?? {})).toEqual(['name'])
  })

  test('error cells and formulas without a value are told', () => {
    const { data } = column('Leverandør', ['KMD A/S', { error: '#REF!' }, { formula: '=VLOOKUP(A1)' }])
    expect(data.slice(1).map((row) => row.issues)).toEqual([
      [{ column: 1, code: 'value.errorCell', value: '#REF!' }],
      [{ column: 1, code: 'value.formula', value: '' }]
    ])
  })

  test('a date of which the sheet shows the month alone is no day', () => {
    const { data } = column('DBA dato', [
      '14-05-2019',
      { date: '2019-03-01', shows: 'month' },
      { date: '2020-01-01', shows: 'year' }
    ])
    expect(data.map((row) => row.extra)).toEqual([{}, { 'DBA dato': '2019-03' }, { 'DBA dato': '2020' }])
  })

  test('what is said to be done in the future is told', () => {
    const { data } = column('DBA dato', ['14-05-2019', '14-05-2031'])
    expect(data[1]).toMatchObject({
      values: { agreementSignedOn: '2031-05-14' },
      issues: [{ code: 'value.futureDate' }]
    })
  })

  test('a don’t know tells its word, where and when; a not relevant its reason', () => {
    const { data } = column('Databehandleraftale', ['ja', 'Ved ikke', 'Ikke relevant - ingen persondata'])
    expect(data[1]?.values['dataProcessingAgreement']).toEqual({
      value: 'unknown',
      word: 'Ved ikke',
      source: 'prøve.xlsx',
      on: '2025-06-30'
    })
    expect(data[2]?.values['dataProcessingAgreement']).toEqual({ value: 'notApplicable', reason: 'ingen persondata' })
    expect(data.map((row) => row.extra)).toEqual([{}, {}, {}])
  })

  test('several names where one is asked for: the first, the others among the further ones where there are such', () => {
    const { data } = column('Systemejer', ['Leder, Plan, Teknik & Miljø', 'Anna Prøve; Bo Prøve\nCe Prøve', 'n/a'])
    const said = data.map(plainValues)
    expect(said.map((values) => values['owner'])).toEqual(['Leder, Plan, Teknik & Miljø', 'Anna Prøve', undefined])
    expect(data[1]?.values['coOwners']).toEqual([{ text: 'Bo Prøve' }, { text: 'Ce Prøve' }])
    expect(data.map((row) => row.extra)).toEqual([{}, {}, { Systemejer: 'n/a' }])
  })

  test('several names where one is asked for, and nothing holds more: the first, and the text is kept', () => {
    const { data } = column('Driftsleverandør', ['Havbris Data ApS; Tangvig Digital A/S'])
    expect(data.map(plainValues)[0]?.['operationSupplier']).toBe('Havbris Data ApS')
    expect(data[0]?.extra).toEqual({ Driftsleverandør: 'Havbris Data ApS; Tangvig Digital A/S' })
  })

  test('an American column is read as American', () => {
    const { data } = column('DBA dato', ['05/14/2019', '03/04/2020'])
    expect(data.map((row) => row.values['agreementSignedOn'])).toEqual(['2019-05-14', '2020-03-04'])
  })
})

describe('personal numbers', () => {
  test('in kept columns and free text are found, counted, and in no value', () => {
    const cells = ['borger 610190-1234 klager', 'intet', '6202881235']
    const { plan, data } = column('Bemærkninger', cells, [['CPR'], ['610190-1234'], [6_202_881_235], ['intet']])
    expect(plan.columns.map((c) => c.personalNumbers)).toEqual([0, 2, 2])
    expect(JSON.stringify(data.map(({ personal: _, ...row }) => row))).not.toMatch(/610190|620288/)
    expect(JSON.stringify(plan)).not.toMatch(/610190|620288/)
    expect(data[0]?.values['note']).toBe('borger ••••••-•••• klager')
    expect(data[0]?.personal.map(({ column: at, text }) => [at, text])).toEqual([
      [1, 'borger 610190-1234 klager'],
      [2, '610190-1234']
    ])
    expect(data[0]?.issues.map(({ code, value }) => [code, value])).toEqual([
      ['value.personalNumber', null],
      ['value.personalNumber', null]
    ])
    expect(data[2]?.values['note']).toBeUndefined()
  })

  test('with its zero lost where the header says what it is', () => {
    const { plan } = column('Borgers CPR-nr', [101_901_234, '0101901234', 'x'])
    expect(plan.columns[1]?.personalNumbers).toBe(2)
  })

  test.each([
    ['Lev. CVR', '51142756'],
    ['Telefon', '+45 74 76 81 72'],
    ['P-nummer', '1003388349'],
    ['EAN', '5790001234567'],
    ['Sagsnr.', '2012345678'],
    ['Dato', '14-05-2019']
  ])('%s %s is none', (header, value) => {
    const { plan } = column(header, [value, value, value])
    expect(plan.columns[1]?.personalNumbers).toBe(0)
  })
})

test('a person’s name in two columns is one name', () => {
  const { plan, data } = understand(
    gridOf([
      ['Efternavn', 'Fornavn', 'Mail'],
      ['Prøve', 'Anna', 'a@b.dk'],
      ['Test', 'Bo', 'b@b.dk']
    ]),
    'person'
  )
  expect(targets(plan)).toEqual({ Efternavn: 'name', Fornavn: 'name', Mail: 'email' })
  expect(data.map((row) => row.values['name'])).toEqual(['Anna Prøve', 'Bo Test'])
})
