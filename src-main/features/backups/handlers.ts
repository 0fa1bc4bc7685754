import { existsSync, rmSync, statSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { SecondPlace } from '../../../src-shared/features/backups/contract.ts'
import { archiveEnding } from '../../../src-shared/features/program/launch.ts'
import { filled } from '../../../src-shared/i18n/fill.ts'
import type { ChannelParsed } from '../../../src-shared/ipc/contract.ts'
import { today } from '../../../src-shared/kernel/dates.ts'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import { zoneOf } from '../../../src-shared/kernel/language.ts'
import { deleteBackup, listBackups } from '../../db/backup-list.ts'
import { backupSettingKeys, retentionOf } from '../../db/backup-settings.ts'
import { findDamage } from '../../db/integrity.ts'
import { asRegisterError, codeOf, RegisterError } from '../../db/register-error.ts'
import { withTransaction } from '../../db/transaction.ts'
import type { Context } from '../../ipc/context.ts'
import { fileToWrite } from '../../ipc/file-to-write.ts'
import type { Handlers } from '../../ipc/handler.ts'
import { newId } from '../../platform/ids.ts'
import { requireOutsideRegisters } from '../../security/free-place.ts'
import { recoverRegister, unlockRegister } from '../../security/register-folder.ts'
import type { Session as KeySession } from '../../security/session.ts'
import { changeSetting } from '../../security/told-settings.ts'
import { settlePurges } from '../purge/at-opening.ts'
import type { Desk } from '../register/desk.ts'
import { openRegister } from '../register/open-register.ts'
import type { ProfileStore } from '../register/profile.ts'
import type { DeskKeys } from '../register/user-handlers.ts'
import { archiveWords } from './archive-words.ts'
import { type BackupCare, registerOf } from './care.ts'
import { archiveJob, backUpJob } from './job-refs.ts'
import { previewBackup, restoreBackup } from './restore.ts'
import { secondFolder } from './second-place.ts'

/** Making, keeping and restoring copies of the register. */
export function backupHandlers(
  desk: Desk,
  profile: ProfileStore,
  care: BackupCare,
  { attempts }: Pick<DeskKeys, 'attempts'>
): Handlers {
  const opened = (): NonNullable<Desk['open']> => {
    if (!desk.open) throw new AppError('request.locked')
    return desk.open
  }
  return {
    'register.backups': ({ context }) => listBackups(context.session.folder),
    'register.backUp': async ({ input: { jobId }, jobs, context }) => {
      opened().keys.recordHead()
      const made = await jobs.run(backUpJob, { reason: 'manual', at: context.now() }, { jobId })
      care.copySoon()
      return made
    },
    'register.deleteBackup': ({ input, context }) => {
      deleteBackup(context.session.folder, input.path)
      return null
    },
    'register.backupSettings': async ({ context }) => ({
      retention: retentionOf(context.session.db),
      second: await care.second()
    }),
    'register.setRetention': ({ input, context }) => {
      const by = { userId: context.session.user.id, at: context.now() }
      for (const key of ['newest', 'dailyForDays', 'maximumDays'] as const)
        changeSetting(context.session.db, by, backupSettingKeys[key], input[key])
      return null
    },
    'register.setSecondPlace': async ({ input, context }) => {
      const open = opened()
      const { db, user } = open.session
      if (input.path !== null) await makeSecondFolder(input.path, open)
      const by = { userId: user.id, at: context.now() }
      withTransaction(db, () => changeSetting(db, by, backupSettingKeys.secondPlace, input.path))
      care.copySoon()
      return await care.second()
    },
    'register.copyBackups': async ({ input }): Promise<SecondPlace> => {
      await care.copyNow(input.jobId)
      return await care.second()
    },
    'register.archive': async ({ input: { jobId, path: given }, jobs, context }) => {
      const path = await archivePath(given, context)
      if (path === null) return null
      opened().keys.recordHead()
      const { session } = context
      const { bytes } = await jobs.run(archiveJob, { path, name: session.name, at: context.now() }, { jobId })
      return { path, bytes }
    },
    'register.backupsOf': ({ input }) => listBackups(input.path),
    'register.chooseArchive': async ({ context }) => {
      const kinds = [{ name: 'Samregister', extensions: [archiveEnding.slice(1)] }]
      const [chosen] = await context.host.dialogs.open({ kinds }, context.sender.id)
      return chosen ?? null
    },
    'register.previewBackup': ({ input }) => previewBackup(input.from),
    'register.restore': async ({ input, context }) => {
      const now = () => context.clock.now()
      await restoreBackup(input.from, input.path)
      const { session, settled } = await firstOpening(input, attempts, now)
      await care.beforeClosing()
      desk.take(session)
      profile.remember(input.path)
      return { open: openRegister(desk), replayed: settled.replayed, unreadablePurges: settled.unreadable }
    }
  }
}

async function makeSecondFolder(place: string, open: NonNullable<Desk['open']>): Promise<void> {
  if (!existsSync(place)) throw new RegisterError('register.secondPlaceGone', { path: place })
  requireOutsideRegisters(place)
  const folder = secondFolder(place, registerOf(open))
  const probe = join(folder, `.${newId()}`)
  try {
    // Not `recursive`: that tells a read-only disk as one that is not there.
    await mkdir(folder, { mode: 0o700 }).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error
    })
    await writeFile(probe, '')
    await rm(probe)
  } catch (error) {
    throw asRegisterError(error, place)
  }
}

/** Where to put the archive: as given, or as the user chooses. */
function archivePath(path: string | null, context: Context): Promise<string | null> {
  const { session, now } = context
  const texts = archiveWords[session.language]
  const name = filled(texts.file, { name: session.name, date: today(zoneOf[session.municipality.country], now()) })
  return fileToWrite(
    { path, title: texts['save.title'], name, ending: archiveEnding, kind: texts['kind.archive'] },
    context
  )
}

/** Unlocks what was just restored, reads it through and purges it again; a copy that is no good does not stay. */
async function firstOpening(
  { from, path, unlock }: ChannelParsed<'register.restore'>,
  attempts: DeskKeys['attempts'],
  now: () => Date
) {
  let session: KeySession | undefined
  try {
    session =
      'passphrase' in unlock
        ? await unlockRegister({ path, now, attempts, userName: unlock.userName, passphrase: unlock.passphrase })
        : await recoverRegister({ path, now, attempts, ...unlock })
    if (findDamage(session.db).length > 0) throw new RegisterError('register.damaged', { path: from })
    return { session, settled: settlePurges(session, now) }
  } catch (error) {
    session?.close()
    // Somebody who has it open already found it to be good.
    if (!(error instanceof RegisterError && error.code === 'register.inUse'))
      rmSync(path, { recursive: true, force: true })
    throw error instanceof RegisterError ? toldOf(error, path, from) : error
  }
}

/** What was wrong with the restored register is told of the copy it was made of, as only that is still there. */
function toldOf(error: RegisterError, restored: string, from: string): RegisterError {
  const { path } = error.params
  if (/^register\.(diskFull|diskFailed|readOnlyFolder)$/.test(error.code)) return error
  if (typeof path !== 'string' || (path !== restored && dirname(path) !== restored)) return error
  const inFolder = path !== restored && statSync(from, { throwIfNoEntry: false })?.isDirectory()
  return new RegisterError(error.code, { ...error.params, path: inFolder ? join(from, basename(path)) : from }, error)
}
