import fc from 'fast-check'
import {
  defaultPeriods,
  fulfilledDays,
  type ReviewFacts,
  reviewStanding,
  soonDays
} from '../../../src-shared/features/review/standing.ts'
import { type AgreementFacts, agreementTasks } from '../../../src-shared/features/tasks/rules/agreements.ts'
import { isTold } from '../../../src-shared/features/tasks/rules/at.ts'
import {
  contractTasks,
  personTasks,
  platformTasks,
  softwareTasks,
  supplierTasks
} from '../../../src-shared/features/tasks/rules/others.ts'
import { arrangementTasks } from '../../../src-shared/features/tasks/rules/protocol.ts'
import { dependencyTasks, systemTasks, unitUseTasks } from '../../../src-shared/features/tasks/rules/systems.ts'
import type { FoundTask } from '../../../src-shared/features/tasks/task.ts'
import { addDays, addMonths, daysBetween, isCivilDate } from '../../../src-shared/kernel/dates.ts'

const date = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10))
const maybe = fc.option(date, { nil: null })
const months = fc.integer({ min: 1, max: 120 })

describe('months later', () => {
  it('is a day of the calendar, in the month counted to, and the same day where the month has it', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -240, max: 240 }), (from, count) => {
        const to = addMonths(from, count)
        expect(isCivilDate(to)).toBe(true)
        const month = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
        expect(month(to) - month(from)).toBe(count)
        const sameDay = `${to.slice(0, 8)}${from.slice(8)}`
        expect(to).toBe(isCivilDate(sameDay) ? sameDay : to)
        if (!isCivilDate(sameDay)) expect(addDays(to, 1).slice(8)).toBe('01')
      })
    )
  })
})

describe('the standing of a verification', () => {
  const facts = fc.record({ reviewedOn: maybe, nextReviewOn: maybe, createdOn: date })

  it('follows from the due day alone, and a verification renews it', () => {
    fc.assert(
      fc.property(facts, months, date, (known, period, today) => {
        const { state, due, because } = reviewStanding(known, period, today)
        expect(isCivilDate(due)).toBe(true)
        if (known.reviewedOn === null) expect(state).toBe('never')
        else {
          const days = daysBetween(today, due)
          expect(state).toBe(days < 0 ? 'expired' : days <= soonDays ? 'dueSoon' : 'verified')
        }
        // A planned day counts just as long as it lies after the last verification.
        const isPlanned = known.nextReviewOn !== null && known.nextReviewOn > (known.reviewedOn ?? '')
        expect(because === 'planned').toBe(isPlanned)
        if (isPlanned) expect(due).toBe(known.nextReviewOn)

        const renewed = { ...known, reviewedOn: today, nextReviewOn: null }
        expect(reviewStanding(renewed, period, today)).toEqual({
          state: daysBetween(today, addMonths(today, period)) <= soonDays ? 'dueSoon' : 'verified',
          due: addMonths(today, period),
          because: 'period'
        })
      })
    )
  })

  it('never gets better by time passing', () => {
    const order = ['verified', 'dueSoon', 'expired']
    fc.assert(
      fc.property(date, maybe, months, date, fc.nat(4000), (reviewedOn, nextReviewOn, period, today, days) => {
        const known = { reviewedOn, nextReviewOn, createdOn: reviewedOn }
        const now = order.indexOf(reviewStanding(known, period, today).state)
        const later = order.indexOf(reviewStanding(known, period, addDays(today, days)).state)
        expect(later).toBeGreaterThanOrEqual(now)
      })
    )
  })
})

const today = '2026-11-28'
const until = addDays(today, 90)
const fresh: ReviewFacts = { reviewedOn: '2026-11-01', nextReviewOn: null, createdOn: '2020-01-01' }
const nothing = {
  ...fresh,
  lifecycle: 'operational',
  endsOn: null,
  agreementExpiresOn: null,
  riskAssessedOn: null,
  nextRiskAssessmentOn: null,
  nextErasureOn: null,
  accessReviewedOn: null
}
const told = (tasks: readonly FoundTask[]): string[] =>
  tasks.filter((t) => t.due <= until && isTold(t, today)).map((t) => `${t.kind} ${t.due} ${t.reason} @${t.field}`)

