import fc from 'fast-check'
import { riskLevel } from '../../../src-shared/features/assurance/risk.rules.ts'
import { consequences, likelihoods } from '../../../src-shared/features/assurance/risk-levels.ts'
import { criteria, screeningOutcome } from '../../../src-shared/features/assurance/screening.rules.ts'
import type { AnswerValue } from '../../../src-shared/kernel/value.ts'

const answer = fc.constantFrom<AnswerValue | null>('yes', 'no', 'notApplicable', 'unknown', null)
const answers = fc.tuple(...criteria.map(() => answer))
const valuesOf = (said: readonly (AnswerValue | null)[]) =>
  Object.fromEntries(criteria.map((key, i) => [key, said[i] ? { value: said[i] } : null]))

describe('a screening', () => {
  it('is unfinished while a question is open, unless two criteria are met already', () => {
    fc.assert(
      fc.property(answers, (said) => {
        const met = said.filter((one) => one === 'yes').length
        const open = said.some((one) => one === null || one === 'unknown')
        const expected = met >= 2 ? 'needed' : open ? 'unfinished' : met === 1 ? 'consider' : 'notNeeded'
        expect(screeningOutcome(valuesOf(said))).toBe(expected)
      })
    )
  })

  it('never needs less when one more criterion is met', () => {
    const order = ['notNeeded', 'consider', 'needed']
    const settled = fc.tuple(...criteria.map(() => fc.constantFrom<AnswerValue>('yes', 'no')))
    fc.assert(
      fc.property(settled, fc.nat(criteria.length - 1), (said, at) => {
        const more = said.map((one, i) => (i === at ? 'yes' : one))
        const place = (of: readonly AnswerValue[]) => order.indexOf(screeningOutcome(valuesOf(of)))
        expect(place(more)).toBeGreaterThanOrEqual(place(said))
      })
    )
  })
})

it('a risk grows with likelihood and consequence, and what is very serious is never low', () => {
  const order = [null, 'low', 'medium', 'high']
  for (const [i, { code }] of likelihoods.entries())
    for (const [j, { code: grave }] of consequences.entries()) {
      const level = order.indexOf(riskLevel(code, grave))
      expect(level).toBeGreaterThanOrEqual(order.indexOf(riskLevel(likelihoods[i - 1]?.code, grave)))
      expect(level).toBeGreaterThanOrEqual(order.indexOf(riskLevel(code, consequences[j - 1]?.code)))
      if (grave === '5' && code !== '1') expect(level).toBe(3)
    }
  expect(riskLevel('1', '5')).toBe('medium')
  expect(riskLevel('5', null)).toBeNull()
})
