import { areaJobs } from '../features/areas/revoke-job.ts'
import { backupJobs } from '../features/backups/jobs.ts'
import { bulkJobs } from '../features/bulk/jobs.ts'
import { acrossJobs } from '../features/consolidation/across/across-job.ts'
import { feedbackJobs } from '../features/consolidation/feedback/feedback-jobs.ts'
import { consolidationJobs } from '../features/consolidation/match-job.ts'
import { parquetJobs } from '../features/consolidation/parquet/parquet-job.ts'
import { cprAuditJobs } from '../features/cpr-audit/jobs.ts'
import { exportJobs } from '../features/exchange/export/jobs.ts'
import { heldJobs } from '../features/exchange/held/hold-packages-job.ts'
import { importJobs } from '../features/exchange/import/jobs.ts'
import { packageJobs } from '../features/exchange/package/package-jobs.ts'
import { publishJobs } from '../features/exchange/publish/publish-jobs.ts'
import { historyJobs } from '../features/history/export-job.ts'
import { mergeJobs } from '../features/merge/jobs.ts'
import { organisationJobs } from '../features/organisations/jobs.ts'
import { erasuresJobs } from '../features/papers/erasures/erasures-job.ts'
import { paperJobs } from '../features/papers/record/record-job.ts'
import { protocolJobs } from '../features/protocol/jobs.ts'
import { purgeJobs } from '../features/purge/purge-job.ts'
import { verifyJobs } from '../features/register/verify-job.ts'
import { shieldingJobs } from '../features/shielding/outgoing/jobs.ts'
import type { JobRegistry } from './job.ts'

/** Every job of the program; a feature adds its own here. */
export const jobRegistry: JobRegistry = new Map([
  ...importJobs,
  ...exportJobs,
  ...packageJobs,
  ...publishJobs,
  ...acrossJobs,
  ...consolidationJobs,
  ...feedbackJobs,
  ...parquetJobs,
  ...heldJobs,
  ...historyJobs,
  ...verifyJobs,
  ...backupJobs,
  ...bulkJobs,
  ...cprAuditJobs,
  ...protocolJobs,
  ...erasuresJobs,
  ...paperJobs,
  ...purgeJobs,
  ...areaJobs,
  ...mergeJobs,
  ...organisationJobs,
  ...shieldingJobs
])
