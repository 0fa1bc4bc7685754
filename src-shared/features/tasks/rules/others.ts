import { addMonths } from '../../../kernel/dates.ts'
import type { ReviewFacts } from '../../review/standing.ts'
import type { FoundTask } from '../task.ts'
import { dueOn, type RuleTime, riskAssessmentOf, verificationOf } from './at.ts'

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
export function contractTasks(contract: ContractFacts, at: RuleTime): readonly FoundTask[] {
  const { endsOn, noticeMonths, terminatedOn } = contract
  if (terminatedOn !== null) return []
  const lastNotice = endsOn === null || noticeMonths === null ? null : addMonths(endsOn, -noticeMonths)
  const notice = lastNotice !== null && lastNotice >= at.today && noticeMonths !== 0 ? lastNotice : null
  const ended = endsOn !== null && endsOn < at.today
  return [
    ...(ended ? [] : verificationOf(at, 'contract', contract)),
    ...dueOn(at, 'contractNotice', 'noticeMonths', notice, 'noticeBefore', {
      ends: endsOn ?? '',
      months: noticeMonths ?? 0
    }),
    ...dueOn(at, 'contractEnd', 'endsOn', endsOn, 'contractEnds')
  ]
}

/** What the rules ask of a platform; civil dates. */
export interface PlatformFacts extends ReviewFacts {
  readonly agreementExpiresOn: string | null
  readonly riskAssessedOn: string | null
}

/** What is due of a platform. */
export function platformTasks(platform: PlatformFacts, at: RuleTime): readonly FoundTask[] {
  return [
    ...verificationOf(at, 'platform', platform),
    ...dueOn(at, 'agreement', 'agreementExpiresOn', platform.agreementExpiresOn, 'agreementExpires'),
    ...riskAssessmentOf(at, platform.riskAssessedOn, null)
  ]
}

/** What the rules ask of software; civil dates. */
export interface SoftwareFacts extends ReviewFacts {
  readonly supportEndsOn: string | null
}

/** What is due of software. */
export function softwareTasks(software: SoftwareFacts, at: RuleTime): readonly FoundTask[] {
  return [
    ...verificationOf(at, 'software', software),
    ...dueOn(at, 'supportEnd', 'supportEndsOn', software.supportEndsOn, 'supportEnds')
  ]
}

/** What is due of a supplier. */
export function supplierTasks(supplier: ReviewFacts, at: RuleTime): readonly FoundTask[] {
  return verificationOf(at, 'supplier', supplier)
}

/** What a person who leaves still holds is handed over by the day of leaving. */
export function personTasks(
  { leftOn, holds }: { readonly leftOn: string | null; readonly holds: number },
  at: RuleTime
): readonly FoundTask[] {
  return holds === 0 ? [] : dueOn(at, 'leaver', 'leftOn', leftOn, 'left', { count: holds })
}
