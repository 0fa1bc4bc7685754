import type { PackageHead } from '../../../../src-shared/features/exchange/package.ts'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import { sameValue, type Values } from '../../../../src-shared/kernel/value.ts'
import type { Database } from '../../../db/open.ts'
import { getOrMake } from '../../entities/get-or-make.ts'
import { Coverage, isOlder, isOvertaken, newestFields, type Says } from '../held/coverage.ts'
import { heldAs } from '../held/held-as.ts'
import { heldSources, noteTaken, type SourceOf } from '../held/held-source.ts'
import { holderOf, holdPackage, type PackageToHold } from '../held/hold-package.ts'
import { countsOf, keptRecords, type PlacedRecord } from '../held/kept-records.ts'
import type { PackedRecord } from './canonical.ts'

/** What the packages said that were taken before of the same municipality, profile and choice. */
export interface EarlierPackage {
  /** UTC instant at which the newest of them was written that has a part of this one. */
  readonly exportedAt: string
  /** This one is older than one that says as much. */
  readonly older: boolean
  /** What their records said, by `entity.id`; what was taken and undone is as if it had not been said. */
  readonly said: ReadonlyMap<string, Values>
  /** Whether this one is the newest to tell which records there are. */
  readonly isNewest: (name: EntityName) => boolean
  /**
   * Whether a record says something anew in a field: whoever said no to it the last time is not asked again, nor about
   * what a package that was written later said already.
   */
  readonly isNews: (name: EntityName, record: PackedRecord, key: string) => boolean
}

/** What was taken before; null where this would be the first. */
export function earlierPackage(db: Database, head: PackageHead, says: Says, own: boolean): EarlierPackage | null {
  const find = 'SELECT number FROM held_package WHERE holder = ? AND profile = ?'
  const number = db.prepare<[string, string], number>(find).pluck().get(holderOf(head.municipality), heldAs(head, own))
  if (number === undefined) return null
  const sources = heldSources(db, number)
  const of = { coverage: new Coverage(head, says), exportedAt: head.exportedAt }
  const older = isOlder(of, sources)
  const counting = sources.filter(({ undone }) => !undone)
  const shares = ({ coverage }: SourceOf): boolean =>
    says.parts === null || says.parts.some((part) => coverage.says.parts?.includes(part))
  const newest = sources.find(older ? ({ coverage }) => of.coverage.isWithin(coverage) : shares)
  if (!newest) return null
  const fields = new Map<EntityName, ReadonlySet<string>>()
  const said = saidBy(db, number, new Set(counting.map((source) => source.number)))
  // Whoever forces an older one wants what it says.
  const others = older ? [] : sources
  return {
    exportedAt: newest.exportedAt,
    older,
    said,
    isNewest: (name) => !isOvertaken(name, head.exportedAt, others),
    isNews: (name, { id, values }, key) => {
      if (!getOrMake(fields, name, () => newestFields(name, of, others)).has(key)) return false
      const before = said.get(`${name}.${id}`)
      if (!before || !counting.some(({ coverage }) => coverage.fields(name).has(key))) return true
      return !sameValue(before[key] ?? null, values[key] ?? null)
    }
  }
}

function saidBy(db: Database, pack: number, sources: ReadonlySet<number>): ReadonlyMap<string, Values> {
  const rows = db
    .prepare<[number], [EntityName, string, string, number]>(
      'SELECT entity, record_id, said, source FROM held_record WHERE package = ? AND gone_at IS NULL'
    )
    .raw()
    .iterate(pack) as Iterable<[EntityName, string, string, number]>
  const said = new Map<string, Values>()
  for (const [entity, id, text, source] of rows)
    if (sources.has(source)) said.set(`${entity}.${id}`, JSON.parse(text) as Values)
  return said
}

/**
 * Keeps what a package said that was looked at and taken from, for the next one; answers the number that it is held under.
 * Call it inside the transaction.
 */
export function keepPackage(
  db: Database,
  pack: Omit<PackageToHold, 'head' | 'heldAs' | 'coverage' | 'records' | 'counts'> & {
    readonly head: PackageHead
    readonly says: Says
    readonly records: ReadonlyMap<EntityName, readonly PlacedRecord[]>
  },
  by: {
    readonly userId: string
    readonly at: string
    readonly force: boolean
    readonly own: boolean
    readonly batchId: string | null
  }
): number {
  const { own, batchId, ...holding } = by
  const coverage = new Coverage(pack.head, pack.says)
  const kept = { coverage, records: keptRecords(pack.records), counts: countsOf(pack.records) }
  const { number } = holdPackage(db, { ...pack, ...kept, heldAs: heldAs(pack.head, own) }, holding)
  // Nothing taken is an answer too.
  noteTaken(db, number, coverage, batchId)
  return number
}
