import {
  type AuditDecision,
  decisionsFor,
  type FindingClass,
  nextStep
} from '../../../src-shared/features/cpr-audit/audit.ts'
import type { LapseRule } from '../../../src-shared/features/cpr-audit/comparison.ts'
import type { HistoryAction, HistoryChanges } from '../../../src-shared/features/register/history.ts'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import type { Database } from '../../db/open.ts'
import { newId } from '../../platform/ids.ts'
import { createHistoryWriter } from '../../security/history.ts'
import { auditRow, readAudit } from './audits.ts'
import { auditPolicy } from './policy.ts'
import { dropWorkingSet } from './working-set.ts'

/** Who changes an audit, and when; inside a transaction. */
export interface AuditAuthor {
  readonly db: Database
  readonly userId: string
  /** UTC instant. */
  readonly at: string
}

/** Tells of a change, and moves the audit's version on. */
export function tellOfAudit(
  { db, userId, at }: AuditAuthor,
  id: string,
  changes: HistoryChanges,
  action: HistoryAction = 'update'
): void {
  const version = db
    .prepare<[string], number>('UPDATE cpr_audit SET version = version + 1 WHERE id = ? RETURNING version')
    .pluck()
    .get(id)
  const entry = { at, userId, batchId: null, entity: 'cprAudit', recordId: id, version: version ?? 1, action, changes }
  createHistoryWriter(db).append(entry)
}

/** Begins an audit of a source; answers its id. Throws record.notFound, audit.running while one of it is open. */
export function startAudit(author: AuditAuthor, sourceId: string, rule: LapseRule | null): string {
  const { db, userId, at } = author
  const name = db
    .prepare<[string], string>('SELECT name FROM subscription_source WHERE id = ? AND deleted_at IS NULL')
    .pluck()
    .get(sourceId)
  if (name === undefined) throw new AppError('record.notFound')
  const open = 'SELECT 1 FROM cpr_audit WHERE source_id = ? AND signed_off_at IS NULL'
  if (db.prepare(open).get(sourceId)) throw new AppError('audit.running', { source: name })
  const id = newId()
  db.prepare(
    `INSERT INTO cpr_audit (id, version, source_id, source_name, rule_months, rule_from, started_at, started_by)
     VALUES (?, 0, ?, ?, ?, ?, ?, ?)`
  ).run(id, sourceId, name, rule?.months ?? null, rule?.from ?? null, at, userId)
  tellOfAudit(author, id, { source: [null, name] }, 'create')
  return id
}

/** Says why a system's contacts are done without, or takes that back (null). Throws audit.signedOff, record.notFound. */
export function excludeSystem(author: AuditAuthor, id: string, systemId: string, reason: string | null): void {
  const { db, userId, at } = author
  openAudit(db, id)
  const name = db.prepare<[string], string>('SELECT name FROM system WHERE id = ?').pluck().get(systemId)
  if (name === undefined) throw new AppError('record.notFound')
  if (reason === null)
    db.prepare('DELETE FROM cpr_audit_excluded WHERE audit_id = ? AND system_id = ?').run(id, systemId)
  else
    db.prepare(
      `INSERT INTO cpr_audit_excluded VALUES (?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET reason = excluded.reason, by = excluded.by, at = excluded.at`
    ).run(id, systemId, reason, userId, at)
  tellOfAudit(author, id, { excludedSystem: [null, name], reason: [null, reason] })
}

/** What is decided of which findings. */
export interface Deciding {
  readonly id: string
  /** All of a class that nobody has decided by name, or these. */
  readonly of: { readonly class: FindingClass } | { readonly findings: readonly string[] }
  /** null takes a decision back. */
  readonly decision: AuditDecision | null
  readonly reasonCode: string | null
  readonly note: string | null
}

/**
 * Decides findings; a decision that changes loses its confirmation. Answers how many. Throws audit.signedOff,
 * audit.ordered (the deletion list is out), audit.listsMissing (a deletion while contacts are missing),
 * audit.reasonNeeded (keeping without a reason code), request.invalid for a decision that the class has not.
 */
