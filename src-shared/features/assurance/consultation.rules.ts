import { addDays } from '../../kernel/dates.ts'
import type { FieldValue, Values } from '../../kernel/value.ts'

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
 * @param staysHigh a scenario of the risk assessment is high also after the measures
 * @param today civil date in the register's zone
 */
export function consultationState(values: Values, staysHigh: boolean, today: string): ConsultationState | null {
  if (values['consultationResult'] === 'stopped') return 'stopped'
  if (dayIn(values['authorityAnsweredOn']) !== null) return 'answered'
  const due = answerDue(values)
  if (due !== null) return due < today ? 'overdue' : 'awaiting'
  return staysHigh || isYes(values['priorConsultation']) ? 'needed' : null
}

/** Whether an assessment may be approved as far as the authority is concerned: no answer that is needed is out, none says no. */
export function mayApprove(values: Values, staysHigh: boolean): boolean {
  const state = consultationState(values, staysHigh, '')
  return state === null || state === 'answered'
}

function isYes(value: FieldValue | undefined): boolean {
  return typeof value === 'object' && value !== null && 'value' in value && value.value === 'yes'
}

function dayIn(value: FieldValue | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
