import type { FeedbackRecipient } from '../../../../src-shared/features/consolidation/feedback-contract.ts'
import type { FindingCounts } from '../../../../src-shared/features/exchange/feedback.ts'
import type { PackageHead } from '../../../../src-shared/features/exchange/package.ts'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import type { Database } from '../../../db/open.ts'
import { createHistoryWriter } from '../../../security/history.ts'
import { isOlder } from '../../exchange/held/coverage.ts'
import { heldSources, type SourceOf } from '../../exchange/held/held-source.ts'

/** Whom feedback goes to, and the held package that it is about. */
export interface Recipient {
  /** Of its held package. */
  readonly package: number
  readonly holder: string
  readonly municipality: PackageHead['municipality']
  /** UTC instant at which the newest of its files was written. */
  readonly exportedAt: string
  /** The same of the oldest that still counts: what was changed there since then may be known here as it was. */
  readonly basis: string
  /** What the package has at all, with how many. */
  readonly counts: Readonly<Partial<Record<EntityName, number>>>
}

interface Stored extends Omit<Recipient, 'municipality' | 'counts' | 'basis'> {
  readonly name: string
  readonly nationalId: string | null
  readonly country: PackageHead['municipality']['country']
  readonly counts: string
}

/** The municipalities whose register is held, by name: the fullest of its packages each, of several the newest. */
export function recipientsOf(db: Database): readonly Recipient[] {
  const sql = `SELECT number AS package, holder, municipality_name AS name, national_id AS nationalId, country,
      exported_at AS exportedAt, counts FROM held_package WHERE profile IN ('centralOffice', 'municipality')
    ORDER BY municipality_name, holder, profile = 'centralOffice' DESC, exported_at DESC`
  const first = new Map<string, Recipient>()
  for (const { name, nationalId, country, counts, ...rest } of db.prepare<[], Stored>(sql).all()) {
    if (first.has(rest.holder)) continue
    const basis = oldestCounting(heldSources(db, rest.package)) ?? rest.exportedAt
    const municipality = { name, nationalId, country }
    first.set(rest.holder, { ...rest, basis, municipality, counts: JSON.parse(counts) })
  }
  return [...first.values()]
}

/** Of the files, the newest first, the day of the oldest that says what no newer one says. */
function oldestCounting(sources: readonly SourceOf[]): string | undefined {
  return sources.findLast((source) => !isOlder(source, sources))?.exportedAt
}

interface Sent {
  readonly holder: string
  readonly at: string
  readonly by: string
  readonly file: string
  readonly basis: string
  readonly counts: string
}

/** The same with what each was sent last. */
export function listRecipients(db: Database): readonly FeedbackRecipient[] {
  const sql = `SELECT s.holder, s.sent_at AS at, u.name AS by, s.file, s.basis, s.counts
    FROM feedback_sent s JOIN user u ON u.id = s.sent_by ORDER BY s.number`
  const last = new Map(
    db
      .prepare<[], Sent>(sql)
      .all()
      .map((one) => [one.holder, one])
  )
  return recipientsOf(db).map(({ package: number, holder, municipality: { name, nationalId }, exportedAt }) => {
    const sent = last.get(holder)
    return {
      number,
      name,
      nationalId,
      exportedAt,
      sent: sent
        ? {
            at: sent.at,
            by: sent.by,
            file: sent.file,
            counts: JSON.parse(sent.counts) as FindingCounts,
            answered: exportedAt > sent.basis
          }
        : null
    }
  })
}

/** A feedback package that was written. */
export interface ToNote {
  readonly packageId: string
  readonly file: string
  readonly counts: FindingCounts
}

/** Notes what was written for whom, and tells it. Call it inside a transaction. */
export function noteSent(
  db: Database,
  { holder, municipality, exportedAt }: Recipient,
  { packageId, file, counts }: ToNote,
  { userId, at }: { readonly userId: string; readonly at: string }
): void {
  const sql = `INSERT INTO feedback_sent (holder, package_id, file, basis, sent_at, sent_by, counts)
    VALUES (?, ?, ?, ?, ?, ?, ?)`
  db.prepare(sql).run(holder, packageId, file, exportedAt, at, userId, JSON.stringify(counts))
  createHistoryWriter(db).append({
    at,
    userId,
    batchId: null,
    entity: 'feedback',
    recordId: packageId,
    version: 1,
    action: 'create',
    changes: { municipality: [null, municipality.name], file: [null, file] }
  })
}
