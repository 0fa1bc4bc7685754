import type { BackupInfo } from '../../../src-shared/features/backups/contract.ts'
import type { BackupReason } from '../../db/backup.ts'
import { jobRef } from '../../jobs/job.ts'
import type { Register } from './second-place.ts'

/** Makes a backup; `at` is a UTC instant. */
export const backUpJob = jobRef<{ readonly reason: BackupReason; readonly at: string }, BackupInfo>(
  'register.backUp',
  true
)

/** Copies to the second place what is missing there; nothing where none was chosen. */
export const copyBackupsJob = jobRef<Register & { readonly at: string }, null>('register.copyBackups')

/** Writes an archive of the register as it is at this moment; answers its size in bytes. */
export const archiveJob = jobRef<
  { readonly path: string; readonly name: string; readonly at: string },
  { readonly bytes: number }
>('register.archive', true)
