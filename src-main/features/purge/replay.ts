import { type EntityName, entityNames } from '../../../src-shared/kernel/field.ts'
import type { Database } from '../../db/open.ts'
import { fieldMark, type Purge, type PurgeList, toldPurges } from '../../security/purge-list.ts'
import type { Author } from '../entities/entity-store.ts'
import { fieldsByEntry, type Purging, purgeFields, purgeRecord, purging } from './purge.ts'

/** The purges of a list that this register's history does not tell of yet: it was restored from an older backup. */
export function pendingPurges(db: Database, { purges }: PurgeList): Purge[] {
  const told = new Set(toldPurges(db).map(({ id }) => id))
  return purges.filter(({ id }) => !told.has(id))
}

/** Purges again what was purged after a backup was made, all of it in one transaction; each gets an entry of its own. */
export function replayPurges(db: Database, author: Author, purges: readonly Purge[]): void {
  purging(db, author, (work) => {
    for (const purge of purges) replay(work, purge)
  })
}

function replay(work: Purging, purge: Purge): void {
  const entity = entityNames.find((name) => name === purge.entity)
  // An entity of a newer program: this register's schema has no table that could hold such a record.
  if (!entity) return
  const about = { purge: [null, purge.id], replayed: [null, 'yes'] } as const
  const { recordId: id } = purge
  if (purge.fields === null) purgeRecord(work, { entity, id, about })
  else replayFields(work, entity, purge, about)
}

function replayFields(
  { db, ...rest }: Purging,
  entity: EntityName,
  purge: Purge,
  about: { readonly [key: string]: readonly [null, string] }
): void {
  const { recordId: id, seqs, keeps } = purge
  const entries = fieldsByEntry(db, id)
  const marks = new Set(purge.fields)
  const fields = [...new Set(entries.flatMap((entry) => entry.fields))].filter((field) =>
    marks.has(fieldMark(db, id, field))
  )
  const only = new Set(seqs)
  // The backup's value is one of those that were purged later, unless it is the one that was to stay.
  const emptied = fields.filter((field) => {
    const last = entries.findLast((entry) => entry.fields.includes(field))?.seq
    return last !== undefined && last !== keeps && only.has(last)
  })
  purgeFields({ db, ...rest }, { entity, id, about, fields, emptied, only })
}
