import type {
  ClusteredEntity,
  ClusterRow,
  ConflictRow,
  Paged,
  SaidValue
} from '../../../src-shared/features/consolidation/contract.ts'
import type { FactRule } from '../../../src-shared/features/consolidation/facts.ts'
import type { ChannelParsed } from '../../../src-shared/ipc/contract.ts'
import { fold } from '../../../src-shared/kernel/fold.ts'
import type { Database } from '../../db/open.ts'
import { factsOf } from './facts-of.ts'
import { openFact } from './state.ts'

const questionsOf = `(SELECT count(*) FROM central_question q
  WHERE q.entity = c.entity AND (q.left_cluster = c.id OR q.right_cluster = c.id))`
const conflictsOf = `(SELECT count(*) FROM central_fact f LEFT JOIN central_rule r ON r.entity = f.entity AND r.field = f.field
  WHERE f.entity = c.entity AND f.cluster = c.id AND ${openFact})`
const columns = `c.id, c.title, c.supplier, c.municipalities, c.members, ${questionsOf} AS questions,
  ${conflictsOf} AS conflicts`

const orders = { title: 'c.sort_key, c.id', municipalities: 'c.municipalities DESC, c.sort_key, c.id' } as const
const onlyThose = { all: '1', questions: `${questionsOf} > 0`, conflicts: `${conflictsOf} > 0` } as const

/** A window of what was put together; every word of the search must stand in a spelling or the supplier. */
export function listClusters(
  db: Database,
  { entity, search, only, order, offset, limit }: ChannelParsed<'central.list'>
): Paged<ClusterRow> {
  const words = fold(search)
    .split(' ')
    .filter((word) => word !== '')
  const where = ['c.entity = ?', onlyThose[only], ...words.map(() => 'instr(c.folded, ?) > 0')].join(' AND ')
  const found = [entity, ...words]
  const total = db.prepare<string[], number>(`SELECT count(*) FROM central_cluster c WHERE ${where}`).pluck()
  const rows = db.prepare<(string | number)[], ClusterRow>(
    `SELECT ${columns} FROM central_cluster c WHERE ${where} ORDER BY ${orders[order]} LIMIT ? OFFSET ?`
  )
  return { total: total.get(...found) ?? 0, rows: rows.all(...found, limit, offset) }
}

/** One of them; undefined: there is none. */
export function clusterRow(db: Database, entity: ClusteredEntity, id: string): ClusterRow | undefined {
  const sql = `SELECT ${columns} FROM central_cluster c WHERE c.entity = ? AND c.id = ?`
  return db.prepare<[string, string], ClusterRow>(sql).get(entity, id)
}

interface StoredConflict {
  readonly entity: ClusteredEntity
  readonly cluster: string
  readonly title: string
  readonly field: string
  readonly rule: FactRule
  readonly differing: number
  readonly open: number
}

/** So many values of a conflict are shown in the list. */
const mostShown = 5

/** A window of the facts in which municipalities differ, those of most municipalities first. */
export function listConflicts(
  db: Database,
  { only, field, offset, limit }: ChannelParsed<'central.conflicts'>
): Paged<ConflictRow> {
  const from = `FROM central_fact f JOIN central_cluster c ON c.entity = f.entity AND c.id = f.cluster
    LEFT JOIN central_rule r ON r.entity = f.entity AND r.field = f.field
    WHERE ${only === 'open' ? openFact : '1'} ${field === null ? '' : 'AND f.field = ?'}`
  const of = field === null ? [] : [field]
  const total =
    db
      .prepare<string[], number>(`SELECT count(*) ${from}`)
      .pluck()
      .get(...of) ?? 0
  const sql = `SELECT f.entity, f.cluster, c.title, f.field, coalesce(r.rule, 'majority') AS rule, f.differing,
      ${openFact} AS open ${from} ORDER BY c.municipalities DESC, c.sort_key, f.cluster, f.field LIMIT ? OFFSET ?`
  const rows = db.prepare<(string | number)[], StoredConflict>(sql).all(...of, limit, offset)
  const known = new Map<string, ReturnType<typeof factsOf>>()
  return {
    total,
    rows: rows.map((row): ConflictRow => {
      const key = `${row.entity} ${row.cluster}`
      const facts = known.get(key) ?? factsOf(db, row.entity, row.cluster)
      known.set(key, facts)
      const fact = facts.find((one) => one.field === row.field)
      const said = (fact?.said ?? []).map((one, at) => ({ ...shown(one), counts: at === fact?.counts }))
      // Those that are not shown are others' alone; the one that counts is among those that are.
      const first = said.slice(0, mostShown)
      const last = said.slice(mostShown).filter(({ counts }) => counts)
      return { ...row, open: row.open === 1, chosen: fact?.chosen != null, said: [...first, ...last] }
    })
  }
}

const shown = ({ value, name, sources }: SaidValue) => ({ value, name, count: sources.length })
