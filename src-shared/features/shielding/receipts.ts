/** Why a receipt cannot be taken; the others of its file can. Codes are append-only. */
export const receiptProblems = [
  'unknownTransfer',
  'neverHandedOver',
  'otherOutbox',
  'old',
  'alreadyAnswered',
  'noNewer'
] as const
/** A problem of the closed list. */
export type ReceiptProblem = (typeof receiptProblems)[number]
