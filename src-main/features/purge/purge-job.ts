import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import { createBackup } from '../../db/backup.ts'
import { removeBackup } from '../../db/backup-list.ts'
import { rewriteFile } from '../../db/maintenance.ts'
import { codeOf, RegisterError } from '../../db/register-error.ts'
import { registerFiles } from '../../db/register-files.ts'
import { implement, type JobContext } from '../../jobs/job.ts'
import { whenFree } from '../../jobs/when-free.ts'
import { newPurgeId, writePurgeList } from '../../security/purge-list.ts'
import { whoRefersTo } from '../entities/references.ts'
import { type Purged, type PurgeInput, purgeBackupsJob, purgeJob } from './job-refs.ts'
import { firstOf, type Purging, purgeFields, purgeRecord, purging, requirePurgeable } from './purge.ts'
import { shieldingsOf } from './shieldings.ts'

/**
 * Purges in one transaction, writes the file anew so that no page or frame keeps what went, and notes the purge beside
 * the backups. Throws record.notFound, record.conflict, record.inUse (who in `detail`), record.ownMunicipality.
 */
function purge(input: PurgeInput, context: JobContext): Purged {
  const { db, register } = context
  const { userId, municipalityId } = register
  context.progress('purge', 0, null)
  const author = { userId, municipalityId, scope: 'all', batchId: null, now: () => input.at } as const
  const taken = whenFree(() => purging(db, author, (work) => take(work, input)))
  context.progress('rewrite', 0, null)
  const cleaned = rewritten(() => whenFree(() => rewriteFile(db)))
  noteBesideBackups(context)
  return { ...taken, cleaned }
}

function take(work: Purging, input: PurgeInput): Omit<Purged, 'cleaned'> {
  const { db, author, records } = work
  const { entity, id, field, current, reason } = input
  const record = records.of(entity).byId(id)
  if (!record) throw new AppError('record.notFound')
  if (record.version !== input.version) throw new AppError('record.conflict')
  const found = firstOf(db, id, field)
  const about = { purge: [null, newPurgeId()], reason: [null, reason] } as const
  if (field !== null) {
    requirePurgeable(entity, field, current)
    purgeFields(work, { entity, id, about, fields: [field], emptied: current ? [field] : [], only: null })
    return found
  }
  if (id === author.municipalityId) throw new AppError('record.ownMunicipality')
  const users = whoRefersTo(db, entity, id, author.municipalityId)
  const count = users.reduce((sum, user) => sum + user.count, 0) + shieldingsOf(db, entity, id)
  if (count > 0) throw new AppError('record.inUse', { count }, { detail: users })
  purgeRecord(work, { entity, id, about })
  return found
}

/** The purge holds whether or not the file could be written anew: without room for it, that is done another time. */
function rewritten(work: () => boolean): boolean {
  try {
    return work()
  } catch (error) {
    if (/^SQLITE_(FULL|BUSY|LOCKED)/.test(codeOf(error))) return false
    throw error
  }
}

function noteBesideBackups({ db, register }: JobContext): void {
  try {
    writePurgeList(db, join(register.folder, registerFiles.backups))
  } catch (error) {
    // The history tells of it; the list is written at the next opening.
    if (!(error instanceof RegisterError)) throw error
  }
}

/** The jobs' code, for the worker. */
export const purgeJobs = [
  implement(purgeJob, purge),
  implement(purgeBackupsJob, ({ paths, at }, context) => {
    const { db, register, fileKey } = context
    if (!fileKey) throw new Error('The job was started without the key it needs')
    const request = { folder: register.folder, fileKey, reason: 'purge', at: new Date(at), watch: context } as const
    const made = whenFree(() => createBackup(db, request))
    for (const path of paths) if (path !== made.path) removeQuietly(path)
    return paths.filter((path) => existsSync(path))
  })
]

/** What cannot be deleted (a share gone meanwhile) is told by being listed again. */
function removeQuietly(path: string): void {
  try {
    removeBackup(path)
  } catch (error) {
    if (codeOf(error) === '') throw error
  }
}
