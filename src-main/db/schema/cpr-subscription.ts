import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { municipality } from './municipality.ts'
import { ref, rowColumns } from './record-columns.ts'
import { systemUse } from './system-use.ts'

/** The CPR subscription of a system’s use (Denmark). */
export const cprSubscription = sqliteTable('cpr_subscription', {
  ...rowColumns,
  municipalityId: ref('municipality_id', () => municipality.id).notNull(),
  systemUseId: ref('system_use_id', () => systemUse.id).notNull(),
  cprSubscription: text('cpr_subscription'),
  cprSubscriptionNote: text('cpr_subscription_note'),
  cprChannel: text('cpr_channel')
})
