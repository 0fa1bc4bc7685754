import {
  type Erasure,
  type ErasuresAsked,
  type ErasureYear,
  overdueGroup,
  undatedGroup
} from '../../../../src-shared/features/papers/erasures.ts'
import { coveredUntil, erasureConflict } from '../../../../src-shared/features/protocol/erasure.rules.ts'
import type { FieldValue, Values } from '../../../../src-shared/kernel/value.ts'
import type { Session } from '../../../ipc/context.ts'
import { createNames } from '../../entities/names.ts'
import { createReader } from '../../entities/record-reader.ts'
import { unitsBelow } from '../../entities/row-scope.ts'
import { peopleOf } from '../../tasks/people.ts'

interface Found {
  readonly seq: number
  readonly group: number
}

const fields = [
  ...['name', 'unit', 'responsible', 'erasure', 'erasureMonths', 'erasureFrom', 'erasureRule', 'erasureProcedure'],
  ...['nextErasureOn', 'archiveDuty', 'state']
]

/** Erasures that are planned in the year or before, and limits without a planned day; by month, unit, name. */
function found({ db, municipality }: Session, { year, unit }: ErasuresAsked): readonly Found[] {
  const among = unit === null ? '' : 'AND r.unit_id IN (SELECT value FROM json_each(@units))'
  const statement = db.prepare(`
    SELECT r.seq, CASE WHEN r.next_erasure_on IS NULL THEN ${undatedGroup}
      WHEN r.next_erasure_on < @begins THEN ${overdueGroup}
      ELSE CAST(substr(r.next_erasure_on, 6, 2) AS INTEGER) END AS "group"
    FROM processing_activity AS r LEFT JOIN organisation_unit AS u ON u.id = r.unit_id
    WHERE r.municipality_id = @municipality AND r.deleted_at IS NULL
      AND coalesce(r.state, '') <> 'ended' AND coalesce(r.template, '') <> 'yes'
      AND (r.next_erasure_on <= @ends
        OR (r.next_erasure_on IS NULL AND (r.erasure_months IS NOT NULL OR coalesce(r.erasure, '') <> ''))) ${among}
    ORDER BY 2, u.sort_key, u.id, r.next_erasure_on, r.sort_key, r.id`)
  return statement.all({
    municipality: municipality.id,
    begins: `${year}-01-01`,
    ends: `${year}-12-31`,
    ...(unit !== null && { units: JSON.stringify([...unitsBelow(db, new Set([unit]))]) })
  }) as Found[]
}

const text = (value: FieldValue | undefined): string => (typeof value === 'string' ? value : '')

/**
 * What a year has to be erased, whose and how.
 *
 * @param today civil date: who is to do it is asked of the people as they are now
 */
export function erasuresOf(
  session: Session,
  asked: ErasuresAsked & { readonly offset: number; readonly limit: number },
  today: string
): ErasureYear {
  const all = found(session, asked)
  const counts = Map.groupBy(all, ({ group }) => group)
  const shown = all.slice(asked.offset, asked.offset + asked.limit)
  const groupOf = new Map(shown.map(({ seq, group }) => [seq, group]))
  const names = createNames(session.db)
  const people = peopleOf(session.db, today)
  const rows = createReader(session.db, 'processingActivity', session.municipality.id)
    .bySeq(
      shown.map(({ seq }) => seq),
      fields
    )
    .map(({ seq, id, values }): Erasure => {
      const unit = text(values['unit']) || null
      const who = people.assign({ people: [['responsible', text(values['responsible']) || null]], unit })
      return {
        ...toErase(values, asked.year),
        activity: id,
        group: groupOf.get(seq) ?? undatedGroup,
        unit: unit === null ? null : names.of('organisationUnit', unit),
        who: people.view(who).name,
        as: who.as
      }
    })
  return { total: all.length, groups: [...counts].map(([group, { length }]) => ({ group, count: length })), rows }
}

function toErase(values: Values, year: number): Omit<Erasure, 'activity' | 'group' | 'unit' | 'who' | 'as'> {
  const dueOn = text(values['nextErasureOn']) || null
  const months = values['erasureMonths']
  return {
    name: text(values['name']),
    dueOn,
    limit: text(values['erasure']) || (typeof months === 'number' ? String(months) : ''),
    countedFrom: text(values['erasureFrom']),
    until: coveredUntil(values, dueOn ?? `${year}-12-31`),
    rule: text(values['erasureRule']),
    procedure: text(values['erasureProcedure']),
    conflict: erasureConflict(values)
  }
}
