import { createHash } from 'node:crypto'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import { withTransaction } from '../../db/transaction.ts'
import { writingFile } from '../../ipc/writing-file.ts'
import { implement, type JobContext } from '../../jobs/job.ts'
import { whenFree } from '../../jobs/when-free.ts'
import { writeFileAtomic } from '../../platform/files.ts'
import { tellOfAudit } from './audit-changes.ts'
import { openNumbersJob, revealNumberJob, writeDeletionsJob } from './audit-jobs-refs.ts'
import { auditRow } from './audits.ts'
import { deletionText } from './deletion-text.ts'
import type { ListRow } from './lists/list-row.ts'
import { readLists } from './lists/read-lists.ts'
import { fingerprints } from './numbers/fingerprint.ts'
import { type NumberCode, numberText } from './numbers/number-code.ts'
import { protectedFile } from './protected-file.ts'
import { inStretches } from './run-job.ts'
import { type KeptNumber, readWorkingSet } from './working-set.ts'

/** The numbers of an audit's findings, by fingerprint, with case numbers: in this worker's memory, and gone with it. */
interface Numbers {
  readonly auditId: string
  readonly codes: ReadonlyMap<string, KeptNumber>
}

const held = 'cprAudit.numbers'

type OpenInput = Parameters<NonNullable<typeof openNumbersJob.types>>[0]

/**
 * Reads the lists that the audit read (the same digests) once more: a number is nowhere kept, and comes back only so; or
 * from the working set, where the municipality keeps one. Throws audit.otherFile where a file is another one than the
 * audit read, audit.notKept without files where nothing is kept.
 */
async function openNumbers({ auditId, lists, fingerprintKey, areaKey }: OpenInput, context: JobContext) {
  const { db } = context
  const key = Buffer.from(fingerprintKey)
  const sealedWith = Buffer.from(areaKey)
  try {
    const wanted = new Set(
      db
        .prepare<[string], string>('SELECT lower(hex(fingerprint)) FROM cpr_audit_finding WHERE audit_id = ?')
        .pluck()
        .all(auditId)
    )
    const all = lists.length > 0 ? await numbersIn(auditId, lists, context) : readWorkingSet(db, auditId, sealedWith)
    if (lists.length === 0 && all.length === 0 && wanted.size > 0) throw new AppError('audit.notKept')
    const codes = new Map<string, KeptNumber>()
    for (const some of inStretches(all)) {
      context.throwIfCancelled()
      const marks = fingerprints(
        key,
        some.map(([code]) => code)
      )
      for (const [at, mark] of marks.entries()) {
        const id = mark.toString('hex')
        if (wanted.has(id)) codes.set(id, some[at] as KeptNumber)
      }
    }
    context.state.set(held, { auditId, codes } satisfies Numbers)
    return { known: codes.size, findings: wanted.size }
  } finally {
    key.fill(0)
    sealedWith.fill(0)
  }
}

/** The numbers of lists that the audit read, each once. */
async function numbersIn(
  auditId: string,
  lists: OpenInput['lists'],
  context: JobContext
): Promise<readonly KeptNumber[]> {
  const all = new Map<NumberCode, string>()
  const take = (_: unknown, { codes, count, caseId }: ListRow): void => {
    for (let i = 0; i < count; i++) {
      const code = codes[i] as number
      if (caseId !== '' || !all.has(code)) all.set(code, caseId)
    }
  }
  const taker = { nextFile: () => undefined, take, duplicates: () => 0 }
  const files = await readLists(lists, taker, { strict: false, days: false, caseIds: true }, context)
  const known = context.db.prepare('SELECT 1 FROM cpr_audit_list WHERE audit_id = ? AND sha256 = ?')
  for (const { file, sha256 } of files) if (!known.get(auditId, sha256)) throw new AppError('audit.otherFile', { file })
  return [...all]
}

/** An opened session's numbers. Throws audit.notOpen. */
export function numbersOf(auditId: string, { state }: JobContext): Numbers['codes'] {
  const numbers = state.get(held) as Numbers | undefined
  if (numbers?.auditId !== auditId) throw new AppError('audit.notOpen')
  return numbers.codes
}

type RevealInput = Parameters<NonNullable<typeof revealNumberJob.types>>[0]

/** One number with the entry that tells of it, or neither. */
function reveal({ auditId, finding, reason, at }: RevealInput, context: JobContext): { readonly number: string } {
  const code = numbersOf(auditId, context).get(finding)?.[0]
  if (code === undefined) throw new AppError('audit.notOpen')
  const { db, register } = context
  whenFree(() =>
    withTransaction(db, () =>
      tellOfAudit(
        { db, userId: register.userId, at },
        auditId,
        { finding: [null, finding], reason: [null, reason] },
        'reveal'
      )
    )
  )
  return { number: numberText(code) }
}

type OrderInput = Parameters<NonNullable<typeof writeDeletionsJob.types>>[0]

/**
 * Writes the numbers of all confirmed deletions. Throws audit.notConfirmed while a second person has not confirmed all,
 * audit.notOpen where a number is not at hand, audit.ordered for a second time, and as `writingFile`.
 */
async function writeDeletions(input: OrderInput, context: JobContext) {
  const { auditId, path, form, protection, customerNumber, at } = input
  const { db, register } = context
  const codes = numbersOf(auditId, context)
  const row = auditRow(db, auditId)
  if (row.orderedAt !== null) throw new AppError('audit.ordered')
  const deletions = db
    .prepare<[string], { readonly id: string; readonly confirmed: number }>(
      `SELECT lower(hex(fingerprint)) AS id, confirmed_at IS NOT NULL AS confirmed FROM cpr_audit_finding
       WHERE audit_id = ? AND decision = 'delete'`
    )
    .all(auditId)
  if (deletions.some(({ confirmed }) => confirmed === 0)) throw new AppError('audit.notConfirmed')
  const numbers = deletions.map(({ id }) => {
    const code = codes.get(id)?.[0]
    if (code === undefined) throw new AppError('audit.notOpen')
    return numberText(code)
  })
  if (numbers.length === 0) throw new AppError('audit.nothingToDelete')
  const { name, text } = deletionText(form, numbers.toSorted(), customerNumber)
  const bytes = await protectedFile(name, text, protection)
  await writingFile(path, () => writeFileAtomic(path, bytes))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  whenFree(() =>
    withTransaction(db, () => {
      db.prepare(
        'UPDATE cpr_audit SET ordered_at = ?, ordered_by = ?, order_form = ?, order_sha256 = ? WHERE id = ?'
      ).run(at, register.userId, form, sha256, auditId)
      tellOfAudit({ db, userId: register.userId, at }, auditId, {
        deletionList: [null, form],
        count: [null, numbers.length],
        protection: [null, protection.kind],
        ...(protection.kind === 'plain' ? { reason: [null, protection.reason] as const } : {}),
        ...(protection.kind === 'recipient' ? { recipientKey: [null, protection.fingerprint] as const } : {}),
        sha256: [null, sha256]
      })
    })
  )
  return { path, numbers: numbers.length, sha256 }
}

/** The jobs' code, for the worker's registry. */
export const numbersJobs = [
  implement(openNumbersJob, openNumbers),
  implement(revealNumberJob, reveal),
  implement(writeDeletionsJob, writeDeletions)
]
