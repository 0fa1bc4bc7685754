import { today } from '../../../../src-shared/kernel/dates.ts'
import { zoneOf } from '../../../../src-shared/kernel/language.ts'
import type { Context } from '../../../ipc/context.ts'
import { unitsBelow } from '../../entities/row-scope.ts'
import { joinedNow } from '../../protocol/participation-standing.ts'

/** That a unit has joined a common activity, as its record says it. */
export interface Joining {
  readonly activity: string
  /** The unit's id and name. */
  readonly unit: string
  readonly unitName: string
  /** Civil date; null where nobody has said since when. */
  readonly joinedOn: string | null
  /** The system by whose use it joined; null: by hand. */
  readonly system: string | null
}

const sql = `
SELECT p.activity_id AS activity, p.unit_id AS unit, coalesce(o.name, '') AS unitName, p.joined_on AS joinedOn,
  (SELECT name FROM system AS s WHERE s.id = u.system_id) AS system
FROM participation AS p
JOIN organisation_unit AS o ON o.id = p.unit_id
LEFT JOIN unit_use AS u ON u.id = p.through_id
WHERE p.unit_id IN (SELECT value FROM json_each(@units)) AND ${joinedNow}
ORDER BY o.sort_key, o.id`

/** What a unit and those below it have joined today, by unit. */
export function joiningsOf({ session, now }: Pick<Context, 'session' | 'now'>, unit: string): readonly Joining[] {
  const { db, municipality } = session
  const units = JSON.stringify([...unitsBelow(db, new Set([unit]))])
  return db.prepare(sql).all({ units, today: today(zoneOf[municipality.country], now()) }) as Joining[]
}
