import { useChannel } from '../../../api/use-channel.ts'
import type { GraphView } from './use-graph-view.ts'

/** Of what the graph is: of what lies around a system, or of a part of the register. */
export type GraphOf =
  | { readonly system: string }
  | { readonly system: null; readonly unit: string | null; readonly category: string | null }

const nobody = '00000000-0000-4000-8000-000000000000'

/** The graph as it is looked at, and the whole of it (for how much each kind has), which is mostly the same. */
export function useGraph(of: GraphOf, view: GraphView) {
  const whole = { kinds: null, hidePlatforms: !view.platforms }
  const shown = { ...whole, kinds: view.kinds }
  const isMap = of.system === null
  const part = isMap ? { unit: of.unit, category: of.category } : {}
  const middle = { system: of.system ?? nobody, depth: view.depth }
  const around = { enabled: view.ready && !isMap, keep: true }
  const map = { enabled: view.ready && isMap, keep: true }
  const aroundShown = useChannel('graph.around', { ...middle, ...shown }, around)
  const aroundWhole = useChannel('graph.around', { ...middle, ...whole }, around)
  const mapShown = useChannel('graph.all', { ...part, ...shown }, map)
  const mapWhole = useChannel('graph.all', { ...part, ...whole }, map)
  return isMap ? { shown: mapShown, whole: mapWhole } : { shown: aroundShown, whole: aroundWhole }
}
