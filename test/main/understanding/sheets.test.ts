import { chooseSheets } from '../../../src-main/features/exchange/understanding/choose-sheets.ts'
import { headerKey } from '../../../src-main/features/exchange/understanding/header/header-key.ts'
import { planSheet, withTarget } from '../../../src-main/features/exchange/understanding/plan-sheet.ts'
import { readRows } from '../../../src-main/features/exchange/understanding/read-rows.ts'
import type { RememberedMapping } from '../../../src-main/features/exchange/understanding/types.ts'
import type { Cell } from '../../../src-shared/features/exchange/grid.ts'
import type { Target } from '../../../src-shared/features/exchange/import.ts'
import { systemEntity } from '../../../src-shared/features/systems/system.fields.ts'
import { gridOf, plainValues, targets, understand } from '../../support/understood.ts'

const header = ['System', 'Leverandør', 'Forvaltning', 'Databehandleraftale']
const rows: readonly (readonly Cell[])[] = [
  ['Acadre', 'Formpipe A/S', 'Staben', 'ja'],
  ['Prisme', 'Fujitsu A/S', 'Økonomi', 'nej'],
  ['KMD Nexus', 'KMD A/S', 'Social & Sundhed', 'ja']
]
const plan = (cells: readonly (readonly Cell[])[], more = {}) =>
  planSheet(gridOf(cells, more), 'system', { country: 'DK' })

describe('which sheets are taken', () => {
  test.each([
    ['a list for drop-downs', [['Ja'], ['Nej'], ['Ikke relevant']]],
    [
      'a guide',
      [['Vejledning'], ['Skriv alle systemer i arket Systemer, også dem som kun få bruger.'], ['Spørg it-afdelingen.']]
    ],
    [
      'a pivot table',
      [
        ['Rækkenavne', 'Antal af System'],
        ['Staben', 4],
        ['Økonomi', 3],
        ['Hovedtotal', 7]
      ]
    ],
    ['nothing', []],
    [
      'numbers',
      [
        ['Id', 'Pris'],
        [1, 100],
        [2, 200]
      ]
    ]
  ] as const)('not %s', (_, cells: readonly (readonly Cell[])[]) => expect(plan(cells).included).toBe(false))

  test('not a hidden one, though it is planned', () => {
    const hidden = plan([header, ...rows], { visibility: 'hidden' })
    expect(hidden).toMatchObject({ included: false, visibility: 'hidden', headerRows: [1] })
  })

  test('every sheet that is a list, whatever its headers', () => {
    const other = [
      ['Fagsystem', 'Firma', 'Afdeling'],
      ['Aula', 'Netcompany A/S', 'Skole'],
      ['Feliks', 'Apricore ApS', 'Teknik']
    ]
    const plans = chooseSheets([plan([header, ...rows]), plan(other), plan([['Ja'], ['Nej']])], systemEntity)
    expect(plans.map((p) => p.included)).toEqual([true, true, false])
  })
})

test('a form of one record is no table, and is not taken for one', () => {
  const card = [
    ['Systemnavn', 'Acadre'],
    ['Leverandør', 'Formpipe A/S'],
    ['Systemejer', 'Leder, Staben'],
    ['Drift', 'SaaS'],
    ['Personoplysninger', 'ja']
  ]
  const { plan: found } = understand(gridOf(card))
  expect(found).toMatchObject({ headerRows: [], included: false })
  expect(found.columns.every((column) => column.target.kind === 'keep')).toBe(true)
  expect(chooseSheets([found], systemEntity).map((p) => p.included)).toEqual([false])
})

describe('without a header', () => {
  test('the values tell what they can, and no more', () => {
    const cells = [
      ['Acadre', 'Formpipe A/S', '51142756', 'ja', 'SaaS'],
      ['Prisme', 'Fujitsu A/S', '63133019', 'nej', 'Ekstern drift'],
      ['KMD Nexus', 'KMD A/S', '74001319', 'ja', 'SaaS']
    ]
    const { plan: found, data } = understand(gridOf(cells))
    expect(found.headerRows).toEqual([])
    expect(targets(found)).toEqual({ A: 'name', B: 'supplier', C: 'supplier.nationalId', D: 'keep', E: 'hosting' })
    expect(
      Math.max(...found.columns.map((column) => (column.target.kind === 'field' ? column.confidence : 0)))
    ).toBeLessThan(0.5)
    expect(data).toHaveLength(3)
  })
})

