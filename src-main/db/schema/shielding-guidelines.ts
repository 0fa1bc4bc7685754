import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { user } from './core.ts'

const byUser = (name: string) => text(name).references(() => user.id)

/** A published version of the guideline; never changed (trigger). `checklist`: a JSON list of lines. */
export const shieldingGuideline = sqliteTable(
  'shielding_guideline',
  {
    number: integer('number').primaryKey().notNull(),
    text: text('text').notNull(),
    localText: text('local_text').notNull(),
    checklist: text('checklist').notNull(),
    validFrom: text('valid_from').notNull(),
    source: text('source'),
    publishedAt: text('published_at').notNull(),
    publishedBy: byUser('published_by').notNull()
  },
  (table) => [index('shielding_guideline_published_by').on(table.publishedBy)]
)

/** Who has confirmed to have read which version. */
export const shieldingGuidelineRead = sqliteTable(
  'shielding_guideline_read',
  {
    userId: byUser('user_id').notNull(),
    number: integer('number')
      .notNull()
      .references(() => shieldingGuideline.number),
    at: text('at').notNull()
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.number] }),
    index('shielding_guideline_read_number').on(table.number)
  ]
)
