import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import type { Database } from '../../../db/open.ts'
import { type Bitmap, both, without } from '../bitmap.ts'
import { finderOf, windowOf } from './list.ts'
import { recordListsOf } from './record-lists.ts'

/** What a search finds in one entity; row numbers in the order of a list, only as many as are asked for. */
export interface BestHits {
  /** Records whose title has every word. */
  titled(limit: number): readonly number[]
  /** The others. */
  others(limit: number): readonly number[]
}

/** Puts at hand what `bestHits` needs, while other requests are answered in between. Throws request.locked. */
export async function prepareHits(
  db: Database,
  entity: EntityName,
  municipalityId: string,
  search: string
): Promise<void> {
  const lists = recordListsOf(db, entity)(municipalityId)
  await lists.orderInSlices()
  await finderOf(db, lists.plan.entity.table).findInSlices(search, lists.maxSeq)
}

/** The hits of a search among an entity's living records; null for a text without any word. */
export function bestHits(db: Database, entity: EntityName, municipalityId: string, search: string): BestHits | null {
  const lists = recordListsOf(db, entity)(municipalityId)
  lists.refresh()
  const found = finderOf(db, lists.plan.entity.table).find(search, lists.maxSeq)
  if (!found) return null
  const ordering = { order: lists.order(false), places: () => lists.places(false) }
  const pool = lists.pool(false)
  const [first = pool, titled = pool, all = pool] = found.tiers
  const window = (tier: Bitmap, limit: number) => windowOf(ordering, [both(tier, pool)], 0, limit)
  return {
    titled(limit) {
      const best = window(first, limit)
      return best.length < limit ? [...best, ...window(without(titled, first), limit - best.length)] : best
    },
    others: (limit) => window(without(all, titled), limit)
  }
}
