import type { Comparison, LapseRule, ResultClass } from './comparison.ts'
import type { ListKind } from './list-columns.ts'

/** Classes whose numbers an audit keeps as findings: all but those whose need is plain. */
export const findingClasses = [
  'orphan',
  'lapsed',
  'statusReview',
  'resurrected',
  'missing'
] as const satisfies readonly ResultClass[]
/** One of {@link findingClasses}. */
export type FindingClass = (typeof findingClasses)[number]

/**
 * What somebody decides of a finding. Of a subscription: `keep` with a reason code, or `delete`. Of a contact without
 * one: `lookup` (a single look-up is enough when it is needed) or `subscribe` (domain.md §1.4, class 4).
 */
export const auditDecisions = ['keep', 'delete', 'lookup', 'subscribe'] as const
/** One of {@link auditDecisions}. */
export type AuditDecision = (typeof auditDecisions)[number]

/** What may be decided of a finding. */
export function decisionsFor(of: FindingClass): readonly AuditDecision[] {
  return of === 'missing' ? ['lookup', 'subscribe'] : ['keep', 'delete']
}

/** How many findings of a class stand how. */
export interface FindingTally {
  readonly class: FindingClass
  readonly total: number
  readonly undecided: number
  readonly keep: number
  readonly delete: number
  readonly lookup: number
  readonly subscribe: number
  /** Of those to be deleted: that a second person confirmed, and that are proved to be gone. */
  readonly confirmed: number
  readonly gone: number
}

/** The steps of an audit, in their order. */
export const auditSteps = ['lists', 'decide', 'confirm', 'order', 'prove', 'signOff', 'done'] as const
/** One of {@link auditSteps}: the one that is next. */
export type AuditStep = (typeof auditSteps)[number]

/** What tells an audit's next step. */
export interface AuditProgress {
  readonly comparedAt: string | null
  /** Systems whose contact list is neither in nor excluded with a reason. */
  readonly waitingFor: readonly unknown[]
  readonly tallies: readonly FindingTally[]
  readonly orderedAt: string | null
  readonly signedOffAt: string | null
}

/**
 * The next step: lists until all are in, decisions until each finding has one, a second person until each deletion is
 * confirmed, the deletion list, the proof until each is gone, the sign-off. It follows from facts, and nothing else says it.
 */
export function nextStep({ comparedAt, waitingFor, tallies, orderedAt, signedOffAt }: AuditProgress): AuditStep {
  if (signedOffAt !== null) return 'done'
  if (comparedAt === null || waitingFor.length > 0) return 'lists'
  const sum = (count: (tally: FindingTally) => number): number => tallies.reduce((all, tally) => all + count(tally), 0)
  if (sum((tally) => tally.undecided) > 0) return 'decide'
  const deletions = sum((tally) => tally.delete)
  if (sum((tally) => tally.confirmed) < deletions) return 'confirm'
  if (deletions === 0 || sum((tally) => tally.gone) === deletions) return 'signOff'
  return orderedAt === null ? 'order' : 'prove'
}

/** A file that an audit read. */
export interface AuditList {
  readonly step: 'compare' | 'proof'
  readonly kind: ListKind
  readonly system: { readonly id: string | null; readonly name: string } | null
  readonly file: string
  readonly sha256: string
  /** Civil date that it was made on. */
  readonly on: string
  readonly rows: number
  readonly numbers: number
  readonly readAt: string
  readonly readBy: string
}

/** An audit as lists show it. */
export interface AuditSummary {
  readonly id: string
  readonly source: { readonly id: string | null; readonly name: string }
  readonly step: AuditStep
  readonly startedAt: string
  readonly startedBy: string
  readonly comparedAt: string | null
  readonly signedOffAt: string | null
  readonly nextAuditOn: string | null
  /** When a later extract or receipts were last held against the deletion list. */
  readonly provedAt: string | null
  /** How many are to be deleted, and how many of them are proved to be gone. */
  readonly deletions: number
  readonly gone: number
  /** null until lists were compared. */
  readonly figures: AuditFigures | null
}

/** The counts of a comparison that an audit keeps. */
export type AuditFigures = Omit<Comparison, 'files' | 'warnings'>

/** An audit with everything that its page shows; never a number. */
export interface Audit extends AuditSummary, AuditProgress {
  readonly version: number
  readonly rule: LapseRule | null
  readonly lists: readonly AuditList[]
  /** The systems that the source feeds. */
  readonly systems: readonly {
    readonly id: string
    readonly name: string
    readonly covered: 'list' | 'excluded' | null
  }[]
  readonly waitingFor: readonly { readonly id: string; readonly name: string }[]
  readonly excluded: readonly {
    readonly system: { readonly id: string; readonly name: string }
    readonly reason: string
    readonly by: string
    readonly at: string
  }[]
  /** Who decided the deletions that nobody has confirmed yet. */
  readonly deciders: readonly string[]
  readonly orderedBy: string | null
  readonly orderForm: DeletionForm | null
  readonly orderSha256: string | null
  /** The last civil day on which the numbers are kept under the audit area's key; null: they are not. */
  readonly workingSetUntil: string | null
  readonly signedOffBy: string | null
  readonly conclusion: string | null
}

/** In which form a deletion list goes to its executor: csv, CPR Direkte's request lines, or a RemovePNRSubscription list. */
export const deletionForms = ['csv', 'cprDirekte', 'removePnrSubscription'] as const
/** One of {@link deletionForms}. */
export type DeletionForm = (typeof deletionForms)[number]

/** A finding: what is known without its number. */
export interface Finding {
  /** The fingerprint in hex: names the finding, and is no way to its number without the audit's key. */
  readonly id: string
  readonly class: FindingClass
  readonly decision: AuditDecision | null
  readonly reasonCode: string | null
  readonly note: string | null
  readonly decidedBy: string | null
  readonly decidedAt: string | null
  readonly confirmedBy: string | null
  readonly goneAt: string | null
}

/** A row of an owner's sheet that was not taken, and why. */
export interface SheetLine {
  /** From 1 on, as the spreadsheet program counts. */
  readonly line: number
  readonly problem: 'unknownFinding' | 'unknownDecision' | 'reasonNeeded' | 'notForClass'
}
