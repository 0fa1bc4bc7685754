import type { EntityName } from '../../../src-shared/kernel/field.ts'
import type { Database } from '../../db/open.ts'

/** Rows written on a connection since somebody looked, by entity; more than a list would patch are just `many`. */
interface Written {
  readonly seqs: Map<EntityName, Set<number> | 'many'>
  readonly entities: Set<EntityName>
}

const written = new WeakMap<Database, Written>()

/** More changed rows than this, and lists are put together anew instead of being patched. */
const patchedAtMost = 500

/** Says that a row was written; also when the transaction is rolled back later, as looking once too often is harmless. */
export function noteChange(db: Database, entity: EntityName, seq: number): void {
  let changes = written.get(db)
  if (!changes) {
    changes = { seqs: new Map(), entities: new Set() }
    written.set(db, changes)
  }
  changes.entities.add(entity)
  const seqs = changes.seqs.get(entity)
  if (seqs === 'many') return
  if (!seqs) changes.seqs.set(entity, new Set([seq]))
  else if (seqs.size < patchedAtMost) seqs.add(seq)
  else changes.seqs.set(entity, 'many')
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
