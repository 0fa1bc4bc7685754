import {
  type Acceptance,
  type PackageApplied,
  takes,
  takesRow
} from '../../../../src-shared/features/exchange/package-comparison.ts'
import { filled } from '../../../../src-shared/i18n/fill.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import { type EntityName, entityNames } from '../../../../src-shared/kernel/field.ts'
import type { FieldValue, Values } from '../../../../src-shared/kernel/value.ts'
import { createBackup } from '../../../db/backup.ts'
import { withTransaction } from '../../../db/transaction.ts'
import type { JobContext } from '../../../jobs/job.ts'
import { whenFree } from '../../../jobs/when-free.ts'
import { newId } from '../../../platform/ids.ts'
import { insertBatch } from '../../batches/batches.ts'
import { takeChangedEntities } from '../../entities/changes.ts'
import { idsIn } from '../../entities/names.ts'
import { type Records, writeRecords } from '../../entities/records.ts'
import { exportWords } from '../export/manifest.ts'
import { keepFindings } from '../feedback/finding-store.ts'
import { historySeq } from '../import/import-plan.ts'
import { type ComparedRow, wholeValues } from './compare-package.ts'
import { keepPackage } from './earlier-package.ts'
import type { applyPackageJob } from './package-refs.ts'
import { type PackageSession, packageSessionIn } from './package-session.ts'
import { editedParts } from './read-package.ts'

type Input = Parameters<NonNullable<typeof applyPackageJob.types>>[0]

/** A row with the values of it that are written. */
interface TakenRow {
  readonly row: ComparedRow
  readonly values: Values
}

/**
 * Writes what is accepted of the session's package in one transaction, after a backup, as one batch. Throws
 * package.broken, package.older, package.otherKey, import.changedSince, request.cancelled; then nothing is changed.
 */
export function applyPackage(input: Input, context: JobContext) {
  const session = packageSessionIn(context, input.sessionId)
  const { db, register, fileKey } = context
  requireFit(session, input.force)
  requireSame(session, context)
  const rows = taken(session, input.accept)
  if (rows.length > 0 && fileKey) {
    context.progress('copy', 0, null)
    createBackup(db, { folder: register.folder, fileKey, reason: 'import', at: new Date(input.at) })
  }
  return whenFree(() =>
    withTransaction(db, () => {
      requireSame(session, context)
      const batchId = rows.length > 0 ? newId() : null
      const counts =
        batchId === null ? { created: 0, updated: 0, ended: 0 } : write(rows, session, batchId, input, context)
      const { userId } = register
      const { read, file, sha256, own, view } = session
      const { records, says, figures, signed } = read
      const pack = { ...signed, says, trust: view.trust, edited: editedParts(read), file, sha256, records, figures }
      const held = keepPackage(db, pack, { userId, at: input.at, force: input.force, own, batchId })
      if (signed.head.feedback) keepFindings(db, held, read.findings)
      context.progress('index', 0, null)
      const applied: PackageApplied = { batchId, ...counts }
      return { applied, entities: takeChangedEntities(db) }
    })
  )
}

function requireFit({ view, file }: PackageSession, force: boolean): void {
  const { head, trust, older, before } = view
  const municipality = head.municipality.name
  if (trust === 'broken') throw new AppError('package.broken', { file })
  if (force) return
  const day = (instant: string | null): string => (instant ?? '').slice(0, 10)
  if (older)
    throw new AppError('package.older', { file, municipality, exportedAt: day(head.exportedAt), before: day(before) })
  if (trust === 'otherKey') throw new AppError('package.otherKey', { file, name: municipality })
}

function requireSame({ seen }: PackageSession, { db }: JobContext): void {
  if (historySeq(db) !== seen) throw new AppError('import.changedSince')
}

/** The rows that are accepted, and the new ones that they name: nothing is taken with half of what it is about. */
function taken(session: PackageSession, accept: Acceptance): readonly TakenRow[] {
  const found = new Map<string, TakenRow>()
  const news = new Map(session.compared.rows.flatMap((row) => (row.standing === 'new' ? [[row.id, row] as const] : [])))
  const waiting: TakenRow[] = []
  const take = (one: TakenRow): void => {
    found.set(one.row.key, one)
    waiting.push(one)
  }
  for (const row of session.compared.rows) {
    const fields = row.fields.map((one) => ({ ...one, field: one.field.key }))
    const decided = { ...row, fields }
    if (!takesRow(accept, decided)) continue
    if (row.standing === 'new') take({ row, values: wholeValues(row) })
    else {
      const chosen = row.fields.filter((one) => takes(accept, decided, { ...one, field: one.field.key }))
      if (chosen.length > 0 || row.standing === 'deleted') take({ row, values: wholeValues({ fields: chosen }) })
    }
  }
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop())
    for (const { field } of one.row.fields)
      if (field.kind === 'ref' || field.kind === 'refs')
        for (const id of idsIn(one.values[field.key])) {
          const named = news.get(id)
          if (named && !found.has(named.key)) take({ row: named, values: wholeValues(named) })
        }
  return [...found.values()]
}

const pollEvery = 250

function write(
  rows: readonly TakenRow[],
  { file, language, read }: PackageSession,
  batchId: string,
  { at }: Input,
  context: JobContext
): Omit<PackageApplied, 'batchId'> {
  const { db, register } = context
  const counts = { created: 0, updated: 0, ended: 0 }
  const { userId, municipalityId } = register
  const author = { userId, municipalityId, scope: 'all', batchId, now: () => at } as const
  writeRecords(db, author, (records) => {
    let done = 0
    for (const entity of entityNames)
      for (const one of rows.filter(({ row }) => row.entity === entity)) {
        if (done++ % pollEvery === 0) {
          context.throwIfCancelled()
          context.progress('write', done, rows.length)
        }
        writeRow(records, entity, one)
        counts[countOf(one)]++
      }
    insertBatch(db, { id: batchId, kind: 'import', at, userId, title: titleOf(), counts })
  })
  return counts

  // The history of each record names its batch: there one reads where a value came from.
  function titleOf(): string {
    const { head } = read.signed
    if (!head.feedback) return file
    return `${filled(exportWords(language)['feedback.from'], { name: head.municipality.name })}: ${file}`
  }
}

function countOf({ row }: TakenRow): 'created' | 'updated' | 'ended' {
  if (row.standing === 'gone') return 'ended'
  return row.standing === 'new' ? 'created' : 'updated'
}

function writeRow(records: Records, entity: EntityName, { row, values }: TakenRow): void {
  const store = records.of(entity)
  const held = store.byId(row.record ?? row.id)
  if (!held) {
    store.insert(values, { id: row.id, origin: 'package' })
    return
  }
  if (held.deletedAt !== null) store.restore(held)
  const now = store.byId(held.id) ?? held
  store.update(now, row.standing === 'new' ? { ...empty(now.values), ...values } : values)
}

/** What the undoing of a batch took away comes back as the package has it, and as nothing else. */
function empty(values: Values): Values {
  return Object.fromEntries(Object.keys(values).map((key): [string, FieldValue] => [key, null]))
}
