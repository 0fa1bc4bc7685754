import fc from 'fast-check'
import { gapColumns, gapColumnsFor, gapFields, gapOf } from '../../../src-shared/features/systems/gaps/columns.ts'
import { type GapContext, type GapState, gapStates } from '../../../src-shared/features/systems/gaps/gap-column.ts'
import { gapReasonCodes } from '../../../src-shared/features/systems/gaps/reasons.ts'
import { scoreOf } from '../../../src-shared/features/systems/gaps/score.ts'
import { systemEntity } from '../../../src-shared/features/systems/system.fields.ts'
import { missing as da } from '../../../src-shared/i18n/da/missing.ts'
import type { AnswerValue, Values } from '../../../src-shared/kernel/value.ts'

const today = '2026-06-15'
const said = (value: AnswerValue) => ({ value })
const empty: GapContext = {
  values: {},
  units: 0,
  dependencies: 0,
  owner: null,
  administrator: null,
  coOwners: 0,
  coAdministrators: 0,
  platform: null,
  cpr: { sources: 0, lacking: 0 },
  updatedAt: null,
  today,
  country: 'DK',
  reviewMonths: 12
}
const held = { name: 'Prøve Person', leftOn: null, deleted: false }
const full: GapContext = {
  ...empty,
  units: 2,
  dependencies: 1,
  owner: held,
  administrator: held,
  platform: { name: 'Fælles', made: 'yes', expiresOn: '2030-01-01' },
  cpr: { sources: 1, lacking: 0 },
  updatedAt: '2026-06-01T10:00:00.000Z',
  values: {
    ...Object.fromEntries(['unit', 'owner', 'administratorUnit', 'administrator'].map((key) => [key, 'et-id'])),
    ...Object.fromEntries(['category', 'supplier', 'platform', 'description'].map((key) => [key, 'et-id'])),
    ...{ reviewedOn: '2026-05-01', lifecycle: 'operational', ownershipModel: 'unit', hosting: 'external' },
    ...{ url: 'https://prøve.dk', strategicFit: '4', personalData: said('yes'), classification: 'internal' },
    ...{ riskAssessed: said('yes'), riskAssessedOn: '2026-01-01', riskUrl: 'https://ros.dk' },
    ...{ impactAssessed: said('yes'), dataLevel: 'special', cprSubscription: said('no') },
    ...{ dataProcessingAgreement: said('yes'), agreementSignedOn: '2025-01-01' },
    ...{ minLogShown: said('yes'), minLogShielded: said('yes') }
  }
}

const column = (key: string) => {
  const found = gapColumns.find((one) => one.key === key)
  if (!found) throw new Error(`No column ${key}`)
  return found
}

test('no column is always green: an empty record is present in none, a full one in all', () => {
  for (const one of gapColumns) {
    expect([one.key, gapOf(one, empty).state]).not.toEqual([one.key, 'present'])
    expect([one.key, gapOf(one, full).state]).toEqual([one.key, 'present'])
  }
  const states = gapColumns.map((one) => gapOf(one, empty).state)
  expect(
    scoreOf(
      states,
      gapColumns.map(({ weight }) => weight)
    )
  ).toBe(0)
})

test('a column reads only what it says it needs, and what fills it is a field of the system', () => {
  const keys = new Set<string>(systemEntity.fields.map(({ key }) => key))
  for (const one of gapColumns) {
    const values: Values = Object.fromEntries(one.needs.map((key) => [key, full.values[key] ?? null]))
    expect(one.of({ ...full, values })).toEqual(one.of(full))
    for (const key of [...one.needs, ...(one.fills ? [one.fills] : [])]) expect(keys).toContain(key)
  }
  for (const key of gapFields) expect(keys).toContain(key)
})

test('whatever stands in a record, each column says one of the states for a reason that has a text', () => {
  const answer = fc.constantFrom(null, ...(['yes', 'no', 'notApplicable', 'unknown'] as const).map(said))
  const text = fc.constantFrom(null, '', 'special', 'onPremise', 'saas', 'et', '2020-01-01', '2026-06-01', '2030-01-01')
  const values = fc.record(
    Object.fromEntries(
      gapFields.map((key) => [key, systemEntity.fields.find((f) => f.key === key)?.kind === 'answer' ? answer : text])
    )
  )
  const person = fc.constantFrom(null, held, { ...held, leftOn: '2026-01-01' }, { ...held, deleted: true })
  const number = fc.constantFrom(0, 1)
  const around = fc.record({ units: number, dependencies: number, owner: person, coOwners: number })
  fc.assert(
    fc.property(values, around, (some, rest) => {
      for (const one of gapColumns) {
        const { state, reason } = gapOf(one, { ...empty, ...rest, values: some })
        expect(gapStates).toContain(state)
        expect(gapReasonCodes).toContain(reason.code)
        const wanted = [...da[`reason.${reason.code}`].matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name)
        expect(Object.keys(reason.params ?? {})).toEqual(expect.arrayContaining(wanted))
      }
    })
  )
})

