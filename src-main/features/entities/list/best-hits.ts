import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import type { Database } from '../../../db/open.ts'
import { both } from '../bitmap.ts'
import { finderOf, windowOf } from './list.ts'
import { recordListsOf } from './record-lists.ts'

/** What a search finds in one entity; row numbers in the order of a list, only as many as are asked for. */
export interface BestHits {
  /** Records whose title has every word. */
  titled(limit: number): readonly number[]
  /** The others. */
  others(limit: number): readonly number[]
}

/** The hits of a search among an entity's living records; null for a text without any word. */
export function bestHits(db: Database, entity: EntityName, municipalityId: string, search: string): BestHits | null {
  const lists = recordListsOf(db, entity)(municipalityId)
  lists.refresh()
  const found = finderOf(db, lists.plan.entity.table).find(search, lists.maxSeq)
  if (!found) return null
  const order = lists.order(false)
  const pool = lists.pool(false)
  const [first = pool, titled = pool, all = pool] = found.tiers.map((tier) => both(tier, pool))
  return {
    titled: (limit) => windowOf(order, [first, without(titled, first)], 0, limit),
    others: (limit) => windowOf(order, [without(all, titled)], 0, limit)
  }
}

function without(bitmap: Uint32Array, other: Uint32Array): Uint32Array {
  return bitmap.map((word, i) => word & ~(other[i] ?? 0))
}
