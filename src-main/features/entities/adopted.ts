import type { EntityName } from '../../../src-shared/kernel/field.ts'
import type { Database } from '../../db/open.ts'
import { perConnection } from './per-connection.ts'

/** The municipality that a record was adopted from; null where it was not, or where that was undone. */
export function adoptedFrom(db: Database, entity: EntityName, id: string): string | null {
  return statement(db, '').get(id, entity) ?? null
}

const statement = perConnection((db, _key: string) =>
  db
    .prepare<[string, string], string>(
      `SELECT a.municipality_name FROM adopted_record a JOIN import_batch b ON b.id = a.batch_id
       WHERE a.record_id = ? AND a.root_id = a.record_id AND a.root_entity = ? AND b.undone_at IS NULL LIMIT 1`
    )
    .pluck()
)
