import type { ClusteredEntity } from '../../../src-shared/features/consolidation/contract.ts'
import { factFields, settledBy } from '../../../src-shared/features/consolidation/facts.ts'
import type { Database } from '../../db/open.ts'
import { keptChoices } from './choices.ts'
import { type Comparing, claimsIn } from './claims.ts'
import { type HeldRow, heldRowsOf, packagesOf } from './held-rows.ts'
import { mostSaid } from './put-together.ts'

/** Writes the facts of a cluster in which its records differ. Inside a transaction. */
export type FactWriter = (cluster: string, rows: readonly HeldRow[], supplierNumber: string | null) => void

/** A writer for the clusters of an entity, of which no facts are written. */
export function factWriter(
  db: Database,
  entity: ClusteredEntity,
  comparing: Omit<Comparing, 'supplierNumber'>
): FactWriter {
  const insert = db.prepare('INSERT INTO central_fact VALUES (?, ?, ?, ?, ?, ?, ?)')
  const choices = keptChoices(db, entity)
  return (cluster, rows, supplierNumber) => {
    if (rows.length < 2) return
    const claimsTo = claimsIn(rows, { ...comparing, supplierNumber })
    for (const field of factFields(entity)) {
      const claims = claimsTo(field).map(([, claim]) => claim)
      const differing = new Set(claims.map(({ key }) => key)).size
      if (differing < 2) continue
      const tied = settledBy('majority', claims) === null
      const own = claims.some(({ bySupplier }) => bySupplier)
      const chosen = rows.some((row) => choices.holds(row.id, field.key, row.facts[field.key]))
      insert.run(entity, cluster, field.key, differing, Number(tied), Number(own), Number(chosen))
    }
  }
}

/** A cluster of which a record says something else than when it was compared. */
export interface TouchedCluster {
  readonly entity: ClusteredEntity
  readonly id: string
  readonly supplier: string | null
}

/** The clusters whose facts are to be compared; what is put together stands. */
export function touchedClusters(db: Database): readonly TouchedCluster[] {
  const sql = `SELECT DISTINCT c.entity, c.id, c.supplier_cluster AS supplier FROM central_touched t
    JOIN central_member m ON m.record = t.record JOIN central_cluster c ON c.entity = m.entity AND c.id = m.cluster`
  return db.prepare<[], TouchedCluster>(sql).all()
}

/** Compares the facts of those clusters anew. Answers what writes them; call it in the same transaction or the next. */
export function comparedAnew(db: Database, clusters: readonly TouchedCluster[]): () => void {
  return () => {
    const forget = db.prepare('DELETE FROM central_fact WHERE entity = ? AND cluster = ?')
    const comparing = { sameAs: supplierClusters(db), packages: packagesOf(db) }
    const writers = {
      supplier: factWriter(db, 'supplier', comparing),
      system: factWriter(db, 'system', comparing)
    }
    const numberOf = (rows: readonly HeldRow[]): string | null =>
      mostSaid(rows.flatMap(({ nationalId }) => nationalId ?? []))
    for (const { entity, id, supplier } of clusters) {
      forget.run(entity, id)
      const rows = heldRowsOf(db, entity, id)
      const ofSupplier = supplier === null ? null : numberOf(heldRowsOf(db, 'supplier', supplier))
      writers[entity](id, rows, ofSupplier ?? numberOf(rows))
    }
  }
}

/** The cluster of a supplier that a package names. */
function supplierClusters(db: Database): Comparing['sameAs'] {
  const find = db
    .prepare<[number, string], string>(
      `SELECT m.cluster FROM held_record h JOIN central_member m ON m.record = h.number
       WHERE h.package = ? AND h.entity = 'supplier' AND h.record_id = ?`
    )
    .pluck()
  return (row, id) => find.get(row.package, id) ?? id
}
