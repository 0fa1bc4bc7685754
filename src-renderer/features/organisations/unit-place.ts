import type { UnitNode } from './build-tree.ts'

/** Why a unit cannot be put below another one (null: at the top), or null where it can. */
export function hindrance(unit: UnitNode, parent: UnitNode | null): 'circle' | 'there' | null {
  if (parent && within(unit, parent.id)) return 'circle'
  return (unit.record.values['parent'] ?? null) === (parent?.id ?? null) ? 'there' : null
}

function within(node: UnitNode, id: string): boolean {
  return node.id === id || node.children.some((child) => within(child, id))
}
