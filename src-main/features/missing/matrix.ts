import type { Matrix, MatrixColumn, MatrixQuery, MatrixRow } from '../../../src-shared/features/missing/contract.ts'
import { gapOf } from '../../../src-shared/features/systems/gaps/columns.ts'
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
  /** Whose systems; null for all. */
  readonly among: Bitmap | null
  readonly weights: GapWeights
  rows(seqs: readonly number[]): readonly GapRow[]
}

const present = gapStates.indexOf('present')
const notApplicable = gapStates.indexOf('notApplicable')

/** The systems that the query shows, all of them, and the totals of what it asks for. */
export interface Shown {
  readonly seqs: Uint32Array
  readonly score: number
  readonly counts: readonly Uint32Array[]
}

/** One pass over all systems: which are shown, in their order, and how many stand how. */
export function shownSystems({ table, order, among, weights }: MatrixSource, query: MatrixQuery): Shown {
  const { columns, states } = table
  const width = columns.length
  const weight = columns.map((column) => weightOf(column, weights))
  const accepted = columns.map(({ key }) => acceptedBy(query.filters[key]))
  const filtered = accepted.flatMap((bits, column) => (bits === everyState ? [] : [column]))
  const counts = columns.map(() => new Uint32Array(gapStates.length))
  const seqs: number[] = []
  const scores: number[] = []
  let allPresent = 0
  let allApplicable = 0
  const count = (base: number, column: number): void => {
    const own = counts[column]
    const state = states[base + column] ?? 0
    if (own) own[state] = (own[state] ?? 0) + 1
  }
  for (const seq of order) {
    if (among && !has(among, seq)) continue
    const base = seq * width
    const refusing = filtered.filter((column) => ((accepted[column] ?? 0) & (1 << (states[base + column] ?? 0))) === 0)
    // A column's totals are those under the other columns' filters: they say what choosing another state would show.
    if (refusing.length === 1) count(base, refusing[0] ?? 0)
    if (refusing.length > 0) continue
    let there = 0
    let applicable = 0
    for (let column = 0; column < width; column++) {
      count(base, column)
      const state = states[base + column]
      if (state !== notApplicable) applicable += weight[column] ?? 0
      if (state === present) there += weight[column] ?? 0
    }
    allPresent += there
    allApplicable += applicable
    seqs.push(seq)
    scores.push(percentOf(there, applicable))
  }
  return { seqs: sorted(seqs, scores, table, query.sort), score: percentOf(allPresent, allApplicable), counts }
}

const everyState = (1 << gapStates.length) - 1

/** A bit for each state that a filter lets through. */
function acceptedBy(filter: readonly GapState[] | undefined): number {
  if (!filter || filter.length === 0) return everyState
  return filter.reduce((bits, state) => bits | (1 << gapStates.indexOf(state)), 0)
}

/** By score or a column's state, the worst first; equal ones by name. */
function sorted(
  seqs: readonly number[],
  scores: readonly number[],
  { columns, states }: GapTable,
  { by, descending }: MatrixQuery['sort']
): Uint32Array {
  if (by === 'name') return Uint32Array.from(descending ? seqs.toReversed() : seqs)
  const column = columns.findIndex(({ key }) => key === by)
  const rankOf = (i: number): number =>
    by === 'score' ? (scores[i] ?? 0) : (states[(seqs[i] ?? 0) * columns.length + column] ?? 0)
  const buckets: number[][] = []
  for (const [i, seq] of seqs.entries()) {
    const rank = rankOf(i)
    const bucket = buckets[rank] ?? []
    buckets[rank] = bucket
    bucket.push(seq)
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
    rows: rows.map(({ id, name, context }): MatrixRow => {
      const gaps = columns.map((column) => gapOf(column, context))
      const states = gaps.map(({ state }) => state)
      return { id, name, score: scoreOf(states, weights), states, reasons: gaps.map(({ reason }) => reason) }
    })
  }
}
