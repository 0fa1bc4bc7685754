import type { Finding } from '../../../../src-shared/features/exchange/feedback.ts'
import type { Database } from '../../../db/open.ts'

/** A finding as it is stored; `of` is a word of SQL's. */
export interface StoredFinding extends Finding {
  readonly number: number
  readonly from: string
  readonly exportedAt: string
  readonly answer: string | null
  readonly answeredAt: string | null
  readonly answeredBy: string | null
}

const columns = `f.number, f.kind, f.entity, f.record_id AS recordId, f.name, f.field, f.said, f.ours, f.theirs, f.rule, f.count,
  f.total AS "of", f.answer, f.answered_at AS answeredAt, f.answered_by AS answeredBy,
  p.municipality_name AS "from", p.exported_at AS exportedAt`

/** What central offices told last, in the order in which they told it. */
export function storedFindings(db: Database): readonly StoredFinding[] {
  const sql = `SELECT ${columns} FROM feedback_finding f JOIN held_package p ON p.number = f.package ORDER BY f.number`
  return db.prepare<[], StoredFinding>(sql).all()
}

/** Those about records of an entity, by the record's id. */
export function findingsAbout(db: Database, entity: string): (recordId: string) => readonly StoredFinding[] {
  const sql = `SELECT ${columns} FROM feedback_finding f JOIN held_package p ON p.number = f.package
    WHERE f.record_id = ? AND f.entity = ?`
  const read = db.prepare<[string, string], StoredFinding>(sql)
  return (recordId) => read.all(recordId, entity)
}

/**
 * Keeps what a feedback tells in place of what the same office told before; what was answered stays answered as long as
 * the same is told. Call it inside the transaction.
 */
export function keepFindings(db: Database, held: number, findings: readonly Finding[]): void {
  const before = storedFindings(db)
  const answers = new Map(before.flatMap((one) => (one.answer === null ? [] : [[keyOf(one), one] as const])))
  db.prepare('DELETE FROM feedback_finding WHERE package = ?').run(held)
  const insert = db.prepare(
    `INSERT INTO feedback_finding (package, kind, entity, record_id, name, field, said, ours, theirs, rule, count, total,
       answer, answered_at, answered_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
  )
  for (const finding of findings) {
    const { kind, entity, recordId, name, field, said, ours, theirs, rule, count, of } = finding
    const known = answers.get(keyOf(finding))
    const answer = [known?.answer ?? null, known?.answeredAt ?? null, known?.answeredBy ?? null]
    insert.run(held, kind, entity, recordId, name, field, said, ours, theirs, rule, count, of, ...answer)
  }
}

/** That others are more or fewer does not make it another finding. */
const keyOf = ({ kind, entity, recordId, field, said, theirs }: Finding): string =>
  JSON.stringify([kind, entity, recordId, field, said, theirs.replace(/ \(\d+\)/g, '')])
