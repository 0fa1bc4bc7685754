import { catalogue } from '../../../src-shared/features/catalogue.ts'
import { type EntityName, entityNames } from '../../../src-shared/kernel/field.ts'
import type { Database } from '../../db/open.ts'
import { idsIn } from '../entities/names.ts'
import { createReader } from '../entities/record-reader.ts'

/**
 * Which of the records that a batch made can go: those that no record refers to that stays. Records that only refer
 * to each other go together. Answers the ones that stay.
 */
export function stillNeeded(
  db: Database,
  candidates: ReadonlyMap<string, EntityName>,
  municipalityId: string
): ReadonlySet<string> {
  const needed = new Set<string>()
  const refersTo = new Map<string, string[]>()
  const entities = new Set(candidates.values())
  for (const name of entityNames) {
    const keys = catalogue[name].fields.flatMap((field) =>
      (field.kind === 'ref' || field.kind === 'refs') && entities.has(field.entity) ? [field.key] : []
    )
    if (keys.length === 0) continue
    for (const { id, values } of createReader(db, name, municipalityId).all(keys)) {
      const targets = keys.flatMap((key) => idsIn(values[key])).filter((target) => candidates.has(target))
      if (targets.length === 0) continue
      if (candidates.has(id)) refersTo.set(id, targets)
      else for (const target of targets) needed.add(target)
    }
  }
  // What stays keeps what it refers to.
  const waiting = [...needed]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop())
    for (const target of refersTo.get(id) ?? []) {
      if (needed.has(target)) continue
      needed.add(target)
      waiting.push(target)
    }
  return needed
}
