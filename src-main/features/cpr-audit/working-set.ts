import { addDays } from '../../../src-shared/kernel/dates.ts'
import type { Database } from '../../db/open.ts'
import { withTransaction } from '../../db/transaction.ts'
import { createDepositor, openSealedRecord, removeSealed } from '../../security/areas/sealed-records.ts'
import type { Session } from '../../security/session.ts'
import { type NumberCode, numberText, readNumber } from './numbers/number-code.ts'

const kind = 'workingSet'
/** Numbers in one sealed record. */
const together = 1000

/** What a working set keeps of a finding: the number, and the system's own case number ('' where none was told). */
export type KeptNumber = readonly [code: NumberCode, caseId: string]

/** Keeps an audit's numbers sealed in the audit area until a day, in place of what was kept. Inside a transaction. */
export function keepWorkingSet(
  db: Database,
  auditId: string,
  numbers: readonly KeptNumber[],
  by: { readonly userId: string; readonly at: string; readonly days: number }
): void {
  dropWorkingSet(db, auditId)
  const depositor = createDepositor(db, 'auditWorkingSets')
  const insert = db.prepare('INSERT INTO cpr_audit_working VALUES (?, ?, ?)')
  try {
    for (let from = 0; from < numbers.length; from += together) {
      const some = numbers.slice(from, from + together).map(([code, caseId]) => [numberText(code), caseId])
      const content = Buffer.from(JSON.stringify(some), 'utf8')
      const id = depositor.deposit({ kind, at: by.at, by: by.userId }, content)
      content.fill(0)
      insert.run(auditId, id, addDays(by.at.slice(0, 10), by.days))
    }
  } finally {
    depositor.end()
  }
}

/** What is kept of an audit's numbers; none where nothing is. The area's key is wiped by who gives it. */
export function readWorkingSet(db: Database, auditId: string, areaKey: Buffer): readonly KeptNumber[] {
  return db
    .prepare<[string], string>('SELECT sealed_id FROM cpr_audit_working WHERE audit_id = ?')
    .pluck()
    .all(auditId)
    .flatMap((id) => {
      const content = openSealedRecord(db, areaKey, id)
      if (!content) return []
      const kept = JSON.parse(content.toString('utf8')) as readonly (readonly [string, string])[]
      content.fill(0)
      return kept.map(([number, caseId]) => [readNumber(number), caseId] as const)
    })
}

/** Destroys an audit's working set. Inside a transaction. */
export function dropWorkingSet(db: Database, auditId: string): void {
  drop(db, 'audit_id = ?', auditId)
}

/** When a register is opened: destroys every working set whose last day is over. Only looked at, it stays as it is. */
export function settleWorkingSets({ db, readonly }: Pick<Session, 'db' | 'readonly'>, now: () => Date): void {
  if (readonly) return
  withTransaction(db, () => drop(db, 'until < ?', now().toISOString().slice(0, 10)))
}

function drop(db: Database, where: string, value: string): void {
  const ids = db.prepare<[string], string>(`SELECT sealed_id FROM cpr_audit_working WHERE ${where}`).pluck().all(value)
  for (const id of ids) removeSealed(db, id)
  db.prepare(`DELETE FROM cpr_audit_working WHERE ${where}`).run(value)
}
