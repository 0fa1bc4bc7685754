import { derivedColumn, derivedOf } from '../../../../src-shared/features/derived.ts'
import type { DerivedField, Moment } from '../../../../src-shared/kernel/derived.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import type { Database } from '../../../db/open.ts'
import { addTo, type Bitmap, emptyBitmap } from '../bitmap.ts'
import { watchChanges } from '../changes.ts'
import { type EntityPlan, planOf } from '../entity-plan.ts'
import { getOrMake } from '../get-or-make.ts'
import { bringUpToDate, KeptRows } from '../kept-rows.ts'
import { momentAt } from '../moment.ts'
import { perConnection } from '../per-connection.ts'
import { CodedColumn, type Sortable } from './coded-column.ts'
import { type ColumnSource, columnSource } from './column-source.ts'
import { derivedBy, deriverOf, piecesBy, referredBy } from './derived-columns.ts'
import { OrderLoader } from './order-loader.ts'
import type { Place } from './order-walk.ts'

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

/** Records that are read, or derived, at once: some milliseconds. */
const readAtOnce = 500
const derivedAtOnce = 2000
/** More records than this that came, went or were renamed, and the order is read anew. */
const movedAtMost = 100
/** Records that are counted at once: some milliseconds. */
const countedAtOnce = 5000

interface Kept {
  readonly orders: Map<boolean, Uint32Array>
  readonly places: Map<boolean, Uint32Array>
  readonly pools: Map<boolean, Bitmap>
  readonly sorted: Map<string, Uint32Array>
}

/** A column, and what keeps it up to date. */
interface KeptColumn {
  readonly column: CodedColumn
  readonly rows: KeptRows
}

/** All records of an entity as lists need them, kept in memory between requests and brought up to date by `refresh`. */
export class RecordLists {
  readonly plan: EntityPlan
  private readonly db: Database
  private readonly municipalityId: string
  private readonly source: ColumnSource
  private readonly watch: ReturnType<typeof watchChanges>
  private readonly kept: Kept = { orders: new Map(), places: new Map(), pools: new Map(), sorted: new Map() }
  private readonly stored = new Map<string, KeptColumn>()
  /** Columns computed from others, for the moment that they count from. */
  private readonly derived = new Map<string, KeptColumn>()
  private moment: Moment | null = null
  private lastSeq = 0
  /** While the order is read in slices. */
  private loader: OrderLoader | null = null
  /** How many records there are, once counted; and how far one has counted. */
  private total: number | null = null
  private counted: { readonly after: Place; readonly count: number } | null = null

  constructor(db: Database, entity: EntityName, municipalityId: string) {
    this.db = db
    this.municipalityId = municipalityId
    this.plan = planOf(entity)
    this.source = columnSource(db, this.plan, municipalityId)
    this.watch = watchChanges(db)
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
    const changes = this.watch()
    if (changes !== 'unknown' && changes.length === 0) return
    this.lastSeq = this.source.maxSeq()
    // What a referred record is called may have changed.
    this.kept.sorted.clear()
    if (changes === 'unknown') {
      this.stored.clear()
      this.derived.clear()
      this.forgetOrder()
      return
    }
    const own = changes.filter(({ entity, moved }) => moved && entity === this.plan.entity.name)
    if (own.length > movedAtMost) this.forgetOrder()
    else if (own.length > 0) this.reorder(new Set(own.map(({ seq }) => seq)))
  }

  /** From when derived columns count, where there are any; before a request that may ask for one. */
  countFrom(now: string): void {
    if (derivedOf(this.plan.entity.name).length === 0) return
    const moment = momentAt(this.db, this.plan.entity.name, this.municipalityId, now)
    if (JSON.stringify(moment) === JSON.stringify(this.moment)) return
    this.moment = moment
    this.derived.clear()
    this.kept.sorted.clear()
  }

  /** How many records there are, counted while other requests are answered in between. Throws request.locked. */
  async countInSlices(): Promise<void> {
    await bringUpToDate(this.db, () => {
      this.refresh()
      return [{ step: () => this.countOn() }]
    })
  }

  private countOn(): boolean {
    if (this.total !== null) return false
    const { after, count } = this.counted ?? { after: null, count: this.source.untitled() }
    const next = this.source.placeAfter(after, countedAtOnce)
    if (next === null) this.total = count + this.source.countAfter(after)
    this.counted = next && { after: next, count: count + countedAtOnce }
    return next !== null
  }

  /** How many there are. */
  get count(): number {
    while (this.countOn());
    return this.total ?? 0
  }

  /**
   * Puts the order by title at hand, while other requests are answered in between; before a request that would otherwise
   * wait for it, and everybody else with it. Throws request.locked when the register is closed meanwhile.
   */
  async orderInSlices(): Promise<void> {
    await bringUpToDate(this.db, () => {
      this.refresh()
      return [{ step: () => this.readOrder() }]
    })
  }

