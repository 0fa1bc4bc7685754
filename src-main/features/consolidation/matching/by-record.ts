import type { MatchWhy } from '../../../../src-shared/features/consolidation/matching.ts'
import type { MatchDecision, NameSide } from './decisions.ts'

/**
 * Decisions about records, where names cannot tell what is meant: a key that begins so names a record by its id. They hold
 * as long as the municipality sends the record, whatever it calls it.
 */
const recordMark = '#'
/** The other side of a record that is not what it was put together with by itself. */
const anyOther: NameSide = { key: '*', supplier: '' }

const sideOf = (id: string): NameSide => ({ key: `${recordMark}${id}`, supplier: '' })

/** That a record is put together with nothing by its name or number. */
export function apart(id: string): MatchDecision {
  return { left: sideOf(id), right: anyOther, verdict: 'different' }
}

/** That two records are one, whatever they are called. */
export function joined(a: string, b: string): MatchDecision {
  const [left, right] = a < b ? [a, b] : [b, a]
  return { left: sideOf(left), right: sideOf(right), verdict: 'same' }
}

/** What was decided of records, and the rest, which is about names. */
export interface ByRecord {
  /** Ids of records that stand apart. */
  readonly apart: ReadonlySet<string>
  /** Ids of two that are one. */
  readonly joined: readonly (readonly [string, string])[]
  readonly ofNames: readonly MatchDecision[]
}

/** No decisions of records. */
export const noneByRecord: ByRecord = { apart: new Set(), joined: [], ofNames: [] }

/** Sorts decisions out; that two are one holds until one of them is set apart later. */
export function byRecord(decisions: readonly (MatchDecision & { readonly decidedAt: string })[]): ByRecord {
  const idOf = ({ key }: NameSide): string | null => (key.startsWith(recordMark) ? key.slice(1) : null)
  const apartSince = new Map<string, string>()
  for (const { left, right, verdict, decidedAt } of decisions) {
    const id = idOf(left)
    if (id !== null && right.key === anyOther.key && verdict === 'different') apartSince.set(id, decidedAt)
  }
  const pairs = decisions.flatMap(({ left, right, verdict, decidedAt }): (readonly [string, string])[] => {
    const [a, b] = [idOf(left), idOf(right)]
    if (a === null || b === null || verdict !== 'same') return []
    const isOver = [a, b].some((id) => (apartSince.get(id) ?? '') > decidedAt)
    return isOver ? [] : [[a, b]]
  })
  return {
    apart: new Set(apartSince.keys()),
    joined: pairs,
    ofNames: decisions.filter(({ left }) => idOf(left) === null)
  }
}

/** Joins the records that were said to be one; `all` by their places. */
export function joinRecords(
  all: readonly { readonly id: string }[],
  { joined: pairs }: ByRecord,
  join: (a: number, b: number, reason: MatchWhy) => void
): void {
  if (pairs.length === 0) return
  const placeOf = new Map(all.map(({ id }, place) => [id, place]))
  for (const [a, b] of pairs) {
    const [one, other] = [placeOf.get(a), placeOf.get(b)]
    if (one !== undefined && other !== undefined) join(one, other, 'decision')
  }
}
