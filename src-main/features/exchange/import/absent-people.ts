import { referrersOf } from '../../../../src-shared/features/catalogue.ts'
import type { AbsentPeople, AbsentPerson } from '../../../../src-shared/features/exchange/import.ts'
import type { Database } from '../../../db/open.ts'
import type { JobContext } from '../../../jobs/job.ts'
import { countReferring } from '../../entities/references.ts'
import { unitsBelow } from '../../entities/row-scope.ts'
import type { absentJob } from './import-jobs-refs.ts'
import { type NamedPeople, namedPeople } from './named-people.ts'
import { type JobOf, plannedIn, sessionIn } from './session-jobs.ts'

/** See `absentJob`. */
export const absent: JobOf<typeof absentJob> = ({ sessionId, at, within }, context) => {
  const session = sessionIn(context, sessionId)
  const named = session.applied ? session.named : namedPeople(plannedIn(session, at, context))
  return named ? absentPeople(context, named, within) : { total: 0, people: [] }
}

type Living = Omit<AbsentPerson, 'duties'> & { readonly unitId: string | null }

function absentPeople({ db, register }: JobContext, named: NamedPeople, within: 'units' | 'all'): AbsentPeople {
  const { municipalityId } = register
  const units = within === 'all' ? null : unitsBelow(db, new Set([...named.units, ...unitsOf(db, named.unplaced)]))
  const living = db.prepare<[string], Living>(
    `SELECT p.id, coalesce(p.name, '') AS name, coalesce(p.title, '') AS title, p.unit_id AS unitId,
            coalesce(u.name, '') AS unit
     FROM person AS p LEFT JOIN organisation_unit AS u ON u.id = p.unit_id
     WHERE p.deleted_at IS NULL AND p.left_on IS NULL AND p.municipality_id = ? ORDER BY p.sort_key, p.id`
  )
  const missing: Omit<Living, 'unitId'>[] = []
  for (const { unitId, ...person } of living.iterate(municipalityId))
    if (!named.people.has(person.id) && (units === null || (unitId !== null && units.has(unitId)))) missing.push(person)
  const duties = dutiesOf(
    db,
    missing.map(({ id }) => id),
    municipalityId
  )
  return {
    total: missing.length,
    people: missing.map((person) => ({ ...person, duties: duties.get(person.id) ?? 0 }))
  }
}

function unitsOf(db: Database, people: ReadonlySet<string>): readonly string[] {
  return db
    .prepare<[string], string>(
      'SELECT DISTINCT unit_id FROM person WHERE unit_id IS NOT NULL AND id IN (SELECT value FROM json_each(?))'
    )
    .pluck()
    .all(JSON.stringify([...people]))
}

/** How often living records name each of these people, whatever for. */
function dutiesOf(db: Database, people: readonly string[], municipalityId: string): ReadonlyMap<string, number> {
  const held = new Map<string, number>()
  if (people.length === 0) return held
  for (const { field } of referrersOf('person'))
    for (const { id, count } of countReferring(db, field, people, municipalityId))
      held.set(id, (held.get(id) ?? 0) + count)
  return held
}
