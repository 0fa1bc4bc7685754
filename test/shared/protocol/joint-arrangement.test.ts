import { jointArrangementDerived } from '../../../src-shared/features/protocol/joint-arrangement.derived.ts'
import { arrangementSigns, arrangementStates } from '../../../src-shared/features/protocol/joint-arrangement.rules.ts'
import type { Values } from '../../../src-shared/kernel/value.ts'

const today = '2026-06-15'
const signed = { signedOn: '2024-01-01' }
const given = { essenceGiven: { value: 'yes' } } as const

test.each([
  [{}, ['notSigned', 'notGiven']],
  [signed, ['inForce', 'notGiven']],
  [{ ...signed, ...given }, ['inForce']],
  [{ ...signed, essenceGiven: { value: 'notApplicable' } }, ['inForce']],
  [{ ...signed, essenceGiven: { value: 'no' } }, ['inForce', 'notGiven']],
  [{ ...signed, ...given, nextReviewOn: today }, ['inForce', 'reviewDue']],
  [{ ...signed, ...given, nextReviewOn: '2026-06-16' }, ['inForce']],
  [{ ...signed, ...given, expiresOn: today }, ['inForce']],
  [{ expiresOn: '2026-06-14', nextReviewOn: '2020-01-01' }, ['expired']]
] as const satisfies readonly (readonly [Values, readonly string[]])[])('%j stands as %j', (values, states) => {
  expect(arrangementSigns(values, today).map(({ state }) => state)).toEqual(states)
  const [column] = jointArrangementDerived
  expect(column?.at({ day: today, country: 'DK', reviewMonths: null })(values)).toEqual(states)
})

test('every state has its words', () => {
  expect(jointArrangementDerived.flatMap(({ field }) => field.choices.map(({ code }) => code))).toEqual(
    arrangementStates
  )
})
