import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { user } from './core.ts'
import { heldPackage } from './held-packages.ts'

/** A central office's feedback that was written for a municipality. */
export const feedbackSent = sqliteTable(
  'feedback_sent',
  {
    number: integer('number').primaryKey().notNull(),
    holder: text('holder').notNull(),
    packageId: text('package_id').notNull(),
    file: text('file').notNull(),
    basis: text('basis').notNull(),
    sentAt: text('sent_at').notNull(),
    sentBy: text('sent_by')
      .notNull()
      .references(() => user.id),
    counts: text('counts').notNull()
  },
  (table) => [index('feedback_sent_holder').on(table.holder), index('feedback_sent_sent_by').on(table.sentBy)]
)

/** What the last feedback of a central office told this municipality, and what was answered. */
export const feedbackFinding = sqliteTable(
  'feedback_finding',
  {
    number: integer('number').primaryKey().notNull(),
    package: integer('package')
      .notNull()
      .references(() => heldPackage.number, { onDelete: 'cascade' }),
    kind: text('kind').notNull(),
    entity: text('entity'),
    recordId: text('record_id'),
    name: text('name').notNull(),
    field: text('field'),
    said: text('said').notNull(),
    ours: text('ours').notNull(),
    theirs: text('theirs').notNull(),
    rule: text('rule').notNull(),
    count: integer('count'),
    total: integer('total'),
    answer: text('answer'),
    answeredAt: text('answered_at'),
    answeredBy: text('answered_by')
  },
  (table) => [index('feedback_finding_package').on(table.package), index('feedback_finding_record').on(table.recordId)]
)