describe('systems', () => {
  test.each<[string, Partial<typeof nothing> | Record<string, string | null>, string[]]>([
    ['nothing', {}, []],
    ['verified long ago', { reviewedOn: '2025-11-27' }, ['verification 2026-11-27 verifiedOn @reviewedOn']],
    ['its last day is not over', { reviewedOn: '2025-11-28' }, ['verification 2026-11-28 verifiedOn @reviewedOn']],
    ['on the horizon', { reviewedOn: '2026-02-26' }, ['verification 2027-02-26 verifiedOn @reviewedOn']],
    ['behind the horizon', { reviewedOn: '2026-02-27' }, []],
    [
      'never, and came today',
      { reviewedOn: null, createdOn: today },
      ['verification 2026-12-28 neverVerified @reviewedOn']
    ],
    ['planned', { nextReviewOn: '2026-12-24' }, ['verification 2026-12-24 reviewPlanned @nextReviewOn']],
    ['a plan that was fulfilled', { nextReviewOn: '2026-11-01' }, []],
    ['agreement', { agreementExpiresOn: '2026-01-01' }, ['agreement 2026-01-01 agreementExpires @agreementExpiresOn']],
    ['risk', { riskAssessedOn: '2024-12-01' }, ['riskAssessment 2026-12-01 riskAssessedOn @riskAssessedOn']],
    [
      'risk planned',
      { riskAssessedOn: '2026-10-01', nextRiskAssessmentOn: '2026-12-02' },
      ['riskAssessment 2026-12-02 riskAssessmentPlanned @nextRiskAssessmentOn']
    ],
    ['risk planned and done', { riskAssessedOn: '2026-10-01', nextRiskAssessmentOn: '2026-09-30' }, []],
    ['erasure', { nextErasureOn: today }, [`erasure ${today} erasureDue @nextErasureOn`]],
    ['access', { accessReviewedOn: '2025-10-31' }, ['accessReview 2026-10-31 accessReviewedOn @accessReviewedOn']],
    ['end', { endsOn: '2026-11-01' }, ['systemEnd 2026-11-01 systemEnds @endsOn']],
    ['retired', { lifecycle: 'retired', endsOn: '2026-11-01', reviewedOn: null, nextErasureOn: today }, []]
  ])('%s', (_name, facts, expected) => {
    expect(told(systemTasks({ ...nothing, ...facts }, defaultPeriods))).toEqual(expected)
  })
})

describe('what belongs to systems', () => {
  test.each<[string | null, string | null, string | null, string[]]>([
    ['planned', '2026-11-27', null, ['useStart 2026-11-27 useStarts @inUse']],
    ['planned', '2026-11-29', null, []],
    ['planned', null, null, []],
    ['yes', null, '2026-11-27', ['useEnd 2026-11-27 useEnds @inUse']],
    ['yes', '2020-01-01', '2026-11-29', []],
    ['ended', '2020-01-01', '2020-02-01', []],
    [null, '2020-01-01', '2020-02-01', []]
  ])('a unit’s use: %s from %s to %s', (inUse, startsOn, endsOn, expected) => {
    expect(told(unitUseTasks({ inUse, startsOn, endsOn }))).toEqual(expected)
  })

  test('a dependency that nobody verified is not due', () => {
    const never = { ...fresh, reviewedOn: null }
    expect(dependencyTasks(never, defaultPeriods)).toEqual([])
    expect(told(dependencyTasks({ ...never, nextReviewOn: today }, defaultPeriods))).toEqual([
      `verification ${today} reviewPlanned @nextReviewOn`
    ])
    expect(told(dependencyTasks({ ...fresh, reviewedOn: '2025-01-31' }, defaultPeriods))).toEqual([
      'verification 2026-01-31 verifiedOn @reviewedOn'
    ])
  })
})

