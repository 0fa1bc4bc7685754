import type { CentralState } from '../../../src-shared/features/consolidation/contract.ts'
import { factFields, settledBy } from '../../../src-shared/features/consolidation/facts.ts'
import { fold } from '../../../src-shared/kernel/fold.ts'
import { sortKey } from '../../../src-shared/kernel/sort-key.ts'
import type { Database } from '../../db/open.ts'
import { clearSetting, writeSetting } from '../../db/settings.ts'
import { withTransaction } from '../../db/transaction.ts'
import { implement, type JobContext } from '../../jobs/job.ts'
import { whenFree } from '../../jobs/when-free.ts'
import { newId } from '../../platform/ids.ts'
import { heldChangedSetting } from '../exchange/held/hold-package.ts'
import { keptChoices } from './choices.ts'
import { claimOf } from './claims.ts'
import { keptDecisions } from './decisions-store.ts'
import { heldRows, packagesOf } from './held-rows.ts'
import { matchJob } from './match-ref.ts'
import { type Cluster, putTogether, type SupplierAt, type Together } from './put-together.ts'
import { centralState, roundSetting } from './state.ts'

/** In one transaction, so that what is shown is one round or the next, whenever this ends. */
function match(_: null, context: JobContext): CentralState {
  const { db } = context
  context.progress('match', 0, null)
  const packages = packagesOf(db)
  const suppliers = heldRows(db, 'supplier')
  const systems = heldRows(db, 'system')
  const { supplier, system, supplierAt } = putTogether(suppliers, systems, packages, keptDecisions(db))
  context.throwIfCancelled()
  context.progress('write', 0, null)
  return whenFree(() =>
    withTransaction(db, () => {
      for (const table of ['cluster', 'member', 'question', 'fact']) db.exec(`DELETE FROM central_${table}`)
      for (const together of [supplier, system]) {
        writeClusters(db, together)
        writeQuestions(db, together)
        writeFacts(db, together, packages, supplierAt)
      }
      clearSetting(db, heldChangedSetting)
      writeSetting(db, roundSetting, newId())
      return centralState(db)
    })
  )
}

function writeClusters(db: Database, { entity, clusters, clusterOf, rows, why }: Together): void {
  const insert = db.prepare('INSERT INTO central_cluster VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
  for (const { id, title, supplier, rows: members } of clusters) {
    const municipalities = new Set(members.map((row) => row.package)).size
    const spellings = new Set(members.map(({ name }) => fold(name)))
    const folded = [...spellings, ...(supplier ? [fold(supplier.title)] : [])].join(' | ')
    insert.run(
      entity,
      id,
      title,
      folded,
      sortKey(title),
      supplier?.title ?? null,
      supplier?.id ?? null,
      municipalities,
      members.length
    )
  }
  const member = db.prepare('INSERT INTO central_member VALUES (?, ?, ?, ?)')
  rows.forEach(({ record }, place) => {
    member.run(record, entity, clusterOf[place]?.id ?? '', why[place] ?? null)
  })
}

function writeQuestions(db: Database, { entity, clusterOf, rows, questions }: Together): void {
  // The likeliest reason of each pair stands for it.
  const insert = db.prepare(
    `INSERT OR IGNORE INTO central_question (entity, left_record, right_record, left_cluster, right_cluster, left_key,
       left_supplier, right_key, right_supplier, reason, supplier, score) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
  )
  for (const { left, right, sides, reason, supplier, score } of [...questions].sort((a, b) => b.score - a.score)) {
    const [a, b] = [clusterOf[left]?.id ?? '', clusterOf[right]?.id ?? '']
    const turned = a > b
    const [one, other] = turned ? [right, left] : [left, right]
    const [first, second] = turned ? [sides[1], sides[0]] : sides
    insert.run(
      entity,
      rows[one]?.record,
      rows[other]?.record,
      turned ? b : a,
      turned ? a : b,
      first.key,
      first.supplier,
      second.key,
      second.supplier,
      reason,
      supplier,
      score
    )
  }
}

function writeFacts(
  db: Database,
  { entity, clusters }: Together,
  packages: ReturnType<typeof packagesOf>,
  supplierAt: SupplierAt
): void {
  const insert = db.prepare('INSERT INTO central_fact VALUES (?, ?, ?, ?, ?, ?, ?)')
  const choices = keptChoices(db, entity)
  const sameAs = (row: { readonly package: number }, id: string): string => supplierAt(row.package, id)?.id ?? id
  for (const cluster of clusters) {
    if (cluster.rows.length < 2) continue
    const comparing = { sameAs, packages, supplierNumber: numberOf(cluster) }
    for (const field of factFields(entity)) {
      const claims = cluster.rows.flatMap((row) => claimOf(row, field, comparing) ?? [])
      const differing = new Set(claims.map(({ key }) => key)).size
      if (differing < 2) continue
      const tied = settledBy('majority', claims) === null
      const own = claims.some(({ bySupplier }) => bySupplier)
      const chosen = cluster.rows.some((row) => choices.holds(row.id, field.key, row.facts[field.key]))
      insert.run(entity, cluster.id, field.key, differing, Number(tied), Number(own), Number(chosen))
    }
  }
}

const numberOf = ({ supplier, nationalId }: Cluster): string | null => supplier?.nationalId ?? nationalId

/** The job's code, for the worker's registry. */
export const consolidationJobs = [implement(matchJob, match)]
