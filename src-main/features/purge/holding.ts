import type { BackupInfo } from '../../../src-shared/features/backups/contract.ts'
import type { HoldingBackup } from '../../../src-shared/features/purge/contract.ts'
import { listBackups } from '../../db/backup-list.ts'
import { retentionOf } from '../../db/backup-settings.ts'
import type { Database } from '../../db/open.ts'

const dayMs = 86_400_000

/** Where backups lie, and since when there was something to hold. */
export interface Holding {
  /** The register's folder. */
  readonly folder: string
  /** Those of the second place, as far as it can be reached. */
  readonly second: readonly BackupInfo[]
  /** Instant of the first entry whose content is (to be) purged: what was copied before does not hold it. */
  readonly since: string
  /** Instant of the purge: what is copied after it does not hold it. null: it has not happened yet. */
  readonly purgedAt: string | null
}

/** The backups that still hold what was purged, newest first, and until when the rules let them live. */
export function holdingBackups(db: Database, { folder, second, since, purgedAt }: Holding): HoldingBackup[] {
  const { maximumDays } = retentionOf(db)
  const holds = ({ at }: BackupInfo): boolean => at >= since && (purgedAt === null || at < purgedAt)
  const told =
    (place: HoldingBackup['place']) =>
    (backup: BackupInfo): HoldingBackup => ({
      ...backup,
      place,
      until: new Date(Date.parse(backup.at) + maximumDays * dayMs).toISOString()
    })
  return [...listBackups(folder).map(told('register')), ...second.map(told('second'))]
    .filter(holds)
    .sort((a, b) => b.at.localeCompare(a.at))
}
