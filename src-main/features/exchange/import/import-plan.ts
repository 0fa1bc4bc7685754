import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import type { ImportPreview, RowCounts, RowOutcome } from '../../../../src-shared/features/exchange/import.ts'
import { columnOf, type EntityName, fieldOf } from '../../../../src-shared/kernel/field.ts'
import type { Database } from '../../../db/open.ts'
import type { JobContext } from '../../../jobs/job.ts'
import { asTemplates, knownFor } from './as-templates.ts'
import { checkedOwnValues } from './checked-own-values.ts'
import type { Collected, CollectedSheet } from './collect-rows.ts'
import { compareWithRegister } from './compare-register.ts'
import { IssueLog } from './issue-log.ts'
import { type KnownRoot, knownRecords } from './known-records.ts'
import { withMastered } from './mastered-rows.ts'
import type { Resolution } from './resolution.ts'
import { type Decisions, resolveAll } from './resolve-all.ts'
import { withoutSaidElsewhere } from './said-elsewhere.ts'
import { type Settled, settleRecords } from './settle-records.ts'
import { withoutCycles } from './tree-cycles.ts'

/** Everything an import would do, worked out against the register as it was at `seen`. */
export interface PlannedImport {
  readonly collected: Collected
  readonly resolution: Resolution
  readonly settled: Settled
  readonly issues: IssueLog
  readonly missing: ImportPreview['missing']
  /** The history's last place when it was worked out: when it has moved, somebody has changed the register since. */
  readonly seen: number
}

/** The register's records that sheets may name, read once per plan. */
export function knownOnce(db: Database, municipalityId: string): (entity: EntityName) => readonly KnownRoot[] {
  const known = new Map<EntityName, readonly KnownRoot[]>()
  return (entity) => {
    const there = known.get(entity) ?? knownRecords(db, entity, municipalityId)
    known.set(entity, there)
    return there
  }
}

/** The place of the last change of the register. */
export function historySeq(db: Database): number {
  return db.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM history_entry').pluck().get() ?? 0
}

/** Works out what the collected rows mean for the register; reading them anew is not needed when decisions change. */
export function planImport(
  read: Collected,
  rowIssues: IssueLog,
  decisions: Decisions & { readonly templates: boolean; readonly kitos: boolean },
  context: JobContext
): PlannedImport {
  const { db, register } = context
  const { municipalityId } = register
  const seen = historySeq(db)
  const collected = decisions.templates ? asTemplates(read) : read
  const issues = IssueLog.from(rowIssues)
  for (const sheet of collected.sheets) sheet.fates.reset()
  context.progress('match', 0, null)
  const knownOf = knownFor(knownOnce(db, municipalityId), collected, decisions.templates, db)
  const resolution = resolveAll(collected, knownOf, decisions, issues)
  context.throwIfCancelled()
  context.progress('check', 0, null)
  const laid = settleRecords({ collected, resolution, issues, db, municipalityId, language: decisions.language })
  const merged = withoutCycles(db, municipalityId, collected, resolution, laid, issues)
  const where = { db, municipalityId, country: register.country }
  const checked = checkedOwnValues(where, collected, resolution, { ...laid, merged }, issues)
  const { language } = decisions
  const saying = { db, municipalityId, language, collected, resolution, issues }
  const settled = withMastered(saying, withoutSaidElsewhere(saying, checked), decisions.kitos)
  compareWithRegister(db, municipalityId, collected, resolution, settled)
  context.throwIfCancelled()
  const missing = missingRecords(db, collected, settled)
  for (const { name } of missing) issues.add(0, -1, -1, 'record.missing', name)
  return { collected, resolution, settled, issues, missing, seen }
}

const mostMissing = 1000
/** Fewer records in common, and it is another list with the same headers: another school's, another department's. */
const sameList = 0.3

/**
 * Records that earlier imports of such a list brought and that are not in this one. Lists are the same when their
 * headers are and a good part of their records.
 */
function missingRecords(db: Database, collected: Collected, settled: Settled): ImportPreview['missing'] {
  const missing: { id: string; name: string }[] = []
  const asked = new Set<string>()
  for (const { entity, headerKey } of collected.sheets) {
    if (asked.has(`${entity}|${headerKey}`)) continue
    asked.add(`${entity}|${headerKey}`)
    const { table, title } = catalogue[entity]
    const rows = db
      .prepare<[string, string], { id: string; name: string | null }>(
        `SELECT id, ${columnOf(fieldOf(catalogue[entity], title))} AS name FROM ${table}
         WHERE deleted_at IS NULL AND batch_id IN (
           SELECT s.batch_id FROM import_sheet AS s JOIN import_batch AS b ON b.id = s.batch_id
           WHERE s.header_key = ? AND s.entity = ? AND b.undone_at IS NULL)
         ORDER BY sort_key`
      )
      .all(headerKey, entity)
    const absent = rows.filter(({ id }) => !settled.firstOf.has(id))
    if (rows.length - absent.length < rows.length * sameList) continue
    missing.push(...absent.map(({ id, name }) => ({ id, name: name ?? '' })))
  }
  return missing.slice(0, mostMissing)
}

const noRows = { read: 0, created: 0, updated: 0, unchanged: 0, merged: 0, skipped: 0, invalid: 0 }

const counterOf: Readonly<Record<RowOutcome, Exclude<keyof RowCounts, 'read'>>> = {
  create: 'created',
  update: 'updated',
  unchanged: 'unchanged',
  merge: 'merged',
  skip: 'skipped',
  invalid: 'invalid'
}

/** How the rows of a sheet come out. */
export function countsOf(sheet: CollectedSheet): RowCounts {
  const counts: { -readonly [K in keyof RowCounts]: number } = { ...noRows }
  for (const row of sheet.fates.rows()) {
    const outcome = sheet.fates.outcomeOf(row)
    if (!outcome) continue
    counts.read++
    counts[counterOf[outcome]]++
  }
  return counts
}

/** The sum of counts. */
export function sumOf(all: readonly RowCounts[]): RowCounts {
  const sum: { -readonly [K in keyof RowCounts]: number } = { ...noRows }
  for (const counts of all) for (const key of Object.keys(sum) as (keyof RowCounts)[]) sum[key] += counts[key]
  return sum
}
