import type { Verified, VerifiedRecord } from '../../../src-shared/features/review/contract.ts'
import { fulfilledDays, type ReviewedEntity } from '../../../src-shared/features/review/standing.ts'
import { addDays, today } from '../../../src-shared/kernel/dates.ts'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import { zoneOf } from '../../../src-shared/kernel/language.ts'
import type { Values } from '../../../src-shared/kernel/value.ts'
import type { Context } from '../../ipc/context.ts'
import { recordHistory } from '../../security/history-queries.ts'
import { takeChangedEntities } from '../entities/changes.ts'
import type { EntityStore } from '../entities/entity-store.ts'
import { authorOf } from '../entities/handlers/entity-handlers.ts'
import { recordView } from '../entities/handlers/reading.ts'
import type { StoredRecord } from '../entities/record-reader.ts'
import { writeRecords } from '../entities/records.ts'

/** The fields of a verification. */
const reviewKeys = ['reviewedOn', 'reviewedBy', 'nextReviewOn'] as const

/**
 * Writes today and the user's name on each record; a plan that this verification fulfils goes, one further off stays.
 * All or none. Throws record.notFound, deleted, conflict (where a version is given), request.outOfScope and its kin.
 */
export function verifyRecords(
  context: Context,
  entity: ReviewedEntity,
  wanted: readonly { readonly id: string; readonly version: number | null }[]
): Verified {
  const { municipality, user } = context.session
  const on = today(zoneOf[municipality.country], context.now())
  const fulfilled = addDays(on, fulfilledDays)
  const records = write(context, entity, (store, name) =>
    wanted.flatMap(({ id, version }): VerifiedRecord[] => {
      const record = current(context, entity, store, id, version)
      const { nextReviewOn } = record.values
      const planned = typeof nextReviewOn === 'string' && nextReviewOn <= fulfilled
      const values: Values = { reviewedOn: on, reviewedBy: user.name, ...(planned && { nextReviewOn: null }) }
      const after = store.update(record, values)
      return after === record.version ? [] : [{ id, name: name(id), version: after }]
    })
  )
  return { entity, on, records }
}

/** Puts back what stood before the change that made each version. Throws record.conflict where it was changed since. */
export function undoVerification(
  context: Context,
  entity: ReviewedEntity,
  wanted: readonly { readonly id: string; readonly version: number }[]
): void {
  write(context, entity, (store) => {
    for (const { id, version } of wanted) {
      const record = current(context, entity, store, id, version)
      const changes = recordHistory(context.session.db, id).find((entry) => entry.version === version)?.changes
      if (!changes?.['reviewedOn'] && !changes?.['reviewedBy']) throw new AppError('request.invalid', { at: 'version' })
      const before = reviewKeys.flatMap((key) => (changes[key] ? [[key, changes[key][0]] as const] : []))
      store.update(record, Object.fromEntries(before))
    }
  })
}

function current(
  { session }: Context,
  entity: ReviewedEntity,
  store: EntityStore,
  id: string,
  version: number | null
): StoredRecord {
  const record = store.byId(id)
  if (!record) throw new AppError('record.notFound')
  if (record.deletedAt === null && (version === null || version === record.version)) return record
  const detail = recordView(session, entity, id)
  throw new AppError(record.deletedAt === null ? 'record.conflict' : 'record.deleted', {}, { detail })
}

function write<T>(
  context: Context,
  entity: ReviewedEntity,
  work: (store: EntityStore, name: (id: string) => string) => T
): T {
  const { db } = context.session
  const result = writeRecords(db, authorOf(context), (records) =>
    work(records.of(entity), (id) => records.names.of(entity, id)?.name ?? '')
  )
  context.changed(...takeChangedEntities(db))
  return result
}
