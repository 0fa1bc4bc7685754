import { type AnySQLiteColumn, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Settings of the register by key, as JSON; also its id and its private signing key. */
export const setting = sqliteTable('setting', {
  key: text('key').primaryKey().notNull(),
  value: text('value').notNull()
})

/**
 * The people who can unlock the register; `roles` is a JSON list of role names. `publicKey` (X25519, base64) is the one
 * that counts: keys.json repeats it. null: keys.json is of the first format, and the user has not unlocked since.
 */
export const user = sqliteTable('user', {
  id: text('id').primaryKey().notNull(),
  name: text('name').notNull(),
  roles: text('roles').notNull(),
  createdAt: text('created_at').notNull(),
  removedAt: text('removed_at'),
  publicKey: text('public_key')
})

/** An import (or the undoing of one): what came in with it carries its id, so that it can be undone as a whole. */
export const importBatch = sqliteTable('import_batch', {
  id: text('id').primaryKey().notNull(),
  kind: text('kind').notNull(),
  at: text('at').notNull(),
  userId: text('user_id')
    .notNull()
    .references(() => user.id),
  title: text('title').notNull(),
  counts: text('counts').notNull(),
  undoneAt: text('undone_at'),
  undoneBy: text('undone_by').references(() => user.id),
  undoneBatchId: text('undone_batch_id').references((): AnySQLiteColumn => importBatch.id)
})

/** The column mapping that was used for a header, offered when the same header comes again. */
export const importMapping = sqliteTable(
  'import_mapping',
  {
    headerKey: text('header_key').notNull(),
    entity: text('entity').notNull(),
    mapping: text('mapping').notNull(),
    updatedAt: text('updated_at').notNull()
  },
  (table) => [primaryKey({ columns: [table.headerKey, table.entity] })]
)

/** What a user's lists remember (columns, widths, filters, language), as JSON; here and not in the browser profile. */
export const viewState = sqliteTable(
  'view_state',
  {
    userId: text('user_id')
      .notNull()
      .references(() => user.id),
    key: text('key').notNull(),
    value: text('value').notNull(),
    updatedAt: text('updated_at').notNull()
  },
  (table) => [primaryKey({ columns: [table.userId, table.key] })]
)

/** One change of one record; append-only, each digest covers the one before. */
export const historyEntry = sqliteTable('history_entry', {
  seq: integer('seq').primaryKey().notNull(),
  at: text('at').notNull(),
  userId: text('user_id').notNull(),
  batchId: text('batch_id'),
  entity: text('entity').notNull(),
  recordId: text('record_id').notNull(),
  version: integer('version').notNull(),
  action: text('action').notNull(),
  digest: text('digest').notNull()
})

/** What an entry changed, as JSON; a table of its own, as a purge takes it and leaves the entry. */
export const historyPayload = sqliteTable('history_payload', {
  seq: integer('seq').primaryKey().notNull(),
  salt: text('salt').notNull(),
  changes: text('changes').notNull()
})

/** The payloads that a purge took, and the entry that tells of it. */
export const historyPurge = sqliteTable('history_purge', {
  seq: integer('seq').primaryKey().notNull(),
  purgeSeq: integer('purge_seq')
    .notNull()
    .references(() => historyEntry.seq),
  payloadDigest: text('payload_digest').notNull()
})

/** The signed head of the history; one row. */
export const historyHead = sqliteTable('history_head', {
  id: integer('id').primaryKey().notNull(),
  count: integer('count').notNull(),
  digest: text('digest').notNull(),
  signature: text('signature').notNull()
})
