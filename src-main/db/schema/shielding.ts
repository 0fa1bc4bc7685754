import { sql } from 'drizzle-orm'
import {
  type AnySQLiteColumn,
  blob,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex
} from 'drizzle-orm/sqlite-core'
import { user } from './core.ts'
import { municipality } from './municipality.ts'
import { organisationUnit } from './organisation.ts'

const byUser = (name: string) => text(name).references(() => user.id)

/** A staff shielding as far as it may stand in plain: which unit has one, and how it stands. */
export const shieldingCase = sqliteTable(
  'shielding_case',
  {
    id: text('id').primaryKey().notNull(),
    version: integer('version').notNull(),
    municipalityId: text('municipality_id')
      .notNull()
      .references(() => municipality.id),
    number: integer('number').notNull(),
    kind: text('kind').notNull(),
    category: text('category'),
    state: text('state').notNull(),
    listed: text('listed').notNull(),
    unitId: text('unit_id')
      .notNull()
      .references(() => organisationUnit.id),
    decidingUnitId: text('deciding_unit_id')
      .notNull()
      .references(() => organisationUnit.id),
    acute: integer('acute').notNull(),
    lacks: text('lacks').notNull(),
    completeBy: text('complete_by'),
    decideBy: text('decide_by'),
    days: integer('days').notNull(),
    requestedAt: text('requested_at').notNull(),
    requestedBy: byUser('requested_by').notNull(),
    decidedAt: text('decided_at'),
    decidedBy: byUser('decided_by'),
    decidedWay: text('decided_way'),
    runsFrom: text('runs_from'),
    runsUntil: text('runs_until'),
    extensionDays: integer('extension_days'),
    extensionBy: byUser('extension_by'),
    extensionAt: text('extension_at'),
    closedAt: text('closed_at'),
    joinedInto: text('joined_into').references((): AnySQLiteColumn => shieldingCase.id),
    orgCode: text('org_code'),
    orgKind: text('org_kind'),
    protection: text('protection').notNull()
  },
  (table) => [
    uniqueIndex('shielding_case_number').on(table.number),
    index('shielding_case_requested').on(table.requestedAt, table.number),
    index('shielding_case_protection').on(table.protection),
    index('shielding_case_runs_until').on(table.listed, table.runsUntil),
    index('shielding_case_unit').on(table.unitId),
    index('shielding_case_deciding').on(table.decidingUnitId),
    index('shielding_case_requested_by').on(table.requestedBy),
    index('shielding_case_decided_by').on(table.decidedBy),
    index('shielding_case_extension_by').on(table.extensionBy),
    index('shielding_case_joined_into').on(table.joinedInto),
    index('shielding_case_municipality').on(table.municipalityId)
  ]
)

/** A citizen whom a case is about, by fingerprint; null until a holder of the area filled it in. */
export const shieldingCitizen = sqliteTable(
  'shielding_citizen',
  {
    id: text('id').primaryKey().notNull(),
    caseId: text('case_id')
      .notNull()
      .references(() => shieldingCase.id),
    relation: text('relation').notNull(),
    fingerprint: blob('fingerprint', { mode: 'buffer' })
  },
  (table) => [
    index('shielding_citizen_case').on(table.caseId),
    index('shielding_citizen_fingerprint').on(table.fingerprint)
  ]
)

/** Something that was said in a case; its text is the sealed record of the same id. */
export const shieldingPiece = sqliteTable(
  'shielding_piece',
  {
    id: text('id').primaryKey().notNull(),
    caseId: text('case_id')
      .notNull()
      .references(() => shieldingCase.id),
    kind: text('kind').notNull(),
    at: text('at').notNull(),
    by: byUser('by').notNull()
  },
  (table) => [index('shielding_piece_case').on(table.caseId, table.at), index('shielding_piece_by').on(table.by)]
)

/** The same text, sealed for a leader who may decide the case. */
export const shieldingCopy = sqliteTable(
  'shielding_copy',
  {
    pieceId: text('piece_id')
      .notNull()
      .references(() => shieldingPiece.id, { onDelete: 'cascade' }),
    userId: byUser('user_id').notNull(),
    publicKey: text('public_key').notNull(),
    sealed: text('sealed').notNull()
  },
  (table) => [primaryKey({ columns: [table.pieceId, table.userId] }), index('shielding_copy_user').on(table.userId)]
)

/** Who decides in somebody's place, on which days. */
export const shieldingDeputy = sqliteTable(
  'shielding_deputy',
  {
    id: text('id').primaryKey().notNull(),
    ofUser: byUser('of_user').notNull(),
    deputyUser: byUser('deputy_user').notNull(),
    fromOn: text('from_on').notNull(),
    untilOn: text('until_on').notNull(),
    by: byUser('by').notNull(),
    at: text('at').notNull()
  },
  (table) => [
    index('shielding_deputy_of').on(table.ofUser),
    index('shielding_deputy_deputy').on(table.deputyUser),
    index('shielding_deputy_by').on(table.by)
  ]
)

