import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { BackupInfo, RetentionPolicy } from '../../src-shared/features/backups/contract.ts'
import { type CopyWatch, copyWhole } from '../platform/copy-file.ts'
import { backupName, backupsIn, infoOf, listBackups, partialName, removeBackup } from './backup-list.ts'
import { backupsToDelete } from './backup-retention.ts'
import { retentionOf } from './backup-settings.ts'
import { findDamage } from './integrity.ts'
import { type Database, openDatabase } from './open.ts'
import { asRegisterError, RegisterError } from './register-error.ts'
import { registerFiles } from './register-files.ts'

/** What a backup is made for; part of its folder's name. */
export const backupReasons = ['manual', 'migration', 'import', 'undo', 'close', 'purge'] as const
/** One of the reasons for a backup. */
export type BackupReason = (typeof backupReasons)[number]

/** What `createBackup` needs. */
export interface BackupRequest {
  /** The register's folder. */
  readonly folder: string
  readonly fileKey: Buffer
  readonly reason: BackupReason
  readonly at: Date
  /** Default: as the register's settings say. */
  readonly retention?: RetentionPolicy
  /** Told how far it is (`copy` in bytes, then `check`); may end it by throwing, then no copy is left. */
  readonly watch?: CopyWatch
}

/**
 * Makes a dated encrypted copy of the register in its `backups/` (database and keys, so that it opens like a register),
 * reads it back page by page, and lets old ones go. Must not run inside a transaction of this connection.
 * Throws RegisterError: backupFailed (the copy cannot be read back), busy, diskFull, diskFailed; then no copy is left.
 */
export function createBackup(db: Database, request: BackupRequest): BackupInfo {
  const { folder, reason } = request
  const at = freeInstant(request)
  const name = backupName(at, reason)
  const target = join(folder, registerFiles.backups, name)
  const partial = join(folder, registerFiles.backups, partialName(name))
  copyRegister(db, request, partial)
  try {
    renameSync(partial, target)
  } catch (error) {
    rmSync(partial, { recursive: true, force: true })
    throw asRegisterError(error, target)
  }
  const retention = request.retention ?? retentionOf(db)
  for (const { path } of backupsToDelete(listBackups(folder), at, retention)) removeBackup(path)
  return infoOf(target) ?? { path: target, at: at.toISOString(), reason, bytes: 0 }
}

/**
 * Copies database and keys into a new folder and reads the copy back. Throws as `createBackup` does; then the folder is
 * not there.
 */
export function copyRegister(
  db: Database,
  { folder, fileKey, watch }: Pick<BackupRequest, 'folder' | 'fileKey' | 'watch'>,
  target: string
): void {
  const keys = join(folder, registerFiles.keys)
  if (!existsSync(keys)) throw new RegisterError('register.keysMissing', { path: keys })
  try {
    mkdirSync(target, { recursive: true })
    const copy = join(target, registerFiles.database)
    copyDatabase(db, join(folder, registerFiles.database), copy, watch)
    watch?.throwIfCancelled()
    watch?.progress('check', 0, null)
    proveReadable(copy, fileKey)
    watch?.throwIfCancelled()
    copyFileSync(keys, join(target, registerFiles.keys))
  } catch (error) {
    rmSync(target, { recursive: true, force: true })
    throw asRegisterError(error, target)
  }
}

/**
 * A copy of the file's pages as they stand encrypted, many times faster than VACUUM INTO. It is whole because the write
 * lock is held and nothing waits in the log; where a reader keeps the log from being emptied, VACUUM INTO copies what
 * this connection sees, under the same key.
 */
function copyDatabase(db: Database, from: string, to: string, watch: CopyWatch | undefined): void {
  const [checkpoint] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
  db.exec('BEGIN IMMEDIATE')
  try {
    const log = statSync(`${from}-wal`, { throwIfNoEntry: false })
    if (checkpoint?.busy === 0 && (log === undefined || log.size === 0)) {
      copyWhole(from, to, watch)
      return
    }
  } finally {
    db.exec('ROLLBACK')
  }
  db.prepare('VACUUM INTO ?').run(to)
}

/** Reads every page of a copy. Throws RegisterError backupFailed with what was found. */
export function proveReadable(copy: string, fileKey: Buffer): void {
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

/** The instant asked for, or the first millisecond after it of which there is no backup yet. */
function freeInstant({ folder, at }: BackupRequest): Date {
  const taken = new Set(backupsIn(join(folder, registerFiles.backups)).map((backup) => backup.at))
  let free = at
  while (taken.has(free.toISOString())) free = new Date(free.getTime() + 1)
  return free
}
