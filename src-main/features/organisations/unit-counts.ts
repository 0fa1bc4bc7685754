import type { Database } from '../../db/open.ts'

/** How many living people and systems name each unit as theirs; units without any are left out. */
export function countsPerUnit(
  db: Database,
  municipalityId: string
): Readonly<Record<string, { readonly people: number; readonly systems: number }>> {
  const counts: Record<string, { people: number; systems: number }> = {}
  const count = (key: 'people' | 'systems', sql: string): void => {
    const rows = db.prepare<[string], { unit: string; count: number }>(sql).all(municipalityId)
    for (const { unit, count } of rows) counts[unit] = { people: 0, systems: 0, ...counts[unit], [key]: count }
  }
  count(
    'people',
    `SELECT unit_id AS unit, count(*) AS count FROM person
     WHERE unit_id IS NOT NULL AND deleted_at IS NULL AND municipality_id = ? GROUP BY unit_id`
  )
  count(
    'systems',
    `SELECT u.unit_id AS unit, count(*) AS count FROM system_use u JOIN system s ON s.id = u.system_id
     WHERE u.unit_id IS NOT NULL AND u.deleted_at IS NULL AND s.deleted_at IS NULL AND u.municipality_id = ?
     GROUP BY u.unit_id`
  )
  return counts
}
