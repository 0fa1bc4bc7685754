import { defaultPublishMonths } from '../../../src-shared/features/tasks/rules/protocol.ts'
import type { Database } from '../../db/open.ts'
import { readSetting } from '../../db/settings.ts'

/** The setting that says after how many months a unit's record is to be published anew. */
export const publishMonthsKey = 'protocol.publishMonths'

/** After how many months; null: the register asks nobody to. */
export function publishMonths(db: Database): number | null {
  const months = readSetting(db, publishMonthsKey)
  return months === undefined ? defaultPublishMonths : (months as number | null)
}
