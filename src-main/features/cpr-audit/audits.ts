import {
  type Audit,
  type AuditDecision,
  type AuditFigures,
  type AuditList,
  type AuditSummary,
  type DeletionForm,
  type Finding,
  type FindingClass,
  type FindingTally,
  findingClasses,
  nextStep
} from '../../../src-shared/features/cpr-audit/audit.ts'
import type { LapseRule } from '../../../src-shared/features/cpr-audit/comparison.ts'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import type { Database } from '../../db/open.ts'

/** An audit as its row has it. */
export interface AuditRow {
  readonly id: string
  readonly version: number
  readonly sourceId: string | null
  readonly sourceName: string
  readonly ruleMonths: number | null
  readonly ruleFrom: LapseRule['from'] | null
  readonly startedAt: string
  readonly startedBy: string
  readonly comparedAt: string | null
  readonly figures: string | null
  readonly orderedAt: string | null
  readonly orderedBy: string | null
  readonly orderForm: DeletionForm | null
  readonly orderSha256: string | null
  readonly provedAt: string | null
  readonly signedOffAt: string | null
  readonly signedOffBy: string | null
  readonly nextAuditOn: string | null
  readonly conclusion: string | null
  /** How the findings stood at the sign-off: JSON of tallies. */
  readonly outcome: string | null
}

const columns = `
  id, version, source_id AS sourceId, source_name AS sourceName, rule_months AS ruleMonths, rule_from AS ruleFrom,
  started_at AS startedAt, started_by AS startedBy, compared_at AS comparedAt, figures, ordered_at AS orderedAt,
  ordered_by AS orderedBy, order_form AS orderForm, order_sha256 AS orderSha256, proved_at AS provedAt,
  signed_off_at AS signedOffAt, signed_off_by AS signedOffBy, next_audit_on AS nextAuditOn, conclusion, outcome`

/** The row of an audit. Throws record.notFound. */
export function auditRow(db: Database, id: string): AuditRow {
  const row = db.prepare<[string], AuditRow>(`SELECT ${columns} FROM cpr_audit WHERE id = ?`).get(id)
  if (!row) throw new AppError('record.notFound')
  return row
}

/** Audits, newest first; those of one source where it is named. */
export function listAudits(db: Database, sourceId: string | null): readonly AuditSummary[] {
  return db
    .prepare<{ source: string | null }, AuditRow>(
      `SELECT ${columns} FROM cpr_audit WHERE $source IS NULL OR source_id = $source ORDER BY started_at DESC, id DESC`
    )
    .all({ source: sourceId })
    .map((row) => summaryOf(db, row))
}

/** An audit with all that its page shows. Throws record.notFound. */
export function readAudit(db: Database, id: string): Audit {
  const row = auditRow(db, id)
  const systems = systemsOf(db, row)
  return {
    ...summaryOf(db, row),
    version: row.version,
    rule: row.ruleMonths === null ? null : { months: row.ruleMonths, from: row.ruleFrom ?? 'closed' },
    lists: listsOf(db, id),
    systems,
    waitingFor: waiting(systems),
    excluded: excludedFrom(db, id),
    tallies: talliesOf(db, row),
    workingSetUntil: workingSetUntil(db, id),
    orderedAt: row.orderedAt,
    deciders: decidersOf(db, id),
    orderedBy: nameOf(db, row.orderedBy),
    orderForm: row.orderForm,
    orderSha256: row.orderSha256,
    signedOffBy: nameOf(db, row.signedOffBy),
    conclusion: row.conclusion
  }
}

function summaryOf(db: Database, row: AuditRow): AuditSummary {
  const { id, sourceId, sourceName, startedAt, comparedAt, signedOffAt, nextAuditOn, orderedAt } = row
  const waitingFor = waiting(systemsOf(db, row))
  const tallies = talliesOf(db, row)
  const sum = (of: 'delete' | 'gone'): number => tallies.reduce((all, tally) => all + tally[of], 0)
  return {
    id,
    source: { id: sourceId, name: sourceName },
    step: nextStep({ comparedAt, waitingFor, tallies, orderedAt, signedOffAt }),
    startedAt,
    startedBy: nameOf(db, row.startedBy) ?? '',
    comparedAt,
    signedOffAt,
    nextAuditOn,
    provedAt: row.provedAt,
    deletions: sum('delete'),
    gone: sum('gone'),
    figures: figuresIn(row)
  }
}

/** Audits of before some figures were counted have none of them. */
function figuresIn({ figures }: AuditRow): AuditFigures | null {
  const later = { needMonths: null, unknownCustomers: 0, systemsWithoutExtract: 0 }
  return figures === null ? null : { ...later, ...(JSON.parse(figures) as AuditFigures) }
}

const waiting = (systems: Audit['systems']): Audit['waitingFor'] =>
  systems.filter(({ covered }) => covered === null).map(({ id, name }) => ({ id, name }))

/** The systems that the source feeds now, and whether their contacts are in. */
function systemsOf(db: Database, { id, sourceId }: AuditRow): Audit['systems'] {
  return db
    .prepare<{ source: string | null; audit: string }, Audit['systems'][number]>(
      `SELECT s.id, s.name, CASE
         WHEN EXISTS (SELECT 1 FROM cpr_audit_list l WHERE l.audit_id = $audit AND l.step = 'compare'
           AND l.kind = 'contacts' AND l.system_id = s.id) THEN 'list'
         WHEN EXISTS (SELECT 1 FROM cpr_audit_excluded x WHERE x.audit_id = $audit AND x.system_id = s.id) THEN 'excluded'
       END AS covered
       FROM system s WHERE s.deleted_at IS NULL AND s.id IN (
         SELECT u.system_id FROM subscription_use u
         WHERE u.source_id = $source AND u.deleted_at IS NULL AND u.state IS NOT 'ended')
       ORDER BY s.name`
    )
    .all({ source: sourceId, audit: id })
}

