import { dependencyTasks, systemTasks, unitUseTasks } from '../../../src-shared/features/tasks/rules/systems.ts'
import { ofRecord, type RecordRow, sourceFrom, withinSlice } from '../tasks/task-source.ts'

/** Columns that every record's rules ask for. */
interface Row extends RecordRow {
  readonly reviewedOn: string | null
  readonly nextReviewOn: string | null
  readonly owner: string | null
  readonly administrator: string | null
  readonly coordinator: string | null
  readonly unit: string | null
}

interface SystemRow extends Row {
  readonly lifecycle: string | null
  readonly endsOn: string | null
  readonly agreementExpiresOn: string | null
  readonly riskAssessedOn: string | null
  readonly nextRiskAssessmentOn: string | null
  readonly nextErasureOn: string | null
  readonly accessReviewedOn: string | null
}

const heldInUse =
  'u.owner_id AS owner, u.administrator_id AS administrator, u.coordinator_id AS coordinator, u.unit_id AS unit'

/** An agreement that says when it expires is what is due, not each of the systems that it covers. */
const covered = `EXISTS (
  SELECT 1 FROM agreement_system AS l JOIN processing_agreement AS p ON p.id = l.processing_agreement_id
  WHERE l.system_id = r.id AND p.deleted_at IS NULL AND p.signed_on IS NOT NULL)`

const systems = `
SELECT ${ofRecord}, r.category_id AS category, ${heldInUse}, u.reviewed_on AS reviewedOn,
  u.next_review_on AS nextReviewOn, u.lifecycle,
  u.ends_on AS endsOn, u.next_erasure_on AS nextErasureOn, u.access_reviewed_on AS accessReviewedOn,
  CASE WHEN ${covered} THEN NULL ELSE a.agreement_expires_on END AS agreementExpiresOn, k.risk_assessed_on AS riskAssessedOn,
  k.next_risk_assessment_on AS nextRiskAssessmentOn
FROM system AS r
LEFT JOIN system_use AS u ON u.system_id = r.id AND u.municipality_id = @municipality AND u.deleted_at IS NULL
LEFT JOIN agreement AS a ON a.system_use_id = u.id AND a.deleted_at IS NULL
LEFT JOIN risk_assessment AS k ON k.system_use_id = u.id AND k.deleted_at IS NULL
WHERE ${withinSlice}`

/** Owner, administrator, unit's leader, coordinator. */
function holdersOf({
  owner,
  administrator,
  coordinator,
  unit
}: Pick<Row, 'owner' | 'administrator' | 'unit'> & { coordinator?: string | null }) {
  return {
    people: [
      ['owner', owner],
      ['administrator', administrator]
    ] as const,
    unit,
    coordinator: coordinator ?? null
  }
}

/** What is due of systems. */
export const systemSource = sourceFrom<SystemRow>(
  { entity: 'system', referring: ['agreement'] },
  systems,
  holdersOf,
  systemTasks
)

interface UnitUseRow extends Row {
  readonly inUse: string | null
  readonly startsOn: string | null
  readonly endsOn: string | null
}

// Only what can be due: a register has some hundred thousand of them.
const unitUses = `
SELECT ${ofRecord}, r.owner_id AS owner, r.administrator_id AS administrator, r.unit_id AS unit, r.in_use AS inUse,
  r.starts_on AS startsOn, r.ends_on AS endsOn
FROM unit_use AS r
WHERE ${withinSlice} AND (r.in_use = 'planned' AND r.starts_on IS NOT NULL OR r.in_use = 'yes' AND r.ends_on IS NOT NULL)`

/** What is due of the units' use of systems. */
export const unitUseSource = sourceFrom<UnitUseRow>({ entity: 'unitUse' }, unitUses, holdersOf, unitUseTasks)

const dependencies = `
SELECT ${ofRecord}, ${heldInUse}, r.reviewed_on AS reviewedOn, r.next_review_on AS nextReviewOn
FROM dependency AS r
LEFT JOIN system_use AS u ON u.system_id = r.source_id AND u.municipality_id = @municipality AND u.deleted_at IS NULL
WHERE ${withinSlice} AND (r.reviewed_on IS NOT NULL OR r.next_review_on IS NOT NULL)`

/** What is due of dependencies; whoever answers for the system that has it is the one to do it. */
export const dependencySource = sourceFrom<Row>(
  { entity: 'dependency', referred: ['source'] },
  dependencies,
  holdersOf,
  dependencyTasks
)
