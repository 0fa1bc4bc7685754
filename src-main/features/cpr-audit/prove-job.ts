import { AppError } from '../../../src-shared/kernel/errors.ts'
import { withTransaction } from '../../db/transaction.ts'
import { implement, type JobContext } from '../../jobs/job.ts'
import { whenFree } from '../../jobs/when-free.ts'
import { newId } from '../../platform/ids.ts'
import { tellOfAudit } from './audit-changes.ts'
import { proveDeletionsJob } from './audit-jobs-refs.ts'
import { auditRow } from './audits.ts'
import type { ListRow } from './lists/list-row.ts'
import { readLists } from './lists/read-lists.ts'
import { fingerprints } from './numbers/fingerprint.ts'
import type { NumberCode } from './numbers/number-code.ts'
import { inStretches } from './run-job.ts'

type Input = Parameters<NonNullable<typeof proveDeletionsJob.types>>[0]

/**
 * Reads a later extract (who is in it is still subscribed to, all others are gone) or receipts (who is in them is gone:
 * records 997, or a list). Throws audit.notOrdered, audit.signedOff, audit.sameFile for the extract the audit began with.
 */
async function prove(input: Input, context: JobContext) {
  const { auditId, lists, receipts, at, today } = input
  const { db, register } = context
  const key = Buffer.from(input.fingerprintKey)
  try {
    const row = auditRow(db, auditId)
    if (row.signedOffAt !== null) throw new AppError('audit.signedOff')
    if (row.orderedAt === null) throw new AppError('audit.notOrdered')
    const named = new Set<NumberCode>()
    const take = (_: unknown, { codes, count, removes }: ListRow): void => {
      for (let i = 0; i < count; i++) {
        // In an extract a line may take a subscription away again; of receipts every line tells of one that is gone.
        if (removes && !receipts) named.delete(codes[i] as number)
        else named.add(codes[i] as number)
      }
    }
    const taker = { nextFile: () => undefined, take, duplicates: () => 0 }
    const files = await readLists(lists, taker, { strict: false, days: false, caseIds: false }, context)
    const before = db
      .prepare("SELECT file FROM cpr_audit_list WHERE audit_id = ? AND step = 'compare' AND sha256 = ?")
      .pluck()
    for (const { file, sha256 } of files) {
      const other = before.get(auditId, sha256)
      if (typeof other === 'string') throw new AppError('audit.sameFile', { file, other })
    }
    const marks = new Set<string>()
    for (const some of inStretches(named)) {
      context.throwIfCancelled()
      for (const mark of fingerprints(key, some)) marks.add(mark.toString('hex'))
    }
    const deletions = db
      .prepare<[string], { readonly mark: Buffer; readonly gone: string | null }>(
        "SELECT fingerprint AS mark, gone_at AS gone FROM cpr_audit_finding WHERE audit_id = ? AND decision = 'delete'"
      )
      .all(auditId)
    const isGone = (mark: Buffer, gone: string | null): boolean =>
      receipts ? gone !== null || marks.has(mark.toString('hex')) : !marks.has(mark.toString('hex'))
    const gone = deletions.filter(({ mark, gone: already }) => isGone(mark, already))
    whenFree(() =>
      withTransaction(db, () => {
        const setGone = db.prepare('UPDATE cpr_audit_finding SET gone_at = ? WHERE audit_id = ? AND fingerprint = ?')
        const goneMarks = new Set(gone.map(({ mark }) => mark))
        for (const { mark, gone: already } of deletions)
          setGone.run(goneMarks.has(mark) ? (already ?? at) : null, auditId, mark)
        const insert = db.prepare(
          "INSERT INTO cpr_audit_list VALUES (?, ?, 'proof', ?, NULL, NULL, ?, ?, ?, ?, ?, ?, ?)"
        )
        for (const [i, { file, kind, sha256, rows, numbers }] of files.entries())
          insert.run(newId(), auditId, kind, file, sha256, lists[i]?.on ?? today, rows, numbers, at, register.userId)
        db.prepare('UPDATE cpr_audit SET proved_at = ? WHERE id = ?').run(at, auditId)
        tellOfAudit({ db, userId: register.userId, at }, auditId, {
          proof: [null, files.map(({ file, sha256 }) => `${file} (SHA-256 ${sha256})`)],
          gone: [null, gone.length],
          still: [null, deletions.length - gone.length]
        })
      })
    )
    return { files, gone: gone.length, still: deletions.length - gone.length }
  } finally {
    key.fill(0)
  }
}

/** The job's code, for the worker's registry. */
export const proveJobs = [implement(proveDeletionsJob, prove)]