type Some = Partial<Omit<GapContext, 'values'>> & { readonly values?: Values }
type Line = readonly [key: string, state: GapState, reason: string, some: Some]
const of = (values: Values): Some => ({ values })
const personalData = said('yes')
const platform = { name: 'Sky', made: null, expiresOn: null }
const other = { personalData, supplier: 'a', operationSupplier: 'b' }

const lines: readonly Line[] = [
  ['use', 'present', 'use.units', { units: 1 }],
  ['dependencies', 'present', 'dependencies.text', of({ integrations: 'Ingen' })],
  ['verified', 'present', 'verified.on', of({ reviewedOn: '2025-06-15' })],
  ['verified', 'outOfDate', 'verified.old', of({ reviewedOn: '2025-06-14' })],
  ['verified', 'present', 'verified.on', { ...of({ reviewedOn: '2024-06-15' }), reviewMonths: 24 }],
  ['verified', 'outOfDate', 'verified.due', of({ reviewedOn: '2026-06-01', nextReviewOn: '2026-06-14' })],
  ['verified', 'present', 'verified.on', of({ reviewedOn: '2024-06-01', nextReviewOn: today })],
  ['updated', 'present', 'updated.on', { updatedAt: '2024-06-15T00:00:00.000Z' }],
  ['updated', 'outOfDate', 'updated.old', { updatedAt: '2024-06-14T23:59:59.000Z' }],
  ['owner', 'outOfDate', 'person.left', { owner: { ...held, leftOn: today } }],
  ['owner', 'present', 'person.held', { owner: { ...held, leftOn: '2026-06-16' } }],
  ['owner', 'outOfDate', 'person.deleted', { owner: { ...held, deleted: true }, coOwners: 1 }],
  ['owner', 'present', 'person.others', { coOwners: 1 }],
  ['administrator', 'outOfDate', 'person.left', { administrator: { ...held, leftOn: '2020-01-01' } }],
  ['administrator', 'present', 'person.others', { coAdministrators: 2 }],
  ['operation', 'present', 'operation.platform', of({ platform: 'et' })],
  ['url', 'notApplicable', 'url.own', of({ hosting: 'onPremise' })],
  ['url', 'missing', 'empty', of({ hosting: 'saas' })],
  ['url', 'present', 'url.some', of({ hosting: 'onPremise', staffUrl: 'https://prøve.dk' })],
  ['personalData', 'unknown', 'answer.unknown', of({ personalData: said('unknown') })],
  ['personalData', 'present', 'answer.given', of({ personalData: said('no') })],
  ['riskDate', 'present', 'risk.assessed', of({ riskAssessedOn: '2024-06-15' })],
  ['riskDate', 'outOfDate', 'risk.old', of({ riskAssessedOn: '2024-06-14' })],
  ['riskDate', 'outOfDate', 'risk.due', of({ riskAssessedOn: '2026-01-01', nextRiskAssessmentOn: '2026-06-01' })],
  ['riskDate', 'missing', 'risk.undated', of({ riskAssessed: said('yes') })],
  ['riskDate', 'missing', 'risk.notMade', of({ riskAssessed: said('no'), personalData })],
  ['riskDate', 'missing', 'risk.notSaid', of({ personalData })],
  ['riskDate', 'unknown', 'answer.unknown', of({ riskAssessed: said('unknown'), personalData })],
  ['riskDate', 'notApplicable', 'risk.notNeeded', of({ riskAssessed: said('notApplicable'), personalData })],
  ['riskDate', 'notApplicable', 'risk.notNeeded', of({ riskAssessed: said('no'), personalData: said('no') })],
  ['riskLink', 'notApplicable', 'risk.notNeeded', of({ personalData: said('no') })],
  ['riskLink', 'present', 'riskLink.note', of({ riskNote: 'Se sagen' })],
  ['riskLink', 'missing', 'riskLink.notMade', of({ personalData })],
  ['riskLink', 'missing', 'empty', of({ riskAssessedOn: '2026-01-01' })],
  ['agreement', 'missing', 'personalData.notSaid', {}],
  ['agreement', 'missing', 'agreement.notSaid', of({ personalData })],
  ['agreement', 'notApplicable', 'personalData.none', of({ personalData: said('no') })],
  ['agreement', 'notApplicable', 'agreement.notNeeded', of({ personalData, agreementRequired: said('no') })],
  ['agreement', 'notApplicable', 'agreement.byLaw', of({ personalData, agreementExempt: 'law' })],
  ['operationAgreement', 'notApplicable', 'agreement.byLaw', of({ ...other, agreementExempt: 'law' })],
  ['agreement', 'unknown', 'answer.unknown', of({ personalData, dataProcessingAgreement: said('unknown') })],
  ['agreement', 'missing', 'agreement.notMade', of({ personalData, dataProcessingAgreement: said('no') })],
  [
    'agreement',
    'outOfDate',
    'agreement.expired',
    of({ dataProcessingAgreement: said('yes'), agreementExpiresOn: '2026-06-14' })
  ],
  [
    'agreement',
    'present',
    'agreement.expiresSoon',
    of({ dataProcessingAgreement: said('yes'), agreementExpiresOn: today })
  ],
  ['operationAgreement', 'missing', 'operationAgreement.hostingNotSaid', of({ personalData })],
  ['operationAgreement', 'notApplicable', 'operationAgreement.own', of({ personalData, hosting: 'onPremise' })],
  ['operationAgreement', 'notApplicable', 'operationAgreement.sameSupplier', of({ personalData, hosting: 'saas' })],
  ['operationAgreement', 'notApplicable', 'personalData.none', of({ ...other, personalData: said('no') })],
  ['operationAgreement', 'missing', 'operationAgreement.notSaid', of(other)],
  ['operationAgreement', 'missing', 'operationAgreement.notSaid', of({ ...other, hosting: 'onPremise' })],
  ['operationAgreement', 'notApplicable', 'operationAgreement.sameSupplier', of({ ...other, supplier: 'b' })],
  ['operationAgreement', 'present', 'operationAgreement.made', of({ ...other, operationAgreement: said('yes') })],
  ['operationAgreement', 'unknown', 'answer.unknown', of({ ...other, operationAgreement: said('unknown') })],
  ['operationAgreement', 'missing', 'operationAgreement.platformMissing', { ...of(other), platform }],
  [
    'operationAgreement',
    'present',
    'operationAgreement.platform',
    { ...of(other), platform: { ...platform, made: 'yes' } }
  ],
  [
    'operationAgreement',
    'outOfDate',
    'operationAgreement.platformExpired',
    { ...of(other), platform: { ...platform, made: 'yes', expiresOn: '2026-06-14' } }
  ],
  ['dpia', 'missing', 'dpia.needed', of({ dataLevel: 'special' })],
  ['dpia', 'notApplicable', 'dpia.notNeeded', of({ dataLevel: 'ordinary' })],
  ['dpia', 'missing', 'dpia.levelNotSaid', of({ personalData })],
  ['dpia', 'missing', 'dpia.notMade', of({ dataLevel: 'special', impactAssessed: said('no') })],
  ['dpia', 'unknown', 'answer.unknown', of({ dataLevel: 'special', impactAssessed: said('unknown') })],
  ['cprSubscription', 'notApplicable', 'cpr.noNumbers', of({ nationalNumbers: said('no') })],
  ['cprSubscription', 'present', 'answer.given', of({ cprSubscription: said('no') })],
  ['lifecycle', 'present', 'filled', of({ lifecycle: 'retired' })],
  ['agreement', 'notApplicable', 'retired', of({ lifecycle: 'retired', personalData })]
]

