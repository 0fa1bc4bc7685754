import { lstatSync, mkdirSync, statSync } from 'node:fs'
import { copyFile, rename } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { BackupPreview } from '../../../src-shared/features/backups/contract.ts'
import { infoFromName, isBackup } from '../../db/backup-list.ts'
import { asRegisterError, atPath, RegisterError } from '../../db/register-error.ts'
import { registerFiles } from '../../db/register-files.ts'
import { besidePlace, forsake } from '../../platform/beside.ts'
import { requireLocalPlace } from '../../security/folder-place.ts'
import { isTaken, requireOutsideRegisters } from '../../security/free-place.ts'
import { joinPurgeLists } from '../../security/purge-list.ts'
import { registerUsers } from '../../security/register-folder.ts'
import { openArchive, placeInFolder } from './archive-reader.ts'
import { usersIn } from './archived-users.ts'

/**
 * Puts a backup or an archive into a new folder as a register of its own, with the list of the purges that it has to go
 * through again; the register it was made of stays as it is. Throws RegisterError: notFound, notABackup, exists,
 * networkFolder, syncedFolder, insideRegister, archiveDamaged, archiveNewer, readOnlyFolder, diskFull, diskFailed; then the new folder
 * is not there.
 */
export async function restoreBackup(from: string, target: string): Promise<void> {
  const kind = kindOf(from)
  requireLocalPlace(target)
  requireOutsideRegisters(dirname(target))
  if (isTaken(target)) throw new RegisterError('register.exists', { path: target })
  try {
    await build(from, target, kind)
  } catch (error) {
    // Of two who restore to one place at once the second is told that it is taken.
    if (isTaken(target)) throw new RegisterError('register.exists', { path: target }, error)
    throw asRegisterError(error, target)
  }
}

/** Builds it beside its place and renames it when it is whole. */
async function build(from: string, target: string, kind: 'folder' | 'archive'): Promise<void> {
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 })
  const partial = besidePlace(target, 'restoring')
  try {
    for (const folder of [partial, join(partial, registerFiles.backups)]) mkdirSync(folder, { mode: 0o700 })
    await (kind === 'folder' ? copyFolder(from, partial) : unpack(from, partial))
    // Beside a backup and in a register's own backups, or out of the archive: what was purged since stays purged.
    const unpacked = join(partial, registerFiles.backups)
    joinPurgeLists(kind === 'archive' ? [unpacked] : [dirname(from), join(from, registerFiles.backups)], unpacked)
    await rename(partial, target)
  } finally {
    forsake(partial)
  }
}

/** What a backup or an archive says of itself before it is unlocked. Throws RegisterError as `restoreBackup` does. */
export async function previewBackup(from: string): Promise<BackupPreview> {
  if (kindOf(from) === 'archive') {
    const archive = await openArchive(from)
    try {
      const { name, at } = archive.manifest
      const users = usersIn(await archive.read(registerFiles.keys), from)
      return { path: from, name, at, bytes: archive.bytes, users }
    } finally {
      await archive.close()
    }
  }
  const database = join(from, registerFiles.database)
  return {
    path: from,
    name: nameOf(from),
    at: infoFromName(from)?.at ?? null,
    bytes: statSync(database).size,
    users: registerUsers(from)
  }
}

function kindOf(from: string): 'folder' | 'archive' {
  // A name longer than any that can be is thrown, not answered.
  const found = atPath(from, () => statSync(from, { throwIfNoEntry: false }))
  if (!found) throw new RegisterError('register.notFound', { path: from })
  if (found.isFile()) return 'archive'
  // A log beside the database is part of it: such a folder is a register in use, or one that a crash left behind.
  const log = statSync(join(from, `${registerFiles.database}-wal`), { throwIfNoEntry: false })
  if (!isBackup(from) || !isOfFiles(from) || (log && log.size > 0))
    throw new RegisterError('register.notABackup', { path: from })
  return 'folder'
}

/** Links and devices lead elsewhere, or never end: a backup that this program made has none. */
function isOfFiles(backup: string): boolean {
  return [registerFiles.database, registerFiles.keys].every((file) => lstatSync(join(backup, file)).isFile())
}

/** `…/Vejle.samregister/backups/2026…` is of Vejle, `…/Vejle 01234567.samregister-backups/2026…` too. */
function nameOf(backup: string): string {
  const own = /^(.*)\.samregister$/i.exec(basename(backup))?.[1]
  const around = /^(.*)\.samregister$/i.exec(basename(dirname(dirname(backup))))?.[1]
  const second = /^(.*) [0-9a-f]{8}\.samregister-backups$/i.exec(basename(dirname(backup)))?.[1]
  return own ?? second ?? around ?? basename(backup)
}

async function copyFolder(from: string, to: string): Promise<void> {
  for (const file of [registerFiles.database, registerFiles.keys]) await copyFile(join(from, file), join(to, file))
}

async function unpack(from: string, to: string): Promise<void> {
  const archive = await openArchive(from)
  try {
    for (const { name } of archive.manifest.files) await archive.extract(name, placeInFolder(to, name))
  } finally {
    await archive.close()
  }
}
