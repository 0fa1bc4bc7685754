import type { ClusteredEntity } from '../../../src-shared/features/consolidation/contract.ts'
import { factFields } from '../../../src-shared/features/consolidation/facts.ts'
import type { FieldValue, Values } from '../../../src-shared/kernel/value.ts'
import type { Database } from '../../db/open.ts'

/** A held system or supplier, with what putting together and comparing need of it. */
export interface HeldRow {
  readonly record: number
  readonly package: number
  readonly id: string
  readonly name: string
  /** UTC instants: since when it is said so, and of the file in which it stands. */
  readonly changedAt: string
  readonly exportedAt: string
  readonly aliases: readonly string[]
  readonly nationalId: string | null
  /** The supplier's id in the same package. */
  readonly supplier: string | null
  readonly facts: Values
}

/** A held package, as far as it says whose a record is. */
export interface HeldBy {
  readonly number: number
  readonly municipality: string
  readonly nationalId: string | null
}

/** By what one knows a municipality in all its packages: the national number, of one without any the name. */
export function municipalityOf({ nationalId, municipality }: Pick<HeldBy, 'nationalId' | 'municipality'>): string {
  return nationalId ?? municipality
}

/** Packages for central offices, by number. */
export function packagesOf(db: Database): ReadonlyMap<number, HeldBy> {
  const sql = `SELECT number, municipality_name AS municipality, national_id AS nationalId FROM held_package`
  return new Map(
    db
      .prepare<[], HeldBy>(sql)
      .all()
      .map((row) => [row.number, row])
  )
}

/** The records of an entity that the packages have now, in the order in which they came. */
export function heldRows(db: Database, entity: ClusteredEntity): readonly HeldRow[] {
  // By package, as that is how they are found; to sort them here is cheaper than in SQLite with all that they say.
  const sql = `SELECT ${columns} FROM held_package p CROSS JOIN held_record h LEFT JOIN held_source s ON s.number = h.source
    WHERE h.package = p.number AND h.entity = ? AND h.gone_at IS NULL AND h.title <> ''`
  const rows = read(entity, db.prepare<[string], Stored>(sql).raw().iterate(entity))
  return rows.sort((a, b) => a.record - b.record)
}

/** Those of a cluster, in the order in which they came. */
export function heldRowsOf(db: Database, entity: ClusteredEntity, cluster: string): readonly HeldRow[] {
  const sql = `SELECT ${columns} FROM central_member m JOIN held_record h ON h.number = m.record
    LEFT JOIN held_source s ON s.number = h.source WHERE m.entity = ? AND m.cluster = ? ORDER BY h.number`
  return read(entity, db.prepare<[string, string], Stored>(sql).raw().iterate(entity, cluster))
}

const columns = 'h.number, h.package, h.record_id, h.title, h.changed_at, s.exported_at, h.said'
type Stored = readonly [number, number, string, string, string, string, string]

function read(entity: ClusteredEntity, stored: Iterable<Stored>): HeldRow[] {
  const fields = factFields(entity).map(({ key }) => key)
  const shared = new Map<string, string>()
  const rows: HeldRow[] = []
  for (const [record, pack, id, name, changedAt, exportedAt, said] of stored) {
    const values = JSON.parse(said) as Values
    const facts: Record<string, FieldValue> = {}
    for (const key of fields) if (values[key] !== undefined) facts[key] = sharedValue(values[key] as FieldValue, shared)
    rows.push({
      record,
      package: pack,
      id,
      name,
      changedAt: sharedText(changedAt, shared),
      exportedAt: sharedText(exportedAt, shared),
      aliases: (values['aliases'] as readonly string[] | undefined) ?? [],
      nationalId: (values['nationalId'] as string | undefined) ?? null,
      supplier: (values['supplier'] as string | undefined) ?? null,
      facts
    })
  }
  return rows
}

/** Hundreds of municipalities say the same: each text is kept once. */
function sharedValue(value: FieldValue, shared: Map<string, string>): FieldValue {
  return typeof value === 'string' ? sharedText(value, shared) : value
}

function sharedText(value: string, shared: Map<string, string>): string {
  const known = shared.get(value)
  if (known === undefined) shared.set(value, value)
  return known ?? value
}
