import type { UnitNode } from './build-tree.ts'

/** A row of the tree as it is drawn. */
export interface TreeRow {
  readonly node: UnitNode
  /** 1 at the top. */
  readonly level: number
  readonly position: number
  readonly size: number
  readonly open: boolean
}

/** What a key means in a tree. */
export type TreeAct = { readonly kind: 'go'; readonly index: number } | { readonly kind: 'open' | 'close' | 'enter' }

/** The rows in sight, from top to bottom. */
export function flatten(nodes: readonly UnitNode[], closed: ReadonlySet<string>, level = 1): TreeRow[] {
  return nodes.flatMap((node, i) => {
    const open = !closed.has(node.id)
    const row = { node, level, position: i + 1, size: nodes.length, open }
    return open ? [row, ...flatten(node.children, closed, level + 1)] : [row]
  })
}

/** What a key does at a row: the pattern of trees everywhere (right opens, then goes in; left closes, then goes out). */
export function treeMove(key: string, rows: readonly TreeRow[], active: number): TreeAct | null {
  const row = rows[active]
  if (!row) return null
  const last = rows.length - 1
  const parent = rows.slice(0, active).findLastIndex((above) => above.level === row.level - 1)
  const has = row.node.children.length > 0
  switch (key) {
    case 'ArrowDown':
      return { kind: 'go', index: Math.min(last, active + 1) }
    case 'ArrowUp':
      return { kind: 'go', index: Math.max(0, active - 1) }
    case 'Home':
      return { kind: 'go', index: 0 }
    case 'End':
      return { kind: 'go', index: last }
    case 'ArrowRight':
      if (has && !row.open) return { kind: 'open' }
      return { kind: 'go', index: has ? active + 1 : active }
    case 'ArrowLeft':
      if (has && row.open) return { kind: 'close' }
      return { kind: 'go', index: parent >= 0 ? parent : active }
    case 'Enter':
      return { kind: 'enter' }
    default:
      return null
  }
}
