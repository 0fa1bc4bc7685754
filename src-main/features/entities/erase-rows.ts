import type { Database } from '../../db/open.ts'
import type { EntityPlan } from './entity-plan.ts'

/**
 * Deletes a record's row, its parts of every municipality, and the links it owns. Nothing may refer to it any more:
 * the foreign keys would refuse.
 */
export function eraseRows(db: Database, plan: EntityPlan, id: string): void {
  const ids = new Map<string, readonly string[]>([[plan.entity.table, [id]]])
  for (const { name, parent } of plan.tables) {
    if (!parent) continue
    const below = db.prepare<[string], string>(`SELECT id FROM ${name} WHERE ${parent.column} = ?`).pluck()
    ids.set(
      name,
      (ids.get(parent.table) ?? []).flatMap((owner) => below.all(owner))
    )
  }
  for (const { field, ownerTable } of plan.links) {
    const unlink = db.prepare(`DELETE FROM ${field.link.table} WHERE ${field.link.owner} = ?`)
    for (const owner of ids.get(ownerTable) ?? []) unlink.run(owner)
  }
  for (const { name } of plan.tables.toReversed()) {
    const erase = db.prepare(`DELETE FROM ${name} WHERE id = ?`)
    for (const row of ids.get(name) ?? []) erase.run(row)
  }
}
