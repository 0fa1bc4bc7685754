import { today } from '../../../src-shared/kernel/dates.ts'
import { zoneOf } from '../../../src-shared/kernel/language.ts'
import type { Context } from '../../ipc/context.ts'
import { takeChangedEntities } from '../entities/changes.ts'
import { writeRecords } from '../entities/records.ts'
import { auditRow } from './audits.ts'

/**
 * An audit that is signed off is its source's review: when and by whom, until when the next one is due (which makes it a
 * task by the review cycle there is), and of which day its extract is. Nothing where the source is gone.
 */
export function tellSource(context: Context, auditId: string): void {
  const { db, user, municipality } = context.session
  const { sourceId, nextAuditOn } = auditRow(db, auditId)
  if (sourceId === null) return
  const author = {
    userId: user.id,
    municipalityId: municipality.id,
    scope: 'all',
    batchId: null,
    now: context.now
  } as const
  const latest = "SELECT max(made_on) FROM cpr_audit_list WHERE audit_id = ? AND kind = 'subscriptions'"
  const extractedOn = db.prepare<[string], string | null>(latest).pluck().get(auditId) ?? null
  writeRecords(db, author, (records) => {
    const source = records.of('subscriptionSource').byId(sourceId)
    if (!source || source.deletedAt !== null) return
    records.of('subscriptionSource').update(source, {
      reviewedOn: today(zoneOf[municipality.country], context.now()),
      reviewedBy: user.name,
      nextReviewOn: nextAuditOn,
      ...(extractedOn === null ? {} : { extractedOn })
    })
  })
  context.changed(...takeChangedEntities(db))
}
