import fc from 'fast-check'
import { catalogueFields } from '../../../src-shared/features/systems/deviation.fields.ts'
import { catalogueField } from '../../../src-shared/features/systems/deviation.rules.ts'
import { systemEntity } from '../../../src-shared/features/systems/system.fields.ts'
import { copiedValues } from '../../../src-shared/features/systems/system-copy.rules.ts'
import { type StatusContext, systemStatus } from '../../../src-shared/features/systems/system-status.rules.ts'
import type { Field } from '../../../src-shared/kernel/field.ts'
import { ownValueIn, ownValueText } from '../../../src-shared/kernel/own-value.ts'
import { checkField } from '../../../src-shared/kernel/validate.ts'
import { answerValues, type FieldValue, type Values } from '../../../src-shared/kernel/value.ts'
import { anyUnit } from '../../support/any-unit.ts'

const text = fc.string({ minLength: 1, unit: anyUnit })
const valueFor = (field: Field): fc.Arbitrary<FieldValue> => {
  switch (field.kind) {
    case 'integer':
      return fc.integer()
    case 'answer':
      return fc.record({ value: fc.constantFrom(...answerValues), reason: text }, { requiredKeys: ['value'] })
    case 'list':
    case 'refs':
      return fc.array(text, { minLength: 1 })
    case 'choice':
      return fc.constantFrom(...field.choices.map(({ code }) => code))
    default:
      return text
  }
}

describe('a deviation', () => {
  const kinds: readonly Field[] = [
    ...catalogueFields,
    { key: 'number', kind: 'integer', section: '', labels: { da: '', nb: '', en: '' } }
  ]
  it.each(kinds.map((field) => [field.key, field] as const))('says %s as it was said', (_, field) => {
    fc.assert(
      fc.property(valueFor(field), (value) => {
        expect(ownValueIn(field, ownValueText(value))).toEqual(value)
      })
    )
  })

  it.each([
    ['list', '00.01.00'],
    ['answer', 'ja'],
    ['answer', '{'],
    ['integer', 'mange'],
    ['integer', '"7"x']
  ] as const)('of the kind %s says nothing with the text %s, or nothing that passes', (kind, said) => {
    const field: Field = { key: 'x', kind, section: '', labels: { da: '', nb: '', en: '' } }
    const value = ownValueIn(field, said)
    expect(value === null || 'error' in checkField(field, value, 'DK')).toBe(true)
  })

  it('is for the facts of the catalogue alone', () => {
    expect(catalogueField('hosting')?.kind).toBe('choice')
    expect(catalogueField('lifecycle')).toBeUndefined()
    expect(catalogueField('software')).toBeUndefined()
  })
})

describe('a copy', () => {
  const values: Values = {
    name: 'Nexus',
    description: 'Journal',
    supplier: 'kmd',
    externalId: '7',
    lifecycle: 'operational',
    owner: 'anna',
    localId: '12',
    usedBy: ['skolen'],
    dataProcessingAgreement: { value: 'yes' },
    agreementSignedOn: '2024-01-01',
    riskAssessedOn: '2024-01-01',
    cprSubscription: { value: 'yes' },
    reviewedOn: '2025-01-01',
    note: ''
  }
  const copy = (use: boolean, units: boolean, country: 'DK' | 'NO' = 'DK') =>
    copiedValues(values, 'Nexus (kopi)', { use, units }, country)

  it.each([
    ['the catalogue’s facts', false, false, ['description', 'name', 'supplier']],
    ['the use', true, false, ['description', 'lifecycle', 'name', 'owner', 'supplier']],
    ['the units', false, true, ['description', 'name', 'supplier', 'usedBy']]
  ])('with %s brings those along', (_, use, units, keys) => {
    expect(Object.keys(copy(use, units)).sort()).toEqual(keys)
    expect(copy(use, units)['name']).toBe('Nexus (kopi)')
  })

  it('has no number, signature, assessment or verification of the other, whatever was chosen', () => {
    const full: Values = Object.fromEntries(systemEntity.fields.map(({ key }) => [key, 'x']))
    const made = copiedValues(full, 'y', { use: true, units: true }, 'NO')
    for (const key of ['localId', 'externalId', 'agreementSignedOn', 'riskAssessedOn', 'reviewedBy', 'cprSubscription'])
      expect(made).not.toHaveProperty(key)
  })
})

