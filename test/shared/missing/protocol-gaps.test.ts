import fc from 'fast-check'
import { agreementEntity } from '../../../src-shared/features/agreements/agreement.fields.ts'
import {
  type ActivityGapContext,
  activityGapColumns,
  activityGapFields,
  activityGapOf
} from '../../../src-shared/features/missing/activity-gaps.ts'
import {
  type AgreementGapContext,
  agreementGapColumns,
  agreementGapFields,
  agreementGapOf
} from '../../../src-shared/features/missing/agreement-gaps.ts'
import { matrixColumns } from '../../../src-shared/features/missing/matrix-columns.ts'
import { processingActivityEntity } from '../../../src-shared/features/protocol/processing-activity.fields.ts'
import { gapReasonCodes } from '../../../src-shared/features/systems/gaps/reasons.ts'
import type { Values } from '../../../src-shared/kernel/value.ts'

const today = '2026-06-15'
const yes = { value: 'yes' } as const
const nobody: ActivityGapContext = {
  values: {},
  links: {},
  lines: 0,
  transfers: 0,
  baseless: 0,
  arrangements: 0,
  responsible: null,
  today
}
const whole: ActivityGapContext = {
  ...nobody,
  values: {
    ...{ unit: 'u', responsible: 'p', purpose: 'Hjælp', legalBases: ['6.1.e'], thirdCountryTransfer: { value: 'no' } },
    ...{ erasure: '5 år', archiveDuty: 'discard', measures: 'Kryptering', informationGiven: yes, role: 'joint' }
  },
  links: { subjects: 1, dataCategories: 2, recipients: 1, systems: 1 },
  lines: 1,
  arrangements: 1,
  responsible: { name: 'Bo', leftOn: null, deleted: false }
}
const blank: AgreementGapContext = { values: {}, links: {}, subProcessors: 0, baseless: 0, plannedOn: null, today }
const signed: AgreementGapContext = {
  ...blank,
  values: {
    ...{ processor: 's', unit: 'u', signedOn: '2025-01-01', expiresOn: '2030-01-01', authorisation: 'general' },
    ...{
      breachHours: 24,
      atEnd: 'erase',
      dataLocation: ['Danmark'],
      oversightMonths: 12,
      lastOversightOn: '2026-01-01'
    }
  },
  links: { systems: 1, activities: 1 },
  subProcessors: 1
}

test('no column is always green: an empty record is present in none, a whole one in all', () => {
  for (const one of activityGapColumns) {
    expect([one.key, activityGapOf(one, nobody).state]).not.toEqual([one.key, 'present'])
    expect([one.key, activityGapOf(one, whole).state]).toEqual([one.key, 'present'])
  }
  for (const one of agreementGapColumns) {
    expect([one.key, agreementGapOf(one, blank).state]).not.toEqual([one.key, 'present'])
    expect([one.key, agreementGapOf(one, signed).state]).toEqual([one.key, 'present'])
  }
})

test('a column reads only what it says it needs, what fills it is a field, and keys are unique', () => {
  const of = (needs: readonly string[], values: Values): Values =>
    Object.fromEntries(needs.map((key) => [key, values[key] ?? null]))
  for (const one of activityGapColumns)
    expect(one.of({ ...whole, values: of(one.needs, whole.values) })).toEqual(one.of(whole))
  for (const one of agreementGapColumns)
    expect(one.of({ ...signed, values: of(one.needs, signed.values) })).toEqual(one.of(signed))
  const fields = new Set<string>([...processingActivityEntity.fields, ...agreementEntity.fields].map(({ key }) => key))
  for (const { fills } of matrixColumns.slice(-28)) if (fills !== null) expect(fields).toContain(fills)
  expect(new Set(matrixColumns.map(({ key }) => key)).size).toBe(matrixColumns.length)
})

