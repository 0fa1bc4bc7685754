import type { EdgeKind, GraphNode } from '../../../../src-shared/features/systems/graph.ts'

/** Light or dark, as the window is. */
export type Scheme = 'light' | 'dark'

/** How a line is drawn: colour after the seed (Oslo's graph), and a pattern of its own, so that colour is never alone. */
export interface EdgeLook {
  readonly colour: string
  /** Lengths of strokes and gaps; empty for a solid line. */
  readonly dash: readonly number[]
  readonly width: number
}

/** Every kind of line. */
export const edgeLooks: Readonly<Record<EdgeKind, EdgeLook>> = {
  personalData: { colour: '#dca85a', dash: [], width: 3 },
  technical: { colour: '#9c9c9c', dash: [7, 5], width: 2 },
  authentication: { colour: '#8d7bd4', dash: [2, 4], width: 2.5 },
  publication: { colour: '#2f9e9e', dash: [10, 4, 2, 4], width: 2 },
  component: { colour: '#c0687a', dash: [14, 4], width: 2.5 },
  unsaid: { colour: '#9c9c9c', dash: [], width: 1.5 },
  software: { colour: '#64c14c', dash: [1, 5], width: 2 }
}

/** What a node is to who looks: each has a colour and a shape of its own. */
export type NodeRole = 'selected' | 'personal' | 'system' | 'software' | 'platform'

/** The roles in the order of the legend. */
export const nodeRoles = [
  'selected',
  'personal',
  'system',
  'software',
  'platform'
] as const satisfies readonly NodeRole[]

/** How a node is drawn. */
export interface NodeLook {
  readonly shape: 'ellipse' | 'round-rectangle' | 'hexagon'
  readonly fill: string
  readonly border: string
  readonly borderWidth: number
  readonly size: number
}

const looks: Readonly<Record<Exclude<NodeRole, 'platform' | 'system'>, NodeLook>> = {
  selected: { shape: 'ellipse', fill: '#4f90d6', border: '#24588f', borderWidth: 4, size: 38 },
  personal: { shape: 'ellipse', fill: '#dca85a', border: '#8a5f14', borderWidth: 2, size: 28 },
  software: { shape: 'hexagon', fill: '#64c14c', border: '#2f6f20', borderWidth: 2, size: 28 }
}

/** What the two schemes have otherwise: ink, ground, and what is neither personal nor selected. */
export const inks = {
  light: {
    text: '#212529',
    halo: '#ffffff',
    box: '#eef1f4',
    boxBorder: '#868e96',
    plain: '#ced4da',
    border: '#5c636a'
  },
  dark: { text: '#e9ecef', halo: '#1d2124', box: '#262b30', boxBorder: '#868e96', plain: '#6c757d', border: '#ced4da' }
} as const satisfies Record<Scheme, Record<string, string>>

/** How a role looks in a scheme. */
export function lookOf(role: NodeRole, scheme: Scheme): NodeLook {
  const ink = inks[scheme]
  if (role === 'platform')
    return { shape: 'round-rectangle', fill: ink.box, border: ink.boxBorder, borderWidth: 1, size: 0 }
  if (role === 'system')
    return { shape: 'round-rectangle', fill: ink.plain, border: ink.border, borderWidth: 2, size: 26 }
  return looks[role]
}

/** What a node is in the graph around `focus`. */
export function roleOf(node: GraphNode, focus: string | null): NodeRole {
  if (node.entity !== 'system') return node.entity
  if (node.id === focus) return 'selected'
  return node.personalData ? 'personal' : 'system'
}
