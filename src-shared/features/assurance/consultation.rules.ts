import { addDays } from '../../kernel/dates.ts'
import type { FieldValue, Values } from '../../kernel/value.ts'
import { isRated, riskLevel } from './risk.rules.ts'

/** Where the prior consultation of an impact assessment stands. Codes are append-only. */
export const consultationStates = ['needed', 'awaiting', 'overdue', 'answered', 'stopped'] as const
/** One of the states. */
export type ConsultationState = (typeof consultationStates)[number]

/** The fields that it follows from, beside the risk that stays. */
export const consultationFields = [
  'priorConsultation',
  'priorConsultationOn',
  'consultationExtended',
  'authorityAnsweredOn',
  'consultationResult'
] as const

/** The authority answers within eight weeks, which it can extend by six for what is complex (GDPR art. 36(2)). */
const answerDays = 8 * 7
const extensionDays = 6 * 7

/** Until when the authority is to answer: civil date; null where nothing was sent, or it has answered. */
export function answerDue(values: Values): string | null {
  const sentOn = dayIn(values['priorConsultationOn'])
  if (sentOn === null || dayIn(values['authorityAnsweredOn']) !== null) return null
  return addDays(sentOn, isYes(values['consultationExtended']) ? answerDays + extensionDays : answerDays)
}

/**
 * Where the consultation stands: needed where the risk stays high after the measures (art. 36(1)) or where somebody says
 * so, as long as nothing was sent; null where none is needed.
 *
 * @param high a scenario of the risk assessment is high also after the measures
 * @param today civil date in the register's zone
 */
export function consultationState(values: Values, high: boolean, today: string): ConsultationState | null {
  if (values['consultationResult'] === 'stopped') return 'stopped'
  if (dayIn(values['authorityAnsweredOn']) !== null) return 'answered'
  const due = answerDue(values)
  if (due !== null) return due < today ? 'overdue' : 'awaiting'
  return high || isYes(values['priorConsultation']) ? 'needed' : null
}

/** Why an assessment cannot be approved: scenarios are not rated, or the authority has not answered or said no. */
export type ApprovalObstacle = 'unrated' | 'consultation'

/**
 * What stands in the way of approving an impact assessment, null where nothing does. A scenario that is not rated
 * (`isRated`) comes first: as long as its risk is unknown, nobody knows whether the authority is to be asked at all
 * (GDPR art. 36(1)), and what was sent to it was unfinished (art. 36(3)(e)), whatever it answered. An assessment without
 * scenarios is judged by what it says itself: older ones stand in a document elsewhere.
 *
 * @param scenarios values of the scenarios of its risk assessment
 */
export function approvalObstacle(values: Values, scenarios: readonly Values[]): ApprovalObstacle | null {
  if (!scenarios.every(isRated)) return 'unrated'
  const state = consultationState(values, scenarios.some(staysHigh), '')
  return state === null || state === 'answered' ? null : 'consultation'
}

/** Whether a scenario is high also after the measures. */
export function staysHigh({ likelihoodAfter, consequenceAfter }: Values): boolean {
  return riskLevel(likelihoodAfter, consequenceAfter) === 'high'
}

function isYes(value: FieldValue | undefined): boolean {
  return typeof value === 'object' && value !== null && 'value' in value && value.value === 'yes'
}

function dayIn(value: FieldValue | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
