import type { Database } from '../../../db/open.ts'
import { perConnection } from '../../entities/per-connection.ts'

/** Which part of the register a map is of; null is no bound. */
export interface Part {
  readonly unit: string | null
  readonly category: string | null
  readonly limit: number
}

/**
 * The living systems of a unit and those below it and of a category and those below it: how many, and of them the ones
 * with the most links. How many links is counted by the indexes alone, deleted ones too: it only says what comes first.
 */
export function chosenSystems(
  db: Database,
  municipalityId: string,
  { unit, category, limit }: Part
): { readonly ids: readonly string[]; readonly total: number } {
  const by = unit === null ? (category === null ? 'all' : 'category') : category === null ? 'unit' : 'both'
  const ids = chosenBy(db, by).all({ municipality: municipalityId, unit, category }) as string[]
  if (ids.length <= limit) return { ids, total: ids.length }
  const links = linkCounts(db)
  const ranked = ids.map((id) => ({ id, links: links.get(id) ?? 0 })).sort((a, b) => b.links - a.links)
  return { ids: ranked.slice(0, limit).map(({ id }) => id), total: ids.length }
}

const belowUnit = `unit_below (id) AS (
  SELECT @unit UNION SELECT o.id FROM organisation_unit o JOIN unit_below b ON o.parent_id = b.id)`
const belowCategory = `category_below (id) AS (
  SELECT @category UNION SELECT c.id FROM system_category c JOIN category_below b ON c.parent_id = b.id)`
const ownUse = 'JOIN system_use u ON u.system_id = s.id AND u.municipality_id = @municipality AND u.deleted_at IS NULL'

/** By title; sorting by links keeps that order among those that have as many. */
const chosenBy = perConnection((db, by: 'all' | 'unit' | 'category' | 'both') => {
  const [ofUnit, ofCategory] = [by === 'unit' || by === 'both', by === 'category' || by === 'both']
  const trees = [...(ofUnit ? [belowUnit] : []), ...(ofCategory ? [belowCategory] : [])]
  return db
    .prepare(
      `${trees.length > 0 ? `WITH RECURSIVE ${trees.join(', ')}` : ''}
       SELECT s.id FROM system s ${ofUnit ? ownUse : ''}
       WHERE s.deleted_at IS NULL
         ${ofUnit ? 'AND u.unit_id IN (SELECT id FROM unit_below)' : ''}
         ${ofCategory ? 'AND s.category_id IN (SELECT id FROM category_below)' : ''}
       ORDER BY s.sort_key, s.id`
    )
    .pluck()
})

/** How many links each system has: one pass over each index is far quicker than asking for every system. */
function linkCounts(db: Database): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const side of ['source_id', 'target_id'] as const)
    for (const [id, count] of countedBy(db, side).all() as [string | null, number][])
      if (id !== null) counts.set(id, (counts.get(id) ?? 0) + count)
  return counts
}

const countedBy = perConnection((db, side: 'source_id' | 'target_id') =>
  db.prepare(`SELECT ${side}, count(*) FROM dependency GROUP BY ${side}`).raw()
)
