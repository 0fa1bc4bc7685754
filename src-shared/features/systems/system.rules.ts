import { addMonths } from '../../kernel/dates.ts'
import type { Answer, FieldValue, Values } from '../../kernel/value.ts'

/** How it stands: `none` where the question does not arise or nobody has said enough to tell. */
export const standings = ['valid', 'soon', 'overdue', 'missing', 'none'] as const
/** One of the standings. */
export type Standing = (typeof standings)[number]

/** Why it stands so: a code with a text in three languages (i18n topic `systems`), and the date it turns on. */
export const standingReasons = [
  'agreement.signed',
  'agreement.signedUndated',
  'agreement.expired',
  'agreement.expiresSoon',
  'agreement.notMade',
  'agreement.notSaid',
  'agreement.notNeeded',
  'agreement.byLaw',
  'risk.assessed',
  'risk.old',
  'risk.notMade',
  'risk.notSaid',
  'risk.undated'
] as const
/** One of the reasons. */
export type StandingReason = (typeof standingReasons)[number]

/** A system's standing in one matter, derived from its values and never stored. */
export interface SystemStanding {
  readonly subject: 'agreement' | 'risk'
  readonly standing: Standing
  readonly reason: StandingReason
  /** Civil date the standing turns on, e.g. when the agreement expires. */
  readonly date: string | null
}

/** Months after which a risk assessment is to be made again. */
export const riskAssessmentMonths = 24
const noticeMonths = 3

function answer(value: FieldValue | undefined): Answer['value'] | null {
  return typeof value === 'object' && value !== null && 'value' in value ? value.value : null
}

function date(value: FieldValue | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

/**
 * The data processing agreement: wanted of systems with personal data (GDPR art. 28(3)); one that was signed holds
 * until it expires.
 *
 * @param today the civil date in the register's zone
 */
export function agreementStanding(values: Values, today: string): SystemStanding {
  const made = answer(values['dataProcessingAgreement'])
  const signed = date(values['agreementSignedOn'])
  const expires = date(values['agreementExpiresOn'])
  const is = (standing: Standing, reason: StandingReason, on: string | null = null): SystemStanding => ({
    subject: 'agreement',
    standing,
    reason,
    date: on
  })
  if (made === 'yes') {
    if (expires && expires < today) return is('overdue', 'agreement.expired', expires)
    if (expires && expires <= addMonths(today, noticeMonths)) return is('soon', 'agreement.expiresSoon', expires)
    return signed ? is('valid', 'agreement.signed', signed) : is('valid', 'agreement.signedUndated')
  }
  if (isByLaw(values)) return is('none', 'agreement.byLaw')
  if (made === 'notApplicable' || answer(values['personalData']) === 'no') return is('none', 'agreement.notNeeded')
  if (made === 'no') return is('missing', 'agreement.notMade')
  return answer(values['personalData']) === 'yes' ? is('missing', 'agreement.notSaid') : is('none', 'agreement.notSaid')
}

/** Whether the law governs what a processor does, so that no agreement is required (GDPR art. 28(3): "or other legal act"). */
export function isByLaw(values: Values): boolean {
  return values['agreementExempt'] === 'law' && answer(values['agreementRequired']) !== 'yes'
}

/**
 * The risk assessment: wanted of systems with personal data (GDPR art. 32), and again after two years.
 *
 * @param today the civil date in the register's zone
 */
export function riskStanding(values: Values, today: string): SystemStanding {
  const made = answer(values['riskAssessed'])
  const on = date(values['riskAssessedOn'])
  const is = (standing: Standing, reason: StandingReason, when: string | null = null): SystemStanding => ({
    subject: 'risk',
    standing,
    reason,
    date: when
  })
  if (on) {
    const due = addMonths(on, riskAssessmentMonths)
    if (due < today) return is('overdue', 'risk.old', on)
    return is('valid', 'risk.assessed', on)
  }
  if (made === 'yes') return is('valid', 'risk.undated')
  if (made === 'no') return is('missing', 'risk.notMade')
  return answer(values['personalData']) === 'yes' ? is('missing', 'risk.notSaid') : is('none', 'risk.notSaid')
}
