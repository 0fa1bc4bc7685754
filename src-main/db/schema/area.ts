import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { user } from './core.ts'

/** A part of the register with a key pair of its own; `generation` counts its key pairs. */
export const area = sqliteTable('area', {
  code: text('code').primaryKey().notNull(),
  generation: integer('generation').notNull(),
  publicKey: text('public_key').notNull(),
  recoveryPublicKey: text('recovery_public_key'),
  recoveryWrapped: text('recovery_wrapped'),
  recoverySealed: text('recovery_sealed'),
  foundedBy: text('founded_by')
    .notNull()
    .references(() => user.id),
  foundedAt: text('founded_at').notNull()
})

/** A holder's copy of an area's private key; `key_file` is the public key of the holder's key file, where there is one. */
export const areaGrant = sqliteTable(
  'area_grant',
  {
    area: text('area')
      .notNull()
      .references(() => area.code),
    userId: text('user_id')
      .notNull()
      .references(() => user.id),
    publicKey: text('public_key').notNull(),
    keyFile: text('key_file'),
    sealed: text('sealed').notNull(),
    grantedBy: text('granted_by')
      .notNull()
      .references(() => user.id),
    at: text('at').notNull()
  },
  (table) => [primaryKey({ columns: [table.area, table.userId] })]
)

/** Somebody with the role asks the holders for an area's key. */
export const areaRequest = sqliteTable(
  'area_request',
  {
    area: text('area')
      .notNull()
      .references(() => area.code),
    userId: text('user_id')
      .notNull()
      .references(() => user.id),
    at: text('at').notNull()
  },
  (table) => [primaryKey({ columns: [table.area, table.userId] })]
)

/** What only an area's holders read. */
export const sealedRecord = sqliteTable('sealed_record', {
  id: text('id').primaryKey().notNull(),
  area: text('area')
    .notNull()
    .references(() => area.code),
  kind: text('kind').notNull(),
  at: text('at').notNull(),
  by: text('by')
    .notNull()
    .references(() => user.id),
  sealed: text('sealed').notNull()
})
