import type { NearMatch } from '../../../../src-shared/features/exchange/import.ts'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import type { Database } from '../../../db/open.ts'
import { mergedInto } from '../../batches/batches.ts'

/**
 * Which record people said is meant by a name that resembles it, in earlier imports; by `NearMatch.key`. One that was
 * made one with another since is that other one.
 */
export function rememberedDecisions(db: Database): Map<string, string | null> {
  const rows = db
    .prepare<[], { entity: EntityName; key: string; id: string }>(
      'SELECT entity, match_key AS key, record_id AS id FROM match_decision'
    )
    .all()
  const merged = new Map([...new Set(rows.map(({ entity }) => entity))].map((name) => [name, mergedInto(db, name)]))
  return new Map(rows.map(({ entity, key, id }) => [key, merged.get(entity)?.get(id) ?? id]))
}

/** Keeps what was decided, so that nobody is asked again. Call it inside the import's transaction. */
export function rememberDecisions(
  db: Database,
  near: readonly NearMatch[],
  by: { readonly batchId: string; readonly userId: string; readonly at: string }
): void {
  const insert = db.prepare(
    `INSERT INTO match_decision (entity, match_key, record_id, batch_id, decided_by, decided_at)
     VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (entity, match_key) DO UPDATE SET record_id = excluded.record_id,
       batch_id = excluded.batch_id, decided_by = excluded.decided_by, decided_at = excluded.decided_at
     WHERE record_id <> excluded.record_id`
  )
  for (const { entity, key, decision } of near)
    if (decision !== null) insert.run(entity, key, decision, by.batchId, by.userId, by.at)
}
