import type { EntityName } from '../../../src-shared/kernel/field.ts'
import type { FieldValue } from '../../../src-shared/kernel/value.ts'
import type { Database } from '../../db/open.ts'
import { planOf } from '../entities/entity-plan.ts'

/**
 * The tables that know something of a record beside its own and the history, by their `record_id`. A test finds every
 * table with such a column, so that a new one is not forgotten here.
 */
export const tablesOfTraces = [
  'kept_secret',
  'match_decision',
  'copy_base',
  'mastered_record',
  'adopted_record',
  // A package of one's own, from another desk, is held under the same ids.
  'held_record',
  'central_choice',
  'feedback_finding'
] as const

/** Takes what imports remember of a record, what was kept as a secret, what was typed and not saved, what was searched. */
export function eraseTraces(db: Database, entity: EntityName, id: string, title: FieldValue | undefined): void {
  for (const table of tablesOfTraces) db.prepare(`DELETE FROM ${table} WHERE record_id = ?`).run(id)
  eraseDrafts(db, entity, id)
  eraseCopyBases(db, entity, id)
  // What was left of its source has no record here.
  db.prepare('DELETE FROM adopted_record WHERE root_id = ?').run(id)
  if (typeof title !== 'string' || title === '') return
  // A list's last search may be the name itself, as typed or as it stands in an address.
  const forget = db.prepare('DELETE FROM view_state WHERE instr(lower(value), lower(?)) > 0')
  const inAddress = encodeURIComponent(title)
  for (const written of new Set([JSON.stringify(title).slice(1, -1), inAddress, inAddress.replaceAll('%20', '+')]))
    forget.run(written)
}

/** Takes what was typed for a record and not saved: it was made from the record as it was. */
export function eraseDrafts(db: Database, entity: EntityName, id: string): void {
  db.prepare('DELETE FROM view_state WHERE key = ?').run(`draft.${entity}.${id}`)
}

const copied: ReadonlySet<EntityName> = new Set(['processingActivity', 'processingLine', 'transfer'])

/** Takes what copies keep of an activity or a piece of it, or it of its source: both hold what it once said. */
export function eraseCopyBases(db: Database, entity: EntityName, id: string): void {
  if (!copied.has(entity)) return
  db.prepare('DELETE FROM copy_base WHERE record_id = @id OR source_id = @id OR instr(said, @id) > 0').run({ id })
}

/**
 * Takes what SQLite itself keeps of words that are gone: trigrams of deleted words stay in the full-text index until its
 * segments are merged, and the planner's statistics hold sample rows. Call it when the search index is written.
 */
export function eraseRemnants(db: Database, entities: Iterable<EntityName>): void {
  for (const entity of entities) {
    const { table } = planOf(entity).entity
    db.exec(`INSERT INTO ${table}_trigram (${table}_trigram) VALUES ('optimize')`)
  }
  const samples = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_stat4'").get()
  if (samples) db.exec('DELETE FROM sqlite_stat4')
}