test.each(lines)('%s is %s (%s)', (key, state, code, some) => {
  const found = gapOf(column(key), { ...empty, ...some, values: some.values ?? {} })
  expect([found.state, found.reason.code]).toEqual([state, code])
})

test('CPR subscriptions are asked for in Danish registers only', () => {
  expect(gapColumnsFor('NO').map(({ key }) => key)).not.toContain('cprSubscription')
  expect(gapColumnsFor('DK')).toEqual(gapColumns)
})

test('the score is the weighted share of what applies, and never 100 while something is missing', () => {
  expect(scoreOf(['present', 'missing', 'notApplicable'], [3, 1, 10])).toBe(75)
  expect(scoreOf(['present', 'outOfDate', 'unknown'], [1000, 1, 1])).toBe(99)
  expect(scoreOf(['notApplicable'], [1])).toBe(100)
})

test.each([
  [null, null, 'missing', 'empty'],
  ['yes', null, 'missing', 'minLog.notShielded'],
  ['yes', 'no', 'missing', 'minLog.notShielded'],
  ['yes', 'unknown', 'unknown', 'answer.unknown'],
  ['yes', 'yes', 'present', 'minLog.shielded'],
  ['no', null, 'notApplicable', 'minLog.notShown'],
  ['unknown', null, 'unknown', 'answer.unknown']
] as const)('MinLog shown %s and shielded %s: %s, %s', (shown, shielded, state, code) => {
  const values = {
    minLogShown: shown === null ? null : said(shown),
    minLogShielded: shielded === null ? null : said(shielded)
  }
  expect(column('minLog').of({ ...empty, values })).toEqual({ state, reason: { code } })
})
