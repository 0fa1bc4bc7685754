import type { CentralState } from '../../../src-shared/features/consolidation/contract.ts'
import { fold } from '../../../src-shared/kernel/fold.ts'
import { sortKey } from '../../../src-shared/kernel/sort-key.ts'
import type { Database } from '../../db/open.ts'
import { writeSetting } from '../../db/settings.ts'
import { withTransaction } from '../../db/transaction.ts'
import { implement, type JobContext } from '../../jobs/job.ts'
import { whenFree } from '../../jobs/when-free.ts'
import { newId } from '../../platform/ids.ts'
import { clearHeldChange, heldChange } from '../exchange/held/held-change.ts'
import type { Comparing } from './claims.ts'
import { comparedAnew, factWriter, touchedClusters } from './compare-facts.ts'
import { keptDecisions } from './decisions-store.ts'
import { type HeldBy, heldRows, municipalityOf, packagesOf } from './held-rows.ts'
import { matchJob } from './match-ref.ts'
import { putTogether, type Together } from './put-together.ts'
import { centralState, roundSetting } from './state.ts'

/** In one transaction, so that what is shown is one round or the next, whenever this ends. */
function match(_: null, context: JobContext): CentralState {
  const { db } = context
  context.progress('match', 0, null)
  const touched = heldChange(db) === 'facts' ? touchedClusters(db) : null
  const write = touched && touched.length <= mostTouched ? comparedAnew(db, touched) : putTogetherAnew(context)
  context.throwIfCancelled()
  context.progress('write', 0, null)
  return whenFree(() =>
    withTransaction(db, () => {
      write()
      clearHeldChange(db)
      writeSetting(db, roundSetting, newId())
      return centralState(db)
    })
  )
}

/** Above so many it is cheaper to compare all. */
const mostTouched = 2_000

/** Answers what writes it. */
function putTogetherAnew({ db }: JobContext): () => void {
  const packages = packagesOf(db)
  const suppliers = heldRows(db, 'supplier')
  const systems = heldRows(db, 'system')
  const { supplier, system, supplierAt } = putTogether(suppliers, systems, packages, keptDecisions(db))
  const sameAs: Comparing['sameAs'] = (row, id) => supplierAt(row.package, id)?.id ?? id
  return () => {
    for (const table of ['cluster', 'member', 'question', 'fact']) db.exec(`DELETE FROM central_${table}`)
    for (const together of [supplier, system]) {
      writeClusters(db, together, packages)
      writeQuestions(db, together)
      const facts = factWriter(db, together.entity, { sameAs, packages })
      for (const { id, rows, supplier, nationalId } of together.clusters)
        facts(id, rows, supplier?.nationalId ?? nationalId)
    }
  }
}

function writeClusters(
  db: Database,
  { entity, clusters, clusterOf, rows, why }: Together,
  packages: ReadonlyMap<number, HeldBy>
): void {
  const byPackage = new Map(Array.from(packages, ([number, by]) => [number, municipalityOf(by)]))
  const insert = db.prepare('INSERT INTO central_cluster VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
  for (const { id, title, supplier, rows: members } of clusters) {
    const municipalities = new Set(members.map((row) => byPackage.get(row.package))).size
    const names = new Set(members.map(({ name }) => name))
    const spellings = new Set(Array.from(names, fold))
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

/** The job's code, for the worker's registry. */
export const consolidationJobs = [implement(matchJob, match)]
