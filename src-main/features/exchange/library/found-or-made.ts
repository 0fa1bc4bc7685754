import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import { adoptedFields, madeAlong } from '../../../../src-shared/features/exchange/library/adopted-fields.ts'
import type { EntityName, Field } from '../../../../src-shared/kernel/field.ts'
import { isFor } from '../../../../src-shared/kernel/language.ts'
import { checkField } from '../../../../src-shared/kernel/validate.ts'
import { type FieldValue, isEmpty, type Values } from '../../../../src-shared/kernel/value.ts'
import { idsIn } from '../../entities/names.ts'
import type { Records } from '../../entities/records.ts'
import { type LibraryReading, type SourceRecord, sourceRecordOf } from './held-sources.ts'
import { matchedHere } from './matched-here.ts'

/**
 * The records here that those of a package are: found as packages are matched (by id, national id, name), or made where
 * they are the same for everybody. What could be several things here, or is nobody else's matter, stays out.
 */
export class FoundOrMade {
  /** The package's id -> ours. */
  readonly named = new Map<string, string>()
  /** What could not be found. */
  readonly left: string[] = []
  private readonly reading: LibraryReading
  private readonly pack: number
  private readonly records: Records
  private readonly made = new Set<string>()

  constructor(reading: LibraryReading, pack: number, records: Records, known: ReadonlyMap<string, string>) {
    this.reading = reading
    this.pack = pack
    this.records = records
    for (const [theirs, ours] of known) this.named.set(theirs, ours)
  }

  /** A record's adopted values in this register's terms; of lists what could be found. */
  values(record: Pick<SourceRecord, 'entity' | 'values'>, fields: readonly Field[]): Values {
    return Object.fromEntries(
      fields.flatMap((field): [string, FieldValue][] => {
        const value = this.value(field, record.values[field.key] ?? null)
        return isEmpty(value) ? [] : [[field.key, value]]
      })
    )
  }

  /** A value in this register's terms; null for what it may not say here. */
  value(field: Field, said: FieldValue): FieldValue {
    const { country } = this.reading
    if (isEmpty(said) || !isFor(field, country)) return null
    if (field.kind === 'ref') return this.ours(field.entity, idsIn(said))[0] ?? null
    if (field.kind === 'refs') {
      const ours = [...new Set(this.ours(field.entity, idsIn(said)))]
      return ours.length === 0 ? null : ours
    }
    const checked = checkField(field, said, country)
    return 'error' in checked ? null : checked.value
  }

  private ours(entity: EntityName, ids: readonly string[]): readonly string[] {
    const unknown = ids.filter((id) => !this.isThere(entity, id))
    const rows = unknown.flatMap((id) => sourceRecordOf(this.reading.db, this.pack, entity, id) ?? [])
    const matched = matchedHere(this.reading, entity, rows)
    rows.forEach((row, at) => {
      const found = matched[at] ?? null
      const id = found === null && madeAlong.has(entity) ? this.make(row) : found
      if (id === null || id === 'unclear') this.left.push(row.title)
      else this.named.set(row.id, id)
    })
    return ids.flatMap((id) => this.named.get(id) ?? [])
  }

  private isThere(entity: EntityName, id: string): boolean {
    const ours = this.named.get(id)
    if (ours === undefined) return false
    const name = this.records.names.of(entity, ours)
    if (name && !name.deleted) return true
    this.named.delete(id)
    return false
  }

  /** Makes what is the same for everybody, under the package's id; what undoing took away comes back so. */
  private make(row: SourceRecord): string | null {
    // Two that name each other: the second stays without.
    if (this.made.has(row.id) || this.isBuried(row)) return null
    this.made.add(row.id)
    const values = this.values(row, adoptedFields(row.entity))
    return putIn(this.records, row.entity, row.id, values)
  }

  /** Somebody deleted it here: that is not for an adoption to take back. */
  private isBuried({ entity, id }: SourceRecord): boolean {
    const sql = `SELECT deleted_at IS NOT NULL AND deleted_batch IS NULL FROM ${catalogue[entity].table} WHERE id = ?`
    return this.reading.db.prepare<[string], number>(sql).pluck().get(id) === 1
  }
}

/** Writes a record under its source's id, or brings it back with these values where undoing had taken it away. */
export function putIn(records: Records, entity: EntityName, id: string, values: Values): string {
  const store = records.of(entity)
  const held = store.byId(id)
  if (!held) return store.insert(values, { id, origin: 'package' })
  store.restore(held)
  const empty = Object.fromEntries(Object.keys(held.values).map((key): [string, FieldValue] => [key, null]))
  store.update(store.byId(id) ?? held, { ...empty, ...values })
  return id
}
