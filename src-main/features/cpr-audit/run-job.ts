import type { AuditFigures, FindingClass } from '../../../src-shared/features/cpr-audit/audit.ts'
import type { ListRead } from '../../../src-shared/features/cpr-audit/comparison.ts'
import type { HistoryChanges } from '../../../src-shared/features/register/history.ts'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import { withTransaction } from '../../db/transaction.ts'
import { implement, type JobContext } from '../../jobs/job.ts'
import { whenFree } from '../../jobs/when-free.ts'
import { newId } from '../../platform/ids.ts'
import { tellOfAudit } from './audit-changes.ts'
import { runAuditJob } from './audit-jobs-refs.ts'
import { auditRow } from './audits.ts'
import { type Compared, compareLists, countsOf } from './compare/comparison.ts'
import type { ListToTake } from './lists/read-lists.ts'
import { rememberColumns, rememberWords, type Sayer } from './lists/reading-memory.ts'
import { fingerprints } from './numbers/fingerprint.ts'
import type { NumberCode } from './numbers/number-code.ts'
import { dropWorkingSet, keepWorkingSet } from './working-set.ts'

type Input = Parameters<NonNullable<typeof runAuditJob.types>>[0]

const stretch = 20_000

/** Reads, compares and keeps: one transaction at the end, so that a stopped run changes nothing. */
async function runAudit(input: Input, context: JobContext) {
  const { auditId, compare } = input
  const { db } = context
  const key = Buffer.from(input.fingerprintKey)
  try {
    const compared = await compareLists(compare, context)
    markDeletedBefore(compared, key, context, auditId)
    const result = countsOf(compared, compare)
    const { files, warnings, ...figures } = result
    whenFree(() => withTransaction(db, () => keep(input, compared, figures, key, context)))
    return { files, warnings }
  } finally {
    key.fill(0)
  }
}

/** Which of the subscribed an earlier audit of the same source has proved to be deleted (domain.md §1.4, class 8). */
function markDeletedBefore(
  { subscribed }: Compared,
  key: Buffer,
  { db, throwIfCancelled }: JobContext,
  id: string
): void {
  const { sourceId } = auditRow(db, id)
  const gone = new Set(
    db
      .prepare<[string | null, string], string>(
        `SELECT hex(f.fingerprint) FROM cpr_audit_finding f JOIN cpr_audit a ON a.id = f.audit_id
         WHERE a.source_id = ? AND a.id <> ? AND f.gone_at IS NOT NULL`
      )
      .pluck()
      .all(sourceId, id)
  )
  if (gone.size === 0) return
  for (const codes of inStretches(subscribed.subscribedCodes())) {
    throwIfCancelled()
    const marks = fingerprints(key, codes)
    for (const [at, mark] of marks.entries())
      if (gone.has(mark.toString('hex').toUpperCase())) subscribed.markDeletedBefore(codes[at] as NumberCode)
  }
}

function keep(input: Input, { subscribed, files }: Compared, figures: AuditFigures, key: Buffer, context: JobContext) {
  const { auditId, at, compare, saying, workingSetDays } = input
  const { db, register } = context
  const row = auditRow(db, auditId)
  if (row.signedOffAt !== null) throw new AppError('audit.signedOff')
  if (row.orderedAt !== null) throw new AppError('audit.ordered')
  keepLists(input, files, compare.lists, context)
  keepSayings(input, files, { db, by: { userId: register.userId, at } })
  // What somebody decided of a number stays, as long as it is in the class that it was decided for.
  const current = new Set<string>()
  const put = db.prepare(
    `INSERT INTO cpr_audit_finding (audit_id, fingerprint, class) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET class = excluded.class, decision = NULL, reason_code = NULL, note = NULL,
       decided_by = NULL, decided_at = NULL, confirmed_by = NULL, confirmed_at = NULL WHERE class <> excluded.class`
  )
  let done = 0
  const total = figures.orphans + figures.lapsed + figures.statusReview + figures.resurrected + figures.missing
  for (const found of inStretches(findingsOf(subscribed.classes()))) {
    context.throwIfCancelled()
    const marks = fingerprints(
      key,
      found.map(([code]) => code)
    )
    for (const [i, mark] of marks.entries()) {
      put.run(auditId, mark, (found[i] as readonly [NumberCode, FindingClass])[1])
      current.add(mark.toString('hex'))
    }
    done += found.length
    context.progress('write', done, total)
  }
  dropOthers(db, auditId, current)
  if (workingSetDays === 0) dropWorkingSet(db, auditId)
  else {
    const numbers = [...findingsOf(subscribed.classes())].map(
      ([code]) => [code, subscribed.caseIds?.get(code) ?? ''] as const
    )
    keepWorkingSet(db, auditId, numbers, { userId: register.userId, at, days: workingSetDays })
  }
  db.prepare('UPDATE cpr_audit SET compared_at = ?, figures = ?, proved_at = NULL WHERE id = ?').run(
    at,
    JSON.stringify(figures),
    auditId
  )
  const names = files.map(({ file, sha256 }) => `${file} (SHA-256 ${sha256})`)
  tellOfAudit({ db, userId: register.userId, at }, auditId, {
    lists: [null, names],
    systems: [null, saying.filter(({ system }) => system !== null).length],
    ...wordsTold(saying),
    ...Object.fromEntries(
      Object.entries(figures).flatMap(([name, count]) => (count === null ? [] : [[name, [null, count] as const]]))
    )
  })
}

