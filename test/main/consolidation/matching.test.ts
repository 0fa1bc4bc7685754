import {
  matchSuppliers,
  type SupplierToMatch
} from '../../../src-main/features/consolidation/matching/match-suppliers.ts'
import { matchSystems, type SystemToMatch } from '../../../src-main/features/consolidation/matching/match-systems.ts'
import { slip } from '../../../src-main/features/consolidation/matching/near-keys.ts'

// Which names mean the same by themselves, which are asked, and which are not.

let next = 0
const supplier = (name: string, nationalId: string | null = null): SupplierToMatch => ({
  id: `s${next++}`,
  name,
  nationalId,
  aliases: []
})
const system = (name: string, of: number | null, also: Partial<SystemToMatch> = {}): SystemToMatch => ({
  id: `i${next++}`,
  name,
  aliases: [],
  supplier: of,
  municipality: 'Nordby Kommune',
  ...also
})
const kvist = new Map([
  [0, new Set(['kvistvang', '11111111'])],
  [1, new Set(['norlund data', '22222222'])]
])

/** What becomes of two systems. */
function outcome(left: SystemToMatch, right: SystemToMatch): string {
  const { groupOf, questions } = matchSystems([left, right], kvist, [])
  if (groupOf[0] === groupOf[1]) return 'same'
  return questions[0]?.reason ?? 'different'
}

it.each([
  ['Novara', 'NOVARA '],
  ['Novara Løn', 'løn novara'],
  ['Kvistvang Novara', 'Novara (Kvistvang A/S)'],
  ['Novara', 'Novara 4.2'],
  ['Novara', 'Novara, ver. 3'],
  ['Novara Løn', 'NovaraLøn'],
  ['Novara', 'Novara IT-system'],
  ['Novara', 'Novara Nordby']
])('%s and %s of one supplier are one', (left, right) => {
  expect(outcome(system(left, 0), system(right, 0))).toBe('same')
})

it.each([
  ['Novara Trafik', 'Novara Trafk', 'typo'],
  ['Novara Pleje', 'Novrara Pleje', 'typo'],
  ['Novara Løn', 'novaraløn', 'spacing'],
  ['Digital Administration', 'Digital Adm.', 'abbreviation'],
  ['Digital Byggesag Kontrol', 'DBK', 'initials']
])('%s and %s are asked: %s', (left, right, reason) => {
  expect(outcome(system(left, 0), system(right, 0))).toBe(reason)
})

it.each([
  ['another module of the suite', system('Novara Løn', 0), system('Novara Sag', 0)],
  ['a suite and its module', system('Novara', 0), system('Novara Sag', 0)],
  ['an edition that is run beside the other', system('Novara 2', 0), system('Novara 3', 0)],
  ['a general name of another supplier', system('Vagtplan', 0), system('Vagtplan', 1)],
  ['another short word', system('Novara Løn', 0), system('Novara Søn', 0)],
  ['a resembling name of another supplier', system('Novara Pleje', 0), system('Novaro Pleje', 1)]
])('%s is something else and is not asked', (_, left, right) => {
  expect(outcome(left, right)).toBe('different')
})

test('one id is one system, whatever it is called', () => {
  expect(outcome(system('Novara', 0, { id: 'x' }), system('Lokalt navn', 1, { id: 'x' }))).toBe('same')
})

test('a name without a supplier is the only supplier’s of that name, and nobody’s where there are two', () => {
  expect(outcome(system('Novara', 0), system('Novara', null))).toBe('same')
  const { groupOf } = matchSystems([system('Vagtplan', 0), system('Vagtplan', 1), system('Vagtplan', null)], kvist, [])
  expect(new Set(groupOf).size).toBe(3)
})

test('what was decided holds for packages to come, also once the supplier’s number is known', () => {
  const left = system('Novara Trafik', 0)
  const right = system('Novara Trafk', 0)
  const [question] = matchSystems([left, right], kvist, []).questions
  const [a, b] = question?.sides ?? []
  if (!a || !b) throw new Error('not asked')
  const later = [system('novara trafk', 0), right, left]
  expect(new Set(matchSystems(later, kvist, [{ left: b, right: a, verdict: 'same' }]).groupOf).size).toBe(1)
  const apart = matchSystems(later, kvist, [{ left: a, right: b, verdict: 'different' }])
  expect([new Set(apart.groupOf).size, apart.questions]).toEqual([2, []])
  const byName = [{ left: { key: a.key, supplier: 'kvistvang' }, right: { key: b.key, supplier: '11111111' } }]
  expect(
    matchSystems(
      later,
      kvist,
      byName.map((one) => ({ ...one, verdict: 'same' as const }))
    ).questions
  ).toEqual([])
})

test('suppliers are one by number or name, never across two numbers, and a slip is asked', () => {
  const all = [
    supplier('Kvistvang A/S', '11111111'),
    supplier('KVISTVANG'),
    supplier('Kvistvang Danmark', '11111111'),
    supplier('Kvistvang ApS', '33333333'),
    supplier('Norlund Data'),
    supplier('Norlundd Data A/S', '22222222')
  ]
  const { groupOf, questions } = matchSuppliers(all.slice(0, 3), [])
  expect(new Set(groupOf).size).toBe(1)
  expect(questions).toEqual([])
  const whole = matchSuppliers(all, [])
  expect(whole.groupOf[0]).toBe(whole.groupOf[2])
  expect(whole.groupOf[0]).not.toBe(whole.groupOf[3])
  expect(whole.questions.map(({ left, right, reason }) => [left, right, reason])).toEqual([[4, 5, 'typo']])
})

it.each([
  ['abc', 'abc', 0],
  ['abcd', 'abdc', 1],
  ['abcd', 'abc', 1],
  ['abcd', 'bacdd', 2],
  ['abcd', 'wxyz', 3]
])('from %s to %s it is %i slips', (a, b, slips) => {
  expect(slip(a, b)).toBe(slips)
})
