import type { PackageHead } from '../../../../src-shared/features/exchange/package.ts'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import type { Values } from '../../../../src-shared/kernel/value.ts'
import type { Database } from '../../../db/open.ts'
import { readSetting, writeSetting } from '../../../db/settings.ts'
import { heldAs } from '../held/held-as.ts'
import { holderOf, holdPackage, type PackageToHold } from '../held/hold-package.ts'
import { countsOf, keptRecords, type PlacedRecord } from '../held/kept-records.ts'

/** What the package said that was taken last of the same municipality, profile and choice. */
export interface EarlierPackage {
  /** UTC instant at which it was written. */
  readonly exportedAt: string
  /** What its records said, by `entity.id`; null where taking it was undone, so that all of it counts anew. */
  readonly said: ReadonlyMap<string, Values> | null
}

const batchSetting = (head: PackageHead, own: boolean): string =>
  `package.batch.${holderOf(head.municipality)}.${heldAs(head, own)}`

/** The one that was taken before; null where this would be the first. */
export function earlierPackage(db: Database, head: PackageHead, own: boolean): EarlierPackage | null {
  const found = db
    .prepare<[string, string], { number: number; exportedAt: string }>(
      'SELECT number, exported_at AS exportedAt FROM held_package WHERE holder = ? AND profile = ?'
    )
    .get(holderOf(head.municipality), heldAs(head, own))
  if (!found) return null
  const { number, exportedAt } = found
  if (wasUndone(db, head, own)) return { exportedAt, said: null }
  const rows = db
    .prepare<[number], [EntityName, string, string]>(
      'SELECT entity, record_id, said FROM held_record WHERE package = ? AND gone_at IS NULL'
    )
    .raw()
    .iterate(number) as Iterable<[EntityName, string, string]>
  const said = new Map<string, Values>()
  for (const [entity, id, text] of rows) said.set(`${entity}.${id}`, JSON.parse(text) as Values)
  return { exportedAt, said }
}

function wasUndone(db: Database, head: PackageHead, own: boolean): boolean {
  const batch = readSetting(db, batchSetting(head, own))
  if (typeof batch !== 'string') return false
  return db.prepare('SELECT 1 FROM import_batch WHERE id = ? AND undone_at IS NOT NULL').get(batch) !== undefined
}

/**
 * Keeps what a package said that was looked at and taken from, for the next one; answers the number that it is held under.
 * Call it inside the transaction.
 */
export function keepPackage(
  db: Database,
  pack: Omit<PackageToHold, 'head' | 'records' | 'counts'> & {
    readonly head: PackageHead
    readonly records: ReadonlyMap<EntityName, readonly PlacedRecord[]>
  },
  by: { readonly userId: string; readonly at: string; readonly own: boolean; readonly batchId: string | null }
): number {
  const { userId, at, own, batchId } = by
  const kept = { records: keptRecords(pack.records), counts: countsOf(pack.records) }
  const held = holdPackage(db, { ...pack, ...kept, heldAs: heldAs(pack.head, own) }, { userId, at, force: true })
  // Nothing taken is an answer too.
  writeSetting(db, batchSetting(pack.head, own), batchId ?? '')
  return held.number
}
