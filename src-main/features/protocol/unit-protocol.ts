import type { UnitActivity } from '../../../src-shared/features/protocol/contract.ts'
import type { Database } from '../../db/open.ts'
import { unitsBelow } from '../entities/row-scope.ts'
import { carried, used } from './participation-standing.ts'

const columns = "a.id AS activity, coalesce(a.name, '') AS name, a.state, a.sort_key AS sortKey"
const living = "a.deleted_at IS NULL AND coalesce(a.template, '') <> 'yes'"
const chosen = '(SELECT value FROM json_each(@units))'

// Driven by the unit's rows, each by its index, as a register may have 500,000 activities; those of a system are narrowed
// by the index of the common ones (migration 170) before any is read.
const sql = `
WITH mine AS MATERIALIZED (
  SELECT p.id, p.activity_id, p.unit_id, p.joined_on, p.ended_on, p.through_id,
    ${carried} AS carried, u.ends_on AS use_ends_on, u.system_id
  FROM participation AS p LEFT JOIN unit_use AS u ON u.id = p.through_id
  WHERE p.unit_id IN ${chosen} AND p.deleted_at IS NULL
), candidate AS MATERIALIZED (
  SELECT u.id, u.unit_id, u.system_id, l.processing_activity_id AS activity_id
  FROM unit_use AS u
  CROSS JOIN activity_system AS l ON l.system_id = u.system_id
  CROSS JOIN processing_activity AS a INDEXED BY processing_activity_common ON a.id = l.processing_activity_id
  WHERE u.unit_id IN ${chosen} AND u.in_use = 'yes' AND ${used} AND a.common = 'yes' AND a.deleted_at IS NULL
)
SELECT 'own' AS standing, ${columns}, a.unit_id AS unit, NULL AS participation, NULL AS joinedOn, NULL AS endedOn,
  NULL AS through, NULL AS systems
FROM processing_activity AS a WHERE a.unit_id IN ${chosen} AND ${living}
UNION ALL
SELECT CASE WHEN p.ended_on <= @today OR NOT p.carried THEN 'ended' ELSE 'joined' END,
  ${columns}, p.unit_id, p.id, p.joined_on,
  CASE WHEN p.carried THEN p.ended_on ELSE coalesce(p.ended_on, p.use_ends_on) END,
  p.through_id, (SELECT name FROM system AS s WHERE s.id = p.system_id)
FROM mine AS p
CROSS JOIN processing_activity AS a ON a.id = p.activity_id
WHERE ${living}
UNION ALL
SELECT 'proposed', ${columns}, c.unit_id, NULL, NULL, NULL, min(c.id), group_concat(s.name, ', ')
FROM candidate AS c
CROSS JOIN processing_activity AS a ON a.id = c.activity_id
JOIN system AS s ON s.id = c.system_id AND s.deleted_at IS NULL
WHERE ${living} AND coalesce(a.state, '') <> 'ended' AND a.unit_id IS NOT c.unit_id
  AND NOT EXISTS (
    SELECT 1 FROM mine AS p
    WHERE p.activity_id = c.activity_id AND p.unit_id = c.unit_id AND (p.ended_on IS NOT NULL OR p.carried))
GROUP BY a.id, c.unit_id
ORDER BY sortKey, activity`

/** Units that are read at once: a hundred milliseconds at most. */
const unitsAtOnce = 20

/** An activity in a unit's protocol, without the unit's name. */
export type ProtocolRow = Omit<UnitActivity, 'unitName'>

type Row = ProtocolRow & { readonly sortKey: string | null }

/** What of a register a unit's protocol is read with. */
export interface ProtocolAsked {
  readonly unit: string
  readonly below: boolean
  /** The civil date as of which it is. */
  readonly day: string
}

/**
 * A unit's protocol: its own activities, the common ones it has joined or left, and those that it is proposed to join as
 * it uses one of their systems. Whoever left one by hand is not proposed it again. In parts, to be sorted (`inOrder`).
 */
export function* unitProtocolParts(db: Database, { unit, below, day }: ProtocolAsked): Generator<readonly Row[]> {
  const units = below ? [...unitsBelow(db, new Set([unit]))] : [unit]
  const read = db.prepare<{ units: string; today: string }, Row>(sql)
  for (let from = 0; from < units.length; from += unitsAtOnce)
    yield read.all({ units: JSON.stringify(units.slice(from, from + unitsAtOnce)), today: day })
}

/** Parts of a protocol as one, by name. */
export function inOrder(parts: readonly (readonly Row[])[]): readonly ProtocolRow[] {
  const rows = parts.flat()
  if (parts.length > 1) rows.sort(byPlace)
  return rows.map(({ sortKey: _place, ...row }) => row)
}

/** As SQLite compares: by code units of what is folded, nothing first. */
function byPlace(a: Row, b: Row): number {
  const [one, other] = [a.sortKey ?? '', b.sortKey ?? '']
  if (one !== other) return one < other ? -1 : 1
  return a.activity < b.activity ? -1 : 1
}

/** A unit's protocol at once, for work that has a thread to itself. */
export function unitProtocol(db: Database, asked: ProtocolAsked): readonly ProtocolRow[] {
  return inOrder([...unitProtocolParts(db, asked)])
}
