import { setImmediate as others } from 'node:timers/promises'
import { derivedColumn } from '../../../../src-shared/features/derived.ts'
import type { Moment } from '../../../../src-shared/kernel/derived.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import type { EntityName, Field } from '../../../../src-shared/kernel/field.ts'
import type { Database } from '../../../db/open.ts'
import { addTo, type Bitmap, emptyBitmap } from '../bitmap.ts'
import { changeCount, takeChangedRows } from '../changes.ts'
import { type EntityPlan, planOf } from '../entity-plan.ts'
import { getOrMake } from '../get-or-make.ts'
import { momentAt } from '../moment.ts'
import { perConnection } from '../per-connection.ts'
import { selectionOf } from '../selection.ts'
import { CodedColumn, type Sortable, sortKeyOf } from './coded-column.ts'
import { columnsNeeded, derive, derivedBy } from './derived-columns.ts'

/** The lists of an entity on this connection, for one municipality. */
export const recordListsOf = perConnection((db, entity: EntityName) => {
  const byMunicipality = new Map<string, RecordLists>()
  return (municipalityId: string): RecordLists =>
    getOrMake(byMunicipality, municipalityId, () => new RecordLists(db, entity, municipalityId))
})

/** The field, derived column or instant with this key. Throws request.invalid. */
export function sortableOf(plan: EntityPlan, key: string): Sortable {
  if (key === 'updatedAt' || key === 'createdAt') return key
  const field = plan.entity.fields.find((f) => f.key === key) ?? derivedColumn(plan.entity.name, key)?.field
  if (!field) throw new AppError('request.invalid', { at: key })
  return field
}

/** Records of one slice: some milliseconds. */
const sliceSize = 2500
/** Columns that others write to faster than they are read are read at once, in the end. */
const mostAttempts = 3

interface Kept {
  readonly orders: Map<boolean, Uint32Array>
  readonly pools: Map<boolean, Bitmap>
  readonly sorted: Map<string, Uint32Array>
}

const nothingKept = (): Kept => ({ orders: new Map(), pools: new Map(), sorted: new Map() })

/** All records of an entity as lists need them, kept in memory between requests and brought up to date by `refresh`. */
export class RecordLists {
  readonly plan: EntityPlan
  private readonly db: Database
  private readonly entity: EntityName
  private readonly municipalityId: string
  private readonly source: ColumnSource
  private readonly columns = new Map<Sortable, CodedColumn>()
  /** Columns being read: what is written meanwhile goes into them too. */
  private readonly unfinished = new Set<CodedColumn>()
  private kept = nothingKept()
  /** Columns computed from others, for the moment that they count from; anew after any change, as they look further. */
  private derived = new Map<Sortable, CodedColumn>()
  private moment: Moment | null = null
  private dataVersion = -1
  private changesSeen = -1
  private lastSeq = 0

  constructor(db: Database, entity: EntityName, municipalityId: string) {
    this.db = db
    this.entity = entity
    this.municipalityId = municipalityId
    this.plan = planOf(entity)
    this.source = createSource(db, this.plan, municipalityId)
  }

  get maxSeq(): number {
    return this.lastSeq
  }

  /** Whether the order by title is at hand; a first look at a list goes without. */
  get isWarm(): boolean {
    return this.kept.orders.has(false)
  }

  /** Notices what was written since, on this connection or another. First thing in each request. */
  refresh(): void {
    const { db, columns, unfinished, source } = this
    const version = db.pragma('data_version', { simple: true }) as number
    const changed = takeChangedRows(db, this.entity)
    this.lastSeq = source.maxSeq()
    const other = version !== this.dataVersion
    this.dataVersion = version
    if (other || changed === 'many') {
      columns.clear()
      unfinished.clear()
    } else
      for (const seq of changed)
        for (const each of [...columns.values(), ...unfinished]) each.set(seq, source.one(each.sortable, seq))
    if (other || changed === 'many' || changed.size > 0) this.kept = nothingKept()
    // What a referred record is called may have changed.
    else if (changeCount(db) !== this.changesSeen) this.kept.sorted.clear()
    if (other || changed === 'many' || changed.size > 0 || changeCount(db) !== this.changesSeen)
      this.derived = new Map()
    this.changesSeen = changeCount(db)
  }

