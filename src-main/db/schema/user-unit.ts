import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { user } from './core.ts'
import { organisationUnit } from './organisation.ts'

/** The units of a unit editor or leader; what lies below them is theirs too. */
export const userUnit = sqliteTable(
  'user_unit',
  {
    userId: text('user_id')
      .notNull()
      .references(() => user.id),
    unitId: text('unit_id')
      .notNull()
      .references(() => organisationUnit.id)
  },
  (table) => [primaryKey({ columns: [table.userId, table.unitId] })]
)
