import { ownValueField } from '../../../../src-shared/features/own-values.ts'
import { today } from '../../../../src-shared/kernel/dates.ts'
import { maskPersonalNumbers } from '../../../../src-shared/kernel/identifiers/personal-numbers.ts'
import { zoneOf } from '../../../../src-shared/kernel/language.ts'
import { ownValueIn } from '../../../../src-shared/kernel/own-value.ts'
import type { FieldValue, RefView } from '../../../../src-shared/kernel/value.ts'
import type { Database } from '../../../db/open.ts'
import { createNames } from '../../entities/names.ts'
import { unitsBelow } from '../../entities/row-scope.ts'
import type { Desk } from '../../print/letterhead.ts'
import { joinedNow } from '../../protocol/participation-standing.ts'

/** That a unit has joined a common activity, as its record says it. */
export interface Joining {
  /** The participation's id. */
  readonly id: string
  readonly activity: string
  /** The unit's id, and its name without personal numbers. */
  readonly unit: string
  readonly unitName: string
  /** Civil date; null where nobody has said since when. */
  readonly joinedOn: string | null
  /** The system by whose use it joined; null: by hand. */
  readonly system: string | null
  /** What the unit has otherwise, by field. */
  readonly own: Readonly<Record<string, FieldValue>>
  readonly refs: Readonly<Record<string, RefView>>
}

type Row = Omit<Joining, 'own' | 'refs'>

const sql = `
SELECT p.id, p.activity_id AS activity, p.unit_id AS unit, coalesce(o.name, '') AS unitName, p.joined_on AS joinedOn,
  (SELECT name FROM system AS s WHERE s.id = u.system_id) AS system
FROM participation AS p
JOIN organisation_unit AS o ON o.id = p.unit_id
LEFT JOIN unit_use AS u ON u.id = p.through_id
WHERE p.unit_id IN (SELECT value FROM json_each(@units)) AND ${joinedNow}
ORDER BY o.sort_key, o.id`

/** What a unit and those below it have joined today, by unit, with what each has otherwise. */
export function joiningsOf({ session, now }: Desk, unit: string): readonly Joining[] {
  const { db, municipality } = session
  const units = JSON.stringify([...unitsBelow(db, new Set([unit]))])
  const rows = db.prepare(sql).all({ units, today: today(zoneOf[municipality.country], now()) }) as Row[]
  const names = createNames(db)
  const adapted = Map.groupBy(adaptationsOf(db, rows), ({ participation }) => participation)
  return rows.map((row) => {
    const said = (adapted.get(row.id) ?? []).flatMap(({ field: key, value }) => {
      const field = ownValueField('adaptation', key)
      return field ? [{ field, value: ownValueIn(field, value) }] : []
    })
    const refs = said.flatMap(({ field, value }) => {
      const ref = field.kind === 'ref' ? names.of(field.entity, String(value)) : null
      return ref ? [[ref.id, ref] as const] : []
    })
    return {
      ...row,
      unitName: maskPersonalNumbers(row.unitName),
      system: row.system === null ? null : maskPersonalNumbers(row.system),
      own: Object.fromEntries(said.map(({ field, value }) => [field.key, value])),
      refs: Object.fromEntries(refs)
    }
  })
}

interface Adaptation {
  readonly participation: string
  readonly field: string
  readonly value: string
}

function adaptationsOf(db: Database, rows: readonly Row[]): readonly Adaptation[] {
  return db
    .prepare<[string], Adaptation>(
      `SELECT a.participation_id AS participation, a.field, a.value
       FROM json_each(?) AS asked JOIN adaptation AS a ON a.participation_id = asked.value
       WHERE a.deleted_at IS NULL AND a.value IS NOT NULL`
    )
    .all(JSON.stringify(rows.map(({ id }) => id)))
}
