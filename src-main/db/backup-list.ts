import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { BackupInfo } from '../../src-shared/features/backups/contract.ts'
import { newId } from '../platform/ids.ts'
import { RegisterError } from './register-error.ts'
import { registerFiles } from './register-files.ts'

/** The backups in a register's folder, newest first. */
export function listBackups(folder: string): BackupInfo[] {
  return backupsIn(join(folder, registerFiles.backups))
}

/** The backups that lie in a folder themselves, newest first; none where there is no such folder. */
export function backupsIn(folder: string): BackupInfo[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .flatMap((name) => infoOf(join(folder, name)) ?? [])
    .sort((a, b) => b.at.localeCompare(a.at))
}

/** `20250131T102030123Z-import`: sorts by time, and no system forbids any of its characters. */
export function backupName(at: Date, reason: string): string {
  return `${at.toISOString().replace(/[-:.]/g, '')}-${reason}`
}

/** What a backup's folder says of it; null where it is none, or not a whole one. */
export function infoOf(path: string): BackupInfo | null {
  const known = infoFromName(path)
  return known && isBackup(path) ? { ...known, bytes: statSync(join(path, registerFiles.database)).size } : null
}

/** What the name alone says, without a look at the disk. */
export function infoFromName(path: string): Omit<BackupInfo, 'bytes'> | null {
  const found = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-([a-z]+)$/.exec(basename(path))
  if (!found) return null
  const [, year, month, day, hour, minute, second, ms, reason = ''] = found
  return { path, at: `${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`, reason }
}

/** Whether a folder has what a register needs to be opened: the database and its keys. */
export function isBackup(path: string): boolean {
  return [registerFiles.database, registerFiles.keys].every((file) => existsSync(join(path, file)))
}

/** Deletes a backup; its keys first, so that one of which the deleting was interrupted is none any more. */
export function removeBackup(path: string): void {
  rmSync(join(path, registerFiles.keys), { force: true })
  rmSync(path, { recursive: true, force: true })
}

/** Deletes one backup of a register. Throws RegisterError: notFound, lastBackup (the only one is not deleted). */
export function deleteBackup(folder: string, path: string): void {
  const backups = listBackups(folder)
  if (!backups.some((backup) => backup.path === path)) throw new RegisterError('register.notFound', { path })
  if (backups.length === 1) throw new RegisterError('register.lastBackup', { path })
  removeBackup(path)
}

/**
 * What a copy is called until it is whole: a name of its own, which only its maker takes away, or `removePartial` when
 * the register is opened after a crash. Several may be made at once, as a backup while an archive is written.
 */
export function partialName(name: string): string {
  return `${name}.${newId()}.partial`
}

/** Takes away what a crash left half made in a folder of backups; only where nobody can be making one there. */
export function removePartial(backups: string): void {
  if (!existsSync(backups)) return
  for (const name of readdirSync(backups)) {
    if (name.endsWith('.partial')) rmSync(join(backups, name), { recursive: true, force: true })
  }
}
