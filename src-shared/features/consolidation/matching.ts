/** Why a record belongs to what it was put to; codes are stored. */
export const matchWhys = ['id', 'number', 'name', 'decision'] as const
/** One of {@link matchWhys}. */
export type MatchWhy = (typeof matchWhys)[number]

/** Why two names may mean the same; codes are stored with the question. */
export const matchReasons = ['typo', 'spacing', 'abbreviation', 'initials', 'alias', 'sameName'] as const
/** One of {@link matchReasons}. */
export type MatchReason = (typeof matchReasons)[number]

/** What the two suppliers say: the same, one or both unknown, or nothing to be compared (suppliers themselves). */
export const supplierAgreements = ['same', 'unknown', 'none'] as const
/** One of {@link supplierAgreements}. */
export type SupplierAgreement = (typeof supplierAgreements)[number]
