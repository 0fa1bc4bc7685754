import { deserialize, serialize } from 'node:v8'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import type { PackedRecord } from '../package/canonical.ts'
import type { ReadRecord } from '../package/read-package.ts'
import { type Kept, keptOf } from './held-values.ts'

/** A record of a package with the sheet and the row (1-based) in which it stands. */
export type PlacedRecord = PackedRecord & Pick<ReadRecord, 'sheet' | 'row'>

/** What is kept of a record, and where it stands. */
export interface KeptRecord extends Kept, Pick<PlacedRecord, 'id' | 'sheet' | 'row'> {
  readonly entity: EntityName
}

/** What is kept of a package's records. */
export function* keptRecords(records: ReadonlyMap<EntityName, readonly PlacedRecord[]>): Generator<KeptRecord> {
  for (const [entity, list] of records)
    for (const { id, values, sheet, row } of list) yield { ...keptOf(entity, values), entity, id, sheet, row }
}

/** How many records of each entity a package has. */
export function countsOf(records: ReadonlyMap<EntityName, readonly unknown[]>): HeldRecordCounts {
  return Object.fromEntries([...records].map(([entity, list]) => [entity, list.length]))
}

/** Records by entity. */
export type HeldRecordCounts = Readonly<Partial<Record<EntityName, number>>>

/** Records on their way between processes: a few long lists are copied faster than many small objects. */
interface Batch {
  readonly entity: EntityName
  readonly sheet: string
  readonly ids: string[]
  readonly titles: string[]
  readonly said: string[]
  readonly digests: string[]
  readonly rows: number[]
}

const batchSize = 1000

/** Puts records into batches of bytes that `unpacked` understands, each of one entity and sheet. */
export function* packed(records: Iterable<KeptRecord>): Generator<Uint8Array> {
  let batch: Batch | null = null
  for (const { entity, sheet, id, title, said, digest, row } of records) {
    if (batch && (batch.entity !== entity || batch.sheet !== sheet || batch.ids.length >= batchSize)) {
      yield serialize(batch)
      batch = null
    }
    batch ??= { entity, sheet, ids: [], titles: [], said: [], digests: [], rows: [] }
    batch.ids.push(id)
    batch.titles.push(title)
    batch.said.push(said)
    batch.digests.push(digest)
    batch.rows.push(row)
  }
  if (batch) yield serialize(batch)
}

/** The records of batches. */
export function* unpacked(batches: Iterable<Uint8Array>): Generator<KeptRecord> {
  for (const bytes of batches) {
    const { entity, sheet, ids, titles, said, digests, rows } = deserialize(bytes) as Batch
    for (let at = 0; at < ids.length; at++)
      yield {
        entity,
        sheet,
        id: ids[at] as string,
        title: titles[at] as string,
        said: said[at] as string,
        digest: digests[at] as string,
        row: rows[at] as number
      }
  }
}
