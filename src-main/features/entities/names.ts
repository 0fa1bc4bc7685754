import type { EntityName } from '../../../src-shared/kernel/field.ts'
import type { FieldValue, RefView, Values } from '../../../src-shared/kernel/value.ts'
import type { Database } from '../../db/open.ts'
import { type EntityPlan, planOf } from './entity-plan.ts'
import { perConnection } from './per-connection.ts'

/** Looks up what referred records are called, each once. */
export interface Names {
  /** null for an id that no record has. */
  of(entity: EntityName, id: string): RefView | null
  /** All records that these values of an entity refer to, by id. */
  within(plan: EntityPlan, values: Values): Record<string, RefView>
  /** Looks it up anew the next time: the record was written. */
  forget(id: string): void
}

type Row = [name: string | null, nationalId: string | null, deletedAt: string | null]

/** Names as they are now; keep it for one request or one transaction, as it remembers what it has seen. */
export function createNames(db: Database): Names {
  const seen = new Map<string, RefView | null>()
  const of = (entity: EntityName, id: string): RefView | null => {
    const known = seen.get(id)
    if (known !== undefined) return known
    const row = statementOf(db, entity).get(id) as Row | undefined
    const view = row ? viewOf(id, row) : null
    seen.set(id, view)
    return view
  }
  return {
    of,
    forget: (id) => void seen.delete(id),
    within(plan, values) {
      const refs: Record<string, RefView> = {}
      for (const field of plan.entity.fields) {
        if (field.kind !== 'ref' && field.kind !== 'refs') continue
        for (const id of idsIn(values[field.key])) {
          const view = of(field.entity, id)
          if (view) refs[id] = view
        }
      }
      return refs
    }
  }
}

/** The ids that a reference's value holds: none, one or several. */
export function idsIn(value: FieldValue | undefined): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value]
  return Array.isArray(value) ? (value as readonly string[]) : []
}

function viewOf(id: string, [name, nationalId, deletedAt]: Row): RefView {
  return {
    id,
    name: name ?? '',
    ...(nationalId === null ? {} : { nationalId }),
    ...(deletedAt === null ? {} : { deleted: true as const })
  }
}

const statementOf = perConnection((db, entity: EntityName) => {
  const { tables, title } = planOf(entity)
  const columns = tables[0]?.columns ?? []
  const column = columns.find((c) => c.field === title)?.column ?? 'NULL'
  const nationalId = columns.find((c) => c.field.kind === 'nationalId')?.column ?? 'NULL'
  return db.prepare(`SELECT ${column}, ${nationalId}, deleted_at FROM ${tables[0]?.name} WHERE id = ?`).raw()
})
