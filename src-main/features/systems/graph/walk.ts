import type { EdgeKind } from '../../../../src-shared/features/systems/graph.ts'
import type { Neighbour } from './neighbours.ts'

/** The systems around one, nearest first. */
export interface Reached {
  /** Steps from the middle, by system; those that are shown. */
  readonly distances: ReadonlyMap<string, number>
  readonly truncated: number
  readonly uncounted: boolean
}

/** How far a walk goes and how much it shows; `rows` bounds what is read, so that main is not held up. */
export interface Bounds {
  readonly depth: number
  readonly most: number
  readonly rows: number
  /** Which links are walked along. */
  readonly wanted: (kind: EdgeKind) => boolean
}

/**
 * Walks breadth first from a system, as far as `depth` steps. Of what lies equally far the first by name are shown, so
 * that the same register always gives the same graph.
 *
 * @param ask the systems that one is linked with, at most so many each way
 */
export function walk(
  start: string,
  { depth, most, rows, wanted }: Bounds,
  ask: (system: string, most: number) => readonly Neighbour[]
): Reached {
  const distances = new Map([[start, 0]])
  const seen = new Set([start])
  let frontier = [start]
  let [left, truncated, uncounted] = [rows, 0, false]
  for (let distance = 1; distance <= depth && !uncounted; distance++) {
    const found = new Map<string, string>()
    for (const system of frontier) {
      if (left <= 0) {
        uncounted = true
        break
      }
      const linked = ask(system, left)
      // One for having asked: a system without links costs a look too.
      left -= linked.length + 1
      for (const { id, sortKey, kind } of linked) if (wanted(kind) && !seen.has(id)) found.set(id, sortKey)
    }
    frontier = [...found].sort(byKey).map(([id]) => id)
    for (const id of frontier) {
      seen.add(id)
      if (distances.size < most) distances.set(id, distance)
      else truncated++
    }
  }
  return { distances, truncated, uncounted: uncounted || left < 0 }
}

function byKey([idA, a]: readonly [string, string], [idB, b]: readonly [string, string]): number {
  return a < b ? -1 : a > b ? 1 : idA < idB ? -1 : 1
}
