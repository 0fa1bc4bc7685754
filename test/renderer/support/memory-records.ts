import { catalogue } from '../../../src-shared/features/catalogue.ts'
import type { FacetCount, Filter, HistoryItem, ListPage, ListQuery } from '../../../src-shared/ipc/entity-channels.ts'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import { type EntityName, fieldOf } from '../../../src-shared/kernel/field.ts'
import { fold } from '../../../src-shared/kernel/fold.ts'
import { sortKey } from '../../../src-shared/kernel/sort-key.ts'
import { validateValues } from '../../../src-shared/kernel/validate.ts'
import {
  type FieldValue,
  isEmpty,
  type RecordView,
  type RefView,
  sameValue,
  type Values
} from '../../../src-shared/kernel/value.ts'

type Stored = Omit<RecordView, 'refs'>

/** What one record's value counts as in a filter: codes, answers by value, ids; '' for nothing said. */
function filterValues(value: FieldValue | undefined): readonly string[] {
  if (value === undefined || isEmpty(value)) return ['']
  if (Array.isArray(value)) return value as readonly string[]
  return [typeof value === 'object' && value !== null ? (value as { value: string }).value : String(value)]
}

function passes(value: FieldValue | undefined, filter: Filter): boolean {
  if ('anyOf' in filter) return filterValues(value).some((one) => filter.anyOf.includes(one))
  if (typeof value !== 'string') return false
  return (filter.from === null || value >= filter.from) && (filter.to === null || value <= filter.to)
}

/** Records as main keeps them, in memory: the same rules from src-shared, the same answers, none of the database. */
export class MemoryRecords {
  readonly user: string
  readonly #tables = new Map<EntityName, Map<string, Stored>>()
  readonly #history = new Map<string, HistoryItem[]>()
  #clock = Date.parse('2026-03-02T08:00:00.000Z')
  #seq = 0

  constructor(user: string) {
    this.user = user
  }

