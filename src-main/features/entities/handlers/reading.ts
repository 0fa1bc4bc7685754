import { tellsOfField } from '../../../../src-shared/features/register/history.ts'
import type { HistoryItem } from '../../../../src-shared/ipc/entity-channels.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import type { RecordView, RefView } from '../../../../src-shared/kernel/value.ts'
import type { Database } from '../../../db/open.ts'
import type { Session } from '../../../ipc/context.ts'
import { recordHistory } from '../../../security/history-queries.ts'
import { adoptedFrom } from '../adopted.ts'
import { refsInChanges } from '../changed-refs.ts'
import { planOf } from '../entity-plan.ts'
import { listedSeqs } from '../list/list.ts'
import { masteredBy } from '../mastered.ts'
import { createNames } from '../names.ts'
import { createReader, type StoredRecord, viewOf } from '../record-reader.ts'
import { writableIn } from '../row-scope.ts'
import { saidOf } from '../sayings.ts'

/** The record with this id, deleted or not. Throws record.notFound. */
export function storedRecord({ db, municipality }: Session, entity: EntityName, id: string): StoredRecord {
  const record = createReader(db, entity, municipality.id).byId(id)
  if (!record) throw new AppError('record.notFound')
  return record
}

/** The same as it goes out. */
export function recordView(session: Session, entity: EntityName, id: string): RecordView {
  const record = storedRecord(session, entity, id)
  const view = viewOf(record, planOf(entity), createNames(session.db), writableIn(session)(entity, record))
  const said = saidOf({ db: session.db, municipalityId: session.municipality.id }, entity, id)
  const mastered = masteredBy(session.db, entity, id)
  const adopted = adoptedFrom(session.db, entity, id)
  return {
    ...view,
    ...(said.length > 0 && { said: Object.fromEntries(said.map(({ field, by }) => [field, by])) }),
    ...(adopted !== null && { adopted }),
    ...(Object.keys(mastered).length > 0 && { mastered })
  }
}

/** A record's changes, newest first; what tells of one field only, if one is given. */
export function historyOf(db: Database, entity: EntityName, id: string, field: string | null): readonly HistoryItem[] {
  const names = createNames(db)
  const users = userNames(db)
  const source = sourceOfBatch(db)
  return recordHistory(db, id)
    .filter(({ action, changes }) => field === null || tellsOfField(action, changes ?? {}, field))
    .map(({ seq, at, userId, action, batchId, version, changes }) => ({
      seq,
      at,
      user: users.get(userId) ?? '',
      userId,
      action,
      batchId,
      ...source(batchId),
      version,
      ...(changes === null && { purged: true as const }),
      changes: changes ?? {},
      refs: refsInChanges(entity, changes ?? {}, names)
    }))
}

/** What a batch was read from; nothing of one that names records in its title. */
function sourceOfBatch(db: Database): (batchId: string | null) => Pick<HistoryItem, 'source'> {
  const titleOf = db
    .prepare<[string], string>(
      "SELECT title FROM import_batch WHERE id = ? AND kind = 'import' AND title NOT LIKE '{%'"
    )
    .pluck()
  return (batchId) => {
    const title = batchId === null ? undefined : titleOf.get(batchId)
    return title === undefined ? {} : { source: title }
  }
}

/** Users by id, removed ones too: history names them. */
export function userNames(db: Database): ReadonlyMap<string, string> {
  const rows = db.prepare<[], { id: string; name: string }>('SELECT id, name FROM user').all()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Records whose words match, best first, by name alone; all of them by title when nothing was typed. */
export function suggestionsFor(
  session: Session,
  entity: EntityName,
  search: string,
  limit: number
): readonly RefView[] {
  const { db, municipality } = session
  const query = { search, filters: {}, sort: null, offset: 0, limit, columns: [], deleted: false }
  const { seqs } = listedSeqs(db, { entity, municipalityId: municipality.id, query })
  const names = createNames(db)
  return createReader(db, entity, municipality.id)
    .bySeq(seqs, [])
    .flatMap(({ id }) => names.of(entity, id) ?? [])
}
