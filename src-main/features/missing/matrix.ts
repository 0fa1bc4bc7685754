import type { Matrix, MatrixColumn, MatrixQuery, MatrixRow } from '../../../src-shared/features/missing/contract.ts'
import { type GapState, gapStates } from '../../../src-shared/features/systems/gaps/gap-column.ts'
import { type GapWeights, percentOf, scoreOf, weightOf } from '../../../src-shared/features/systems/gaps/score.ts'
import { type Bitmap, has } from '../entities/bitmap.ts'
import type { GapRow } from './gap-rows.ts'
import type { GapTable } from './gap-table.ts'

/** What the matrix is made of. */
export interface MatrixSource {
  readonly table: GapTable
  /** Row numbers by name. */
  readonly order: Uint32Array
  /** Whose records; null for all. */
  readonly among: Bitmap | null
  readonly weights: GapWeights
  rows(seqs: readonly number[]): readonly GapRow[]
}

const stateCount = gapStates.length
const present = gapStates.indexOf('present')
const notApplicable = gapStates.indexOf('notApplicable')

/** The systems that the query shows, all of them, and the totals of what it asks for. */
export interface Shown {
  readonly seqs: Uint32Array
  readonly score: number
  /** How many systems have each state, by column. */
  readonly counts: readonly Uint32Array[]
}

/** One pass over all systems: which are shown, in their order, and how many stand how. */
export function shownSystems({ table, order, among, weights }: MatrixSource, query: MatrixQuery): Shown {
  const { columns, states } = table
  const width = columns.length
  const weight = columns.map((column) => weightOf(column, weights))
  const { there, applicable } = weighedStates(weight)
  const accepted = columns.map(({ key }) => acceptedBy(query.filters[key]))
  const filtered = accepted.flatMap((bits, column) => (bits === everyState ? [] : [column]))
  // By column and state, as is all that is looked up in the loop.
  const counts = new Uint32Array(width * stateCount)
  const refused: (readonly [column: number, at: number])[] = []
  const seqs = new Uint32Array(order.length)
  const scores = new Uint8Array(order.length)
  let length = 0
  for (const seq of order) {
    if (among && !has(among, seq)) continue
    const base = seq * width
    const refusing = filtered.filter((column) => ((accepted[column] ?? 0) & (1 << (states[base + column] ?? 0))) === 0)
    if (refusing.length === 1) refused.push([refusing[0] ?? 0, base])
    if (refusing.length > 0) continue
    let filled = 0
    let all = 0
    for (let column = 0; column < width; column++) {
      const at = column * stateCount + (states[base + column] as number)
      counts[at] = (counts[at] as number) + 1
      filled += there[at] as number
      all += applicable[at] as number
    }
    seqs[length] = seq
    scores[length++] = percentOf(filled, all)
  }
  const weighed = (by: Uint8Array): number => counts.reduce((sum, count, at) => sum + count * (by[at] ?? 0), 0)
  const score = percentOf(weighed(there), weighed(applicable))
  // A column's totals are those under the other columns' filters: they say what choosing another state would show.
  for (const [column, base] of refused) {
    const at = column * stateCount + (states[base + column] ?? 0)
    counts[at] = (counts[at] ?? 0) + 1
  }
  return {
    seqs: sorted(seqs.subarray(0, length), scores, table, query.sort),
    score,
    counts: columns.map((_, i) => counts.subarray(i * stateCount, (i + 1) * stateCount))
  }
}

/** What a state of a column adds to what is present, and to what applies; by column and state. */
function weighedStates(weight: readonly number[]) {
  const there = new Uint8Array(weight.length * stateCount)
  const applicable = new Uint8Array(weight.length * stateCount)
  for (const [column, each] of weight.entries())
    for (let state = 0; state < stateCount; state++) {
      if (state === present) there[column * stateCount + state] = each
      if (state !== notApplicable) applicable[column * stateCount + state] = each
    }
  return { there, applicable }
}

const everyState = (1 << gapStates.length) - 1

/** A bit for each state that a filter lets through. */
function acceptedBy(filter: readonly GapState[] | undefined): number {
  if (!filter || filter.length === 0) return everyState
  return filter.reduce((bits, state) => bits | (1 << gapStates.indexOf(state)), 0)
}

/** By score or a column's state, the worst first; equal ones by name. */
function sorted(
  seqs: Uint32Array,
  scores: Uint8Array,
  { columns, states }: GapTable,
  { by, descending }: MatrixQuery['sort']
): Uint32Array {
  if (by === 'name') return descending ? seqs.toReversed() : seqs
  const column = columns.findIndex(({ key }) => key === by)
  const buckets: number[][] = []
  for (const [i, seq] of seqs.entries()) {
    const rank = by === 'score' ? (scores[i] ?? 0) : (states[seq * columns.length + column] ?? 0)
    const bucket = buckets[rank]
    if (bucket) bucket.push(seq)
    else buckets[rank] = [seq]
  }
  return Uint32Array.from((descending ? buckets.toReversed() : buckets).flat())
}

/** A window of the matrix. */
export function matrixOf(source: MatrixSource, query: MatrixQuery): Matrix {
  const { columns } = source.table
  const { seqs, score, counts } = shownSystems(source, query)
  const weights = columns.map((column) => weightOf(column, source.weights))
  const rows = source.rows(Array.from(seqs.subarray(query.offset, query.offset + query.limit)))
  return {
    total: seqs.length,
    score,
    columns: columns.map(
      ({ key }, i): MatrixColumn => ({
        key,
        weight: weights[i] ?? 0,
        counts: Object.fromEntries(
          gapStates.map((state, code) => [state, counts[i]?.[code] ?? 0])
        ) as MatrixColumn['counts']
      })
    ),
    rows: rows.map(({ id, name, gapAt }): MatrixRow => {
      const gaps = columns.map((_, at) => gapAt(at))
      const states = gaps.map(({ state }) => state)
      return { id, name, score: scoreOf(states, weights), states, reasons: gaps.map(({ reason }) => reason) }
    })
  }
}
