import type { AuditDecision, FindingClass, SheetLine } from '../../../src-shared/features/cpr-audit/audit.ts'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import { withTransaction } from '../../db/transaction.ts'
import { writingFile } from '../../ipc/writing-file.ts'
import { implement, type JobContext } from '../../jobs/job.ts'
import { whenFree } from '../../jobs/when-free.ts'
import { writeFileAtomic } from '../../platform/files.ts'
import { takeFiles } from '../exchange/import/intake.ts'
import { decideFindings, tellOfAudit } from './audit-changes.ts'
import { readSheetJob, writeSheetJob } from './audit-jobs-refs.ts'
import { numberText } from './numbers/number-code.ts'
import { numbersOf } from './numbers-session.ts'
import { type OwnersSaying, ownersSayings, ownersWorkbook, problemOf } from './owner-sheet.ts'
import { protectedFile } from './protected-file.ts'

interface Row {
  readonly id: string
  readonly class: FindingClass
  readonly decision: AuditDecision | null
  readonly reasonCode: string | null
  readonly note: string | null
}

const findings = `SELECT lower(hex(fingerprint)) AS id, class, decision, reason_code AS reasonCode, note
  FROM cpr_audit_finding WHERE audit_id = ? ORDER BY class, fingerprint`

type WriteInput = Parameters<NonNullable<typeof writeSheetJob.types>>[0]

/** Writes the sheet in which a system's owner decides, and tells of it: with numbers in it, also why. */
async function writeSheet(input: WriteInput, context: JobContext): Promise<{ path: string; rows: number }> {
  const { auditId, path, classes, password, numbersFor, language, at } = input
  const { db, register } = context
  const numbers = numbersOf(auditId, context)
  const rows = db
    .prepare<[string], Row>(findings)
    .all(auditId)
    .filter((row) => classes.includes(row.class))
    .map((row) => {
      const [code, caseId = ''] = numbers.get(row.id) ?? []
      return { ...row, caseId, number: numbersFor === null || code === undefined ? null : numberText(code) }
    })
  const bytes = await protectedFile('audit.xlsx', await ownersWorkbook(rows, language), { kind: 'zip', password })
  await writingFile(path, () => writeFileAtomic(path, bytes))
  whenFree(() =>
    withTransaction(db, () =>
      tellOfAudit({ db, userId: register.userId, at }, auditId, {
        ownersSheet: [null, rows.length],
        classes: [null, classes],
        ...(numbersFor === null ? {} : { reason: [null, numbersFor] as const })
      })
    )
  )
  return { path, rows: rows.length }
}

type ReadInput = Parameters<NonNullable<typeof readSheetJob.types>>[0]

/**
 * Takes an owner's decisions, all in one transaction; rows that cannot be taken are named and change nothing. Throws
 * audit.notASheet, and as `decideFindings`.
 */
async function readSheet({ auditId, path, at }: ReadInput, context: JobContext) {
  const { db, register } = context
  const [taken] = await takeFiles([{ path }], context)
  if (taken?.failure) throw new AppError(taken.failure.code, taken.failure.params)
  const sayings = taken?.sheets.map(({ rows }) => ownersSayings(rows)).find((found) => found !== null)
  if (!sayings) throw new AppError('audit.notASheet', { file: taken?.file ?? '' })
  const known = new Map(
    db
      .prepare<[string], Row>(findings)
      .all(auditId)
      .map((row) => [row.id, row])
  )
  const lines: SheetLine[] = []
  const good: OwnersSaying[] = []
  for (const saying of sayings) {
    const problem = problemOf(saying, known.get(saying.id))
    if (problem) lines.push({ line: saying.line, problem })
    else if (saying.decision !== null && isNew(saying, known.get(saying.id))) good.push(saying)
  }
  let decided = 0
  const author = { db, userId: register.userId, at }
  whenFree(() =>
    withTransaction(db, () => {
      for (const [, alike] of Map.groupBy(good, ({ decision, reasonCode, note }) =>
        JSON.stringify([decision, reasonCode, note])
      )) {
        const { decision, reasonCode, note } = alike[0] as OwnersSaying
        const of = { findings: alike.map(({ id }) => id) }
        decided += decideFindings(author, { id: auditId, of, decision: decision as AuditDecision, reasonCode, note })
      }
    })
  )
  return { decided, lines }
}

/** Reading a sheet twice changes nothing. */
function isNew({ decision, reasonCode, note }: OwnersSaying, row: Row | undefined): boolean {
  // A reason belongs to keeping alone.
  const reason = decision === 'keep' ? reasonCode : null
  return row?.decision !== decision || row.reasonCode !== reason || row.note !== note
}

/** The jobs' code, for the worker's registry. */
export const sheetJobs = [implement(writeSheetJob, writeSheet), implement(readSheetJob, readSheet)]
