import { daysBetween } from '../../kernel/dates.ts'
import type { AuditSummary } from './audit.ts'

/** What tells over time whether subscriptions are looked after (domain.md §1.4). */
export interface AuditKeyFigures {
  /** Of the subscribed, 0 to 1; null until lists were compared, or where nobody is subscribed to. */
  readonly orphanShare: number | null
  /** Subscriptions that are proved to be gone; null until something was proved or the audit is signed off. */
  readonly deletions: number | null
  /** The age of the needs in months (`Comparison.needMonths`). */
  readonly needMonths: number | null
  /** From the finding to the proof that all are gone; null until then. */
  readonly daysToDeletion: number | null
}

/** The key figures of one audit. */
export function keyFiguresOf(audit: AuditSummary): AuditKeyFigures {
  const { figures, comparedAt, provedAt, signedOffAt, deletions, gone } = audit
  const allGone = deletions > 0 && gone === deletions && provedAt !== null && comparedAt !== null
  return {
    orphanShare: figures && figures.distinctSubscriptions > 0 ? figures.orphans / figures.distinctSubscriptions : null,
    needMonths: figures?.needMonths ?? null,
    deletions: provedAt !== null || signedOffAt !== null ? gone : null,
    daysToDeletion: allGone ? daysBetween(comparedAt.slice(0, 10), provedAt.slice(0, 10)) : null
  }
}

/** A source's audits, newest first. */
export interface SourceAudits {
  readonly source: AuditSummary['source']
  readonly audits: readonly AuditSummary[]
  /** Nothing was deleted by the newest audit that was signed off: a sign that nobody deletes at all (CPR-kontoret, 2016). */
  readonly noDeletions: boolean
}

/** Audits by source; sources in the order of their newest audit, as the audits come. */
export function bySource(audits: readonly AuditSummary[]): readonly SourceAudits[] {
  const groups = Map.groupBy(audits, ({ source }) => source.id ?? source.name)
  return [...groups.values()].map((of) => ({
    source: (of[0] as AuditSummary).source,
    audits: of,
    noDeletions: of.find(({ signedOffAt }) => signedOffAt !== null)?.gone === 0
  }))
}

/** The rule that an audit of a source is proposed: the longest of its systems' own, so that no need lapses too early. */
export function proposedMonths(written: readonly (number | null)[]): number | null {
  const months = written.filter((value) => value !== null)
  return months.length === 0 ? null : Math.max(...months)
}
