import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { user } from './core.ts'
import { subscriptionSource } from './subscription.ts'
import { system } from './system.ts'

const byUser = (name: string) => text(name).references(() => user.id)

/** An audit of a subscription source: who compared what when, and what came of it. */
export const cprAudit = sqliteTable(
  'cpr_audit',
  {
    id: text('id').primaryKey().notNull(),
    version: integer('version').notNull(),
    sourceId: text('source_id').references(() => subscriptionSource.id, { onDelete: 'set null' }),
    sourceName: text('source_name').notNull(),
    ruleMonths: integer('rule_months'),
    ruleFrom: text('rule_from'),
    startedAt: text('started_at').notNull(),
    startedBy: byUser('started_by').notNull(),
    comparedAt: text('compared_at'),
    figures: text('figures'),
    orderedAt: text('ordered_at'),
    orderedBy: byUser('ordered_by'),
    orderForm: text('order_form'),
    orderSha256: text('order_sha256'),
    provedAt: text('proved_at'),
    signedOffAt: text('signed_off_at'),
    signedOffBy: byUser('signed_off_by'),
    nextAuditOn: text('next_audit_on'),
    conclusion: text('conclusion'),
    outcome: text('outcome')
  },
  (table) => [index('cpr_audit_source').on(table.sourceId)]
)

/** A file that an audit read: its name and digest, never what stood in it. */
export const cprAuditList = sqliteTable(
  'cpr_audit_list',
  {
    id: text('id').primaryKey().notNull(),
    auditId: text('audit_id')
      .notNull()
      .references(() => cprAudit.id),
    step: text('step').notNull(),
    kind: text('kind').notNull(),
    systemId: text('system_id').references(() => system.id, { onDelete: 'set null' }),
    systemName: text('system_name'),
    file: text('file').notNull(),
    sha256: text('sha256').notNull(),
    madeOn: text('made_on').notNull(),
    rows: integer('rows').notNull(),
    numbers: integer('numbers').notNull(),
    readAt: text('read_at').notNull(),
    readBy: byUser('read_by').notNull()
  },
  (table) => [index('cpr_audit_list_audit').on(table.auditId), index('cpr_audit_list_system').on(table.systemId)]
)

/** A system whose contacts an audit does without, and why. */
export const cprAuditExcluded = sqliteTable(
  'cpr_audit_excluded',
  {
    auditId: text('audit_id')
      .notNull()
      .references(() => cprAudit.id),
    systemId: text('system_id')
      .notNull()
      .references(() => system.id, { onDelete: 'cascade' }),
    reason: text('reason').notNull(),
    by: byUser('by').notNull(),
    at: text('at').notNull()
  },
  (table) => [
    primaryKey({ columns: [table.auditId, table.systemId] }),
    index('cpr_audit_excluded_system').on(table.systemId)
  ]
)

/** A number that an audit says something of, by its fingerprint. */
export const cprAuditFinding = sqliteTable(
  'cpr_audit_finding',
  {
    auditId: text('audit_id')
      .notNull()
      .references(() => cprAudit.id),
    fingerprint: blob('fingerprint', { mode: 'buffer' }).notNull(),
    class: text('class').notNull(),
    decision: text('decision'),
    reasonCode: text('reason_code'),
    note: text('note'),
    decidedBy: byUser('decided_by'),
    decidedAt: text('decided_at'),
    confirmedBy: byUser('confirmed_by'),
    confirmedAt: text('confirmed_at'),
    goneAt: text('gone_at')
  },
  (table) => [
    primaryKey({ columns: [table.auditId, table.fingerprint] }),
    index('cpr_audit_finding_class').on(table.auditId, table.class, table.decision)
  ]
)

/** Which columns somebody chose for lists with such a header. */
export const cprAuditColumns = sqliteTable(
  'cpr_audit_columns',
  {
    kind: text('kind').notNull(),
    headerKey: text('header_key').notNull(),
    columns: text('columns').notNull(),
    saidBy: byUser('said_by').notNull(),
    saidAt: text('said_at').notNull()
  },
  (table) => [primaryKey({ columns: [table.kind, table.headerKey] })]
)

/** What a word for a case's state means in a system's contact lists, as somebody said. */
export const cprAuditWord = sqliteTable(
  'cpr_audit_word',
  {
    systemId: text('system_id')
      .notNull()
      .references(() => system.id, { onDelete: 'cascade' }),
    word: text('word').notNull(),
    state: text('state').notNull(),
    saidBy: byUser('said_by').notNull(),
    saidAt: text('said_at').notNull()
  },
  (table) => [primaryKey({ columns: [table.systemId, table.word] })]
)

/** A part of an audit's working set: a sealed record of the audit area, and the last day that it may be there. */
export const cprAuditWorking = sqliteTable(
  'cpr_audit_working',
  {
    auditId: text('audit_id')
      .notNull()
      .references(() => cprAudit.id),
    sealedId: text('sealed_id').notNull(),
    until: text('until').notNull()
  },
  (table) => [primaryKey({ columns: [table.auditId, table.sealedId] })]
)
