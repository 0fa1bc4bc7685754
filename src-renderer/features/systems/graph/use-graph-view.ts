import { useMemo } from 'react'
import { z } from 'zod'
import { type EdgeKind, edgeKinds, mostDepth } from '../../../../src-shared/features/systems/graph.ts'
import { useViewState } from '../../../api/use-view-state.ts'
import type { Positions } from './drawing.ts'

const viewSchema = z.object({
  depth: z.number().int().min(1).max(mostDepth),
  hidden: z.array(z.enum(edgeKinds)),
  platforms: z.boolean(),
  places: z.record(z.string(), z.tuple([z.number(), z.number()]))
})
type View = z.output<typeof viewSchema>

const fresh: View = { depth: 2, hidden: [], platforms: true, places: {} }

/** How somebody looks at one graph: how far, at what, and where things stand. Remembered in the register. */
export interface GraphView {
  readonly ready: boolean
  readonly depth: number
  readonly platforms: boolean
  readonly places: Positions
  /** null: all of them, also those of a later version. */
  readonly kinds: EdgeKind[] | null
  isHidden(kind: EdgeKind): boolean
  setDepth(depth: number): void
  setPlatforms(shown: boolean): void
  toggle(kind: EdgeKind): void
  setPlaces(places: Positions): void
}

/** The view of the graph with this key. */
export function useGraphView(key: string): GraphView {
  const { value, set, ready } = useViewState(`graph.${key}`, viewSchema, fresh)
  return useMemo(() => {
    const { depth, hidden, platforms, places } = value
    return {
      ready,
      depth,
      platforms,
      places,
      kinds: hidden.length === 0 ? null : edgeKinds.filter((kind) => !hidden.includes(kind)),
      isHidden: (kind) => hidden.includes(kind),
      setDepth: (next) => set({ ...value, depth: next }),
      setPlatforms: (shown) => set({ ...value, platforms: shown }),
      toggle: (kind) =>
        set({ ...value, hidden: hidden.includes(kind) ? hidden.filter((k) => k !== kind) : [...hidden, kind] }),
      setPlaces: (next) =>
        set({ ...value, places: Object.fromEntries(Object.entries(next).map(([id, [x, y]]) => [id, [x, y]])) })
    }
  }, [value, set, ready])
}
