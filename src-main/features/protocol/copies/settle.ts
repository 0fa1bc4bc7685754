import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import type { CopyDifference, SettleResult } from '../../../../src-shared/features/protocol/contract.ts'
import { takenOver } from '../../../../src-shared/features/protocol/copy.rules.ts'
import type { ChannelParsed } from '../../../../src-shared/ipc/contract.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import { fieldOf } from '../../../../src-shared/kernel/field.ts'
import type { FieldValue } from '../../../../src-shared/kernel/value.ts'
import type { Context } from '../../../ipc/context.ts'
import { newId } from '../../../platform/ids.ts'
import { insertBatch, subject } from '../../batches/batches.ts'
import { takeChangedEntities } from '../../entities/changes.ts'
import { authorOf } from '../../entities/handlers/entity-handlers.ts'
import { storedRecord } from '../../entities/handlers/reading.ts'
import { type Records, writeRecords } from '../../entities/records.ts'
import { type BasePiece, keepBase } from './copy-base.ts'
import { copyDifferences } from './copy-differences.ts'

type Settling = ChannelParsed<'protocol.settle'>

/**
 * Settles differences between a copy and its source, as one batch: the copy says what the source says (`take`), or what
 * it says stays and counts as its own from now on (`keep`). Without `items` all that only the source changed. What
 * differs no more is left out. Throws record.notFound, and what saving by hand would.
 */
export function settle({ activity, items, how }: Settling, context: Context): SettleResult {
  const { session } = context
  const { db, user } = session
  const copy = storedRecord(session, 'processingActivity', activity)
  const from = copy.values['copiedFrom']
  if (typeof from !== 'string') throw new AppError('record.notFound')
  const source = storedRecord(session, 'processingActivity', from)
  if (copy.deletedAt !== null || source.deletedAt !== null) throw new AppError('record.deleted')
  const chosen = copyDifferences(session, copy, source).filter(
    (one) => one.kind !== 'added' && (items ? items.some((item) => isSame(item, one)) : one.standing === 'source')
  )
  if (chosen.length === 0) return { count: 0, batchId: null }
  const at = context.now()
  const batchId = newId()
  const base: Base = { fields: {}, pieces: {} }
  writeRecords(db, { ...authorOf(context), batchId, now: () => at }, (records) => {
    for (const one of chosen) (how === 'take' ? take : keep)(one, base, records, activity)
  })
  const title = subject('processingActivity', source.id, copy.id)
  const counts = { updated: how === 'take' ? chosen.length : 0 }
  insertBatch(db, { id: batchId, kind: 'bulk', at, userId: user.id, title, counts })
  keepBase(db, copy.id, source.id, batchId, base)
  context.changed(...takeChangedEntities(db), 'processingActivity')
  return { count: chosen.length, batchId }
}

interface Base {
  readonly fields: Record<string, FieldValue>
  readonly pieces: Record<string, BasePiece>
}

function isSame(item: NonNullable<Settling['items']>[number], one: CopyDifference): boolean {
  return item.of === one.of && item.piece === one.piece && item.field === one.field
}

function take(one: CopyDifference, base: Base, records: Records, activity: string): void {
  const { of, kind, field, copy, piece, source } = one
  const store = records.of(of)
  const record = copy === null ? null : store.byId(copy)
  if (kind === 'new' && piece !== null && source) {
    base.pieces[piece] = { copy: store.insert({ ...source, activity }, { origin: 'typed' }), values: source }
    return
  }
  if (kind === 'field' && field !== null && record) {
    const told = fieldOf(catalogue[of], field)
    const value = takenOver(told, one.base?.[field], source?.[field], record.values[field])
    store.update(record, { [field]: value })
  }
  if (kind === 'gone' && record) store.remove(record)
  keep(one, base)
}

/** The base is what the source says now, whatever the copy says: what differs is the copy's own. */
function keep({ kind, field, copy, piece, source }: CopyDifference, base: Base): void {
  const said = field === null ? source : { [field]: source?.[field] ?? null }
  if (piece === null) Object.assign(base.fields, said)
  else if (kind === 'gone') base.pieces[piece] = { copy: null, values: null }
  else base.pieces[piece] = { copy, values: { ...base.pieces[piece]?.values, ...said } }
}
