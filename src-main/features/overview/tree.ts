import type { Language } from '../../../src-shared/kernel/language.ts'
import type { Database } from '../../db/open.ts'

/** Units or categories as a tree, deleted ones too: systems may still name them. */
export interface Tree {
  readonly nodes: ReadonlyMap<string, TreeNode>
  /** A node and everything below it; a circle ends the walk. */
  below(id: string): ReadonlySet<string>
  /** What a node belongs to among the children of `top` (null: among the roots); `top` itself for `top`. */
  groupOf(id: string, top: string | null): string
}

/** A unit or a category. */
export interface TreeNode {
  readonly id: string
  readonly parent: string | null
  readonly name: string
  readonly deleted: boolean
}

const names = {
  organisation_unit: { da: 'name', nb: 'name', en: 'name' },
  system_category: { da: 'name', nb: 'coalesce(name_nb, name)', en: 'coalesce(name_en, name)' }
} as const

/** Reads a tree, by name in a language, in the order of the names. */
export function readTree(db: Database, table: keyof typeof names, language: Language): Tree {
  const rows = db
    .prepare<[], { id: string; parent: string | null; name: string | null; deleted: string | null }>(
      `SELECT id, parent_id AS parent, ${names[table][language]} AS name, deleted_at AS deleted FROM ${table}
ORDER BY sort_key, id`
    )
    .all()
  const nodes = new Map<string, TreeNode>(
    rows.map(({ id, parent, name, deleted }) => [id, { id, parent, name: name ?? '', deleted: deleted !== null }])
  )
  const children = Map.groupBy(nodes.values(), ({ parent }) => parent)
  return {
    nodes,
    below(id) {
      const reached = new Set([id])
      // A set's iterator also comes to what is added while it walks.
      for (const at of reached) for (const child of children.get(at) ?? []) reached.add(child.id)
      return reached
    },
    groupOf(id, top) {
      const seen = new Set<string>()
      let at = id
      for (;;) {
        const parent = nodes.get(at)?.parent ?? null
        if (at === top || parent === top || parent === null || seen.has(at)) return at
        seen.add(at)
        at = parent
      }
    }
  }
}
