import { z } from 'zod'
import { channel } from '../../ipc/channel.ts'
import { pathInput } from '../../ipc/path-input.ts'
import type { OpenRegister } from '../register/contract.ts'

const path = pathInput
const jobId = z.uuid()

/** A dated encrypted copy of a register; each was read back page by page after it was written. */
export interface BackupInfo {
  readonly path: string
  /** UTC instant of the state it holds. */
  readonly at: string
  /** One of `backupReasons` (src-main/db/backup.ts). */
  readonly reason: string
  readonly bytes: number
}

/** How many backups are kept, by number and age. */
export const retentionSchema = z.object({
  /** The newest so many are kept. */
  newest: z.int().min(1).max(1000),
  /** Beside them the newest of each day (UTC), for so many days back. */
  dailyForDays: z.int().min(0).max(3650),
  /** None is kept longer than so many days, except the very newest: what was purged must not live on in backups. */
  maximumDays: z.int().min(1).max(3650)
})
/** How many backups are kept, by number and age. */
export type RetentionPolicy = z.output<typeof retentionSchema>

/** How the second place is: `unreachable` until somebody mounts the share or plugs the disk in. */
export type SecondPlaceState = 'none' | 'ready' | 'copying' | 'unreachable' | 'failed'

/** The folder beside the register's own where each backup goes too. */
export interface SecondPlace {
  /** The folder that was chosen, or null. */
  readonly path: string | null
  readonly state: SecondPlaceState
  /** Instant of the newest backup that lies there; null where there is none or nobody can tell. */
  readonly newest: string | null
}

/** What the settings page shows of the backups beside their list. */
export interface BackupSettings {
  readonly retention: RetentionPolicy
  readonly second: SecondPlace
}

/** A backup or archive before it is restored: what can be known without a passphrase. */
export interface BackupPreview {
  readonly path: string
  /** What the register is called. */
  readonly name: string
  /** null where its name does not say. */
  readonly at: string | null
  readonly bytes: number
  /** Who could unlock the register when the copy was made: their passphrases of then open it. */
  readonly users: readonly string[]
}

/** What restoring answers: the restored register, open, and how many purges it went through again. */
export interface Restored {
  readonly open: OpenRegister
  readonly replayed: number
  /** Lines of the list of purges that are damaged or not this register's; what they name may be readable again. */
  readonly unreadablePurges: number
}

/** Copies of the register: making, keeping, restoring them. */
export const backupContract = {
  'register.backups': channel<readonly BackupInfo[]>()('query', 'session', z.object({})),
  'register.backUp': channel<BackupInfo>()('job', 'session', z.object({ jobId })),
  /** Throws register.lastBackup rather than leave the register without one. */
  'register.deleteBackup': channel<null>()('shell', 'register.administer', z.object({ path })),
  'register.backupSettings': channel<BackupSettings>()('shell', 'session', z.object({})),
  'register.setRetention': channel<null>()('command', 'register.administer', retentionSchema),
  /** null: none any more. The folder may lie on a network share or be a synced one. */
  'register.setSecondPlace': channel<SecondPlace>()(
    'shell',
    'register.administer',
    z.object({ path: path.nullable() })
  ),
  /** Copies to the second place what is missing there; also done by itself after each backup. */
  'register.copyBackups': channel<SecondPlace>()('job', 'session', z.object({ jobId })),
  'register.archive': channel<{ readonly path: string; readonly bytes: number } | null>()(
    'job',
    'register.administer',
    z.object({ jobId, path: path.nullable().default(null) })
  ),
  /** The backups beside a register that need not be readable any more. */
  'register.backupsOf': channel<readonly BackupInfo[]>()('query', 'open', z.object({ path })),
  'register.chooseArchive': channel<string | null>()('shell', 'open', z.object({})),
  'register.previewBackup': channel<BackupPreview>()('shell', 'open', z.object({ from: path })),
  /** Puts a backup or an archive into a new folder, unlocks it there and opens it; the live register stays as it is. */
  'register.restore': channel<Restored>()(
    'shell',
    'open',
    z.object({
      from: path,
      /** The new register's folder; must not exist. */
      path,
      unlock: z.union([
        z.object({ userName: z.string().max(200).nullable(), passphrase: z.string().min(1).max(1000) }),
        z.object({
          /** Who gets the new passphrase; null: the register's first user. */
          userName: z.string().max(200).nullable().default(null),
          recoveryKey: z.string().max(200),
          newPassphrase: z.string().min(1).max(1000)
        })
      ])
    })
  )
}
