import fc from 'fast-check'
import {
  answerDue,
  approvalObstacle,
  consultationState,
  consultationStates
} from '../../../src-shared/features/assurance/consultation.rules.ts'
import { impactAssessmentDerived } from '../../../src-shared/features/assurance/impact-assessment.derived.ts'
import { isRated, riskLevel } from '../../../src-shared/features/assurance/risk.rules.ts'
import { consequences, likelihoods } from '../../../src-shared/features/assurance/risk-levels.ts'
import { criteria, screeningOutcome } from '../../../src-shared/features/assurance/screening.rules.ts'
import type { AnswerValue, Values } from '../../../src-shared/kernel/value.ts'

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

describe('a prior consultation', () => {
  const sent = { priorConsultationOn: '2026-01-05' }
  const rated = { likelihood: '4', consequence: '5', likelihoodAfter: '2', consequenceAfter: '2' }
  const yes = { value: 'yes' } as const
  const cases: readonly (readonly [Values, boolean, string | null, boolean])[] = [
    [{}, false, null, true],
    [{ priorConsultation: { value: 'no' } }, false, null, true],
    [{ priorConsultation: { value: 'no' } }, true, 'needed', false],
    [{ priorConsultation: yes }, false, 'needed', false],
    [sent, true, 'awaiting', false],
    [sent, false, 'awaiting', false],
    [{ ...sent, authorityAnsweredOn: '2026-02-01' }, true, 'answered', true],
    [{ ...sent, authorityAnsweredOn: '2026-02-01', consultationResult: 'stopped' }, true, 'stopped', false],
    [{ ...sent, authorityAnsweredOn: '2026-02-01', consultationResult: 'advice' }, false, 'answered', true]
  ]
  it.each(cases)('%j, the risk stays high: %s, is %s', (values, staysHigh, state, approvable) => {
    expect(consultationState(values, staysHigh, '2026-03-02')).toBe(state)
    const scenario = { ...rated, consequenceAfter: staysHigh ? '5' : '1' }
    expect(approvalObstacle(values, [rated, scenario])).toBe(approvable ? null : 'consultation')
    const column = impactAssessmentDerived.find(({ field }) => field.key === 'consultationState')
    const moment = { day: '2026-03-02', country: 'DK', reviewMonths: null } as const
    expect(column?.at(moment)(values)).toBe(consultationState(values, false, moment.day) ?? '')
    expect(column?.field.choices.map(({ code }) => code)).toEqual(consultationStates)
  })

  it('is to be answered within eight weeks, fourteen if extended', () => {
    expect(answerDue(sent)).toBe('2026-03-02')
    expect(answerDue({ ...sent, consultationExtended: yes })).toBe('2026-04-13')
    expect(answerDue({ ...sent, authorityAnsweredOn: '2026-02-01' })).toBeNull()
    expect(consultationState(sent, true, '2026-03-03')).toBe('overdue')
    expect(consultationState({ ...sent, consultationExtended: yes }, true, '2026-03-03')).toBe('awaiting')
  })

  it('is never through while a scenario lacks a rating, whatever the authority says', () => {
    const step = fc.constantFrom('1', '2', '3', '4', '5')
    const scenario = fc.record(Object.fromEntries(Object.keys(rated).map((key) => [key, step])))
    const lacking = fc
      .tuple(scenario, fc.constantFrom(...Object.keys(rated)), fc.constantFrom(null, ''))
      .map(([values, key, nothing]): Values => ({ ...values, [key]: nothing }))
    const about = fc.constantFrom<Values>({}, sent, { ...sent, authorityAnsweredOn: '2026-02-01' })
    fc.assert(
      fc.property(about, fc.array(scenario), lacking, fc.array(scenario), (values, before, lacks, after) => {
        expect(isRated(lacks)).toBe(false)
        expect(approvalObstacle(values, [...before, lacks, ...after])).toBe('unrated')
        expect(approvalObstacle(values, [...before, ...after])).not.toBe('unrated')
      })
    )
    expect(approvalObstacle({}, [])).toBeNull()
  })
})
