import { createBackup } from '../../db/backup.ts'
import { retentionOf, secondPlaceOf } from '../../db/backup-settings.ts'
import { implement, type JobContext } from '../../jobs/job.ts'
import { whenFree } from '../../jobs/when-free.ts'
import { writePurgeList } from '../../security/purge-list.ts'
import { writeArchive } from './archive-writer.ts'
import { archiveJob, backUpJob, copyBackupsJob } from './job-refs.ts'
import { copyMissing, secondFolder } from './second-place.ts'

/** The file key of a job that declared its need. */
function keyOf({ fileKey }: JobContext): Buffer {
  if (!fileKey) throw new Error('The job was started without the key it needs')
  return fileKey
}

/** The jobs' code, for the worker. */
export const backupJobs = [
  implement(backUpJob, ({ reason, at }, context) => {
    const { folder } = context.register
    const request = { folder, fileKey: keyOf(context), reason, at: new Date(at), watch: context }
    return whenFree(() => createBackup(context.db, request))
  }),
  implement(copyBackupsJob, ({ at, ...register }, context) => {
    const { db } = context
    const place = secondPlaceOf(db)
    if (place === null) return null
    const folder = secondFolder(place, register)
    const retention = retentionOf(db)
    copyMissing({ from: context.register.folder, place, folder, retention, now: new Date(at), watch: context })
    writePurgeList(db, folder)
    return null
  }),
  implement(archiveJob, ({ path, name, at }, context) =>
    writeArchive(context.db, {
      folder: context.register.folder,
      fileKey: keyOf(context),
      path,
      name,
      at,
      watch: context
    })
  )
]
