import type { RecordView } from '../../../src-shared/kernel/value.ts'

/** A unit with the units below it. */
export interface UnitNode {
  readonly id: string
  readonly name: string
  readonly record: RecordView
  readonly children: readonly UnitNode[]
}

/**
 * The units as trees, each level in the order given. A unit whose parent is gone stands at the top, and so does one
 * that would be below itself: nothing is lost from sight.
 */
export function buildTree(records: readonly RecordView[], compare: (a: string, b: string) => number): UnitNode[] {
  const known = new Map(records.map((record) => [record.id, record]))
  const below = new Map<string | null, RecordView[]>()
  for (const record of records) {
    const parent = parentOf(record, known)
    below.set(parent, [...(below.get(parent) ?? []), record])
  }
  const nodes = (parent: string | null): UnitNode[] =>
    (below.get(parent) ?? [])
      .map((record) => ({
        id: record.id,
        name: String(record.values['name'] ?? ''),
        record,
        children: nodes(record.id)
      }))
      .sort((a, b) => compare(a.name, b.name))
  return nodes(null)
}

function parentOf(record: RecordView, known: ReadonlyMap<string, RecordView>): string | null {
  const parent = record.values['parent']
  if (typeof parent !== 'string' || !known.has(parent)) return null
  const seen = new Set([record.id])
  for (let above: string | null = parent; above !== null; ) {
    if (seen.has(above)) return null
    seen.add(above)
    const next: unknown = known.get(above)?.values['parent']
    above = typeof next === 'string' && known.has(next) ? next : null
  }
  return parent
}
