import fc from 'fast-check'
import { sortKey } from '../../../src-shared/kernel/sort-key.ts'

const sorted = (texts: string[]) =>
  [...texts].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : sortKey(a) > sortKey(b) ? 1 : 0))

describe('sortKey', () => {
  test('the Danish and Norwegian letters stand last, aa as å', () => {
    const right = ['abe', 'Bil', 'øst', 'Zebra', 'ældre', 'Aabenraa', 'åse'].sort()
    expect(sorted(right)).toEqual(['abe', 'Bil', 'Zebra', 'ældre', 'øst', 'Aabenraa', 'åse'])
  })

  test('numbers stand by size and before letters', () => {
    expect(sorted(['Plan 10', 'Plan 2', 'Plan a', 'Plan', 'Plan 002b'])).toEqual([
      'Plan',
      'Plan 2',
      'Plan 002b',
      'Plan 10',
      'Plan a'
    ])
  })

  test('case, accents and punctuation do not count', () => {
    expect(sortKey('É-mail')).toBe(sortKey('e mail'))
    expect(sortKey('Aarhus')).toBe(sortKey('Århus'))
  })

  test('whole numbers sort as numbers', () => {
    fc.assert(fc.property(fc.nat(), fc.nat(), (a, b) => sortKey(`x${a}`) < sortKey(`x${b}`) === a < b))
  })

  test('keys of Nordic text compare alike as bytes and as strings', () => {
    const nordic = fc.string({ unit: fc.constantFrom(...'abzåæøé 019-') })
    fc.assert(
      fc.property(nordic, nordic, (a, b) => {
        const [x, y] = [sortKey(a), sortKey(b)]
        return Math.sign(Buffer.compare(Buffer.from(x), Buffer.from(y))) === (x < y ? -1 : x > y ? 1 : 0)
      })
    )
  })
})
