import { coreTables } from './0010-core.ts'
import { entityTables } from './0020-entities.ts'
import { searchTables } from './0030-search.ts'
import { importMemory } from './0040-import-memory.ts'
import { users } from './0050-users.ts'
import { purgeIndex } from './0060-purges.ts'
import { areaTables } from './0070-areas.ts'
import { relationTables } from './0080-relations.ts'
import { referrerIndexes } from './0090-referrers.ts'
import { otherNames } from './0100-other-names.ts'
import { protocolTables } from './0110-protocol.ts'
import { assuranceTables } from './0140-assurance.ts'
import { agreementPapers } from './0150-agreement-papers.ts'
import { participationTable } from './0160-participation.ts'
import { commonActivities } from './0170-common-activities.ts'
import { adaptationTable } from './0175-adaptations.ts'
import { oversightEvidence } from './0190-oversight-evidence.ts'
import { jointArrangements } from './0191-joint-arrangements.ts'
import { priorConsultation } from './0192-prior-consultation.ts'
import { agreementExempt } from './0193-agreement-exempt.ts'
import { copyBase } from './0199-copy-base.ts'
import { subscriptionTables } from './0210-cpr-subscriptions.ts'
import { cprAudits } from './0220-cpr-audits.ts'
import { reusedAssessments } from './0230-reused-assessments.ts'
import { protocolVersions } from './0235-protocol-version.ts'
import { shieldings } from './0240-shieldings.ts'
import { auditMemory } from './0245-audit-memory.ts'
import { shieldingOutboxes } from './0246-shielding-outbox.ts'
import { shieldingContexts } from './0250-shielding-contexts.ts'
import { shieldingDecisions } from './0255-shielding-decisions.ts'
import { minLog } from './0260-minlog.ts'
import { shieldingGuidelines } from './0265-shielding-guidelines.ts'
import { heldPackages } from './0270-held-packages.ts'
import { shieldingListIndexes } from './0275-shielding-list-indexes.ts'
import { internalRecords } from './0280-internal.ts'
import { consolidation } from './0281-consolidation.ts'
import { masteredRecords } from './0285-mastered.ts'
import { adoptedRecords } from './0290-adopted-records.ts'
import { feedback } from './0295-feedback.ts'
import { heldLighter } from './0300-held-lighter.ts'
import { masteredReadings } from './0310-mastered-readings.ts'
import { oversightQuestions } from './0320-oversight-questions.ts'
import { heldSources } from './0330-held-sources.ts'
import type { Migration } from './migration.ts'

/** Every migration, oldest first. A new one goes at the end with the next free ten. */
export const migrations: readonly Migration[] = [
  coreTables,
  entityTables,
  searchTables,
  importMemory,
  users,
  purgeIndex,
  areaTables,
  relationTables,
  referrerIndexes,
  otherNames,
  protocolTables,
  assuranceTables,
  agreementPapers,
  participationTable,
  commonActivities,
  adaptationTable,
  oversightEvidence,
  jointArrangements,
  priorConsultation,
  agreementExempt,
  copyBase,
  subscriptionTables,
  cprAudits,
  reusedAssessments,
  protocolVersions,
  shieldings,
  auditMemory,
  shieldingOutboxes,
  shieldingContexts,
  shieldingDecisions,
  minLog,
  shieldingGuidelines,
  heldPackages,
  shieldingListIndexes,
  internalRecords,
  consolidation,
  masteredRecords,
  adoptedRecords,
  feedback,
  heldLighter,
  masteredReadings,
  oversightQuestions,
  heldSources
]

/** `user_version` of a register that this program writes. */
export const latestVersion = migrations.at(-1)?.version ?? 0
