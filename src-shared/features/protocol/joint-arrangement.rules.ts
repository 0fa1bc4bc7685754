import type { FieldValue, Values } from '../../kernel/value.ts'
import type { Standing } from '../systems/system.rules.ts'

/** How an arrangement stands: exactly one of the first three, and any of the others. Codes are append-only. */
export const arrangementStates = ['inForce', 'notSigned', 'expired', 'reviewDue', 'notGiven'] as const
/** One of the states. */
export type ArrangementState = (typeof arrangementStates)[number]

/** A sign of how an arrangement stands: derived, never stored. */
export interface ArrangementSign {
  readonly state: ArrangementState
  readonly standing: Standing
  /** Civil date that it turns on. */
  readonly date: string | null
}

/**
 * How an arrangement of joint controllers stands, with its reasons (GDPR art. 26); one that has expired asks for nothing
 * more.
 *
 * @param today civil date in the register's zone
 */
export function arrangementSigns(values: Values, today: string): readonly ArrangementSign[] {
  const [signedOn, expiresOn, reviewOn] = ['signedOn', 'expiresOn', 'nextReviewOn'].map((key) => dayIn(values[key]))
  if (expiresOn && expiresOn < today) return [{ state: 'expired', standing: 'overdue', date: expiresOn }]
  const term: ArrangementSign = signedOn
    ? { state: 'inForce', standing: 'valid', date: signedOn }
    : { state: 'notSigned', standing: 'missing', date: null }
  return [
    term,
    ...(reviewOn && reviewOn <= today ? [{ state: 'reviewDue', standing: 'overdue', date: reviewOn } as const] : []),
    ...(isGiven(values['essenceGiven']) ? [] : [{ state: 'notGiven', standing: 'missing', date: null } as const])
  ]
}

/** Whether the persons can read the essence, or need not. */
function isGiven(value: FieldValue | undefined): boolean {
  if (typeof value !== 'object' || value === null || !('value' in value)) return false
  return value.value === 'yes' || value.value === 'notApplicable'
}

function dayIn(value: FieldValue | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