  #table(entity: EntityName): Map<string, Stored> {
    const table = this.#tables.get(entity) ?? new Map<string, Stored>()
    this.#tables.set(entity, table)
    return table
  }

  #now(): string {
    this.#clock += 60_000
    return new Date(this.#clock).toISOString()
  }

  #read(entity: EntityName, id: string): Stored {
    const record = this.#table(entity).get(id)
    if (!record) throw new AppError('record.notFound')
    return record
  }

  name(entity: EntityName, id: string): string {
    return String(this.#table(entity).get(id)?.values[catalogue[entity].title] ?? '')
  }

  #refs(entity: EntityName, values: Values): Record<string, RefView> {
    const refs: Record<string, RefView> = {}
    for (const field of catalogue[entity].fields) {
      if (field.kind !== 'ref' && field.kind !== 'refs') continue
      const value = values[field.key]
      for (const id of Array.isArray(value) ? value : value ? [String(value)] : [])
        refs[id] = { id, name: this.name(field.entity, id) }
    }
    return refs
  }

  view(entity: EntityName, id: string): RecordView {
    const record = this.#read(entity, id)
    return { ...record, refs: this.#refs(entity, record.values) }
  }

  #text(entity: EntityName, record: Stored): string {
    const refs = this.#refs(entity, record.values)
    const parts = catalogue[entity].fields
      .filter((f) => f.searched)
      .map((f) => (f.kind === 'ref' ? refs[String(record.values[f.key])]?.name : record.values[f.key]))
    return fold([...parts, ...Object.values(record.extra)].flat().join(' '))
  }

  #matching(entity: EntityName, query: Pick<ListQuery, 'search' | 'filters' | 'deleted'>): Stored[] {
    const words = fold(query.search).split(' ').filter(Boolean)
    return [...this.#table(entity).values()].filter((record) => {
      if (record.deletedAt && !query.deleted) return false
      if (!Object.entries(query.filters).every(([key, filter]) => passes(record.values[key], filter))) return false
      if (words.length === 0) return true
      const text = this.#text(entity, record)
      return words.every((word) => text.includes(word))
    })
  }

  list(entity: EntityName, query: ListQuery): ListPage {
    const { sort, offset, limit } = query
    const key = sort?.field ?? catalogue[entity].title
    const sortText = (record: Stored): string =>
      key === 'updatedAt' ? record.updatedAt : sortKey(filterValues(record.values[key]).join(' '))
    const rows = this.#matching(entity, query).sort((a, b) => (sortText(a) < sortText(b) ? -1 : 1))
    if (sort?.descending) rows.reverse()
    return { total: rows.length, rows: rows.slice(offset, offset + limit).map((r) => this.view(entity, r.id)) }
  }

  facets(entity: EntityName, query: ListQuery & { fields: readonly string[] }): Record<string, FacetCount[]> {
    return Object.fromEntries(
      query.fields.map((key) => {
        const { [key]: _own, ...filters } = query.filters
        const counts = new Map<string, number>()
        for (const record of this.#matching(entity, { ...query, filters }))
          for (const value of filterValues(record.values[key])) counts.set(value, (counts.get(value) ?? 0) + 1)
        const field = fieldOf(catalogue[entity], key)
        const target = field.kind === 'ref' || field.kind === 'refs' ? field.entity : null
        const facet = [...counts].map(([value, count]) => ({
          value,
          count,
          label: target && value ? this.name(target, value) : null
        }))
        return [key, facet.sort((a, b) => b.count - a.count)]
      })
    )
  }

  suggest(entity: EntityName, search: string, limit: number): RefView[] {
    const page = this.list(entity, { search, filters: {}, sort: null, offset: 0, limit, columns: null, deleted: false })
    return page.rows.map((row) => ({ id: row.id, name: this.name(entity, row.id) }))
  }

  save(entity: EntityName, id: string | null, version: number | null, given: Values): RecordView {
    const before = id ? this.#read(entity, id) : null
    if (before && before.version !== version)
      throw new AppError('record.conflict', {}, { detail: this.view(entity, before.id) })
    const { values, fields } = validateValues(catalogue[entity], { ...before?.values, ...given }, 'DK')
    if (Object.keys(fields).length > 0) throw new AppError('request.invalid', {}, { fields })
    const now = this.#now()
    const record: Stored = {
      id: id ?? crypto.randomUUID(),
      version: (before?.version ?? 0) + 1,
      values,
      extra: before?.extra ?? {},
      origin: 'typed',
      createdAt: before?.createdAt ?? now,
      updatedAt: now,
      deletedAt: null,
      writable: true
    }
    this.#write(entity, record, before?.values ?? {}, before ? 'update' : 'create')
    return this.view(entity, record.id)
  }

  #write(entity: EntityName, record: Stored, before: Values, action: string): void {
    this.#table(entity).set(record.id, record)
    const keys = Object.keys({ ...before, ...record.values })
    const changes = Object.fromEntries(
      keys
        .filter((key) => !sameValue(before[key], record.values[key]))
        .map((key) => [key, [before[key] ?? null, record.values[key] ?? null] as const])
    )
    this.#seq += 1
    const item: HistoryItem = {
      seq: this.#seq,
      at: record.updatedAt,
      user: this.user,
      userId: 'u',
      action,
      batchId: null,
      version: record.version,
      changes,
      refs: { ...this.#refs(entity, before), ...this.#refs(entity, record.values) }
    }
    this.#history.set(record.id, [item, ...(this.#history.get(record.id) ?? [])])
  }

  /** A row as an import leaves it: unchecked, with columns that have no field. */
  seed(entity: EntityName, values: Values, extra: Readonly<Record<string, string>> = {}): string {
    const now = this.#now()
    const id = crypto.randomUUID()
    const record: Stored = {
      id,
      version: 1,
      values,
      extra,
      origin: 'import',
      createdAt: now,
      updatedAt: now,
      deletedAt: null,
      writable: true
    }
    this.#write(entity, record, {}, 'import')
    return id
  }

  bury(entity: EntityName, id: string, deleted: boolean): Stored {
    const before = this.#read(entity, id)
    const now = this.#now()
    const record = { ...before, version: before.version + 1, updatedAt: now, deletedAt: deleted ? now : null }
    this.#write(entity, record, before.values, deleted ? 'delete' : 'restore')
    return record
  }

  history(id: string, field: string | null): HistoryItem[] {
    return (this.#history.get(id) ?? []).filter((item) => field === null || field in item.changes)
  }
}
