import { catalogue } from '../../../src-shared/features/catalogue.ts'
import type { HoldingBackup } from '../../../src-shared/features/purge/contract.ts'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import { entityNames } from '../../../src-shared/kernel/field.ts'
import { secondPlaceOf } from '../../db/backup-settings.ts'
import type { Context } from '../../ipc/context.ts'
import type { Handlers } from '../../ipc/handler.ts'
import { type BackupCare, registerOf } from '../backups/care.ts'
import { backupsThere, secondFolder } from '../backups/second-place.ts'
import { createReader } from '../entities/record-reader.ts'
import { whoRefersTo } from '../entities/references.ts'
import { versionsNaming } from '../papers/versions/version-store.ts'
import type { Desk } from '../register/desk.ts'
import { holdingBackups } from './holding.ts'
import { purgeBackupsJob, purgeJob } from './job-refs.ts'
import { firstOf } from './purge.ts'
import { shieldingsOf } from './shieldings.ts'

/** Taking data for good: what it would take, doing it, and letting go of the backups that still hold it. */
export function purgeHandlers(desk: Desk, care: BackupCare): Handlers {
  const holding = async ({ session }: Context, since: string, purgedAt: string | null): Promise<HoldingBackup[]> => {
    const { open } = desk
    if (!open) throw new AppError('request.locked')
    const place = secondPlaceOf(session.db)
    const second = place === null ? null : await backupsThere(secondFolder(place, registerOf(open)))
    return holdingBackups(session.db, { folder: session.folder, second: second ?? [], since, purgedAt })
  }
  return {
    'record.purgePreview': async ({ input: { entity, id, field }, context }) => {
      const { db, municipality } = context.session
      const record = createReader(db, entity, municipality.id).byId(id)
      if (!record) throw new AppError('record.notFound')
      const users = whoRefersTo(db, entity, id, municipality.id)
      const { entries, since } = firstOf(db, id, field)
      return {
        name: String(record.values[catalogue[entity].title] ?? ''),
        deleted: record.deletedAt !== null,
        usedBy: users.reduce((sum, user) => sum + user.count, 0) + shieldingsOf(db, entity, id),
        entries,
        versions: await versionsNaming(db, id),
        holding: await holding(context, since, null)
      }
    },
    'record.purge': async ({ input: { jobId, ...input }, context, jobs }) => {
      const at = context.now()
      const { entries, since, cleaned } = await jobs.run(purgeJob, { ...input, at }, { jobId })
      // Records that referred to it are changed too.
      context.changed(...entityNames)
      care.copySoon()
      return { entries, cleaned, holding: await holding(context, since, at) }
    },
    'record.purgeBackups': async ({ input: { jobId, paths }, context, jobs }) => {
      const known = await holding(context, '', null)
      const chosen = known.filter(({ path }) => paths.includes(path))
      desk.open?.keys.recordHead()
      const input = { paths: chosen.map(({ path }) => path), at: context.now() }
      const left = await jobs.run(purgeBackupsJob, input, { jobId })
      return chosen.filter(({ path }) => left.includes(path))
    }
  }
}
