import {
  type EdgeKind,
  edgesOf,
  type Graph,
  type GraphEdge,
  type GraphNode,
  mostNodes
} from '../../../../src-shared/features/systems/graph.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import type { Database } from '../../../db/open.ts'
import { chosenSystems } from './chosen-systems.ts'
import { linksFrom, neighboursOf, softwareOf } from './neighbours.ts'
import { platformNodes, systemNodes } from './node-rows.ts'
import { type Reached, walk } from './walk.ts'

/** What a graph shows of what is there. */
export interface Shown {
  /** null: everything. */
  readonly kinds: readonly EdgeKind[] | null
  readonly hidePlatforms: boolean
  readonly softwareToo: boolean
}

interface Register {
  readonly db: Database
  readonly municipalityId: string
}

/** Rows that a walk reads at most: a tenth of a second. What is beyond is "more than" what was counted. */
const mostRows = 12_000

/** The graph around a system. Throws record.notFound when there is none, or it was deleted. */
export function graphAround(register: Register, system: string, depth: number, shown: Shown): Graph {
  const { db, municipalityId } = register
  const living = db.prepare('SELECT 1 FROM system WHERE id = ? AND deleted_at IS NULL').get(system)
  if (!living) throw new AppError('record.notFound')
  const bounds = { depth, most: mostNodes, rows: mostRows, wanted: wantedIn(shown) }
  const reached = walk(system, bounds, (id, most) => neighboursOf(db, municipalityId, id, most))
  return assembled(register, { ...reached, depth, most: mostNodes }, shown)
}

/** The graph of the systems of a unit, of a category, of both or of the whole register. */
export function graphOf(
  register: Register,
  { unit, category, limit }: { readonly unit: string | null; readonly category: string | null; readonly limit: number },
  shown: Shown
): Graph {
  const { ids, total } = chosenSystems(register.db, register.municipalityId, { unit, category, limit })
  const distances = new Map(ids.map((id) => [id, 0]))
  return assembled(
    register,
    { distances, truncated: total - ids.length, uncounted: false, depth: 1, most: limit },
    shown
  )
}

function wantedIn({ kinds }: Shown): (kind: EdgeKind) => boolean {
  return (kind) => kinds === null || kinds.includes(kind)
}

interface Found extends Reached {
  readonly depth: number
  readonly most: number
}

function assembled({ db, municipalityId }: Register, found: Found, shown: Shown): Graph {
  const { distances } = found
  const wanted = wantedIn(shown)
  const systems = systemNodes(db, municipalityId, distances)
  const links = systems.flatMap(({ id }) => linksFrom(db, municipalityId, id, distances))
  const software =
    shown.softwareToo && wanted('software')
      ? softwareAround(db, systems, found)
      : { nodes: [], edges: [], truncated: 0 }
  const nodes = [...systems, ...software.nodes].map((node) =>
    shown.hidePlatforms ? { ...node, platform: null } : node
  )
  return {
    nodes: [...nodes, ...platformNodes(db, nodes)],
    edges: [...edgesOf(links).filter(({ kind }) => wanted(kind)), ...software.edges],
    truncated: found.truncated + software.truncated,
    uncounted: found.uncounted
  }
}

/**
 * What the systems are built on. Nothing is walked through it: that two systems need the same database says nothing of
 * one of them needing the other.
 */
function softwareAround(
  db: Database,
  systems: readonly GraphNode[],
  { depth, most }: Found
): { readonly nodes: GraphNode[]; readonly edges: GraphEdge[]; readonly truncated: number } {
  const nodes = new Map<string, GraphNode>()
  const leftOut = new Set<string>()
  const edges: GraphEdge[] = []
  for (const { id: from, distance } of systems) {
    if (distance >= depth) continue
    for (const { id, name } of softwareOf(db, from)) {
      if (!nodes.has(id) && systems.length + nodes.size >= most) {
        leftOut.add(id)
        continue
      }
      if (!nodes.has(id)) nodes.set(id, softwareNode(id, name, distance + 1))
      edges.push(softwareEdge(from, id))
    }
  }
  return { nodes: [...nodes.values()], edges, truncated: leftOut.size }
}

function softwareNode(id: string, name: string, distance: number): GraphNode {
  return { id, entity: 'software', name, distance, lifecycle: null, personalData: false, platform: null }
}

function softwareEdge(from: string, to: string): GraphEdge {
  return {
    id: `${from}|${to}`,
    dependencyId: null,
    from,
    to,
    kind: 'software',
    way: 'unsaid',
    dataCategories: [],
    count: 1
  }
}
