import { type ClusteredEntity, clusteredEntities } from '../../../../src-shared/features/consolidation/contract.ts'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import type { Values } from '../../../../src-shared/kernel/value.ts'
import type { Database } from '../../../db/open.ts'
import { factsOf, membersOf, settledFacts } from '../facts-of.ts'
import { type Column, fieldColumns, instant, text, whole } from './columns.ts'

/** One file of a dataset: where it lies in the folder, its columns and rows. */
export interface ParquetFile<Row = never> {
  readonly path: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
}

interface HeldRow {
  readonly id: string
  readonly title: string
  readonly municipality: string
  readonly nationalId: string | null
  readonly country: string
  readonly profile: string
  readonly file: string
  readonly sheet: string
  readonly row: number
  readonly exportedAt: string
  readonly goneAt: string | null
  readonly cluster: string | null
  readonly why: string | null
  readonly values: Values
}

const placeColumns: readonly Column<HeldRow>[] = [
  text('id', ({ id }) => id),
  text('title', ({ title }) => title),
  text('cluster', ({ cluster }) => cluster),
  text('cluster_why', ({ why }) => why),
  text('municipality_name', ({ municipality }) => municipality),
  text('national_id', ({ nationalId }) => nationalId),
  text('country', ({ country }) => country),
  text('profile', ({ profile }) => profile),
  text('source_file', ({ file }) => file),
  text('source_sheet', ({ sheet }) => sheet),
  whole('source_row', ({ row }) => row),
  instant('exported_at', ({ exportedAt }) => exportedAt),
  instant('gone_at', ({ goneAt }) => goneAt)
]

interface Holder {
  readonly number: number
  readonly holder: string
}

/** Every entity's records, a file per municipality and package: `record/<entity>/municipality=<whose>/<package>.parquet`. */
export function* recordFiles(db: Database): Generator<ParquetFile<HeldRow>> {
  const holders = db.prepare<[], Holder>('SELECT number, holder FROM held_package ORDER BY number').all()
  const entities = db.prepare<[], EntityName>('SELECT DISTINCT entity FROM held_record ORDER BY entity').pluck().all()
  const read = db.prepare<[number, EntityName], Omit<HeldRow, 'values'> & { readonly said: string }>(
    `SELECT h.record_id AS id, h.title, p.municipality_name AS municipality, p.national_id AS nationalId, p.country,
       p.profile, s.file, h.sheet, h.row, s.exported_at AS exportedAt, h.gone_at AS goneAt, m.cluster, m.why, h.said
     FROM held_record h JOIN held_package p ON p.number = h.package
       JOIN held_source s ON s.number = h.source LEFT JOIN central_member m ON m.record = h.number
     WHERE h.package = ? AND h.entity = ? ORDER BY h.number`
  )
  for (const entity of entities) {
    const fields = fieldColumns(entity).map(({ of, ...column }) => ({
      ...column,
      of: (row: HeldRow) => of(row.values)
    }))
    const columns = [...placeColumns, ...fields]
    for (const { number, holder } of holders) {
      const rows = read.all(number, entity).map(({ said, ...row }) => ({ ...row, values: JSON.parse(said) as Values }))
      const whose = holder.replace(/[^\p{L}\p{N}]/gu, '-')
      if (rows.length > 0) yield { path: `record/${entity}/municipality=${whose}/${number}.parquet`, columns, rows }
    }
  }
}

interface Cluster {
  readonly id: string
  readonly title: string
  readonly supplier: string | null
  readonly supplierCluster: string | null
  readonly municipalities: number
  readonly members: number
}

const clusterColumns: readonly Column<Cluster>[] = [
  text('cluster', ({ id }) => id),
  text('title', ({ title }) => title),
  text('supplier', ({ supplier }) => supplier),
  text('supplier_cluster', ({ supplierCluster }) => supplierCluster),
  whole('municipalities', ({ municipalities }) => municipalities),
  whole('members', ({ members }) => members)
]

interface Fact {
  readonly cluster: string
  readonly field: string
  readonly value: string
  readonly name: string | null
  readonly said: number
  readonly counts: string
}

const factColumns: readonly Column<Fact>[] = [
  text('cluster', ({ cluster }) => cluster),
  text('field', ({ field }) => field),
  text('value', ({ value }) => value),
  text('name', ({ name }) => name),
  whole('said_by', ({ said }) => said),
  text('counts', ({ counts }) => counts)
]

/** What is one and the same across municipalities: `cluster/<entity>.parquet`. */
export function* clusterFiles(db: Database): Generator<ParquetFile<Cluster>> {
  for (const entity of clusteredEntities)
    yield { path: `cluster/${entity}.parquet`, columns: clusterColumns, rows: clustersOf(db, entity) }
}

/** What is said of each, and whether it counts: `fact/<entity>.parquet`; one row for each value. `tell` hears of each cluster. */
export function* factFiles(db: Database, tell: () => void): Generator<ParquetFile<Fact>> {
  for (const entity of clusteredEntities) {
    const settled = settledFacts(db, entity)
    const rows = clustersOf(db, entity).flatMap(({ id }) => {
      tell()
      return factsOf(db, entity, id, membersOf(db, entity, id), settled).flatMap(({ field, said, counts }) =>
        said.map(({ value, name, sources }, at) => ({
          cluster: id,
          field,
          value: typeof value === 'string' ? value : JSON.stringify(value),
          name,
          said: sources.length,
          counts: at === counts ? 'yes' : counts === null ? 'open' : 'no'
        }))
      )
    })
    yield { path: `fact/${entity}.parquet`, columns: factColumns, rows }
  }
}

function clustersOf(db: Database, entity: ClusteredEntity): readonly Cluster[] {
  const sql = `SELECT id, title, supplier, supplier_cluster AS supplierCluster, municipalities, members
    FROM central_cluster WHERE entity = ? ORDER BY sort_key, id`
  return db.prepare<[ClusteredEntity], Cluster>(sql).all(entity)
}