const activity = (key: string, some: Partial<ActivityGapContext>) => {
  const column = activityGapColumns.find((one) => one.key === key)
  if (!column) throw new Error(key)
  const { state, reason } = activityGapOf(column, { ...nobody, ...some })
  return `${state} ${reason.code}`
}
const agreement = (key: string, some: Partial<AgreementGapContext>) => {
  const column = agreementGapColumns.find((one) => one.key === key)
  if (!column) throw new Error(key)
  const { state, reason } = agreementGapOf(column, { ...signed, ...some })
  return `${state} ${reason.code}`
}

test.each([
  ['activityJoint', { values: { jointControllers: ['Regionen'] } }, 'missing joint.missing'],
  ['activityJoint', { values: { role: 'joint' } }, 'missing joint.missing'],
  ['activityJoint', { values: { role: 'joint' }, arrangements: 1 }, 'present joint.arranged'],
  ['activityJoint', { values: { role: 'controller' } }, 'notApplicable joint.alone'],
  ['activityTransfer', { transfers: 2, baseless: 1 }, 'missing transfer.noBasis'],
  ['activityTransfer', { values: { thirdCountryTransfer: yes } }, 'missing transfer.unlisted'],
  ['activityTransfer', { values: { thirdCountryTransfer: { value: 'unknown' } } }, 'unknown answer.unknown'],
  ['activityArchive', { values: { archiveDuty: 'preserve', erasureMonths: 24 } }, 'outOfDate archive.conflict'],
  ['activityArchive', { values: { archiveDuty: 'undecided' } }, 'unknown archive.undecided'],
  ['activityBases', { values: { role: 'processor' } }, 'notApplicable activity.processor'],
  ['activityPurpose', { values: { role: 'processor' } }, 'missing empty'],
  ['activityPurpose', { values: { state: 'ended' } }, 'notApplicable activity.ended'],
  ['activityPurpose', { values: { template: yes } }, 'notApplicable activity.template'],
  [
    'activityResponsible',
    { responsible: { name: 'Bo', leftOn: '2026-01-01', deleted: false } },
    'outOfDate person.left'
  ]
] as const satisfies readonly (readonly [string, Partial<ActivityGapContext>, string])[])(
  '%s of %j: %s',
  (key, some, said) => {
    expect(activity(key, some)).toBe(said)
  }
)

test.each([
  ['dpaTerm', { values: { expiresOn: '2026-06-14' } }, 'outOfDate agreement.expired'],
  ['dpaTerm', { values: {} }, 'notApplicable dpa.open'],
  ['dpaSigned', { values: { basis: 'law' } }, 'notApplicable agreement.byLaw'],
  ['dpaSigned', { values: { basis: 'notRequired' } }, 'notApplicable dpa.notRequired'],
  ['dpaSigned', { values: { terminatedOn: today } }, 'notApplicable dpa.ended'],
  ['dpaPlan', { values: {} }, 'missing oversight.noPlan'],
  ['dpaPlan', { values: {}, plannedOn: '2026-06-14' }, 'outOfDate oversight.due'],
  ['dpaSubProcessors', { subProcessors: 2, baseless: 1 }, 'missing transfer.noBasis']
] as const satisfies readonly (readonly [string, Partial<AgreementGapContext>, string])[])(
  '%s of %j: %s',
  (key, some, said) => {
    expect(agreement(key, some)).toBe(said)
  }
)

test('whatever stands in a record, a reason is one that has a text', () => {
  const value = fc.constantFrom(null, '', 'et', 'preserve', '2020-01-01', '2030-01-01', yes, {
    value: 'unknown'
  } as const)
  const values = (keys: readonly string[]) => fc.record(Object.fromEntries(keys.map((key) => [key, value])))
  const codes = new Set<string>(gapReasonCodes)
  fc.assert(
    fc.property(values(activityGapFields), values(agreementGapFields), (one, other) => {
      for (const column of activityGapColumns)
        expect(codes).toContain(activityGapOf(column, { ...nobody, values: one }).reason.code)
      for (const column of agreementGapColumns)
        expect(codes).toContain(agreementGapOf(column, { ...blank, values: other }).reason.code)
    })
  )
})