  private readOrder(): boolean {
    if (this.isWarm) {
      // What a search needs of it, each in a turn of its own.
      const { places, pools } = this.kept
      if (!places.has(false)) this.places(false)
      else if (!pools.has(false)) this.pool(false)
      else return false
      return true
    }
    this.loader ??= new OrderLoader(this.source)
    if (this.loader.step()) return true
    this.kept.orders.set(false, this.loader.order())
    this.loader = null
    return true
  }

  /** Row numbers by title; without deleted records, or with. */
  order(deleted: boolean): Uint32Array {
    return getOrMake(this.kept.orders, deleted, () => this.source.order(deleted))
  }

  /** The place of each of these row numbers in the order; of others it means nothing. */
  places(deleted: boolean): Uint32Array {
    return getOrMake(this.kept.places, deleted, () => {
      const places = new Uint32Array(this.lastSeq + 1)
      const order = this.order(deleted)
      for (let i = 0; i < order.length; i++) places[order[i] ?? 0] = i
      return places
    })
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
    const key = keyOf(sortable)
    return (this.derived.get(key) ?? this.stored.get(key))?.column as CodedColumn
  }

  sorted(sortable: Sortable, descending: boolean, deleted: boolean): Uint32Array {
    return getOrMake(this.kept.sorted, JSON.stringify([keyOf(sortable), descending, deleted]), () =>
      this.column(sortable).sort(this.order(deleted), descending, this.source.keyOf(sortable))
    )
  }

  /** Reads several columns at once, which costs little more than one. */
  load(sortables: readonly Sortable[]): void {
    for (const rows of this.rowsOf(sortables)) while (rows.step());
  }

  /**
   * The same, while other requests are answered in between; before a request that would otherwise wait for it, and
   * everybody else with it. Throws request.locked when the register is closed meanwhile.
   */
  async loadInSlices(sortables: readonly Sortable[]): Promise<void> {
    await bringUpToDate(this.db, () => this.parts(sortables))
  }

  /** What keeps these columns up to date, for `bringUpToDate`. */
  parts(sortables: readonly Sortable[]): readonly KeptRows[] {
    this.refresh()
    return this.rowsOf(sortables)
  }

  /** In the order in which they build on each other; begun where they are not there. */
  private rowsOf(sortables: readonly Sortable[]): readonly KeptRows[] {
    const { entity } = this.plan
    const derived = sortables.flatMap((sortable) => derivedBy(entity, sortable) ?? [])
    const plain = sortables.filter((sortable) => !derivedBy(entity, sortable)).map(keyOf)
    const stored = [...new Set([...plain, ...derived.flatMap(({ needs }) => needs)])]
    this.keepStored(stored.filter((key) => !this.stored.has(key)))
    for (const each of derived) if (!this.derived.has(each.field.key)) this.keepDerived(each)
    const kept = [
      ...stored.map((key) => this.stored.get(key)),
      ...derived.map(({ field }) => this.derived.get(field.key))
    ]
    return [...new Set(kept.flatMap((one) => one?.rows ?? []))]
  }

  private keepStored(keys: readonly string[]): void {
    if (keys.length === 0) return
    const columns = new Map(keys.map((key) => [key, new CodedColumn(this.lastSeq)]))
    const of = { entity: this.plan.entity.name, referred: referredBy(keys), referring: piecesBy(keys) }
    const rows = new KeptRows(this.db, this.municipalityId, of, readAtOnce, this.source.reader(columns))
    for (const [key, column] of columns) this.stored.set(key, { column, rows })
  }

  private keepDerived(derived: DerivedField): void {
    const { db, municipalityId, plan } = this
    const moment = this.moment ?? momentAt(db, plan.entity.name, municipalityId, new Date().toISOString())
    const column = new CodedColumn(this.lastSeq)
    const columnOf = (key: string): CodedColumn => this.stored.get(key)?.column as CodedColumn
    const codeOf = deriverOf(plan.entity, derived, moment, columnOf)
    const { needs } = derived
    const of = { entity: plan.entity.name, referred: referredBy(needs), referring: piecesBy(needs) }
    const rows = new KeptRows(db, municipalityId, of, derivedAtOnce, (after, to) => {
      for (let seq = after + 1; seq <= to; seq++) column.set(seq, codeOf(seq))
    })
    this.derived.set(derived.field.key, { column, rows })
  }

  private forgetOrder(): void {
    this.loader?.forget()
    this.forgetCount()
    this.kept.orders.clear()
    this.kept.places.clear()
    this.kept.pools.clear()
  }

  private forgetCount(): void {
    this.total = null
    this.counted = null
  }

  private reorder(moved: ReadonlySet<number>): void {
    this.loader?.note(moved)
    this.forgetCount()
    this.kept.pools.clear()
    this.kept.places.clear()
    for (const [deleted, order] of this.kept.orders) {
      // All of them out first: the order is searched by names, which are the new ones already.
      let now: Uint32Array = order.filter((seq) => !moved.has(seq))
      for (const seq of moved) now = this.source.withOne(now, seq, deleted)
      this.kept.orders.set(deleted, now)
    }
  }
}

function keyOf(sortable: Sortable): string {
  return typeof sortable === 'string' ? sortable : sortable.key
}
