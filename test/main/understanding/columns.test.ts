import type { Cell } from '../../../src-shared/features/exchange/grid.ts'
import { gridOf, targets, understand } from '../../support/understood.ts'

describe('columns beside each other', () => {
  test('a generic header belongs to the one on its left', () => {
    const { plan } = understand(
      gridOf([
        ['System', 'Systemejer', 'Mail', 'Leverandør', 'CVR', 'Mail', 'Databehandleraftale', 'Dato'],
        [
          'Acadre',
          'Leder, Staben',
          'a@kommune.example',
          'Formpipe A/S',
          51142756,
          's@formpipe.example',
          'ja',
          '14-05-2019'
        ],
        ['Prisme', 'Leder, Økonomi', 'b@kommune.example', 'Fujitsu A/S', 63133019, 's@fujitsu.example', 'nej', '']
      ])
    )
    expect(Object.values(targets(plan))).toEqual([
      'name',
      'owner',
      'owner.email',
      'supplier',
      'supplier.nationalId',
      'supplier.email',
      'dataProcessingAgreement',
      'agreementSignedOn'
    ])
  })

  test('near misses each find their own field', () => {
    const { plan } = understand(
      gridOf([
        [
          'System ID',
          'System',
          'Systemejer mail',
          'Systemejer',
          'CPR-nummer',
          'CPR abonnement',
          'Risikovurdering',
          'Risikovurdering dato',
          'DBA dato',
          'Databehandleraftale?'
        ],
        [1, 'Acadre', 'a@kommune.example', 'Leder, Staben', 'ja', 'nej', 'ja', '1.2.2020', '14-05-2019', 'ja'],
        [2, 'Prisme', 'b@kommune.example', 'Leder, Økonomi', 'nej', 'ja', 'nej', null, null, 'nej']
      ])
    )
    expect(Object.values(targets(plan))).toEqual([
      'localId',
      'name',
      'owner.email',
      'owner',
      'nationalNumbers',
      'cprSubscription',
      'riskAssessed',
      'riskAssessedOn',
      'agreementSignedOn',
      'dataProcessingAgreement'
    ])
  })

  test.each([
    ['dates', ['1.2.2020', '16.11.2017', { date: '2020-05-10' }], 'riskAssessedOn'],
    ['answers', ['ja', 'nei', 'X'], 'riskAssessed'],
    ['levels', ['Lav', 'Høy', 'Middels'], 'riskLevel']
  ] as const)('one header, %s under it', (_, values: readonly Cell[], field) => {
    const { plan } = understand(
      gridOf([['Systemnavn', 'Risikovurdering'], ...values.map((value, i) => [`System ${i}`, value])]),
      'system',
      'NO'
    )
    expect(targets(plan)).toEqual({ Systemnavn: 'name', Risikovurdering: field })
  })

  test('of two columns for one field the better takes it, the other is kept', () => {
    const { plan } = understand(
      gridOf([
        ['System', 'Leverandør', 'Leverandør (gammel)', 'Bemærkninger', 'Bemærkninger'],
        ['Acadre', 'Formpipe A/S', 'Traen A/S', 'a', 'b'],
        ['Prisme', 'Fujitsu A/S', 'Maconomy A/S', 'c', 'd']
      ])
    )
    expect(targets(plan)).toEqual({
      System: 'name',
      Leverandør: 'supplier',
      'Leverandør (gammel)': 'keep',
      Bemærkninger: 'note',
      'Bemærkninger (2)': 'keep'
    })
  })

  test.each([
    'Følsomme personoplysninger',
    'Ingen personoplysninger',
    'Leverandør telefon',
    'Antal integrationer',
    'Budget 2020',
    'Renewal Date',
    'Sidste aktivitet',
    'Tilsyn udført',
    'Underdatabehandlere'
  ])('%s has no home and is kept', (text) => {
    const { plan } = understand(
      gridOf([
        ['System', text],
        ['Acadre', 'ja'],
        ['Prisme', 'nej'],
        ['Nexus', 'ja']
      ])
    )
    expect(targets(plan)[text]).toBe('keep')
  })

  test('a column without header but with values is kept under its letter, one without both is none', () => {
    const { plan, data } = understand(
      gridOf([
        ['System', null, null, 'Leverandør'],
        ['Acadre', 'se bilag', null, 'Formpipe A/S'],
        ['Prisme', null, null, 'Fujitsu A/S']
      ])
    )
    expect(plan.columns.map((column) => column.column)).toEqual(['A', 'B', 'D'])
    expect(data[0]?.extra).toEqual({ B: 'se bilag' })
  })

  test('no header of a sheet can be mistaken for an object’s own property', () => {
    const { data } = understand(
      gridOf([
        ['System', '__proto__', 'constructor', 'toString'],
        ['Acadre', 'a', 'b', 'c'],
        ['Prisme', 'd', 'e', 'f']
      ])
    )
    expect(data[0]?.extra).toEqual({ '(__proto__)': 'a', constructor: 'b', toString: 'c' })
  })
})