function listsOf(db: Database, id: string): readonly AuditList[] {
  type Row = Omit<AuditList, 'system'> & { readonly systemId: string | null; readonly systemName: string | null }
  return db
    .prepare<[string], Row>(
      `SELECT step, kind, system_id AS systemId, system_name AS systemName, file, sha256, made_on AS "on", rows, numbers,
         read_at AS readAt, u.name AS readBy
       FROM cpr_audit_list l JOIN user u ON u.id = l.read_by WHERE audit_id = ? ORDER BY l.id`
    )
    .all(id)
    .map(({ systemId, systemName, ...list }) => ({
      ...list,
      system: systemName === null ? null : { id: systemId, name: systemName }
    }))
}

function excludedFrom(db: Database, id: string): Audit['excluded'] {
  type Row = {
    readonly systemId: string
    readonly name: string
    readonly reason: string
    readonly by: string
    readonly at: string
  }
  return db
    .prepare<[string], Row>(
      `SELECT x.system_id AS systemId, s.name, x.reason, u.name AS by, x.at FROM cpr_audit_excluded x
       JOIN system s ON s.id = x.system_id JOIN user u ON u.id = x.by WHERE x.audit_id = ? ORDER BY s.name`
    )
    .all(id)
    .map(({ systemId, name, ...rest }) => ({ ...rest, system: { id: systemId, name } }))
}

/** How the findings of each class stand; classes without any left out. */
export function talliesOf(db: Database, { id, outcome }: AuditRow): readonly FindingTally[] {
  if (outcome !== null) return JSON.parse(outcome) as readonly FindingTally[]
  const rows = db
    .prepare<[string], FindingTally>(
      `SELECT class, count(*) AS total, count(*) FILTER (WHERE decision IS NULL) AS undecided,
         count(*) FILTER (WHERE decision = 'keep') AS keep, count(*) FILTER (WHERE decision = 'delete') AS "delete",
         count(*) FILTER (WHERE decision = 'lookup') AS lookup, count(*) FILTER (WHERE decision = 'subscribe') AS subscribe,
         count(confirmed_at) AS confirmed, count(gone_at) AS gone
       FROM cpr_audit_finding WHERE audit_id = ? GROUP BY class`
    )
    .all(id)
  return findingClasses.flatMap((of: FindingClass) => rows.filter((row) => row.class === of))
}

/** Whose deletions wait for a second person. */
function decidersOf(db: Database, id: string): readonly string[] {
  const sql = `SELECT DISTINCT u.name FROM cpr_audit_finding f JOIN user u ON u.id = f.decided_by
    WHERE f.audit_id = ? AND f.decision = 'delete' AND f.confirmed_at IS NULL ORDER BY u.name`
  return db.prepare<[string], string>(sql).pluck().all(id)
}

/** The last day on which the numbers are kept; null where they are not. */
function workingSetUntil(db: Database, id: string): string | null {
  return (
    db
      .prepare<[string], string | null>('SELECT max(until) FROM cpr_audit_working WHERE audit_id = ?')
      .pluck()
      .get(id) ?? null
  )
}

function nameOf(db: Database, userId: string | null): string | null {
  if (userId === null) return null
  return db.prepare<[string], string>('SELECT name FROM user WHERE id = ?').pluck().get(userId) ?? ''
}

/** A page of an audit's findings, by class and fingerprint; `decision` none: those that nobody has decided. */
export function listFindings(
  db: Database,
  query: {
    readonly id: string
    readonly class: FindingClass | null
    readonly decision: AuditDecision | 'none' | null
    readonly offset: number
    readonly limit: number
  }
): { readonly total: number; readonly rows: readonly Finding[] } {
  auditRow(db, query.id)
  const where = `f.audit_id = $id AND ($class IS NULL OR f.class = $class)
    AND ($decision IS NULL OR coalesce(f.decision, 'none') = $decision)`
  const total = db
    .prepare<typeof query, number>(`SELECT count(*) FROM cpr_audit_finding f WHERE ${where}`)
    .pluck()
    .get(query)
  const rows = db
    .prepare<typeof query, Finding>(
      `SELECT lower(hex(f.fingerprint)) AS id, f.class, f.decision, f.reason_code AS reasonCode, f.note,
         d.name AS decidedBy, f.decided_at AS decidedAt, c.name AS confirmedBy, f.gone_at AS goneAt
       FROM cpr_audit_finding f LEFT JOIN user d ON d.id = f.decided_by LEFT JOIN user c ON c.id = f.confirmed_by
       WHERE ${where} ORDER BY f.fingerprint LIMIT $limit OFFSET $offset`
    )
    .all(query)
  return { total: total ?? 0, rows }
}

/** The number that the source's supplier knows the municipality by; '' where none is registered. */
export function customerNumberOf(db: Database, id: string): string {
  const sql = `SELECT coalesce(s.customer_number, s.user_system_id, '') FROM subscription_source s
    JOIN cpr_audit a ON a.source_id = s.id WHERE a.id = ?`
  return db.prepare<[string], string>(sql).pluck().get(id) ?? ''
}
