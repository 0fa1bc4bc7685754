import type { ReviewFacts, ReviewPeriods } from '../../../src-shared/features/review/standing.ts'
import {
  type ContractFacts,
  contractTasks,
  type PlatformFacts,
  platformTasks,
  type SoftwareFacts,
  softwareTasks,
  supplierTasks
} from '../../../src-shared/features/tasks/rules/others.ts'
import type { FoundTask } from '../../../src-shared/features/tasks/task.ts'
import { planOf } from '../entities/entity-plan.ts'
import { ofRecord, type RecordRow, sourceFrom, type TaskSource, withinSlice } from '../tasks/task-source.ts'

interface Held extends RecordRow {
  readonly responsible: string | null
  readonly unit: string | null
}

/** The tasks of an entity of one table: `further` are its own columns, `rule` says what is due. */
function sourceOf<F extends ReviewFacts>(
  entity: 'contract' | 'platform' | 'software' | 'supplier',
  further: string,
  rule: (facts: F, periods: ReviewPeriods) => readonly FoundTask[]
): TaskSource {
  const held =
    entity === 'contract' || entity === 'platform'
      ? 'r.responsible_id AS responsible, r.unit_id AS unit'
      : 'NULL AS responsible, NULL AS unit'
  const sql = `
    SELECT ${ofRecord}, ${held}, r.reviewed_on AS reviewedOn, r.next_review_on AS nextReviewOn ${further}
    FROM ${planOf(entity).entity.table} AS r WHERE ${withinSlice}`
  const holdersOf = ({ responsible, unit }: Held) => ({ people: [['responsible', responsible]] as const, unit })
  return sourceFrom<Held & F>({ entity }, sql, holdersOf, rule)
}

/** What is due of contracts, platforms, software and suppliers. */
export const otherSources: readonly TaskSource[] = [
  sourceOf<ContractFacts>(
    'contract',
    ', r.ends_on AS endsOn, r.notice_months AS noticeMonths, r.terminated_on AS terminatedOn',
    contractTasks
  ),
  sourceOf<PlatformFacts>(
    'platform',
    ', r.agreement_expires_on AS agreementExpiresOn, r.risk_assessed_on AS riskAssessedOn',
    platformTasks
  ),
  sourceOf<SoftwareFacts>('software', ', r.support_ends_on AS supportEndsOn', softwareTasks),
  sourceOf('supplier', '', supplierTasks)
]