describe('the status', () => {
  const around: StatusContext = { today: '2026-06-15', holders: [], contracts: [] }
  const signs = (values: Values, context: Partial<StatusContext> = {}) =>
    systemStatus(values, { ...around, ...context }).map(({ subject, standing, reason }) => [subject, standing, reason])

  it.each<readonly [string, Values, string, string]>([
    ['in use', { lifecycle: 'operational' }, 'valid', 'life.operational'],
    ['in use since', { inUseFrom: '2020-01-01' }, 'valid', 'life.since'],
    ['planned', { lifecycle: 'planned' }, 'none', 'life.planned'],
    ['being phased in', { lifecycle: 'phasingIn' }, 'none', 'life.phasingIn'],
    ['begins later', { inUseFrom: '2026-06-16' }, 'none', 'life.begins'],
    ['being phased out', { lifecycle: 'phasingOut', endsOn: '2026-12-31' }, 'soon', 'life.phasingOut'],
    ['retired', { lifecycle: 'retired', endsOn: '2020-01-01' }, 'none', 'life.retired'],
    ['ended though said to run', { lifecycle: 'operational', endsOn: '2026-06-14' }, 'overdue', 'life.ended'],
    ['ends today', { lifecycle: 'operational', endsOn: '2026-06-15' }, 'soon', 'life.expiring'],
    ['ends in three months', { lifecycle: 'operational', endsOn: '2026-09-15' }, 'soon', 'life.expiring'],
    ['ends later', { lifecycle: 'operational', endsOn: '2026-09-16' }, 'valid', 'life.operational']
  ])('says that it is %s', (_, values, standing, reason) => {
    expect(signs(values)).toEqual([['life', standing, reason]])
  })

  it('says nothing of a system nobody has said anything of', () => {
    expect(signs({})).toEqual([])
  })

  it('tells of agreement and risk assessment', () => {
    const values: Values = { personalData: { value: 'yes' }, riskAssessedOn: '2023-01-01' }
    expect(signs(values)).toEqual([
      ['agreement', 'missing', 'agreement.notSaid'],
      ['risk', 'overdue', 'risk.old']
    ])
    expect(
      signs({ ...values, dataProcessingAgreement: { value: 'yes' }, agreementExpiresOn: '2026-01-01' })[0]
    ).toEqual(['agreement', 'overdue', 'agreement.expired'])
  })

  it.each([
    ['2026-06-14', ['contract', 'overdue', 'contract.expired']],
    ['2026-06-15', ['contract', 'soon', 'contract.expiresSoon']],
    ['2026-09-16', undefined],
    [null, undefined]
  ])('tells of a contract that ends on %s', (endsOn, sign) => {
    expect(signs({}, { contracts: [{ name: 'Drift', endsOn }] })[0]).toEqual(sign)
  })

  it.each([
    ['2026-06-15', ['owner', 'overdue', 'owner.left']],
    ['2026-07-01', ['owner', 'soon', 'owner.leaves']],
    ['2027-01-01', undefined],
    [null, undefined]
  ])('tells of an owner who leaves on %s', (leftOn, sign) => {
    expect(signs({}, { holders: [{ name: 'Anna', leftOn }] })[0]).toEqual(sign)
  })

  it('tells of a verification that is due', () => {
    expect(signs({ nextReviewOn: '2026-06-14' })).toEqual([['verification', 'overdue', 'verification.due']])
    expect(signs({ nextReviewOn: '2026-06-15' })).toEqual([])
  })

  it('asks nothing more of a system that is retired', () => {
    const contracts = [{ name: 'Drift', endsOn: '2020-01-01' }]
    const values: Values = { lifecycle: 'retired', personalData: { value: 'yes' }, nextReviewOn: '2020-01-01' }
    expect(signs(values, { contracts })).toEqual([['life', 'none', 'life.retired']])
  })
})
