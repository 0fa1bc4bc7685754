import { type RetentionPolicy, retentionSchema } from '../../src-shared/features/backups/contract.ts'
import { defaultRetention } from './backup-retention.ts'
import type { Database } from './open.ts'
import { readSetting } from './settings.ts'

/** The settings of backups; whoever changes one tells it (security/told-settings.ts). */
export const backupSettingKeys = {
  newest: 'backup.newest',
  dailyForDays: 'backup.dailyForDays',
  maximumDays: 'backup.maximumDays',
  /** An absolute path on the machine where it was chosen, or null. */
  secondPlace: 'backup.secondPlace'
} as const

/** How many backups this register keeps. */
export function retentionOf(db: Database): RetentionPolicy {
  const { newest, dailyForDays, maximumDays } = backupSettingKeys
  const stored = {
    newest: readSetting(db, newest),
    dailyForDays: readSetting(db, dailyForDays),
    maximumDays: readSetting(db, maximumDays)
  }
  return retentionSchema.safeParse(stored).data ?? defaultRetention
}

/** The folder that copies of the backups go to, or null. */
export function secondPlaceOf(db: Database): string | null {
  const path = readSetting(db, backupSettingKeys.secondPlace)
  return typeof path === 'string' ? path : null
}
