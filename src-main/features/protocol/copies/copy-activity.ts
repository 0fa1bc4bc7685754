import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import type { CopyResult } from '../../../../src-shared/features/protocol/contract.ts'
import { copiedValues } from '../../../../src-shared/features/protocol/copy.rules.ts'
import { processingActivityEntity } from '../../../../src-shared/features/protocol/processing-activity.fields.ts'
import type { ChannelParsed } from '../../../../src-shared/ipc/contract.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import type { Context } from '../../../ipc/context.ts'
import { newId } from '../../../platform/ids.ts'
import { insertBatch, subject } from '../../batches/batches.ts'
import { takeChangedEntities } from '../../entities/changes.ts'
import { authorOf } from '../../entities/handlers/entity-handlers.ts'
import { storedRecord } from '../../entities/handlers/reading.ts'
import { type Records, writeRecords } from '../../entities/records.ts'
import { type ActivityPiece, piecesOf } from '../links.ts'
import { type BasePiece, type CopyBase, keepBase } from './copy-base.ts'

/** An activity's pieces, in the order in which they are shown. */
export const activityPieces = ['processingLine', 'transfer'] as const satisfies readonly ActivityPiece[]

/**
 * Copies activities with their groups of persons and transfers for a unit, as drafts that name their source, and keeps
 * what the source said. One batch. Throws record.notFound, record.deleted, and what saving by hand would.
 */
export function copyActivities({ sources, unit }: ChannelParsed<'protocol.copy'>, context: Context): CopyResult {
  const { db, user } = context.session
  const at = context.now()
  const batchId = newId()
  const copies = writeRecords(db, { ...authorOf(context), batchId, now: () => at }, (records) =>
    sources.map((source) => copyOne(context, records, source, unit))
  )
  const ids = copies.map(({ id }) => id)
  const title = subject('processingActivity', ...ids.slice(0, 1))
  insertBatch(db, { id: batchId, kind: 'bulk', at, userId: user.id, title, counts: { created: ids.length } })
  for (const { id, source, base } of copies) keepBase(db, id, source, batchId, base)
  context.changed(...takeChangedEntities(db))
  return { ids, batchId }
}

interface Copy {
  readonly id: string
  readonly source: string
  readonly base: CopyBase
}

function copyOne({ session }: Context, records: Records, source: string, unit: string | null): Copy {
  const record = storedRecord(session, 'processingActivity', source)
  if (record.deletedAt !== null) throw new AppError('record.deleted')
  const fields = copiedValues(processingActivityEntity, record.values)
  const id = records
    .of('processingActivity')
    .insert({ ...fields, unit, state: 'draft', copiedFrom: source }, { origin: 'typed' })
  const pieces: Record<string, BasePiece> = {}
  for (const entity of activityPieces)
    for (const piece of piecesOf(session, entity, source)) {
      const values = copiedValues(catalogue[entity], piece.values)
      const copy = records.of(entity).insert({ ...values, activity: id }, { origin: 'typed' })
      pieces[piece.id] = { copy, values }
    }
  return { id, source, base: { fields, pieces } }
}
