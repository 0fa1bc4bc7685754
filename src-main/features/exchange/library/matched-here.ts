import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import { createNames } from '../../entities/names.ts'
import { matchRecords } from '../package/match-records.ts'
import type { LibraryReading, SourceRecord } from './held-sources.ts'

/** The record here that one of a package is: its id; null for none; `unclear` where it could be several. */
export type MatchedHere = string | null | 'unclear'

/**
 * Finds the records here that those of a package are, as packages are matched: by id, national id, name. One that is
 * deleted here is none, and then its name may still be another's.
 */
export function matchedHere(
  { db, municipalityId }: LibraryReading,
  entity: EntityName,
  rows: readonly Pick<SourceRecord, 'id' | 'values'>[]
): readonly MatchedHere[] {
  const where = { db, municipalityId, own: false }
  const names = createNames(db)
  return matchRecords(entity, rows, where).map((found, at) => {
    const isDeleted = found !== 'unclear' && found.id !== null && names.of(entity, found.id)?.deleted
    const [settled = found] = isDeleted ? matchRecords(entity, [{ id: '', values: rows[at]?.values ?? {} }], where) : []
    return settled === 'unclear' ? 'unclear' : settled.id
  })
}
