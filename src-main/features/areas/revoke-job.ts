import { emptyLog } from '../../db/maintenance.ts'
import { readSetting, settingKeys } from '../../db/settings.ts'
import { withTransaction } from '../../db/transaction.ts'
import { implement, type JobContext } from '../../jobs/job.ts'
import { whenFree } from '../../jobs/when-free.ts'
import { revokeArea } from '../../security/areas/areas.ts'
import { createHistoryWriter } from '../../security/history.ts'
import { readUser } from '../../security/user-rows.ts'
import { type RevokeInput, revokeJob } from './job-refs.ts'

/** One transaction: stopped or killed at any moment, nobody's key was taken and every record opens as before. */
function revoke({ area, userId, key, at }: RevokeInput, context: JobContext): null {
  const { db, register, progress, throwIfCancelled } = context
  const oldKey = Buffer.from(key.buffer, key.byteOffset, key.byteLength)
  const author = {
    db,
    history: createHistoryWriter(db),
    registerId: String(readSetting(db, settingKeys.registerId)),
    user: { id: register.userId, roles: readUser(db, register.userId)?.roles ?? [] },
    now: () => new Date(at)
  }
  const onResealed = (done: number, total: number): void => {
    throwIfCancelled()
    progress('reseal', done, total)
  }
  try {
    whenFree(() => withTransaction(db, () => revokeArea(author, { area, userId, oldKey }, onResealed)))
  } finally {
    oldKey.fill(0)
  }
  // What was sealed for the old key must not linger in the log, which empties only now and then by itself.
  emptyLog(db)
  return null
}

/** The job's code, for the worker. */
export const areaJobs = [implement(revokeJob, revoke)]
