import { createHash } from 'node:crypto'
import { closeSync, existsSync, mkdirSync, openSync, readSync, renameSync, rmSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { BackupInfo, RetentionPolicy } from '../../../src-shared/features/backups/contract.ts'
import { backupsIn, infoFromName, listBackups, removeBackup, removePartial } from '../../db/backup-list.ts'
import { backupsToDelete } from '../../db/backup-retention.ts'
import { asRegisterError, codeOf, RegisterError } from '../../db/register-error.ts'
import { registerFiles } from '../../db/register-files.ts'
import { type CopyWatch, copyWhole } from '../../platform/copy-file.ts'

/** A register, as its folder in the second place is named after it. */
export interface Register {
  readonly name: string
  readonly registerId: string
}

/**
 * The register's own folder in the second place. It is made once, when the place is chosen: where it is missing later,
 * the share is not mounted or the disk is not plugged in, and nothing is written to what stands there instead.
 */
export function secondFolder(place: string, { name, registerId }: Register): string {
  return join(place, `${name} ${registerId.slice(-8)}.samregister-backups`)
}

/** What `copyMissing` needs. */
export interface Copying {
  /** The register's folder. */
  readonly from: string
  /** The second place as it was chosen, for what is told, and the register's folder in it. */
  readonly place: string
  readonly folder: string
  readonly retention: RetentionPolicy
  readonly now: Date
  readonly watch: CopyWatch
}

/**
 * Copies the backups that are missing in the second place, newest first, compares each with what it was copied from, and
 * lets old ones go by the same rules. Throws RegisterError: secondPlaceGone, readOnlyFolder, diskFull, diskFailed,
 * backupFailed; what was copied until then stays.
 */
export function copyMissing({ from, place, folder, retention, now, watch }: Copying): void {
  const gone = (cause?: unknown) => new RegisterError('register.secondPlaceGone', { path: place }, cause)
  if (!existsSync(folder)) throw gone()
  const letGo = (): void => {
    for (const { path } of backupsToDelete(backupsIn(folder), now, retention)) removeBackup(path)
  }
  try {
    removePartial(folder)
    // Before as well: on a full disk there is no room for the new ones until the old ones have gone.
    letGo()
    const there = new Set(backupsIn(folder).map(({ path }) => basename(path)))
    const expired = new Set(backupsToDelete(listBackups(from), now, retention))
    for (const backup of listBackups(from))
      if (!there.has(basename(backup.path)) && !expired.has(backup)) copyOne(backup.path, folder, watch)
    letGo()
  } catch (error) {
    throw existsSync(folder) ? asRegisterError(error, place) : gone(error)
  }
}

function copyOne(backup: string, folder: string, watch: CopyWatch): void {
  const target = join(folder, basename(backup))
  const partial = `${target}.partial`
  try {
    mkdirSync(partial)
    for (const file of [registerFiles.database, registerFiles.keys]) {
      copyWhole(join(backup, file), join(partial, file), watch)
      watch.throwIfCancelled()
      if (digestOf(join(backup, file)) !== digestOf(join(partial, file)))
        throw new RegisterError('register.backupFailed', { path: target })
    }
    renameSync(partial, target)
  } catch (error) {
    takeAway(partial)
    // It went out of the register's folder meanwhile.
    if (codeOf(error) === 'ENOENT' && !existsSync(backup)) return
    throw error
  }
}

/** On a disk that is gone it stays, until it is copied there again. */
function takeAway(partial: string): void {
  try {
    rmSync(partial, { recursive: true, force: true })
  } catch {
    // What went wrong before is the answer.
  }
}

function digestOf(path: string): string {
  const hash = createHash('sha256')
  const file = openSync(path, 'r')
  const piece = Buffer.alloc(1024 * 1024)
  try {
    for (let read = 1; read > 0; ) {
      read = readSync(file, piece, 0, piece.length, null)
      hash.update(piece.subarray(0, read))
    }
  } finally {
    closeSync(file)
  }
  return hash.digest('base64')
}

/** A share that does not answer within this time counts as not there. */
const patience = 3000

/** The backups in the second place, newest first; null when it cannot be reached. Never holds up the process. */
export async function backupsThere(folder: string): Promise<readonly BackupInfo[] | null> {
  const giveUp = new AbortController()
  const late = wait(patience, null, { signal: giveUp.signal, ref: false }).catch(() => null)
  try {
    return await Promise.race([lookThere(folder), late])
  } finally {
    giveUp.abort()
  }
}

async function lookThere(folder: string): Promise<readonly BackupInfo[] | null> {
  try {
    const found: BackupInfo[] = []
    for (const name of await readdir(folder)) {
      const known = infoFromName(join(folder, name))
      const size = known && (await stat(join(folder, name, registerFiles.database)).catch(() => null))
      if (known && size) found.push({ ...known, bytes: size.size })
    }
    return found.sort((a, b) => b.at.localeCompare(a.at))
  } catch {
    return null
  }
}
