import { addMonths } from '../../../kernel/dates.ts'
import type { ReviewFacts, ReviewPeriods } from '../../review/standing.ts'
import type { FoundTask } from '../task.ts'
import { dueOn, riskAssessmentOf, verificationOf } from './at.ts'

/** What the rules ask of a contract; civil dates. */
export interface ContractFacts extends ReviewFacts {
  readonly endsOn: string | null
  readonly noticeMonths: number | null
  readonly terminatedOn: string | null
}

/**
 * What is due of a contract. Notice can be given until its last day and not after it, so that task goes with the day;
 * one that was terminated has had its end decided, and neither it nor one that has ended is verified any more.
 */
export function contractTasks(contract: ContractFacts, periods: ReviewPeriods): readonly FoundTask[] {
  const { endsOn, noticeMonths, terminatedOn } = contract
  if (terminatedOn !== null) return []
  const notice = endsOn === null || !noticeMonths ? null : addMonths(endsOn, -noticeMonths)
  const noticed = { ends: endsOn ?? '', months: noticeMonths ?? 0 }
  return [
    ...verificationOf(periods, 'contract', contract, { toldUntil: endsOn }),
    ...dueOn('contractNotice', 'noticeMonths', notice, 'noticeBefore', noticed, { toldUntil: notice }),
    ...dueOn('contractEnd', 'endsOn', endsOn, 'contractEnds')
  ]
}

/** What the rules ask of a platform; civil dates. */
export interface PlatformFacts extends ReviewFacts {
  readonly agreementExpiresOn: string | null
  readonly riskAssessedOn: string | null
}

/** What is due of a platform. */
export function platformTasks(platform: PlatformFacts, periods: ReviewPeriods): readonly FoundTask[] {
  return [
    ...verificationOf(periods, 'platform', platform),
    ...dueOn('agreement', 'agreementExpiresOn', platform.agreementExpiresOn, 'agreementExpires'),
    ...riskAssessmentOf(platform.riskAssessedOn, null)
  ]
}

/** What the rules ask of software; civil dates. */
export interface SoftwareFacts extends ReviewFacts {
  readonly supportEndsOn: string | null
}

/** What is due of software. */
export function softwareTasks(software: SoftwareFacts, periods: ReviewPeriods): readonly FoundTask[] {
  return [
    ...verificationOf(periods, 'software', software),
    ...dueOn('supportEnd', 'supportEndsOn', software.supportEndsOn, 'supportEnds')
  ]
}

/** What is due of a supplier. */
export function supplierTasks(supplier: ReviewFacts, periods: ReviewPeriods): readonly FoundTask[] {
  return verificationOf(periods, 'supplier', supplier)
}

/** What a person who leaves still holds is handed over by the day of leaving. */
export function personTasks({
  leftOn,
  holds
}: {
  readonly leftOn: string | null
  readonly holds: number
}): readonly FoundTask[] {
  return holds === 0 ? [] : dueOn('leaver', 'leftOn', leftOn, 'left', { count: holds })
}
