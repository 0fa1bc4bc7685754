import type { RuleTime } from '../../../src-shared/features/tasks/rules/at.ts'
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
import { type TaskSource, withinSlice } from '../tasks/task-source.ts'

interface Row {
  readonly id: string
  readonly name: string
  readonly sortKey: string
  readonly createdAt: string
  readonly responsible: string | null
  readonly unit: string | null
}

/** The tasks of an entity of one table: `further` are its own columns, `rule` says what is due. */
function sourceOf<F extends { readonly createdOn: string }>(
  entity: 'contract' | 'platform' | 'software' | 'supplier',
  further: string,
  rule: (facts: F, at: RuleTime) => readonly FoundTask[]
): TaskSource {
  const { table } = planOf(entity).entity
  const held =
    entity === 'contract' || entity === 'platform'
      ? 'r.responsible_id AS responsible, r.unit_id AS unit'
      : 'NULL AS responsible, NULL AS unit'
  const sql = `
    SELECT r.id, coalesce(r.name, '') AS name, coalesce(r.sort_key, '') AS sortKey, r.created_at AS createdAt, ${held},
      r.reviewed_on AS reviewedOn, r.next_review_on AS nextReviewOn ${further}
    FROM ${table} AS r WHERE ${withinSlice}`
  return {
    entity,
    find: ({ rows, at, dayOf }, found) =>
      rows<Row & Omit<F, 'createdOn'>>(table, sql, (row) => {
        const tasks = rule({ ...row, createdOn: dayOf(row.createdAt) } as unknown as F, at)
        if (tasks.length === 0) return
        const { id, name, sortKey, responsible, unit } = row
        found({ id, name, sortKey, tasks, holders: { people: [['responsible', responsible]], unit } })
      })
  }
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
