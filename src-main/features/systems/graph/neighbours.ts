import { type EdgeKind, edgeKindOf, type StoredLink } from '../../../../src-shared/features/systems/graph.ts'
import type { Database } from '../../../db/open.ts'
import { perConnection } from '../../entities/per-connection.ts'

/** A system that another one is linked with. */
export interface Neighbour {
  readonly id: string
  /** What lists are ordered by. */
  readonly sortKey: string
  readonly kind: EdgeKind
}

/**
 * The living systems that a system has living links with, at most so many rows of each direction; each direction by
 * its own index, as a walk asks thousands of times.
 */
export function neighboursOf(db: Database, municipalityId: string, system: string, most: number): Neighbour[] {
  const rows = neighbourRows(db, 'both').all({ system, municipality: municipalityId, most })
  return (rows as [string, string | null, string | null][]).map(([id, sortKey, kind]) => ({
    id,
    sortKey: sortKey ?? '',
    kind: edgeKindOf(kind)
  }))
}

const neighbourRows = perConnection((db, _: 'both') => {
  const side = (own: string, other: string): string => `
    SELECT * FROM (
      SELECT s.id, s.sort_key, d.kind FROM dependency d JOIN system s ON s.id = d.${other}
      WHERE d.${own} = @system AND d.deleted_at IS NULL AND d.municipality_id = @municipality
        AND s.deleted_at IS NULL
      LIMIT @most)`
  return db
    .prepare<{ system: string; municipality: string; most: number }>(
      `${side('source_id', 'target_id')} UNION ALL ${side('target_id', 'source_id')}`
    )
    .raw()
})

type LinkRow = [string, string, string | null, string | null, string | null]

/**
 * The living links that a system has declared to one of these. Every link among systems is declared by one of them, so
 * that nobody need go through all that is said of a system which the whole register depends on.
 */
export function linksFrom(
  db: Database,
  municipalityId: string,
  source: string,
  among: ReadonlyMap<string, unknown>
): StoredLink[] {
  const rows = linkRows(db, 'from').all({ system: source, municipality: municipalityId }) as LinkRow[]
  return rows.flatMap(([id, target, kind, direction, categories]) => {
    if (!among.has(target)) return []
    const dataCategories = categories === null ? [] : (JSON.parse(categories) as string[])
    return [{ id, source, target, kind, direction, dataCategories }]
  })
}

const linkRows = perConnection((db, _: 'from') =>
  db
    .prepare<{ system: string; municipality: string }>(
      `SELECT id, target_id, kind, direction, data_categories FROM dependency
       WHERE source_id = @system AND deleted_at IS NULL AND municipality_id = @municipality ORDER BY id`
    )
    .raw()
)

/** Living software that a system is built on. */
export function softwareOf(db: Database, system: string): readonly { readonly id: string; readonly name: string }[] {
  return softwareRows(db, 'software').all(system)
}

const softwareRows = perConnection((db, _: 'software') =>
  db.prepare<[string], { id: string; name: string }>(
    `SELECT w.id, coalesce(w.name, '') AS name FROM system_software l JOIN software w ON w.id = l.software_id
     WHERE l.system_id = ? AND w.deleted_at IS NULL ORDER BY w.sort_key, w.id`
  )
)
