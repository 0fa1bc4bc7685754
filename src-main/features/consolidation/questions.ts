import type {
  ClusteredEntity,
  Paged,
  QuestionSide,
  QuestionView
} from '../../../src-shared/features/consolidation/contract.ts'
import type { ChannelParsed } from '../../../src-shared/ipc/contract.ts'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import type { FieldValue } from '../../../src-shared/kernel/value.ts'
import type { Database } from '../../db/open.ts'
import type { Session } from '../../ipc/context.ts'
import { keepDecision } from './decisions-store.ts'
import { factsOf, membersOf } from './facts-of.ts'
import { clusterRow } from './lists.ts'
import { noteStale } from './state.ts'

interface Stored extends Omit<QuestionView, 'left' | 'right'> {
  readonly leftCluster: string
  readonly rightCluster: string
  readonly leftRecord: number
  readonly rightRecord: number
  readonly leftKey: string
  readonly leftSupplier: string
  readonly rightKey: string
  readonly rightSupplier: string
}

const columns = `number, entity, reason, supplier, score, left_cluster AS leftCluster, right_cluster AS rightCluster,
  left_record AS leftRecord, right_record AS rightRecord, left_key AS leftKey, left_supplier AS leftSupplier,
  right_key AS rightKey, right_supplier AS rightSupplier`

/** A window of what is to be decided: suppliers first, as their systems follow; then the likeliest. */
export function listQuestions(
  db: Database,
  { offset, limit }: ChannelParsed<'central.questions'>
): Paged<QuestionView> {
  const total = db.prepare<[], number>('SELECT count(*) FROM central_question').pluck().get() ?? 0
  const sql = `SELECT ${columns} FROM central_question ORDER BY entity, score DESC, number LIMIT ? OFFSET ?`
  const rows = db.prepare<[number, number], Stored>(sql).all(limit, offset)
  return {
    total,
    rows: rows.map(({ number, entity, reason, supplier, score, ...sides }) => ({
      number,
      entity,
      reason,
      supplier,
      score,
      left: sideOf(db, entity, sides.leftCluster, sides.leftRecord),
      right: sideOf(db, entity, sides.rightCluster, sides.rightRecord)
    }))
  }
}

const mostSpellings = 5
const mostFacts = 6

function sideOf(db: Database, entity: ClusteredEntity, cluster: string, record: number): QuestionSide {
  const members = membersOf(db, entity, cluster)
  const asked = members.find((member) => member.record === record) ?? members[0]
  const row = clusterRow(db, entity, cluster)
  const counted = new Map<string, number>()
  for (const { name } of members) counted.set(name, (counted.get(name) ?? 0) + 1)
  const spellings = [...counted].sort((a, b) => b[1] - a[1]).map(([name]) => name)
  // Whose it is stands in a line of its own.
  const facts = factsOf(db, entity, cluster, members)
    .filter(({ field }) => field !== 'supplier' && field !== 'nationalId')
    .slice(0, mostFacts)
  const numbers = members.flatMap(({ nationalId }) => nationalId ?? [])
  return {
    cluster,
    name: asked?.name ?? '',
    spellings: spellings.filter((name) => name !== asked?.name).slice(0, mostSpellings),
    supplier: row?.supplier ?? null,
    supplierNumber: numbers[0] ?? null,
    municipalities: [...new Set(members.map(({ by }) => by.municipality))],
    place: asked?.place ?? { municipality: '', file: '', sheet: '', row: 0, exportedAt: '' },
    facts: Object.fromEntries(
      facts.map(({ field, said }): [string, FieldValue] => [field, said[0]?.name ?? said[0]?.value ?? null])
    )
  }
}

/** Keeps a person's answer; what is put together follows it the next time. Throws record.notFound. Inside a transaction. */
export function decide(
  { db, user }: Pick<Session, 'db' | 'user'>,
  at: string,
  { question, verdict, reason }: ChannelParsed<'central.decide'>
): void {
  const found = db.prepare<[number], Stored>(`SELECT ${columns} FROM central_question WHERE number = ?`).get(question)
  if (!found) throw new AppError('record.notFound')
  const title = db.prepare<[number], string>('SELECT title FROM held_record WHERE number = ?').pluck()
  keepDecision(db, user.id, at, {
    entity: found.entity,
    left: { key: found.leftKey, supplier: found.leftSupplier },
    right: { key: found.rightKey, supplier: found.rightSupplier },
    leftName: title.get(found.leftRecord) ?? found.leftKey,
    rightName: title.get(found.rightRecord) ?? found.rightKey,
    verdict,
    reason,
    decidedAt: at,
    decidedBy: user.name
  })
  db.prepare('DELETE FROM central_question WHERE number = ?').run(question)
  noteStale(db)
}
