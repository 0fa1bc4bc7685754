import type { GraphNode } from '../../../../src-shared/features/systems/graph.ts'
import type { Database } from '../../../db/open.ts'
import { perConnection } from '../../entities/per-connection.ts'

interface SystemRow {
  readonly id: string
  readonly name: string
  readonly lifecycle: string | null
  readonly personalData: string | null
  readonly platform: string | null
}

/** The systems with these distances as nodes, in that order. A deleted platform is none. */
export function systemNodes(db: Database, municipalityId: string, distances: ReadonlyMap<string, number>): GraphNode[] {
  return [...distances].flatMap(([id, distance]) => {
    const row = systemRows(db, 'system').get({ id, municipality: municipalityId })
    if (!row) return []
    const { name, lifecycle, platform } = row
    return [{ id, entity: 'system', name, distance, lifecycle, personalData: row.personalData === 'yes', platform }]
  })
}

const systemRows = perConnection((db, _: 'system') =>
  db.prepare<{ id: string; municipality: string }, SystemRow>(
    `SELECT s.id, coalesce(s.name, '') AS name, u.lifecycle, u.personal_data AS personalData, p.id AS platform
     FROM system s
     LEFT JOIN system_use u ON u.system_id = s.id AND u.municipality_id = @municipality AND u.deleted_at IS NULL
     LEFT JOIN platform p ON p.id = u.platform_id AND p.deleted_at IS NULL
     WHERE s.id = @id`
  )
)

/** The boxes around these nodes: their platforms and what those are part of, each once. */
export function platformNodes(db: Database, nodes: readonly GraphNode[]): GraphNode[] {
  const boxes = new Map<string, GraphNode>()
  // What lies in a box that is there already lies in everything around it; so a circle ends too.
  for (const { platform } of nodes)
    for (let id = platform; id !== null && !boxes.has(id); ) {
      const row = platformRows(db, 'platform').get(id)
      if (!row) break
      boxes.set(id, {
        id,
        entity: 'platform',
        name: row.name,
        distance: 0,
        lifecycle: null,
        personalData: false,
        platform: row.parent
      })
      id = row.parent
    }
  return withoutCircles(boxes)
}

const platformRows = perConnection((db, _: 'platform') =>
  db.prepare<[string], { name: string; parent: string | null }>(
    `SELECT coalesce(p.name, '') AS name, above.id AS parent FROM platform p
     LEFT JOIN platform above ON above.id = p.parent_id AND above.deleted_at IS NULL
     WHERE p.id = ? AND p.deleted_at IS NULL`
  )
)

/** A platform that lies in itself, as two desks may have made it, lies in nothing. */
function withoutCircles(boxes: ReadonlyMap<string, GraphNode>): GraphNode[] {
  return [...boxes.values()].map((box) => {
    const seen = new Set([box.id])
    for (let above = box.platform; above !== null; above = boxes.get(above)?.platform ?? null) {
      if (above === box.id) return { ...box, platform: null }
      if (seen.has(above)) break
      seen.add(above)
    }
    return box
  })
}
