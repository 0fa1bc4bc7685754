import type { EntityName } from '../../../src-shared/kernel/field.ts'
import type { Database } from '../../db/open.ts'

/** Rows written on a connection since somebody looked, by entity; more than a list would patch are just `many`. */
interface Written {
  readonly seqs: Map<EntityName, Set<number> | 'many'>
  readonly entities: Set<EntityName>
  /** How many writes there were. */
  count: number
}

const written = new WeakMap<Database, Written>()

/** More changed rows than this, and lists are put together anew instead of being patched. */
const patchedAtMost = 500

/** Says that a row was written; also when the transaction is rolled back later, as looking once too often is harmless. */
export function noteChange(db: Database, entity: EntityName, seq: number): void {
  const changes = changesOn(db)
  changes.count++
  changes.entities.add(entity)
  const seqs = changes.seqs.get(entity)
  if (seqs === 'many') return
  if (!seqs) changes.seqs.set(entity, new Set([seq]))
  else if (seqs.size < patchedAtMost) seqs.add(seq)
  else changes.seqs.set(entity, 'many')
}

/** Says that records of this entity look different, as what they refer to is called something else. */
export function noteNewNames(db: Database, entity: EntityName): void {
  changesOn(db).entities.add(entity)
}

/** Grows with every write on this connection; for noticing that there was one. */
export function changeCount(db: Database): number {
  return written.get(db)?.count ?? 0
}

function changesOn(db: Database): Written {
  const known = written.get(db)
  if (known) return known
  const changes: Written = { seqs: new Map(), entities: new Set(), count: 0 }
  written.set(db, changes)
  return changes
}

/** The entities written since the last call; for telling the windows after a commit. */
export function takeChangedEntities(db: Database): readonly EntityName[] {
  const changes = written.get(db)
  if (!changes) return []
  const entities = [...changes.entities]
  changes.entities.clear()
  return entities
}

/** The rows of an entity written since the last call; for the entity's list alone. */
export function takeChangedRows(db: Database, entity: EntityName): ReadonlySet<number> | 'many' {
  const changes = written.get(db)
  const seqs = changes?.seqs.get(entity) ?? new Set<number>()
  changes?.seqs.delete(entity)
  return seqs
}
