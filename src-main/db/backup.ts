import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { BackupInfo } from '../../src-shared/features/register/contract.ts'
import { backupsToDelete, type RetentionPolicy } from './backup-retention.ts'
import { findDamage } from './integrity.ts'
import { type Database, openDatabase } from './open.ts'
import { asRegisterError, atPath, RegisterError } from './register-error.ts'
import { registerFiles } from './register-files.ts'

/** What a backup is made for; part of its folder's name. */
export const backupReasons = ['manual', 'migration', 'import', 'undo', 'close'] as const
/** One of the reasons for a backup. */
export type BackupReason = (typeof backupReasons)[number]

/** What `createBackup` needs. */
export interface BackupRequest {
  /** The register's folder. */
  readonly folder: string
  readonly fileKey: Buffer
  readonly reason: BackupReason
  readonly at: Date
  /** Default: ten, and one a day for 30 days. */
  readonly retention?: RetentionPolicy
}

/**
 * Makes a dated encrypted copy of the register in its `backups/` (database and keys, so that it opens like a register),
 * reads it back page by page, and lets old ones go. Must not run inside a transaction of this connection.
 * Throws RegisterError: backupFailed (the copy cannot be read back), busy, diskFull, diskFailed; then no copy is left.
 */
export function createBackup(db: Database, request: BackupRequest): BackupInfo {
  const { folder, reason } = request
  const keys = join(folder, registerFiles.keys)
  if (!existsSync(keys)) throw new RegisterError('register.keysMissing', { path: keys })
  const at = freeInstant(request)
  const target = join(folder, registerFiles.backups, nameOf(at, reason))
  const partial = `${target}.partial`
  try {
    removePartial(folder)
    mkdirSync(partial, { recursive: true })
    const copy = join(partial, registerFiles.database)
    copyDatabase(db, join(folder, registerFiles.database), copy)
    proveReadable(copy, request.fileKey)
    copyFileSync(keys, join(partial, registerFiles.keys))
    renameSync(partial, target)
  } catch (error) {
    rmSync(partial, { recursive: true, force: true })
    throw asRegisterError(error, target)
  }
  removeOld(folder, at, request.retention)
  return infoOf(target) ?? { path: target, at: at.toISOString(), reason, bytes: 0 }
}

/** The backups in a register's folder, newest first. */
export function listBackups(folder: string): BackupInfo[] {
  const backups = join(folder, registerFiles.backups)
  if (!existsSync(backups)) return []
  return readdirSync(backups)
    .flatMap((name) => infoOf(join(backups, name)) ?? [])
    .sort((a, b) => b.at.localeCompare(a.at))
}

/**
 * Puts a backup into a new folder as a register of its own; the register it was made of stays as it is.
 * Throws RegisterError: notFound, notARegister, exists, readOnlyFolder, diskFull, diskFailed; then the new folder is not there.
 */
export function restoreBackup(backup: string, target: string): void {
  if (!existsSync(backup)) throw new RegisterError('register.notFound', { path: backup })
  if (!isBackup(backup)) throw new RegisterError('register.notARegister', { path: backup })
  if (existsSync(target)) throw new RegisterError('register.exists', { path: target })
  const partial = join(dirname(target), `.${basename(target)}.restoring`)
  atPath(target, () => {
    rmSync(partial, { recursive: true, force: true })
    try {
      mkdirSync(join(partial, registerFiles.backups), { recursive: true })
      for (const file of [registerFiles.database, registerFiles.keys])
        copyWhole(join(backup, file), join(partial, file))
      renameSync(partial, target)
    } catch (error) {
      rmSync(partial, { recursive: true, force: true })
      throw error
    }
  })
}

/**
 * A copy of the file's pages as they stand encrypted, many times faster than VACUUM INTO. It is whole because the write
 * lock is held and nothing waits in the log; where a reader keeps the log from being emptied, VACUUM INTO copies what
 * this connection sees, under the same key.
 */
function copyDatabase(db: Database, from: string, to: string): void {
  const [checkpoint] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
  db.exec('BEGIN IMMEDIATE')
  try {
    const log = statSync(`${from}-wal`, { throwIfNoEntry: false })
    if (checkpoint?.busy === 0 && (log === undefined || log.size === 0)) {
      copyWhole(from, to)
      return
    }
  } finally {
    db.exec('ROLLBACK')
  }
  db.prepare('VACUUM INTO ?').run(to)
}

function copyWhole(from: string, to: string): void {
  copyFileSync(from, to, constants.COPYFILE_FICLONE)
  const file = openSync(to, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function proveReadable(copy: string, fileKey: Buffer): void {
  // A resting file needs no log beside it; every page is authenticated, so reading them all proves the bytes.
  const db = openDatabase(copy, fileKey, { journal: 'delete', cacheKiB: 2048 })
  try {
    const damage = findDamage(db)
    if (damage.length > 0)
      throw new RegisterError('register.backupFailed', { path: dirname(copy), found: damage[0] ?? '' })
  } finally {
    db.close()
  }
}

/** Takes away the copy that a crash left half made; only for who holds the register's lock. */
export function removePartial(folder: string): void {
  const backups = join(folder, registerFiles.backups)
  if (!existsSync(backups)) return
  for (const name of readdirSync(backups)) {
    if (name.endsWith('.partial')) rmSync(join(backups, name), { recursive: true, force: true })
  }
}

function removeOld(folder: string, now: Date, retention: RetentionPolicy | undefined): void {
  for (const { path } of backupsToDelete(listBackups(folder), now, retention))
    rmSync(path, { recursive: true, force: true })
}

/** The instant asked for, or the first millisecond after it of which there is no backup yet. */
function freeInstant({ folder, reason, at }: BackupRequest): Date {
  let free = at
  while (existsSync(join(folder, registerFiles.backups, nameOf(free, reason)))) free = new Date(free.getTime() + 1)
  return free
}

/** `20250131T102030123Z-import`: sorts by time, and no system forbids any of its characters. */
function nameOf(at: Date, reason: BackupReason): string {
  return `${at.toISOString().replace(/[-:.]/g, '')}-${reason}`
}

function infoOf(path: string): BackupInfo | null {
  const found = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-([a-z]+)$/.exec(basename(path))
  if (!found || !isBackup(path)) return null
  const [, year, month, day, hour, minute, second, ms, reason = ''] = found
  return {
    path,
    at: `${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`,
    reason,
    bytes: statSync(join(path, registerFiles.database)).size
  }
}

function isBackup(path: string): boolean {
  return [registerFiles.database, registerFiles.keys].every((file) => existsSync(join(path, file)))
}
