import type { ClusteredEntity } from '../../../../src-shared/features/consolidation/contract.ts'
import type { Database } from '../../../db/open.ts'
import type { Steps } from './in-slices.ts'

/** What was put together, as far as it is counted. */
export interface ClusterHead {
  readonly id: string
  readonly title: string
  readonly folded: string
  readonly sortKey: string
  readonly supplier: string | null
}

/** What each held record belongs to. */
export interface Clusters {
  readonly system: ReadonlyMap<string, ClusterHead>
  readonly supplier: ReadonlyMap<string, ClusterHead>
  /** By number of `held_record`. */
  readonly of: ReadonlyMap<number, ClusterHead>
}

const stepSize = 250

/** Reads what was put together in the last round. */
export function* readClusters(db: Database): Steps<Clusters> {
  const system = yield* headsOf(db, 'system')
  const supplier = yield* headsOf(db, 'supplier')
  const of = new Map<number, ClusterHead>()
  const read = db
    .prepare<[number], readonly [number, ClusteredEntity, string]>(
      `SELECT record, entity, cluster FROM central_member WHERE record > ? ORDER BY record LIMIT ${stepSize}`
    )
    .raw()
  for (let after = -1; ; ) {
    const rows = read.all(after)
    for (const [record, entity, cluster] of rows) {
      const head = (entity === 'system' ? system : supplier).get(cluster)
      if (head) of.set(record, head)
      after = record
    }
    if (rows.length < stepSize) return { system, supplier, of }
    yield
  }
}

function* headsOf(db: Database, entity: ClusteredEntity): Steps<ReadonlyMap<string, ClusterHead>> {
  const heads = new Map<string, ClusterHead>()
  const read = db.prepare<[string, string], ClusterHead>(
    `SELECT id, title, folded, sort_key AS sortKey, supplier FROM central_cluster
     WHERE entity = ? AND id > ? ORDER BY id LIMIT ${stepSize}`
  )
  for (let after = ''; ; ) {
    const rows = read.all(entity, after)
    for (const head of rows) heads.set(head.id, head)
    if (rows.length < stepSize) return heads
    after = rows.at(-1)?.id ?? ''
    yield
  }
}
