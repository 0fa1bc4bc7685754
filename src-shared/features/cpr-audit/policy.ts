/** What the municipality has decided of its audits. */
export interface AuditPolicy {
  /**
   * Whether findings stay by fingerprint when an audit is signed off: without them nobody sees that a deleted
   * subscription is back (domain.md §1.4, class 8). Counts stay in any case.
   */
  readonly keepFingerprints: boolean
  /** Days that numbers are kept under the audit area's key, so that owners can decide later; 0: never (domain.md §1.5). */
  readonly workingSetDays: number
  /** Days between the dates of the lists from which on they are warned of. */
  readonly mostDaysApart: number
}

/** The most days that a working set is kept (domain.md §1.5). */
export const mostWorkingSetDays = 30

/** Until somebody decides otherwise: nothing of a number is kept but what stands for it. */
export const defaultPolicy: AuditPolicy = { keepFingerprints: true, workingSetDays: 0, mostDaysApart: 30 }
