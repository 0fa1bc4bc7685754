import type { Values } from '../../../src-shared/kernel/value.ts'
import type { Database } from '../../db/open.ts'
import type { EntityPlan, RefsField } from './entity-plan.ts'
import { idsIn } from './names.ts'
import { perConnection } from './per-connection.ts'

/** Writes the links of an entity's fields that refer to several records. */
export interface LinkWriter {
  /** The tables whose row these values need as an owner of links. */
  owners(values: Values): ReadonlySet<string>
  /** Makes the links of `after` out of those of `before`. */
  set(rootId: string, partIds: Readonly<Record<string, string>>, before: Values, after: Values): void
}

const none: ReadonlySet<string> = new Set()

/** See `LinkWriter`. */
export function createLinkWriter(db: Database, plan: EntityPlan): LinkWriter {
  return {
    owners(values) {
      const owners = plan.links.filter(({ field }) => idsIn(values[field.key]).length > 0)
      return owners.length === 0 ? none : new Set(owners.map(({ ownerTable }) => ownerTable))
    },
    set(rootId, partIds, before, after) {
      for (const { field, ownerTable } of plan.links) {
        const was = idsIn(before[field.key])
        const is = idsIn(after[field.key])
        if (was.length === 0 && is.length === 0) continue
        const owner = ownerTable === plan.entity.table ? rootId : partIds[ownerTable]
        const { add, take } = statementsOf(db, field)
        for (const id of was) if (!is.includes(id)) take.run(owner, id)
        for (const id of is) if (!was.includes(id)) add.run(owner, id)
      }
    }
  }
}

const statementsOf = perConnection((db, { link: { table, owner, target } }: RefsField) => ({
  add: db.prepare(`INSERT INTO ${table} (${owner}, ${target}) VALUES (?, ?)`),
  take: db.prepare(`DELETE FROM ${table} WHERE ${owner} = ? AND ${target} = ?`)
}))