  /** From when derived columns count; before a request that may ask for one. */
  countFrom(now: string): void {
    const moment = momentAt(this.db, this.entity, this.municipalityId, now)
    if (JSON.stringify(moment) === JSON.stringify(this.moment)) return
    this.moment = moment
    this.derived = new Map()
    this.kept.sorted.clear()
  }

  /** Row numbers by title; without deleted records, or with. */
  order(deleted: boolean): Uint32Array {
    return getOrMake(this.kept.orders, deleted, () => this.source.order(deleted))
  }

  /** The same records as a set. */
  pool(deleted: boolean): Bitmap {
    return getOrMake(this.kept.pools, deleted, () => {
      const pool = emptyBitmap(this.lastSeq)
      for (const seq of this.order(deleted)) addTo(pool, seq)
      return pool
    })
  }

  column(sortable: Sortable): CodedColumn {
    this.load([sortable])
    return (this.derived.get(sortable) ?? this.columns.get(sortable)) as CodedColumn
  }

  sorted(sortable: Sortable, descending: boolean, deleted: boolean): Uint32Array {
    return getOrMake(this.kept.sorted, JSON.stringify([keyOf(sortable), descending, deleted]), () =>
      this.column(sortable).sort(this.order(deleted), descending, this.source.keyOf(sortable))
    )
  }

  /** Reads several columns at once, which costs little more than one. */
  load(sortables: readonly Sortable[]): void {
    const made = this.missing(sortables)
    if (made.length > 0) fill(made, this.source.all(made.map(({ sortable }) => sortable)))
    for (const column of made) this.columns.set(column.sortable, column)
    for (const { sortable, steps } of this.derivations(sortables)) {
      let step = steps.next()
      while (!step.done) step = steps.next()
      this.derived.set(sortable, step.value)
    }
  }

  /**
   * The same, some thousand records at a time, while other requests are answered in between; before a request that
   * would otherwise wait for it, and everybody else with it. Throws request.locked when the register is closed meanwhile.
   */
  async loadInSlices(sortables: readonly Sortable[]): Promise<void> {
    this.refresh()
    await this.loadStoredInSlices(sortables)
    for (const { sortable, steps } of this.derivations(sortables)) {
      const before = this.derived
      let step = steps.next()
      while (!step.done && before === this.derived) {
        await others()
        if (!this.db.open) throw new AppError('request.locked')
        this.refresh()
        step = steps.next()
      }
      // What was written to meanwhile is computed at once when it is asked for.
      if (before !== this.derived || !step.done) return
      before.set(sortable, step.value)
    }
  }

  private async loadStoredInSlices(sortables: readonly Sortable[]): Promise<void> {
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      const made = this.missing(sortables)
      if (made.length === 0) return
      for (const column of made) this.unfinished.add(column)
      const whole = await this.readInSlices(made)
      for (const column of made) this.unfinished.delete(column)
      if (!whole) continue
      for (const column of made) this.columns.set(column.sortable, column)
      return
    }
  }

  /** Answers false when everything was dropped in the meantime. */
  private async readInSlices(made: readonly CodedColumn[]): Promise<boolean> {
    const slices = this.source.slices(made.map(({ sortable }) => sortable))
    for (let after = 0; after < this.lastSeq; ) {
      const rows = slices(after)
      fill(made, rows)
      after = (rows.at(-1)?.[0] as number | undefined) ?? this.lastSeq
      await others()
      if (!this.db.open) throw new AppError('request.locked')
      this.refresh()
      if (made.some((column) => !this.unfinished.has(column))) return false
    }
    return true
  }

  /** How the derived ones that are not there come about, step by step. */
  private *derivations(sortables: readonly Sortable[]) {
    const { db, moment, lastSeq } = this
    const { entity } = this.plan
    for (const sortable of sortables) {
      const derived = this.derived.has(sortable) ? undefined : derivedBy(entity, sortable)
      if (!derived) continue
      const now = moment ?? momentAt(db, entity.name, this.municipalityId, new Date().toISOString())
      yield { sortable, steps: derive(db, entity, derived, now, lastSeq, (needed) => this.column(needed)) }
    }
  }

  /** New columns for the stored ones that are not there, also those that derived ones are computed from. */
  private missing(sortables: readonly Sortable[]): readonly CodedColumn[] {
    const stored = sortables.flatMap((sortable) => {
      const derived = derivedBy(this.plan.entity, sortable)
      return derived ? columnsNeeded(this.plan.entity, derived) : [sortable]
    })
    const missing = [...new Set(stored)].filter((sortable) => !this.columns.has(sortable))
    return missing.map((sortable) => new CodedColumn(sortable, this.lastSeq))
  }
}

