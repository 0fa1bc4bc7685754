import type { ClusteredEntity } from '../../../../src-shared/features/consolidation/contract.ts'
import type {
  DecidedAtOnce,
  QuestionsByScore
} from '../../../../src-shared/features/consolidation/deciding-contract.ts'
import type { ChannelParsed } from '../../../../src-shared/ipc/contract.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import type { Database } from '../../../db/open.ts'
import type { Session } from '../../../ipc/context.ts'
import { createHistoryWriter } from '../../../security/history.ts'
import { keepDecision } from '../decisions-store.ts'
import { membersOf } from '../facts-of.ts'
import { clusterRow } from '../lists.ts'
import { apart, joined } from '../matching/by-record.ts'
import type { MatchDecision } from '../matching/decisions.ts'
import { decide } from '../questions.ts'
import { noteStale } from '../state.ts'

type Desk = Pick<Session, 'db' | 'user'>

/** How many questions there are of each score, the most alike first. */
export function questionScores(db: Database): readonly QuestionsByScore[] {
  const sql = `SELECT entity, score, count(*) AS count FROM central_question GROUP BY entity, score
    ORDER BY score DESC, entity`
  return db.prepare<[], QuestionsByScore>(sql).all()
}

/** Answers every question from a score up with "the same". Inside a transaction. */
export function decideAll(
  desk: Desk,
  at: string,
  { entity, from, reason }: ChannelParsed<'central.decideAll'>
): DecidedAtOnce {
  const sql = `SELECT number FROM central_question WHERE score >= ? ${entity === null ? '' : 'AND entity = ?'}`
  // Scores have two decimals; what is asked for may have come by other ways.
  const least = from - 0.000_001
  const found = desk.db.prepare<(number | string)[], number>(sql).pluck()
  const numbers = entity === null ? found.all(least) : found.all(least, entity)
  for (const question of numbers) decide(desk, at, { question, verdict: 'same', reason })
  return { decisions: numbers.length, at }
}

interface Named {
  readonly id: string
  readonly name: string
}

/** Keeps a decision about records by their ids; names are what it is told and passed on with. */
function keep(
  { db, user }: Desk,
  at: string,
  entity: ClusteredEntity,
  decision: MatchDecision,
  { reason, names: [leftName, rightName] }: { readonly reason: string; readonly names: readonly [string, string] }
): void {
  const by = { entity, leftName, rightName, reason, decidedAt: at, decidedBy: user.name }
  keepDecision(db, user.id, at, { ...decision, ...by })
}

/** Sets records of a cluster apart from the rest; among themselves they stay one. Inside a transaction. */
export function split(desk: Desk, at: string, input: ChannelParsed<'central.split'>): DecidedAtOnce {
  const { entity, cluster, records, reason } = input
  const members = membersOf(desk.db, entity, cluster)
  const chosen = new Map<string, Named>()
  for (const record of records) {
    const found = members.find((one) => one.record === record)
    if (!found) throw new AppError('record.notFound')
    chosen.set(found.id, found)
  }
  const title = clusterRow(desk.db, entity, cluster)?.title ?? ''
  const [first, ...others] = [...chosen.values()]
  for (const { id, name } of chosen.values()) keep(desk, at, entity, apart(id), { reason, names: [name, title] })
  for (const { id, name } of others)
    if (first) keep(desk, at, entity, joined(first.id, id), { reason, names: [first.name, name] })
  noteStale(desk.db)
  return { decisions: chosen.size, at }
}

/** Makes two clusters one. Inside a transaction. */
export function join(desk: Desk, at: string, input: ChannelParsed<'central.join'>): DecidedAtOnce {
  const { entity, clusters, reason } = input
  const [a, b] = clusters.map((cluster) => membersOf(desk.db, entity, cluster).find(({ goneAt }) => goneAt === null))
  if (!a || !b || a.id === b.id) throw new AppError('record.notFound')
  // In the order in which their ids stand in the decision.
  const names = a.id < b.id ? ([a.name, b.name] as const) : ([b.name, a.name] as const)
  keep(desk, at, entity, joined(a.id, b.id), { reason, names })
  noteStale(desk.db)
  return { decisions: 1, at }
}

/** Forgets what this user decided at that instant. Inside a transaction. */
export function takeBack({ db, user }: Desk, now: string, at: string): DecidedAtOnce {
  const { changes } = db
    .prepare('DELETE FROM central_decision WHERE decided_at = ? AND decided_by = ?')
    .run(at, user.name)
  if (changes === 0) return { decisions: 0, at }
  createHistoryWriter(db).append({
    at: now,
    userId: user.id,
    batchId: null,
    entity: 'centralDecision',
    recordId: at,
    version: 1,
    action: 'delete',
    changes: { count: [changes, null] }
  })
  noteStale(db)
  return { decisions: changes, at }
}