/** A registration that is or was to be told to the national register; its id is the idempotency key. */
export const shieldingTransfer = sqliteTable(
  'shielding_transfer',
  {
    id: text('id').primaryKey().notNull(),
    caseId: text('case_id')
      .notNull()
      .references(() => shieldingCase.id),
    citizenId: text('citizen_id').references(() => shieldingCitizen.id),
    orgCode: text('org_code'),
    orgKind: text('org_kind'),
    operation: text('operation').notNull(),
    endsAt: text('ends_at'),
    state: text('state').notNull(),
    way: text('way'),
    createdAt: text('created_at').notNull(),
    handedOverAt: text('handed_over_at'),
    attempts: integer('attempts').notNull(),
    answeredAt: text('answered_at'),
    confirmedBy: byUser('confirmed_by'),
    reference: text('reference'),
    refusedReason: text('refused_reason')
  },
  (table) => [
    index('shielding_transfer_case').on(table.caseId),
    index('shielding_transfer_citizen').on(table.citizenId),
    index('shielding_transfer_state').on(table.state, table.createdAt),
    index('shielding_transfer_state_id').on(table.state, table.id),
    index('shielding_transfer_created').on(table.createdAt, table.id),
    index('shielding_transfer_confirmed_by').on(table.confirmedBy)
  ]
)

/** A file that was written for the municipality's gateway. */
export const shieldingOutbox = sqliteTable(
  'shielding_outbox',
  {
    id: text('id').primaryKey().notNull(),
    sequence: integer('sequence').notNull().unique(),
    at: text('at').notNull(),
    by: byUser('by').notNull()
  },
  (table) => [index('shielding_outbox_by').on(table.by)]
)

/** Which transfers such a file has. */
export const shieldingOutboxTransfer = sqliteTable(
  'shielding_outbox_transfer',
  {
    outboxId: text('outbox_id')
      .notNull()
      .references(() => shieldingOutbox.id),
    transferId: text('transfer_id')
      .notNull()
      .references(() => shieldingTransfer.id)
  },
  (table) => [
    primaryKey({ columns: [table.outboxId, table.transferId] }),
    index('shielding_outbox_transfer_transfer').on(table.transferId)
  ]
)

/** Another system that may open requests; its key is known by the RFC 7638 thumbprint, which is the `kid` it sends. */
export const shieldingContextSender = sqliteTable(
  'shielding_context_sender',
  {
    id: text('id').primaryKey().notNull(),
    name: text('name').notNull(),
    thumbprint: text('thumbprint').notNull(),
    publicKey: text('public_key').notNull(),
    addedAt: text('added_at').notNull(),
    addedBy: byUser('added_by').notNull()
  },
  (table) => [
    uniqueIndex('shielding_context_sender_thumbprint').on(table.thumbprint),
    index('shielding_context_sender_added_by').on(table.addedBy)
  ]
)

/** Contexts that were used, for as long as they would be good otherwise. */
export const shieldingContextUsed = sqliteTable(
  'shielding_context_used',
  {
    thumbprint: text('thumbprint').notNull(),
    jti: text('jti').notNull(),
    until: text('until').notNull()
  },
  (table) => [
    primaryKey({ columns: [table.thumbprint, table.jti] }),
    index('shielding_context_used_until').on(table.until)
  ]
)

/** Somebody who decides at another desk: a user, or a named person of a unit. One that is removed stays as evidence. */
export const shieldingDecisionKey = sqliteTable(
  'shielding_decision_key',
  {
    id: text('id').primaryKey().notNull(),
    name: text('name').notNull(),
    userId: byUser('user_id'),
    unitId: text('unit_id').references(() => organisationUnit.id),
    sealKey: text('seal_key').notNull(),
    signKey: text('sign_key').notNull(),
    addedAt: text('added_at').notNull(),
    addedBy: byUser('added_by').notNull(),
    removedAt: text('removed_at')
  },
  (table) => [
    uniqueIndex('shielding_decision_key_sign').on(table.signKey).where(sql`removed_at IS NULL`),
    index('shielding_decision_key_user').on(table.userId),
    index('shielding_decision_key_unit').on(table.unitId),
    index('shielding_decision_key_added_by').on(table.addedBy)
  ]
)

/** A case that was sent to be decided at another desk; its id is in the file and in the answer. */
export const shieldingDecisionFile = sqliteTable(
  'shielding_decision_file',
  {
    id: text('id').primaryKey().notNull(),
    caseId: text('case_id')
      .notNull()
      .references(() => shieldingCase.id),
    caseVersion: integer('case_version').notNull(),
    keyId: text('key_id')
      .notNull()
      .references(() => shieldingDecisionKey.id),
    what: text('what').notNull(),
    generation: integer('generation').notNull(),
    sentAt: text('sent_at').notNull(),
    sentBy: byUser('sent_by').notNull(),
    answeredAt: text('answered_at'),
    answeredBy: byUser('answered_by')
  },
  (table) => [
    index('shielding_decision_file_case').on(table.caseId),
    index('shielding_decision_file_key').on(table.keyId),
    index('shielding_decision_file_sent_by').on(table.sentBy),
    index('shielding_decision_file_answered_by').on(table.answeredBy)
  ]
)
