/** What a case is about: shielding from one citizen, of a whole department, or the opposite: telling who is behind it. */
export const caseKinds = ['individual', 'department', 'disclosure'] as const
/** One of these. Codes are append-only. */
export type CaseKind = (typeof caseKinds)[number]

/** Why somebody is shielded (domain.md §3.2): what the citizen did, or that there is justified fear of it. */
export const incidentCategories = ['violence', 'threat', 'harassment', 'fear'] as const
/** One of these. Codes are append-only. */
export type IncidentCategory = (typeof incidentCategories)[number]

/**
 * How a case stands by what was done. `requested`: waits for a decision and does not run. `provisional`: runs and waits
 * for a leader's confirmation. `joined`: it was about a citizen who has a running case already, and went into that.
 */
export const caseStates = ['requested', 'provisional', 'approved', 'rejected', 'withdrawn', 'ended', 'joined'] as const
/** One of these. Codes are append-only. */
export type CaseState = (typeof caseStates)[number]

/** How a case stands at an instant: the clock ends what nobody extended. */
export const shownStates = [...caseStates, 'expired'] as const
/** One of these. */
export type ShownState = (typeof shownStates)[number]

/** Which citizen of a case: the one who threatens, or one whose log the threatening person can see (domain.md §3.1). */
export const citizenRelations = ['self', 'accessOf'] as const
/** One of these. */
export type CitizenRelation = (typeof citizenRelations)[number]

/** What the national register holds of a case, as far as receipts say. Decided is not protected. */
export const protections = [
  'notNeeded',
  'notTransferred',
  'handedOver',
  'refused',
  'shorter',
  'inForce',
  'stillRegistered'
] as const
/**
 * One of these. `shorter`: it is in force, but with an earlier end than was decided. `stillRegistered`: the case is over,
 * and the national register does not know of it.
 */
export type Protection = (typeof protections)[number]

/** The protections that somebody must see to. */
export const alarming: ReadonlySet<Protection> = new Set(['notTransferred', 'refused', 'shorter', 'stillRegistered'])

/** How a decision came in: in the program, by a decision file from another desk, or as a leader's approval on paper. */
export const decisionWays = ['here', 'decisionFile', 'attached'] as const
/** One of these. */
export type DecisionWay = (typeof decisionWays)[number]

/** How a department is named nationally (BlurredOrgIdType, domain.md §3.1). */
export const departmentCodes = ['SOR', 'SHAK'] as const
/** One of these. */
export type DepartmentCode = (typeof departmentCodes)[number]

/** How somebody stands to a case. A leader is one of the deciding unit or above it, or a deputy of one. */
export const standings = ['officer', 'leader', 'requester', 'auditor'] as const
/** One of these. */
export type Standing = (typeof standings)[number]

/** A case's number as people say it: S-12. */
export function caseName(number: number): string {
  return `S-${number}`
}