describe('what people choose', () => {
  test('another header row', () => {
    const grid = gridOf([
      ['System', 'Leverandør'],
      ['Acadre', 'Formpipe'],
      ['Navn', 'Firma'],
      ['Prisme', 'Fujitsu']
    ])
    const chosen = planSheet(grid, 'system', { country: 'DK', headerRows: [3] })
    expect(chosen).toMatchObject({ headerRows: [3], headerConfidence: 1 })
    expect(targets(chosen)).toEqual({ Navn: 'name', Firma: 'supplier' })
  })

  test('another home for a column: a field has one, the other column is kept', () => {
    const before = plan([header, ...rows])
    const after = withTarget(before, 2, { kind: 'field', field: 'supplier', lookup: null })
    expect(targets(after)).toEqual({
      System: 'name',
      Leverandør: 'keep',
      Forvaltning: 'supplier',
      Databehandleraftale: 'dataProcessingAgreement'
    })
    expect(after.columns[2]?.confidence).toBe(1)
  })

  test('leaving a column out', () => {
    const grid = gridOf([header, ...rows])
    const chosen = withTarget(plan([header, ...rows]), 1, { kind: 'ignore' })
    const [first] = readRows(grid, chosen, 'system', { country: 'DK', source: 'a.xlsx', today: '2025-01-01' })
    expect(first && plainValues(first)).toEqual({ name: 'Acadre', unit: 'Staben', dataProcessingAgreement: 'yes' })
    expect(first?.extra).toEqual({})
  })

  test('skipping the headings inside the table', () => {
    const cells = [
      ['System', 'Leverandør', 'Drift'],
      ['STABEN'],
      ['Acadre', 'Formpipe A/S', 'SaaS'],
      ['Prisme', 'Fujitsu A/S', 'SaaS']
    ]
    const skipping = { ...plan(cells), sectionField: null }
    const read = [
      ...readRows(gridOf(cells), skipping, 'system', { country: 'DK', source: 'a.xlsx', today: '2025-01-01' })
    ]
    expect(read.map((row) => row.kind)).toEqual(['section', 'data', 'data'])
    expect(read[1]?.values['unit']).toBeUndefined()
  })
})

describe('what was confirmed before', () => {
  const odd = ['Kaldes', 'Hvem', 'Hvor']
  const to = (field: string): Target => ({ kind: 'field', field, lookup: null })
  const memory: RememberedMapping = {
    targets: { kaldes: to('name'), hvem: to('owner'), hvor: { kind: 'ignore' } },
    sectionField: null
  }
  const remembered = (key: string) => (key === headerKey(odd) ? memory : null)

  test('is taken over, in any order of the columns and under any titles', () => {
    const grid = gridOf([
      ['Liste', 'over', 'alt', 'muligt'],
      ['Hvor', 'Kaldes', 'Hvem'],
      ['Kælder', 'Acadre', 'Leder'],
      ['Loft', 'Prisme', 'Leder']
    ])
    const found = planSheet(grid, 'system', { country: 'DK', remembered })
    expect(found).toMatchObject({ headerRows: [2], remembered: true })
    expect(targets(found)).toEqual({ Hvor: 'ignore', Kaldes: 'name', Hvem: 'owner' })
    expect(found.columns.every((column) => column.confidence === 1)).toBe(true)
  })

  test('is not for other headers', () => {
    expect(planSheet(gridOf([header, ...rows]), 'system', { country: 'DK', remembered }).remembered).toBe(false)
  })
})

test('fields of the other country are no home for a column', () => {
  const cells = [
    ['Systemnavn', 'CPR-abonnement'],
    ['Visma', 'ja'],
    ['Gerica', 'nei']
  ]
  expect(targets(understand(gridOf(cells), 'system', 'NO').plan)['CPR-abonnement']).toBe('keep')
  expect(targets(understand(gridOf(cells), 'system', 'DK').plan)['CPR-abonnement']).toBe('cprSubscription')
})

test('a list of something else that names several systems a row is no list of systems', () => {
  const rows = [
    ['Behandling af journaler', 'Acadre; Nexus', '6.1.e'],
    ['Udbetaling af løn', 'Opus; Prisme', '6.1.c'],
    ['Udlån af bøger', 'FBS Cicero', '6.1.e'],
    ['Visitation', 'Nexus\nCura', '6.1.e']
  ]
  const { plan } = understand(gridOf([['Behandling', 'System', 'Hjemmel'], ...rows]))
  expect(plan.included).toBe(false)
  const system = plan.columns.find(({ header }) => header === 'System')
  expect(system?.target).toEqual({ kind: 'keep' })
  expect(system?.alternatives[0]?.target).toMatchObject({ kind: 'field', field: 'name' })
})
