import type { FieldValue } from '../../../src-shared/kernel/value.ts'
import type { EntityPlan, PlannedTable } from './entity-plan.ts'
import { fromColumn, type Stored } from './stored-values.ts'

/** A SELECT over an entity's tables, and how to read its rows. */
export interface Selection {
  /** Without WHERE; the entity's own table is `r`. Needs `@municipality` where the entity has parts. */
  readonly sql: string
  readonly links: EntityPlan['links']
  /** The SQL expression of a selected field's column; for `refs` that of the owner's id. */
  expressionOf(key: string): string
  valuesIn(row: readonly Stored[]): Record<string, FieldValue>
  partIdsIn(row: readonly Stored[]): Record<string, string>
}

const bookkeeping = 'r.seq, r.id, r.row_version, r.origin, r.created_at, r.updated_at, r.deleted_at, r.extra'
const bookkeepingCount = 8

/** Selects these fields (null: all) with as few joins as they need; part tables are `p0`, `p1`, … */
export function selectionOf(plan: EntityPlan, keys: readonly string[] | null): Selection {
  const wanted = keys && new Set(keys)
  const links = plan.links.filter(({ field }) => !wanted || wanted.has(field.key))
  const parts = neededParts(plan, wanted, links)
  const aliases = new Map<string, string>([[plan.entity.table, 'r']])
  for (const [i, part] of parts.entries()) aliases.set(part.name, `p${i}`)

  const columns: string[] = parts.map((part) => `${aliases.get(part.name)}.id`)
  const fields = [...plan.tables].flatMap((table) =>
    table.columns
      .filter(({ field }) => !wanted || wanted.has(field.key))
      .map(({ field, column, note }) => {
        const alias = aliases.get(table.name)
        const at = bookkeepingCount + columns.push(`${alias}.${column}`) - 1
        const noteAt = note ? bookkeepingCount + columns.push(`${alias}.${note}`) - 1 : -1
        return { field, at, noteAt }
      })
  )
  const joins = parts.map((part) => joinOf(part, aliases))
  const sql = `SELECT ${[bookkeeping, ...columns].join(', ')} FROM ${plan.entity.table} r ${joins.join(' ')}`
  return {
    sql,
    links,
    expressionOf(key) {
      const link = links.find(({ field }) => field.key === key)
      if (link) return `${aliases.get(link.ownerTable)}.id`
      const table = plan.tables.find((t) => t.columns.some(({ field }) => field.key === key))
      const column = table?.columns.find(({ field }) => field.key === key)?.column
      return `${aliases.get(table?.name ?? '')}.${column}`
    },
    valuesIn(row) {
      const values: Record<string, FieldValue> = {}
      for (const { field, at, noteAt } of fields)
        values[field.key] = fromColumn(field, row[at] ?? null, noteAt < 0 ? null : (row[noteAt] ?? null))
      return values
    },
    partIdsIn(row) {
      const ids: Record<string, string> = {}
      for (const [i, part] of parts.entries()) {
        const id = row[bookkeepingCount + i]
        if (id != null) ids[part.name] = id as string
      }
      return ids
    }
  }
}

/** The parts that hold a wanted field or link, with those they hang on. */
function neededParts(
  plan: EntityPlan,
  wanted: ReadonlySet<string> | null,
  links: EntityPlan['links']
): readonly PlannedTable[] {
  const needed = new Set<string>(links.map(({ ownerTable }) => ownerTable))
  for (const table of plan.tables.toReversed()) {
    const isNeeded = needed.has(table.name) || table.columns.some(({ field }) => !wanted || wanted.has(field.key))
    if (isNeeded) needed.add(table.name)
    if (isNeeded && table.parent) needed.add(table.parent.table)
  }
  return plan.tables.filter((table) => table.parent && needed.has(table.name))
}

function joinOf(part: PlannedTable, aliases: ReadonlyMap<string, string>): string {
  const alias = aliases.get(part.name)
  const parent = aliases.get(part.parent?.table ?? '')
  // Only where the parent is everyone's does the municipality tell several uses apart.
  const own = parent === 'r' ? ` AND ${alias}.municipality_id = @municipality` : ''
  const on = `${alias}.${part.parent?.column} = ${parent}.id AND ${alias}.deleted_at IS NULL${own}`
  return `LEFT JOIN ${part.name} ${alias} ON ${on}`
}