export function decideFindings(author: AuditAuthor, { id, of, decision, reasonCode, note }: Deciding): number {
  const { db, userId, at } = author
  const audit = readAudit(db, id)
  if (audit.signedOffAt !== null) throw new AppError('audit.signedOff')
  if (audit.orderedAt !== null) throw new AppError('audit.ordered')
  if (decision === 'delete' && audit.waitingFor.length > 0)
    throw new AppError('audit.listsMissing', { systems: audit.waitingFor.map(({ name }) => name).join(', ') })
  if (decision === 'keep' && reasonCode === null) throw new AppError('audit.reasonNeeded')
  const update = db.prepare(
    `UPDATE cpr_audit_finding SET decision = $decision, reason_code = $reasonCode, note = $note,
       decided_by = $by, decided_at = $at, confirmed_by = NULL, confirmed_at = NULL
     WHERE audit_id = $id AND ('class' = $by_what AND class = $what OR 'one' = $by_what AND fingerprint = $what)`
  )
  const values = {
    id,
    decision,
    reasonCode: decision === 'keep' ? reasonCode : null,
    note,
    by: decision === null ? null : userId,
    at: decision === null ? null : at
  }
  let changed = 0
  const apply = (to: FindingClass, byWhat: 'class' | 'one', what: string | Buffer): void => {
    if (decision !== null && !decisionsFor(to).includes(decision))
      throw new AppError('request.invalid', { at: 'decision' })
    changed += update.run({ ...values, by_what: byWhat, what }).changes
  }
  if ('class' in of) apply(of.class, 'class', of.class)
  else for (const finding of of.findings) apply(classOf(db, id, finding), 'one', Buffer.from(finding, 'hex'))
  const told = 'class' in of ? of.class : String(of.findings.length)
  tellOfAudit(author, id, {
    decided: [null, told],
    decision: [null, decision],
    ...(reasonCode === null ? {} : { reasonCode: [null, reasonCode] }),
    count: [null, changed]
  })
  return changed
}

function classOf(db: Database, id: string, finding: string): FindingClass {
  const found = db
    .prepare<[string, Buffer], FindingClass>(
      'SELECT class FROM cpr_audit_finding WHERE audit_id = ? AND fingerprint = ?'
    )
    .pluck()
    .get(id, Buffer.from(finding, 'hex'))
  if (found === undefined) throw new AppError('record.notFound')
  return found
}

/**
 * A second person confirms what is to be deleted: nobody the own decisions. Answers how many, and how many are left to
 * somebody else. Throws audit.signedOff, audit.ownDecisions where all are the own.
 */
export function confirmDeletions(
  author: AuditAuthor,
  id: string
): { readonly confirmed: number; readonly own: number } {
  const { db, userId, at } = author
  openAudit(db, id)
  const where = "audit_id = ? AND decision = 'delete' AND confirmed_at IS NULL"
  const own =
    db
      .prepare<[string, string], number>(`SELECT count(*) FROM cpr_audit_finding WHERE ${where} AND decided_by = ?`)
      .pluck()
      .get(id, userId) ?? 0
  const { changes } = db
    .prepare(`UPDATE cpr_audit_finding SET confirmed_by = ?, confirmed_at = ? WHERE ${where} AND decided_by <> ?`)
    .run(userId, at, id, userId)
  if (changes === 0 && own > 0) throw new AppError('audit.ownDecisions')
  if (changes > 0) tellOfAudit(author, id, { confirmed: [null, changes] })
  return { confirmed: changes, own }
}

/** Ends an audit. Throws audit.signedOff, audit.notFinished with the step that is next. */
export function signOffAudit(
  author: AuditAuthor,
  {
    id,
    nextAuditOn,
    conclusion
  }: { readonly id: string; readonly nextAuditOn: string; readonly conclusion: string | null }
): void {
  const { db, userId, at } = author
  const audit = readAudit(db, id)
  if (audit.signedOffAt !== null) throw new AppError('audit.signedOff')
  const step = nextStep(audit)
  if (step !== 'signOff') throw new AppError('audit.notFinished', { step })
  db.prepare(
    `UPDATE cpr_audit SET signed_off_at = ?, signed_off_by = ?, next_audit_on = ?, conclusion = ?, outcome = ?
     WHERE id = ?`
  ).run(at, userId, nextAuditOn, conclusion, JSON.stringify(audit.tallies), id)
  dropWorkingSet(db, id)
  // How the findings came out stays in `outcome`.
  if (!auditPolicy(db).keepFingerprints) db.prepare('DELETE FROM cpr_audit_finding WHERE audit_id = ?').run(id)
  tellOfAudit(author, id, { signedOff: [null, at.slice(0, 10)], nextAuditOn: [null, nextAuditOn] })
}

/** Throws audit.signedOff, record.notFound. */
export function openAudit(db: Database, id: string): void {
  if (auditRow(db, id).signedOffAt !== null) throw new AppError('audit.signedOff')
}

/** Takes an audit away that came to nothing. Throws audit.signedOff, audit.ordered: then it is evidence. */
export function discardAudit(author: AuditAuthor, id: string, reason: string): void {
  const { db } = author
  const row = auditRow(db, id)
  if (row.signedOffAt !== null) throw new AppError('audit.signedOff')
  if (row.orderedAt !== null) throw new AppError('audit.ordered')
  tellOfAudit(author, id, { source: [row.sourceName, null], reason: [null, reason] }, 'delete')
  dropWorkingSet(db, id)
  for (const table of ['finding', 'list', 'excluded'])
    db.prepare(`DELETE FROM cpr_audit_${table} WHERE audit_id = ?`).run(id)
  db.prepare('DELETE FROM cpr_audit WHERE id = ?').run(id)
}
