import { z } from 'zod'
import { channel } from '../../ipc/channel.ts'
import { pathInput } from '../../ipc/path-input.ts'
import { entityNames } from '../../kernel/field.ts'
import type { BackupInfo } from '../backups/contract.ts'

/** A backup that still holds what was purged, and until when. */
export interface HoldingBackup extends BackupInfo {
  readonly place: 'register' | 'second'
  /** UTC instant at which its maximum age ends; it goes with the next backup after that. */
  readonly until: string
}

const target = {
  entity: z.enum(entityNames),
  id: z.uuid(),
  /** Key of a field, or `extra.<header>`: its earlier values only. null: the whole record. */
  field: z.string().max(500).nullable().default(null)
}

/** What a purge would take, before anybody confirms it. */
export interface PurgePreview {
  readonly name: string
  readonly deleted: boolean
  /** How many living records refer to it; not 0: it is refused. */
  readonly usedBy: number
  /** History entries whose content goes. */
  readonly entries: number
  /** Published versions of units' records that say something of it: they are evidence and stay. */
  readonly versions: number
  readonly holding: readonly HoldingBackup[]
}

/** What a purge took, and where it can still be read. */
export interface PurgeResult {
  readonly entries: number
  readonly holding: readonly HoldingBackup[]
  /**
   * Whether the file was written anew without it and the log beside it emptied. false: somebody was reading; it is done
   * when the register is closed.
   */
  readonly cleaned: boolean
}

/** Taking data for good. */
export const purgeContract = {
  'record.purgePreview': channel<PurgePreview>()('shell', 'register.purge', z.object(target)),
  'record.purge': channel<PurgeResult>()(
    'job',
    'register.purge',
    z.object({
      ...target,
      jobId: z.uuid(),
      /** The version that the user saw; record.conflict when it is another one now. */
      version: z.int(),
      /** For a field: its value of now too. */
      current: z.boolean().default(false),
      /** Why; stays in the history for good. */
      reason: z.string().trim().min(1).max(1000)
    })
  ),
  /** Deletes backups that hold what was purged; a new one is made before. Answers those that could not be deleted. */
  'record.purgeBackups': channel<readonly HoldingBackup[]>()(
    'job',
    'register.purge',
    z.object({ jobId: z.uuid(), paths: z.array(pathInput).max(10_000) })
  )
}