function keepLists(
  { auditId, at, compare, saying }: Input,
  files: readonly ListRead[],
  lists: readonly ListToTake[],
  { db, register }: JobContext
): void {
  db.prepare("DELETE FROM cpr_audit_list WHERE audit_id = ? AND step = 'compare'").run(auditId)
  const insert = db.prepare(
    `INSERT INTO cpr_audit_list VALUES (?, ?, 'compare', ?, ?, (SELECT name FROM system WHERE id = ?), ?, ?, ?, ?, ?, ?, ?)`
  )
  for (const [i, { file, kind, sha256, rows, numbers }] of files.entries()) {
    const system = saying[i]?.system ?? null
    const on = lists[i]?.on ?? compare.today
    insert.run(newId(), auditId, kind, system, system, file, sha256, on, rows, numbers, at, register.userId)
  }
}

/** What somebody says of lists' columns and words holds for the next audit. */
function keepSayings(
  { compare, saying }: Input,
  files: readonly ListRead[],
  { db, by }: { readonly db: JobContext['db']; readonly by: Sayer }
): void {
  for (const [i, { kind, columns, asFound }] of compare.lists.entries()) {
    const headers = columns?.headers ?? files[i]?.sheets[0]?.columns.headers
    if (headers && (columns !== null || asFound)) rememberColumns(db, kind, { headers, columns }, by)
    const { system, words } = saying[i] ?? { system: null, words: {} }
    if (system !== null) rememberWords(db, system, words, by)
  }
}

/** The meanings that were given, for the history: they decide whose need has lapsed. */
function wordsTold(saying: Input['saying']): HistoryChanges {
  const told = saying.flatMap(({ words }) => Object.entries(words).map(([word, state]) => `${word}: ${state ?? '–'}`))
  return told.length === 0 ? {} : { words: [null, told] }
}

function* findingsOf(
  classes: ReturnType<Compared['subscribed']['classes']>
): Generator<readonly [NumberCode, FindingClass]> {
  for (const [code, found] of classes) if (found !== 'matchedActive') yield [code, found]
}

/** Findings of an earlier run that this one has not. */
function dropOthers(db: JobContext['db'], auditId: string, current: ReadonlySet<string>): void {
  const held = db.prepare<[string], Buffer>('SELECT fingerprint FROM cpr_audit_finding WHERE audit_id = ?').pluck()
  const drop = db.prepare('DELETE FROM cpr_audit_finding WHERE audit_id = ? AND fingerprint = ?')
  for (const mark of held.all(auditId)) if (!current.has(mark.toString('hex'))) drop.run(auditId, mark)
}

/** In arrays of some thousand, as fingerprints are made in bulk. */
export function* inStretches<T>(items: Iterable<T>): Generator<T[]> {
  let held: T[] = []
  for (const item of items) {
    held.push(item)
    if (held.length < stretch) continue
    yield held
    held = []
  }
  if (held.length > 0) yield held
}

/** The job's code, for the worker's registry. */
export const runJobs = [implement(runAuditJob, runAudit)]