describe('contracts, platforms, software, suppliers, people', () => {
  const contract = { ...fresh, endsOn: null, noticeMonths: null, terminatedOn: null }
  test.each<[string, Record<string, string | number | null>, string[]]>([
    ['open-ended', {}, []],
    ['notice lies behind the horizon, and so does the end', { endsOn: '2027-03-31', noticeMonths: 1 }, []],
    [
      'notice and end',
      { endsOn: '2027-01-31', noticeMonths: 1 },
      ['contractNotice 2026-12-31 noticeBefore @noticeMonths', 'contractEnd 2027-01-31 contractEnds @endsOn']
    ],
    ['notice is over', { endsOn: '2027-01-31', noticeMonths: 3 }, ['contractEnd 2027-01-31 contractEnds @endsOn']],
    ['ended', { endsOn: '2026-01-31', reviewedOn: null }, ['contractEnd 2026-01-31 contractEnds @endsOn']],
    ['terminated', { endsOn: '2026-01-31', terminatedOn: '2025-01-01', reviewedOn: null }, []]
  ])('a contract: %s', (_name, facts, expected) => {
    expect(told(contractTasks({ ...contract, ...facts }, defaultPeriods))).toEqual(expected)
  })

  test('a platform, software, a supplier', () => {
    const platform = { ...fresh, agreementExpiresOn: '2026-12-01', riskAssessedOn: '2024-01-01' }
    expect(told(platformTasks(platform, defaultPeriods))).toEqual([
      'agreement 2026-12-01 agreementExpires @agreementExpiresOn',
      'riskAssessment 2026-01-01 riskAssessedOn @riskAssessedOn'
    ])
    expect(told(softwareTasks({ ...fresh, supportEndsOn: '2026-10-01' }, defaultPeriods))).toEqual([
      'supportEnd 2026-10-01 supportEnds @supportEndsOn'
    ])
    // Two years, not one.
    expect(told(supplierTasks({ ...fresh, reviewedOn: '2025-06-01' }, defaultPeriods))).toEqual([])
    expect(told(supplierTasks({ ...fresh, reviewedOn: '2024-12-01' }, defaultPeriods))).toEqual([
      'verification 2026-12-01 verifiedOn @reviewedOn'
    ])
  })

  test('a leaver, while something is held', () => {
    expect(personTasks({ leftOn: '2026-11-30', holds: 0 })).toEqual([])
    expect(personTasks({ leftOn: null, holds: 3 })).toEqual([])
    expect(personTasks({ leftOn: '2026-11-30', holds: 3 })).toEqual([
      { kind: 'leaver', field: 'leftOn', due: '2026-11-30', reason: 'left', params: { count: 3 } }
    ])
  })
})

test('what is told follows the day without being found anew', () => {
  const contract = { ...fresh, endsOn: '2027-03-31', noticeMonths: 1, terminatedOn: null }
  const tasks = contractTasks({ ...contract, reviewedOn: null }, defaultPeriods)
  const kindsOn = (day: string) =>
    tasks.filter((t) => t.due <= addDays(day, 90) && isTold(t, day)).map(({ kind }) => kind)
  expect(kindsOn('2026-11-28')).toEqual(['verification'])
  expect(kindsOn('2026-11-30')).toEqual(['verification', 'contractNotice'])
  expect(kindsOn('2027-02-28')).toEqual(['verification', 'contractNotice', 'contractEnd'])
  expect(kindsOn('2027-03-01')).toEqual(['verification', 'contractEnd'])
  expect(kindsOn('2027-04-01')).toEqual(['contractEnd'])
  const [use] = unitUseTasks({ inUse: 'planned', startsOn: today, endsOn: null })
  expect([addDays(today, -1), today].map((day) => use && isTold(use, day))).toEqual([false, true])
})

