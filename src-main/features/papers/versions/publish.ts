import type { PublishedVersion } from '../../../../src-shared/features/papers/contract.ts'
import type { ChannelParsed } from '../../../../src-shared/ipc/contract.ts'
import { today } from '../../../../src-shared/kernel/dates.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import { findPersonalNumbers } from '../../../../src-shared/kernel/identifiers/personal-numbers.ts'
import { zoneOf } from '../../../../src-shared/kernel/language.ts'
import type { Context } from '../../../ipc/context.ts'
import { newId } from '../../../platform/ids.ts'
import { createHistoryWriter } from '../../../security/history.ts'
import { noteChange } from '../../entities/changes.ts'
import { storedRecord } from '../../entities/handlers/reading.ts'
import { createScopeGuard } from '../../entities/row-scope.ts'
import { contentOfNow, sealed } from './version-content.ts'

type Publishing = ChannelParsed<'protocol.publish'>

/**
 * Publishes a unit's record as it is now; the history tells of it with its digest. Throws record.notFound,
 * record.deleted, request.outOfScope, and request.invalid with the field.
 */
export function publish(input: Publishing, context: Context): PublishedVersion {
  const { db, user, municipality, scope } = context.session
  const record = storedRecord(context.session, 'organisationUnit', input.unit)
  if (record.deletedAt !== null) throw new AppError('record.deleted')
  createScopeGuard(db, scope).require('organisationUnit', record, record)
  requireSound(input, context)
  const { approvedOn, approvedBy, approvedAs, unit } = input
  const content = contentOfNow(context, { id: unit, name: String(record.values['name'] ?? '') })
  const number = db
    .prepare<[string], number>('SELECT coalesce(max(number), 0) + 1 FROM protocol_version WHERE unit_id = ?')
    .pluck()
    .get(unit) as number
  const note = input.note === '' ? null : input.note
  const about = { id: newId(), number, unit, publishedAt: context.now(), approvedOn, approvedBy, approvedAs, note }
  const kept = sealed(content, about)
  const activities = content.activities.length
  db.prepare(
    `INSERT INTO protocol_version (id, municipality_id, unit_id, number, published_at, user_id, approved_on, approved_by,
       approved_as, note, activities, digest, content)
     VALUES (@id, @municipality, @unit, @number, @publishedAt, @user, @approvedOn, @approvedBy, @approvedAs, @note,
       @activities, @digest, @content)`
  ).run({ ...about, ...kept, activities, municipality: municipality.id, user: user.id })
  createHistoryWriter(db).append({
    at: about.publishedAt,
    userId: user.id,
    batchId: null,
    entity: 'protocolVersion',
    recordId: about.id,
    version: 1,
    action: 'create',
    changes: { unit: [null, unit], number: [null, number], activities: [null, activities], digest: [null, kept.digest] }
  })
  // The next one is due from now on.
  noteChange(db, { entity: 'organisationUnit', seq: record.seq, id: unit, named: [], moved: false })
  context.changed('organisationUnit')
  return { ...about, activities, digest: kept.digest, publishedBy: user.name }
}

/** What is approved was approved by now, and holds nobody's number: it can never be taken out again. */
function requireSound({ approvedOn, approvedBy, approvedAs, note }: Publishing, { session, now }: Context): void {
  if (approvedOn > today(zoneOf[session.municipality.country], now()))
    throw new AppError('request.invalid', { at: 'approvedOn' }, { fields: { approvedOn: 'field.notDate' } })
  for (const [field, text] of Object.entries({ approvedBy, approvedAs, note }))
    if (text && findPersonalNumbers(text).length > 0)
      throw new AppError('request.invalid', { at: field }, { fields: { [field]: 'field.personalNumber' } })
}
