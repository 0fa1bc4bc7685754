import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { heldRecord } from './held-packages.ts'

const record = (name: string) =>
  integer(name)
    .notNull()
    .references(() => heldRecord.number, { onDelete: 'cascade' })

/** Records of several municipalities that are one; its id is the lowest of its records' ids. Computed. */
export const centralCluster = sqliteTable(
  'central_cluster',
  {
    entity: text('entity').notNull(),
    id: text('id').notNull(),
    title: text('title').notNull(),
    folded: text('folded').notNull(),
    sortKey: text('sort_key').notNull(),
    supplier: text('supplier'),
    supplierCluster: text('supplier_cluster'),
    municipalities: integer('municipalities').notNull(),
    members: integer('members').notNull()
  },
  (table) => [
    primaryKey({ columns: [table.entity, table.id] }),
    index('central_cluster_sort').on(table.entity, table.sortKey),
    index('central_cluster_supplier').on(table.supplierCluster)
  ]
)

/** What a cluster is made of, and why each belongs to it. Computed. */
export const centralMember = sqliteTable(
  'central_member',
  {
    record: record('record').primaryKey(),
    entity: text('entity').notNull(),
    cluster: text('cluster').notNull(),
    why: text('why')
  },
  (table) => [index('central_member_cluster').on(table.entity, table.cluster)]
)

/** A record that says something else than when its cluster's facts were compared; names and suppliers stand. */
export const centralTouched = sqliteTable('central_touched', { record: record('record').primaryKey() })

/** Two clusters of which a person says whether they are one. Computed. */
export const centralQuestion = sqliteTable(
  'central_question',
  {
    number: integer('number').primaryKey().notNull(),
    entity: text('entity').notNull(),
    leftRecord: record('left_record'),
    rightRecord: record('right_record'),
    leftCluster: text('left_cluster').notNull(),
    rightCluster: text('right_cluster').notNull(),
    leftKey: text('left_key').notNull(),
    leftSupplier: text('left_supplier').notNull(),
    rightKey: text('right_key').notNull(),
    rightSupplier: text('right_supplier').notNull(),
    reason: text('reason').notNull(),
    supplier: text('supplier').notNull(),
    score: real('score').notNull()
  },
  (table) => [
    uniqueIndex('central_question_clusters').on(table.entity, table.leftCluster, table.rightCluster),
    index('central_question_right').on(table.entity, table.rightCluster),
    index('central_question_left_record').on(table.leftRecord),
    index('central_question_right_record').on(table.rightRecord),
    index('central_question_score').on(table.score)
  ]
)

/** What somebody said of two names. */
export const centralDecision = sqliteTable(
  'central_decision',
  {
    entity: text('entity').notNull(),
    leftKey: text('left_key').notNull(),
    leftSupplier: text('left_supplier').notNull(),
    rightKey: text('right_key').notNull(),
    rightSupplier: text('right_supplier').notNull(),
    leftName: text('left_name').notNull(),
    rightName: text('right_name').notNull(),
    verdict: text('verdict').notNull(),
    reason: text('reason').notNull(),
    decidedAt: text('decided_at').notNull(),
    decidedBy: text('decided_by').notNull()
  },
  (table) => [
    primaryKey({
      columns: [table.entity, table.leftKey, table.leftSupplier, table.rightKey, table.rightSupplier]
    })
  ]
)

/**
 * A field in which a cluster's members differ: how many values, whether the most said is said as often as
 * another (`tied`), whether the supplier itself says one (`own`), whether somebody chose (`chosen`). Computed.
 */
export const centralFact = sqliteTable(
  'central_fact',
  {
    entity: text('entity').notNull(),
    cluster: text('cluster').notNull(),
    field: text('field').notNull(),
    differing: integer('differing').notNull(),
    tied: integer('tied').notNull(),
    own: integer('own').notNull(),
    chosen: integer('chosen').notNull()
  },
  (table) => [
    primaryKey({ columns: [table.entity, table.cluster, table.field] }),
    index('central_fact_field').on(table.field)
  ]
)

/** Which of several values of a field counts, where it is not what most say. */
export const centralRule = sqliteTable(
  'central_rule',
  { entity: text('entity').notNull(), field: text('field').notNull(), rule: text('rule').notNull() },
  (table) => [primaryKey({ columns: [table.entity, table.field] })]
)

/** A value that somebody chose: what this record says, as long as it says it. */
export const centralChoice = sqliteTable(
  'central_choice',
  {
    entity: text('entity').notNull(),
    recordId: text('record_id').notNull(),
    field: text('field').notNull(),
    value: text('value').notNull(),
    reason: text('reason').notNull(),
    chosenAt: text('chosen_at').notNull(),
    chosenBy: text('chosen_by').notNull()
  },
  (table) => [primaryKey({ columns: [table.entity, table.recordId, table.field] })]
)
