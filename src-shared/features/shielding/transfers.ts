import type { TransferState } from './transfer-plan.ts'

/** How a transfer leaves the program: registered by hand, through the municipality's gateway, or directly. */
export const transferWays = ['workCard', 'outbox', 'https'] as const
/** A way of the closed list. */
export type TransferWay = (typeof transferWays)[number]

/** The national register's operations that this program uses (nspop.dk, IDSAS registration 20240124). */
export const transferOperations = ['CreateBlurring', 'CreateOrgBlurring', 'RemoveOrgBlurring'] as const
/** An operation of the closed list. */
export type TransferOperation = (typeof transferOperations)[number]

/** A transfer as it stands in the queue. */
export interface Transfer {
  /** UUIDv7: the order in which they were decided, the message's id and what keeps a repetition from counting twice. */
  readonly id: string
  /** Whom it concerns, the same in all cases about one citizen or department; never a number. */
  readonly subject: string
  readonly operation: TransferOperation
  /** UTC instant; null for departments. */
  readonly endsAt: string | null
  readonly state: TransferState
  readonly way: TransferWay | null
}

/** DGWS' codes of faults (public code of the Seal libraries: `syntax_error`, …); anything else that a fault says is `fault`. */
export const faultCodes = [
  'syntaxError',
  'missingRequiredHeader',
  'securityLevelFailed',
  'invalidUsernamePassword',
  'invalidSignature',
  'invalidIdcard',
  'invalidCertificate',
  'expiredIdcard',
  'notAuthorized',
  'illegalHttpMethod',
  'nonrepudiationNotSupported',
  'processingProblem'
] as const

/** Why a transfer was not taken, or why nobody knows: closed, so that each has a text that says what to do. */
export const answerCodes = [
  ...faultCodes,
  'fault',
  'notSoap',
  'otherMessage',
  'otherOperation',
  'notOk',
  'timeout',
  'dropped',
  'cancelled',
  'tooLarge',
  'redirect',
  'status',
  'unreachable',
  'untrusted',
  'clientCertificate',
  'tooFarAhead',
  'noNumber',
  'byHand'
] as const
/** A code of the closed list. */
export type AnswerCode = (typeof answerCodes)[number]

/** A code as DGWS and the gateway's receipts write it (`not_authorized`, `timeout`); one that is not known is `fault`. */
export function answerCodeOf(written: string): AnswerCode {
  const code = written
    .trim()
    .toLowerCase()
    .replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
  return answerCodes.find((known) => known.toLowerCase() === code.toLowerCase()) ?? 'fault'
}

/**
 * What the national register, or the way to it, answered. `refused`: it will not take this one, and repeating it changes
 * nothing. `notTaken`: it surely has not counted; `stop`: nor would any other now (the agreement, the certificate, the
 * address). `lost`: nobody knows, so the same is sent again under the same message id. `overtaken`: the gateway has sent a
 * newer one of the same subject meanwhile, and this one never.
 */
export type TransferAnswer =
  | { readonly kind: 'confirmed'; readonly reference: string | null }
  | { readonly kind: 'refused'; readonly code: AnswerCode; readonly detail: string | null }
  | { readonly kind: 'notTaken'; readonly code: AnswerCode; readonly detail: string | null; readonly stop: boolean }
  | { readonly kind: 'lost'; readonly code: AnswerCode; readonly detail: string | null }
  | { readonly kind: 'overtaken' }

/** Whether nothing more will come of it by itself. */
export const isSettled = (state: TransferState): boolean => state !== 'waiting' && state !== 'handedOver'
