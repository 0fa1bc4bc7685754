import type { ReviewPeriods } from '../../../src-shared/features/review/standing.ts'
import { type FoundTask, taskKinds } from '../../../src-shared/features/tasks/task.ts'
import { today as dayIn } from '../../../src-shared/kernel/dates.ts'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import type { Database } from '../../db/open.ts'
import { KeptRows } from '../entities/kept-rows.ts'
import type { Holders, RecordTasks, TaskReading, TaskSource } from './task-source.ts'

/** A record that has something due. */
export interface DueRecord {
  readonly entity: EntityName
  readonly id: string
  readonly name: string
  readonly sortKey: string
  readonly holders: Holders
  readonly category: string | null
  /** Its place among records of the same name. */
  readonly rank: number
  readonly tasks: readonly FoundTask[]
}

/** One thing that is due. */
export interface DueTask {
  readonly record: DueRecord
  readonly task: FoundTask
}

/** Everything that is due, by due date, with what is asked of all of them beside them: looking into each takes the time. */
export interface DueTasks {
  readonly tasks: readonly DueTask[]
  /** A task's place in `taskKinds`; with `onSomeDays` added where it is not told on any day (`isTold`). */
  readonly codes: Uint8Array
}

/** See `DueTasks.codes`. */
export const onSomeDays = 128

/** Records of one slice, and new tasks that are put in their place at once: some milliseconds. */
const readAtOnce = 500
const placedAtOnce = 5000

/** What has a day in a register, whatever the day is today: kept by due date, then by the record's name. */
export class TaskBook {
  /** What keeps it up to date, in this order. */
  readonly parts: readonly Pick<KeptRows, 'step'>[]
  private readonly db: Database
  private readonly municipalityId: string
  private readonly shelves: readonly Shelf[]
  private placed: DueTasks = { tasks: [], codes: new Uint8Array() }
  private waiting: DueTask[] = []
  private readonly gone = new Set<DueRecord>()
  private counted = ''

  constructor(db: Database, municipalityId: string, sources: readonly TaskSource[]) {
    this.db = db
    this.municipalityId = municipalityId
    this.shelves = sources.map((source, place) => {
      const shelf: Shelf = { source, place, records: new Map(), find: () => [], rows: null }
      shelf.rows = new KeptRows(db, municipalityId, source.of, readAtOnce, (after, to) => this.read(shelf, after, to))
      return shelf
    })
    this.parts = [...this.shelves.flatMap(({ rows }) => rows ?? []), { step: () => this.place() }]
  }

  get due(): DueTasks {
    return this.placed
  }

  /** What tasks are found with beside the records; before each request. */
  countWith(zone: string, periods: ReviewPeriods, publishMonths: number | null): void {
    const said = JSON.stringify([zone, periods, publishMonths])
    if (said === this.counted) return
    this.counted = said
    for (const shelf of this.shelves) {
      shelf.find = shelf.source.find(readingOf(this.db, this.municipalityId, zone, { periods, publishMonths }))
      shelf.rows?.forget()
    }
  }

  private read(shelf: Shelf, after: number, to: number): void {
    for (let seq = after + 1; seq <= to; seq++) {
      const known = shelf.records.get(seq)
      if (!known) continue
      this.gone.add(known)
      shelf.records.delete(seq)
    }
    for (const { seq, id, name, sortKey, holders, category = null, tasks } of shelf.find(after, to)) {
      if (tasks.length === 0) continue
      const rank = shelf.place * 2 ** 32 + seq
      const record: DueRecord = { entity: shelf.source.of.entity, id, name, sortKey, holders, category, rank, tasks }
      shelf.records.set(seq, record)
      for (const task of tasks) this.waiting.push({ record, task })
    }
    if (this.waiting.length >= placedAtOnce) this.place()
  }

  /** Takes out what is gone and puts what waits in its place; false when there is neither. */
  private place(): boolean {
    const { gone } = this
    if (gone.size === 0 && this.waiting.length === 0) return false
    const waiting = this.waiting.filter(({ record }) => !gone.has(record)).sort(byDay)
    this.placed = without(this.placed, gone, waiting)
    this.waiting = []
    gone.clear()
    return true
  }
}

/** Without these records and with these tasks, which come by due date. */
function without({ tasks, codes }: DueTasks, gone: ReadonlySet<DueRecord>, added: readonly DueTask[]): DueTasks {
  const out = placesOf(tasks, gone)
  const all: DueTask[] = new Array(tasks.length - out.length + added.length)
  const allCodes = new Uint8Array(all.length)
  let [length, taken, left] = [0, 0, 0]
  const take = (until: number): void => {
    for (; taken < until; taken++) {
      if (out[left] === taken) left++
      else {
        all[length] = tasks[taken] as DueTask
        allCodes[length++] = codes[taken] as number
      }
    }
  }
  for (const each of added) {
    take(firstWhere(tasks, (one) => byDay(one, each) > 0, taken))
    const { kind, toldFrom, toldUntil } = each.task
    all[length] = each
    allCodes[length++] = taskKinds.indexOf(kind) | (toldFrom == null && toldUntil == null ? 0 : onSomeDays)
  }
  take(tasks.length)
  return { tasks: all, codes: allCodes }
}

/** Where the tasks of these records stand, in order. */
function placesOf(placed: readonly DueTask[], gone: ReadonlySet<DueRecord>): Uint32Array {
  const places: number[] = []
  for (const record of gone)
    for (const task of record.tasks) {
      let at = firstWhere(placed, (one) => byDay(one, { record, task }) >= 0)
      while (placed[at]?.record === record && placed[at]?.task !== task) at++
      if (placed[at]?.task === task) places.push(at)
    }
  return Uint32Array.from(places).sort()
}

/** What one source has found. */
interface Shelf {
  readonly source: TaskSource
  readonly place: number
  readonly records: Map<number, DueRecord>
  find: (after: number, to: number) => readonly RecordTasks[]
  rows: KeptRows | null
}

/** The place of the first that something is true of, where it is true of all after it; from a place on. */
export function firstWhere<T>(sorted: readonly T[], isTrue: (one: T) => boolean, start = 0): number {
  let [from, to] = [start, sorted.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    if (isTrue(sorted[middle] as T)) to = middle
    else from = middle + 1
  }
  return from
}

/** By due date, then by the record's name. */
function byDay(a: DueTask, b: DueTask): number {
  if (a.task.due !== b.task.due) return a.task.due < b.task.due ? -1 : 1
  if (a.record.sortKey !== b.record.sortKey) return a.record.sortKey < b.record.sortKey ? -1 : 1
  return a.record.rank - b.record.rank
}

function readingOf(
  db: Database,
  municipalityId: string,
  zone: string,
  chosen: Pick<TaskReading, 'periods' | 'publishMonths'>
): TaskReading {
  // Both countries' offsets are whole hours, so instants of one hour are of one day.
  const days = new Map<string, string>()
  return {
    db,
    municipalityId,
    ...chosen,
    dayOf(instant) {
      const hour = instant.slice(0, 13)
      const known = days.get(hour)
      if (known !== undefined) return known
      const day = dayIn(zone, instant)
      days.set(hour, day)
      return day
    },
    rows<R>(sql: string) {
      const slice = db.prepare<{ after: number; to: number; municipality: string }, R>(sql)
      return (after, to) => slice.all({ after, to, municipality: municipalityId })
    }
  }
}
