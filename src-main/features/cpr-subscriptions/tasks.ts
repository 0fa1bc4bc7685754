import type { ReviewFacts } from '../../../src-shared/features/review/standing.ts'
import { cprSourceTasks, cprSubscriptionTasks } from '../../../src-shared/features/tasks/rules/cpr-subscriptions.ts'
import { ofRecord, type RecordRow, sourceFrom, type TaskSource, withinSlice } from '../tasks/task-source.ts'

interface Row extends RecordRow, Omit<ReviewFacts, 'createdOn'> {
  readonly state: string | null
  readonly unit: string | null
}

const reviewed = 'r.state, r.reviewed_on AS reviewedOn, r.next_review_on AS nextReviewOn'

const sources = `
SELECT ${ofRecord}, ${reviewed}, r.unit_id AS unit, r.executor_person_id AS executor
FROM subscription_source AS r WHERE ${withinSlice}`

const subscriptions = `
SELECT ${ofRecord}, ${reviewed}, coalesce(u.unit_id, r.unit_id) AS unit, u.owner_id AS owner,
  u.administrator_id AS administrator, u.coordinator_id AS coordinator
FROM subscription_use AS r
LEFT JOIN system_use AS u ON u.system_id = r.system_id AND u.municipality_id = @municipality AND u.deleted_at IS NULL
WHERE ${withinSlice}`

/** The review cycle of CPR sources and subscriptions: the source's unit answers for one, the system's owner for the other. */
export const cprSubscriptionSources: readonly TaskSource[] = [
  sourceFrom<Row & { readonly executor: string | null }>(
    { entity: 'subscriptionSource' },
    sources,
    ({ executor, unit }) => ({ people: unit === null ? [['responsible', executor]] : [], unit }),
    cprSourceTasks
  ),
  sourceFrom<
    Row & { readonly owner: string | null; readonly administrator: string | null; readonly coordinator: string | null }
  >(
    { entity: 'cprSubscription', referred: ['system'] },
    subscriptions,
    ({ owner, administrator, coordinator, unit }) => ({
      people: [
        ['owner', owner],
        ['administrator', administrator]
      ],
      unit,
      coordinator
    }),
    cprSubscriptionTasks
  )
]