test('a plan that a verification fulfils reaches as far as what is usually told', () => {
  expect(fulfilledDays).toBe(daysBetween(today, until))
})

describe('a data processing agreement', () => {
  const nothing: AgreementFacts = {
    basis: null,
    signedOn: null,
    startsOn: null,
    expiresOn: null,
    terminatedOn: null,
    noticeMonths: null,
    noticeDays: null,
    oversightMonths: null,
    lastOversightOn: null,
    nextOversightOn: null,
    plannedOn: null,
    announcedOn: null,
    announced: 0
  }
  const due = (facts: Partial<AgreementFacts>) =>
    agreementTasks({ ...nothing, ...facts }).map((task) => `${task.kind} ${task.due}`)

  test.each([
    [{}, []],
    [{ expiresOn: '2027-03-31' }, ['agreement 2027-03-31']],
    [{ expiresOn: '2027-03-31', noticeMonths: 0 }, ['agreement 2027-03-31']],
    [{ expiresOn: '2027-08-31', noticeMonths: 6 }, ['agreement 2027-08-31', 'contractNotice 2027-02-28']],
    [{ noticeMonths: 6 }, []],
    [{ oversightMonths: 12 }, []],
    [{ oversightMonths: 12, signedOn: '2026-01-31' }, ['oversight 2027-01-31']],
    [{ oversightMonths: 12, signedOn: '2026-01-31', startsOn: '2026-03-01' }, ['oversight 2027-03-01']],
    [{ oversightMonths: 12, signedOn: '2020-01-31', lastOversightOn: '2026-05-01' }, ['oversight 2027-05-01']],
    [{ oversightMonths: 12, lastOversightOn: '2026-05-01', nextOversightOn: '2028-01-01' }, ['oversight 2028-01-01']],
    [{ nextOversightOn: '2028-01-01', plannedOn: '2027-12-01' }, ['oversight 2027-12-01']],
    [{ announcedOn: '2026-11-01', announced: 2 }, ['subProcessor 2026-11-01']],
    [{ announcedOn: '2026-11-01', announced: 2, noticeDays: 30 }, ['subProcessor 2026-12-01']]
  ] as const satisfies readonly (readonly [Partial<AgreementFacts>, readonly string[]])[])(
    '%j: %j',
    (facts, expected) => {
      expect(due(facts)).toEqual(expected)
    }
  )

  test('is told to be given notice of only while that can be done, and says how long and for when', () => {
    const [, notice] = agreementTasks({ ...nothing, expiresOn: '2027-08-31', noticeMonths: 6 })
    expect(notice).toMatchObject({ params: { ends: '2027-08-31', months: 6 }, toldUntil: '2027-02-28' })
  })

  test.each([{ terminatedOn: '2026-01-01' }, { basis: 'law' }, { basis: 'notRequired' }])(
    'asks for nothing: %j',
    (over) => {
      const full = { expiresOn: '2027-01-01', noticeMonths: 3, oversightMonths: 12, lastOversightOn: '2020-01-01' }
      expect(due({ ...full, announcedOn: '2026-01-01', announced: 1 })).not.toEqual([])
      expect(due({ ...full, announcedOn: '2026-01-01', announced: 1, ...over })).toEqual([])
    }
  )
})

test.each([
  [null, null, []],
  ['2027-01-01', null, ['nextReviewOn 2027-01-01']],
  [null, '2027-01-01', ['expiresOn 2027-01-01']],
  ['2026-06-01', '2027-01-01', ['nextReviewOn 2026-06-01']],
  ['2027-01-01', '2027-01-01', ['expiresOn 2027-01-01']],
  ['2028-01-01', '2027-01-01', ['expiresOn 2027-01-01']]
] as const)('an arrangement reviewed on %s that expires on %s is due: %j', (nextReviewOn, expiresOn, due) => {
  expect(arrangementTasks({ nextReviewOn, expiresOn }).map((task) => `${task.field} ${task.due}`)).toEqual(due)
})
