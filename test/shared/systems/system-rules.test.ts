import {
  agreementStanding,
  riskStanding,
  standingReasons,
  standings
} from '../../../src-shared/features/systems/system.rules.ts'
import { resources } from '../../../src-shared/i18n/resources.ts'
import type { Values } from '../../../src-shared/kernel/value.ts'

const today = '2026-03-02'
const yes = { value: 'yes' } as const
const no = { value: 'no' } as const

it.each<[Values, string, string]>([
  [{}, 'none', 'agreement.notSaid'],
  [{ personalData: yes }, 'missing', 'agreement.notSaid'],
  [{ personalData: no }, 'none', 'agreement.notNeeded'],
  [{ personalData: yes, agreementRequired: no, agreementExempt: 'law' }, 'none', 'agreement.byLaw'],
  [{ personalData: yes, agreementRequired: no, agreementExempt: 'noProcessor' }, 'missing', 'agreement.notSaid'],
  [{ dataProcessingAgreement: no }, 'missing', 'agreement.notMade'],
  [{ dataProcessingAgreement: { value: 'notApplicable' } }, 'none', 'agreement.notNeeded'],
  [{ dataProcessingAgreement: yes }, 'valid', 'agreement.signedUndated'],
  [{ dataProcessingAgreement: yes, agreementSignedOn: '2020-01-14' }, 'valid', 'agreement.signed'],
  [{ dataProcessingAgreement: yes, agreementExpiresOn: '2026-03-01' }, 'overdue', 'agreement.expired'],
  [{ dataProcessingAgreement: yes, agreementExpiresOn: today }, 'soon', 'agreement.expiresSoon'],
  [{ dataProcessingAgreement: yes, agreementExpiresOn: '2026-06-03' }, 'valid', 'agreement.signedUndated']
])('an agreement of %j is %s: %s', (values, standing, reason) => {
  expect(agreementStanding(values, today)).toMatchObject({ subject: 'agreement', standing, reason })
})

it.each<[Values, string, string]>([
  [{}, 'none', 'risk.notSaid'],
  [{ personalData: yes }, 'missing', 'risk.notSaid'],
  [{ riskAssessed: no }, 'missing', 'risk.notMade'],
  [{ riskAssessed: yes }, 'valid', 'risk.undated'],
  [{ riskAssessedOn: '2024-03-02' }, 'valid', 'risk.assessed'],
  [{ riskAssessedOn: '2024-03-01' }, 'overdue', 'risk.old']
])('a risk assessment of %j is %s: %s', (values, standing, reason) => {
  expect(riskStanding(values, today)).toMatchObject({ subject: 'risk', standing, reason })
})

it('every reason and standing has its words', () => {
  const texts: Readonly<Record<string, string>> = resources.da.systems
  expect(standingReasons.filter((reason) => !texts[`reason.${reason}`])).toEqual([])
  const shown = standings.filter((standing) => standing !== 'none')
  expect(shown.filter((standing) => !texts[`standing.risk.${standing}`])).toEqual([])
})
