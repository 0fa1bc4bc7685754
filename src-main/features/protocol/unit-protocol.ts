import type { UnitActivity } from '../../../src-shared/features/protocol/contract.ts'
import { today } from '../../../src-shared/kernel/dates.ts'
import { zoneOf } from '../../../src-shared/kernel/language.ts'
import type { Context } from '../../ipc/context.ts'
import { unitsBelow } from '../entities/row-scope.ts'

/** A use that carries a participation: of the row `u`. */
const used = "u.deleted_at IS NULL AND coalesce(u.in_use, 'yes') = 'yes' AND (u.ends_on IS NULL OR u.ends_on > @today)"
const columns = "a.id AS activity, coalesce(a.name, '') AS name, a.purpose, a.state, a.sort_key AS sortKey"
const living = "a.deleted_at IS NULL AND coalesce(a.template, '') <> 'yes'"
const chosen = '(SELECT value FROM json_each(@units))'

// Driven by the unit's rows, each by its index: a register may have 500,000 activities.
const sql = `
SELECT 'own' AS standing, ${columns}, a.unit_id AS unit, NULL AS participation, NULL AS joinedOn, NULL AS endedOn,
  NULL AS through, NULL AS systems
FROM processing_activity AS a WHERE a.unit_id IN ${chosen} AND ${living}
UNION ALL
SELECT CASE WHEN p.ended_on <= @today OR (p.through_id IS NOT NULL AND NOT (${used})) THEN 'ended' ELSE 'joined' END,
  ${columns}, p.unit_id, p.id, p.joined_on,
  CASE WHEN p.through_id IS NOT NULL AND NOT (${used}) THEN coalesce(p.ended_on, u.ends_on) ELSE p.ended_on END,
  p.through_id, (SELECT name FROM system AS s WHERE s.id = u.system_id)
FROM participation AS p
CROSS JOIN processing_activity AS a ON a.id = p.activity_id
LEFT JOIN unit_use AS u ON u.id = p.through_id
WHERE p.unit_id IN ${chosen} AND p.deleted_at IS NULL AND ${living}
UNION ALL
SELECT 'proposed', ${columns}, u.unit_id, NULL, NULL, NULL, min(u.id), group_concat(s.name, ', ')
FROM unit_use AS u
CROSS JOIN activity_system AS l ON l.system_id = u.system_id
CROSS JOIN processing_activity AS a ON a.id = l.processing_activity_id
JOIN system AS s ON s.id = u.system_id AND s.deleted_at IS NULL
WHERE u.unit_id IN ${chosen} AND u.in_use = 'yes' AND ${used} AND ${living} AND a.common = 'yes'
  AND coalesce(a.state, '') <> 'ended' AND a.unit_id IS NOT u.unit_id
  AND NOT EXISTS (
    SELECT 1 FROM participation AS p LEFT JOIN unit_use AS t ON t.id = p.through_id
    WHERE p.activity_id = a.id AND p.unit_id = u.unit_id AND p.deleted_at IS NULL
      AND (p.ended_on IS NOT NULL OR p.through_id IS NULL
        OR (t.deleted_at IS NULL AND coalesce(t.in_use, 'yes') = 'yes' AND (t.ends_on IS NULL OR t.ends_on > @today))))
GROUP BY a.id, u.unit_id
ORDER BY sortKey, activity`

/**
 * A unit's protocol: its own activities, the common ones it has joined or left, and those that it is proposed to join as
 * it uses one of their systems. Whoever left one by hand is not proposed it again.
 */
export function unitProtocol(
  { session, clock }: Pick<Context, 'session' | 'clock'>,
  unit: string,
  below: boolean
): readonly UnitActivity[] {
  const { db, municipality } = session
  const units = below ? [...unitsBelow(db, new Set([unit]))] : [unit]
  const day = today(zoneOf[municipality.country], clock.now())
  const rows = db.prepare(sql).all({ units: JSON.stringify(units), today: day }) as (UnitActivity & {
    sortKey: string
  })[]
  return rows.map(({ sortKey: _place, ...row }) => row)
}
