import { catalogue } from '../../../src-shared/features/catalogue.ts'
import type { ActivityLinks } from '../../../src-shared/features/protocol/contract.ts'
import { fieldOf } from '../../../src-shared/kernel/field.ts'
import type { Session } from '../../ipc/context.ts'
import { planOf } from '../entities/entity-plan.ts'
import { storedRecord } from '../entities/handlers/reading.ts'
import { createNames, idsIn } from '../entities/names.ts'
import { createReader, type StoredRecord, viewOf } from '../entities/record-reader.ts'
import { seqsReferringTo } from '../entities/references.ts'
import { writableIn } from '../entities/row-scope.ts'

/** An entity whose records are pieces of an activity. */
export type ActivityPiece = 'processingLine' | 'transfer'

/** The living pieces of an activity, oldest first. */
export function piecesOf(
  { db, municipality }: Session,
  entity: ActivityPiece,
  activity: string
): readonly StoredRecord[] {
  const seqs = seqsReferringTo(db, fieldOf(catalogue[entity], 'activity'), activity, municipality.id)
  return createReader(db, entity, municipality.id)
    .bySeq(seqs)
    .filter(({ deletedAt }) => deletedAt === null)
    .toSorted((a, b) => a.createdAt.localeCompare(b.createdAt) || a.seq - b.seq)
}

/** An activity's lines as they go out, with the levels of all data that it and they name. Throws record.notFound. */
export function activityLinks(session: Session, activity: string): ActivityLinks {
  const { db } = session
  const { values } = storedRecord(session, 'processingActivity', activity)
  const lines = piecesOf(session, 'processingLine', activity)
  const names = createNames(db)
  const writable = writableIn(session)
  const plan = planOf('processingLine')
  const data = [...idsIn(values['dataCategories']), ...lines.flatMap((line) => idsIn(line.values['data']))]
  return {
    lines: lines.map((line) => viewOf(line, plan, names, writable('processingLine', line))),
    levels: Object.fromEntries(
      db
        .prepare<[string], [string, string]>(
          'SELECT id, level FROM data_category WHERE level IS NOT NULL AND id IN (SELECT value FROM json_each(?))'
        )
        .raw()
        .all(JSON.stringify(data))
    )
  }
}
