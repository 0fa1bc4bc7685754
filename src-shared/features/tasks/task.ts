import type { EntityName } from '../../kernel/field.ts'

/** What can be due; the order is that of the filter. Codes are append-only: saved views and calendars name them. */
export const taskKinds = [
  'verification',
  'agreement',
  'riskAssessment',
  'erasure',
  'accessReview',
  'systemEnd',
  'useStart',
  'useEnd',
  'contractNotice',
  'contractEnd',
  'supportEnd',
  'leaver',
  'measure',
  'impactRevision',
  'oversight',
  'subProcessor',
  'arrangement',
  'consultation',
  'publication',
  'feedback',
  'source'
] as const
/** One of the things that can be due. */
export type TaskKind = (typeof taskKinds)[number]

/** Why something is due; each has a text (i18n topic `tasks`, `reason.<code>`) with its params: civil dates, numbers. */
export const taskReasons = [
  'neverVerified',
  'verifiedOn',
  'reviewPlanned',
  'agreementExpires',
  'riskAssessedOn',
  'riskAssessmentPlanned',
  'erasureDue',
  'accessReviewedOn',
  'systemEnds',
  'useStarts',
  'useEnds',
  'noticeBefore',
  'contractEnds',
  'supportEnds',
  'left',
  'measureDeadline',
  'impactRevision',
  'oversightDue',
  'subProcessorAnnounced',
  'arrangementReview',
  'arrangementExpires',
  'consultationAnswer',
  'publishedOn',
  'feedbackTold',
  'sourceChanged',
  'sourceGone'
] as const
/** One of the reasons. */
export type TaskReason = (typeof taskReasons)[number]

/** As what somebody is the one to do it; null personId: nobody is named. */
export const taskRoles = ['owner', 'administrator', 'responsible', 'leader', 'coordinator'] as const
/** As what somebody is the one to do it. */
export type TaskRole = (typeof taskRoles)[number]

/** A task as a domain's rule finds it: on one record, which the caller knows. */
export interface FoundTask {
  readonly kind: TaskKind
  /** The field that answers it: where opening the task leads. */
  readonly field: string
  /** Civil date. */
  readonly due: string
  readonly reason: TaskReason
  readonly params: Readonly<Record<string, string | number>>
  /** It is told from this civil date on; before it nobody can do anything about it. */
  readonly toldFrom?: string | null | undefined
  /** It is told on this civil date for the last time; after it nobody can do anything about it any more. */
  readonly toldUntil?: string | null | undefined
}

/** Who is to do a task. */
export interface TaskFor {
  readonly personId: string | null
  readonly name: string
  readonly email: string
  readonly as: TaskRole | null
  /** The unit whose record it is. */
  readonly unitId: string | null
  readonly unit: string
}

/** Something that is due: computed from what the register says, never stored. */
export interface Task extends Omit<FoundTask, 'toldFrom' | 'toldUntil'> {
  /** The same for the same thing whenever it is computed: `<kind>:<recordId>`. */
  readonly key: string
  readonly entity: EntityName
  readonly recordId: string
  /** What the record is called. */
  readonly name: string
  readonly overdue: boolean
  readonly for: TaskFor
}

/** When tasks are due: before today, within `soonDays`, after that. */
export const taskTimes = ['overdue', 'soon', 'later'] as const
/** One of the times. */
export type TaskTime = (typeof taskTimes)[number]
