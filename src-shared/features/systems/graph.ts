import type { RefView } from '../../kernel/value.ts'
import { dependencyKinds } from './dependency.fields.ts'

/** What an edge of the graph can be about: a kind of dependency, one that nobody has said, or software built upon. */
export const edgeKinds = [...dependencyKinds.map(({ code }) => code), 'unsaid', 'software'] as const
/** One of the kinds of edges. */
export type EdgeKind = (typeof dependencyKinds)[number]['code'] | 'unsaid' | 'software'

/** Steps from a system beyond which nobody reads a graph. */
export const mostDepth = 4
/** Systems and software that one graph shows; the boxes of platforms around them are not counted. */
export const mostNodes = 300

/** A system, a piece of software or a platform in the graph. */
export interface GraphNode {
  readonly id: string
  readonly entity: 'system' | 'software' | 'platform'
  readonly name: string
  /** Steps from the system in the middle; 0 for itself, for platforms, and for all of a map. */
  readonly distance: number
  /** Code of a system's life cycle. */
  readonly lifecycle: string | null
  /** Whether a system holds personal data, as it is said of it. */
  readonly personalData: boolean
  /** The box it lies in: a system's platform, the platform that a platform is part of. */
  readonly platform: string | null
}

/** What goes on between two nodes, however many records say so. */
export interface GraphEdge {
  readonly id: string
  /** The record that says so; where several do, the first of them. null for software. */
  readonly dependencyId: string | null
  /** Along the data's way where it is known; else from who depends to what is depended upon. */
  readonly from: string
  readonly to: string
  readonly kind: EdgeKind
  readonly way: 'oneWay' | 'both' | 'unsaid'
  readonly dataCategories: readonly string[]
  /** How many records say the same. */
  readonly count: number
}

/** A part of the register as nodes and edges. */
export interface Graph {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
  /** How many systems and pieces of software were left out, the farthest first. */
  readonly truncated: number
  /** There are even more than that: counting stops somewhere. */
  readonly uncounted: boolean
}

/** Which way data goes, seen from one of the two systems; null where nobody has said. */
export type Way = 'delivers' | 'receives' | 'both' | null

/** A dependency as one of its two systems has it. */
export interface SystemLink {
  readonly id: string
  readonly version: number
  readonly other: RefView
  /** Declared by this system; else the other one has declared it. */
  readonly own: boolean
  readonly way: Way
  readonly kind: EdgeKind
  readonly dataCategories: readonly string[]
  readonly interface: string | null
  /** Code of the field's choice. */
  readonly frequency: string | null
  readonly contract: RefView | null
}

/** The way seen from the other side. */
export function turned(way: Way): Way {
  return way === 'delivers' ? 'receives' : way === 'receives' ? 'delivers' : way
}

/** A stored direction; what a later version may have written there counts as unsaid. */
export function wayOf(direction: string | null): Way {
  return direction === 'delivers' || direction === 'receives' || direction === 'both' ? direction : null
}

/** A stored kind; empty, or unknown to this version, is unsaid. */
export function edgeKindOf(kind: string | null): EdgeKind {
  return dependencyKinds.find(({ code }) => code === kind)?.code ?? 'unsaid'
}

/** One record that says that two systems have to do with each other, as it is stored. */
export interface StoredLink {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly kind: string | null
  readonly direction: string | null
  readonly dataCategories: readonly string[]
}

/**
 * Edges of the records: what one system delivers and what the other one receives is one flow, whoever declared it.
 * A flow both ways is the same from either end; where the way is unsaid, who depends on whom is what remains.
 */
export function edgesOf(links: Iterable<StoredLink>): GraphEdge[] {
  const edges = new Map<string, GraphEdge>()
  for (const { id, source, target, ...said } of links) {
    const kind = edgeKindOf(said.kind)
    const direction = wayOf(said.direction)
    const swaps = direction === 'receives' || (direction === 'both' && source > target)
    const [from, to] = swaps ? [target, source] : [source, target]
    const way = direction === null ? 'unsaid' : direction === 'both' ? 'both' : 'oneWay'
    const key = [from, to, kind, way].join('|')
    const known = edges.get(key)
    edges.set(key, {
      id: known?.id ?? id,
      dependencyId: known?.dependencyId ?? id,
      from,
      to,
      kind,
      way,
      dataCategories: [...new Set([...(known?.dataCategories ?? []), ...said.dataCategories])],
      count: (known?.count ?? 0) + 1
    })
  }
  return [...edges.values()]
}
