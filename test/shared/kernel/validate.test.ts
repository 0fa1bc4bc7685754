import fc from 'fast-check'
import { catalogue } from '../../../src-shared/features/catalogue.ts'
import { completeness } from '../../../src-shared/kernel/completeness.ts'
import type { Entity, Field } from '../../../src-shared/kernel/field.ts'
import { checkField, validateValues } from '../../../src-shared/kernel/validate.ts'
import type { FieldValue, Values } from '../../../src-shared/kernel/value.ts'

const { supplier, system } = catalogue
const base = { key: 'x', section: 's', labels: { da: 'x', nb: 'x', en: 'x' } }
const check = (kind: Exclude<Field['kind'], 'choice' | 'choices' | 'ref' | 'refs'>, value: FieldValue) =>
  checkField({ ...base, kind }, value, 'DK')

it.each([
  ['text', '  Ko\u0308ln ', 'Köln'],
  ['longText', 'en\r\nto\rtre', 'en\nto\ntre'],
  ['longText', 'a\u2028b\vc\u2029d\u0007e\tf', 'a\nb\nc\nde\tf'],
  ['text', '   ', null],
  ['integer', '12', 12],
  ['date', '2024-02-29', '2024-02-29'],
  ['list', [' a ', 'a', '', 'b'], ['a', 'b']],
  ['nationalId', 'DK 29 18 98 54', '29189854'],
  ['nationalId', 'DE 811 907 980', 'DE 811 907 980'],
  ['url', 'eksempel.dk/a?b', 'eksempel.dk/a?b'],
  ['email', ' a@b.dk ', 'a@b.dk'],
  ['answer', { value: 'unknown', word: '?', source: 'ark', on: '2024-01-01' }, undefined]
] as const)('%s: %j is stored as it is meant', (kind, given, stored) => {
  const expected = stored === undefined ? given : stored
  expect(check(kind, given as FieldValue)).toEqual({ value: expected })
})

it.each([
  ['text', 7, 'field.notText'],
  ['text', 'x'.repeat(1001), 'field.tooLong'],
  ['integer', '1,5', 'field.notInteger'],
  ['integer', 1e300, 'field.notInteger'],
  ['date', '2023-02-29', 'field.notDate'],
  ['date', '01-02-2023', 'field.notDate'],
  ['answer', 'yes', 'field.notAnswer'],
  ['url', 'hos leverandøren', 'field.notUrl'],
  ['email', 'a@b', 'field.notEmail'],
  ['list', 'a', 'field.notText']
] as const)('%s: %j is refused as %s', (kind, given, error) => {
  expect(check(kind, given as FieldValue)).toEqual({ error })
})

it('wants required fields only, and names no field that is not there', () => {
  expect(validateValues(system, {}, 'DK')).toEqual({ values: {}, fields: { name: 'field.required' } })
  expect(validateValues(system, { name: ' ' }, 'DK').fields).toEqual({ name: 'field.required' })
  expect(validateValues(supplier, { name: 'KMD', nonesuch: 'x' }, 'DK')).toEqual({
    values: { name: 'KMD' },
    fields: {}
  })
})

it('changes nothing when what it gave is checked again', () => {
  const value = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.array(fc.string(), { maxLength: 4 }),
    fc.record({ value: fc.constantFrom('yes', 'no', 'notApplicable', 'unknown') })
  )
  for (const entity of Object.values(catalogue) as Entity[]) {
    const values = fc.record(
      Object.fromEntries(entity.fields.map((field) => [field.key, value as fc.Arbitrary<FieldValue>])),
      { requiredKeys: [] }
    )
    fc.assert(
      fc.property(values, (some) => {
        const given = some as Values
        const once = validateValues(entity, given, 'DK').values
        expect(validateValues(entity, once, 'DK').values).toEqual(once)
      }),
      { numRuns: 30 }
    )
  }
})

it('counts not relevant as filled, and don’t know as a gap', () => {
  const wanted = (system as Entity).fields.filter((f) => f.wanted).map((f) => f.key)
  expect(completeness(system, {}, 'DK')).toEqual({ filled: 0, wanted: wanted.length, gaps: wanted })
  expect(completeness(system, {}, 'NO').gaps).not.toContain('cprSubscription')
  const said = { name: 'Aula', personalData: { value: 'notApplicable' }, dataProcessingAgreement: { value: 'unknown' } }
  const { filled, gaps } = completeness(system, said as never, 'DK')
  expect([filled, gaps.includes('dataProcessingAgreement'), gaps.includes('personalData')]).toEqual([2, true, false])
})
