import { piecesOf } from '../../../../src-shared/features/exchange/library/adopted-fields.ts'
import type { Database } from '../../../db/open.ts'
import { idsIn } from '../../entities/names.ts'
import { type SourcePackage, type SourceRecord, sourceRecordOf, sourceRecordsNaming } from './held-sources.ts'

/** What goes with a record of a package, in its order; only what is still there. */
export function piecesWith(
  db: Database,
  pack: Pick<SourcePackage, 'number' | 'readAt'>,
  root: SourceRecord
): readonly SourceRecord[] {
  const all: SourceRecord[] = []
  const targets = [root.id]
  for (const { entity, field, namedBy } of piecesOf(root.entity)) {
    const found = namedBy
      ? idsIn(root.values[namedBy]).flatMap((id) => sourceRecordOf(db, pack.number, entity, id) ?? [])
      : targets.flatMap((id) => sourceRecordsNaming(db, pack, entity, field, id))
    if (namedBy) targets.push(...found.map(({ id }) => id))
    all.push(...found.filter(({ goneAt }) => goneAt === null))
  }
  return all
}
