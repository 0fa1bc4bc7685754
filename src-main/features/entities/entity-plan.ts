import { catalogue, referrersOf } from '../../../src-shared/features/catalogue.ts'
import {
  columnOf,
  type Entity,
  type EntityName,
  type Field,
  fieldOf,
  tableOf
} from '../../../src-shared/kernel/field.ts'
import { getOrMake } from './get-or-make.ts'

/** A field of the kind that links to several records. */
export type RefsField = Extract<Field, { kind: 'refs' }>

/** A field with its column, in the order of the table's columns. */
export interface PlannedColumn {
  readonly field: Field
  readonly column: string
  /** An answer's second column, for its reason or its source. */
  readonly note: string | null
}

/** A table of an entity: its own (no parent) or a part's. */
export interface PlannedTable {
  readonly name: string
  readonly parent: { readonly table: string; readonly column: string } | null
  /** Whether its rows belong to one municipality. */
  readonly municipal: boolean
  readonly columns: readonly PlannedColumn[]
}

/** How an entity's records lie in the file; computed once from the catalogue. */
export interface EntityPlan {
  readonly entity: Entity
  readonly title: Field
  /** The keys of all fields. */
  readonly keys: ReadonlySet<string>
  /** The entity's own table first, every part behind its parent. */
  readonly tables: readonly PlannedTable[]
  /** Fields that link to several records, with the table whose row is the owner. */
  readonly links: readonly { readonly field: RefsField; readonly ownerTable: string }[]
  /** Fields that refer to one record or several. */
  readonly references: readonly Extract<Field, { kind: 'ref' | 'refs' }>[]
  /** Searched fields but the title. */
  readonly searched: readonly Field[]
}

/** Own tables of entities that are a municipality's own; parts always are. (Suppliers and systems are everyone's.) */
const municipalTables: ReadonlySet<string> = new Set([
  'organisation_unit',
  'person',
  'platform',
  'contract',
  'dependency',
  'unit_use',
  'document',
  'deviation',
  'processing_activity',
  'processing_line',
  'transfer',
  'participation',
  'joint_arrangement',
  'adaptation',
  'processing_agreement',
  'sub_processor',
  'oversight',
  'oversight_question',
  'risk_evaluation',
  'risk_scenario',
  'measure',
  'impact_assessment',
  'subscription_source',
  'subscription_use'
])

const plans = new Map<EntityName, EntityPlan>()

/** The plan of an entity; the same object each time. */
export function planOf(name: EntityName): EntityPlan {
  return getOrMake(plans, name, () => planFor(catalogue[name]))
}

function planFor(entity: Entity): EntityPlan {
  const own: PlannedTable = {
    name: entity.table,
    parent: null,
    municipal: municipalTables.has(entity.table),
    columns: columnsOf(entity, entity.table)
  }
  const parts = entity.parts.map((part) => ({
    name: part.table,
    parent: { table: part.parent, column: part.parentColumn },
    municipal: true,
    columns: columnsOf(entity, part.table)
  }))
  return {
    entity,
    title: fieldOf(entity, entity.title),
    keys: new Set(entity.fields.map((f) => f.key)),
    tables: [own, ...parts],
    links: entity.fields
      .filter((f) => f.kind === 'refs')
      .map((field) => ({ field, ownerTable: tableOf(entity, field) })),
    references: entity.fields.filter((f) => f.kind === 'ref' || f.kind === 'refs'),
    searched: entity.fields.filter((f) => f.searched && f.key !== entity.title)
  }
}

function columnsOf(entity: Entity, table: string): readonly PlannedColumn[] {
  return entity.fields
    .filter((field) => field.kind !== 'refs' && tableOf(entity, field) === table)
    .map((field) => {
      const column = columnOf(field)
      return { field, column, note: field.kind === 'answer' ? `${column}_note` : null }
    })
}

/** The entities whose records are pieces of this one's (`belongsTo`), with the reference that says so. */
export function piecesOf(name: EntityName): readonly { readonly entity: Entity; readonly field: Field }[] {
  return referrersOf(name).filter(({ entity, field }) => entity.belongsTo === field.key)
}
