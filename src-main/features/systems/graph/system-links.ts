import { edgeKindOf, type SystemLink, turned, wayOf } from '../../../../src-shared/features/systems/graph.ts'
import type { Database } from '../../../db/open.ts'
import { createNames } from '../../entities/names.ts'
import { perConnection } from '../../entities/per-connection.ts'

interface Row {
  readonly id: string
  readonly version: number
  readonly source: string
  readonly target: string
  readonly kind: string | null
  readonly direction: string | null
  readonly dataCategories: string | null
  readonly interface: string | null
  readonly frequency: string | null
  readonly contract: string | null
}

/** A system's living dependencies, its own first, each side by the other system's name; and how many there are. */
export function systemLinks(
  db: Database,
  municipalityId: string,
  system: string,
  limit: number
): { readonly links: readonly SystemLink[]; readonly total: number } {
  const { rows, total } = statementsOf(db, 'links')
  const params = { system, municipality: municipalityId }
  const names = createNames(db)
  const links = rows.all({ ...params, limit }).map((row): SystemLink => {
    const own = row.source === system
    const other = own ? row.target : row.source
    const way = wayOf(row.direction)
    return {
      id: row.id,
      version: row.version,
      other: names.of('system', other) ?? { id: other, name: '' },
      own,
      way: own ? way : turned(way),
      kind: edgeKindOf(row.kind),
      dataCategories: row.dataCategories === null ? [] : (JSON.parse(row.dataCategories) as string[]),
      interface: row.interface,
      frequency: row.frequency,
      contract: row.contract === null ? null : names.of('contract', row.contract)
    }
  })
  return { links, total: total.get(params) ?? 0 }
}

const statementsOf = perConnection((db, _: 'links') => {
  const from = `FROM (
      SELECT d.seq, d.target_id AS other, 0 AS side FROM dependency d WHERE d.source_id = @system
      UNION ALL
      SELECT d.seq, d.source_id, 1 FROM dependency d WHERE d.target_id = @system AND d.source_id <> @system
    ) l JOIN dependency d ON d.seq = l.seq JOIN system s ON s.id = l.other
    WHERE d.deleted_at IS NULL AND d.municipality_id = @municipality AND s.deleted_at IS NULL`
  return {
    rows: db.prepare<{ system: string; municipality: string; limit: number }, Row>(
      `SELECT d.id, d.row_version AS version, d.source_id AS source, d.target_id AS target, d.kind, d.direction,
         d.data_categories AS dataCategories, d.interface, d.frequency, d.contract_id AS contract
       ${from} ORDER BY l.side, s.sort_key, d.kind, d.id LIMIT @limit`
    ),
    total: db.prepare<{ system: string; municipality: string }, number>(`SELECT count(*) ${from}`).pluck()
  }
})