/** Sets what the rows say: the record's number, then a cell per column. */
function fill(columns: readonly CodedColumn[], rows: Iterable<Cell[]>): void {
  for (const row of rows) for (const [i, column] of columns.entries()) column.set(row[0] as number, row[i + 1] ?? null)
}

function keyOf(sortable: Sortable): string {
  return typeof sortable === 'string' ? sortable : sortable.key
}

type Cell = string | number | null
type ColumnSource = ReturnType<typeof createSource>

/** Reads what lists are made of. */
function createSource(db: Database, plan: EntityPlan, municipality: string) {
  const { table } = plan.entity
  const maxSeq = db.prepare<[], number>(`SELECT coalesce(max(seq), 0) FROM ${table}`).pluck()
  const living = db
    .prepare<[], number>(`SELECT seq FROM ${table} WHERE deleted_at IS NULL ORDER BY sort_key, seq`)
    .pluck()
  const everything = db.prepare<[], number>(`SELECT seq FROM ${table} ORDER BY sort_key, seq`).pluck()
  const cells = (sortables: readonly Sortable[]): string => {
    const fields = sortables.filter((s): s is Field => typeof s !== 'string')
    const selection = selectionOf(
      plan,
      fields.map((f) => f.key)
    )
    const expressions = sortables.map((s) =>
      typeof s === 'string' ? instants[s] : cellOf(s, selection.expressionOf(s.key))
    )
    return `SELECT ${['r.seq', ...expressions]} ${selection.sql.slice(selection.sql.indexOf(' FROM '))}`
  }
  const ones = new Map<Sortable, ReturnType<typeof prepareOne>>()
  const prepareOne = (sortable: Sortable) => db.prepare(`${cells([sortable])} WHERE r.seq = @seq`).raw()
  return {
    maxSeq: () => maxSeq.get() ?? 0,
    order: (deleted: boolean) => Uint32Array.from((deleted ? everything : living).all()),
    all: (sortables: readonly Sortable[]) =>
      db.prepare(cells(sortables)).raw().iterate({ municipality }) as Iterable<Cell[]>,
    /** Reads the records after a row number, a slice of them. */
    slices(sortables: readonly Sortable[]): (after: number) => Cell[][] {
      const sql = `${cells(sortables)} WHERE r.seq > @after ORDER BY r.seq LIMIT ${sliceSize}`
      const slice = db.prepare<{ municipality: string; after: number }>(sql).raw()
      return (after) => slice.all({ municipality, after }) as Cell[][]
    },
    one(sortable: Sortable, seq: number): Cell {
      const row = getOrMake(ones, sortable, prepareOne).get({ municipality, seq }) as Cell[] | undefined
      return row?.[1] ?? null
    },
    keyOf(sortable: Sortable): (value: string) => string | number {
      if (typeof sortable === 'string' || sortable.kind !== 'ref') return sortKeyOf(sortable)
      const target = db
        .prepare<[string], string>(`SELECT sort_key FROM ${planOf(sortable.entity).entity.table} WHERE id = ?`)
        .pluck()
      return (id) => target.get(id) ?? ''
    }
  }
}

const instants = { updatedAt: 'r.updated_at', createdAt: 'r.created_at' } as const

/** Of long texts the beginning: enough to sort by and to see that there is one. Of several references how many. */
function cellOf(field: Field, expression: string): string {
  if (field.kind === 'longText') return `substr(${expression}, 1, 60)`
  if (field.kind !== 'refs') return expression
  const { table, owner } = field.link
  return `nullif((SELECT count(*) FROM ${table} WHERE ${owner} = ${expression}), 0)`
}
