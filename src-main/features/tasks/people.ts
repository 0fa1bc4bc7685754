import type { TaskFor, TaskRole } from '../../../src-shared/features/tasks/task.ts'
import type { Database } from '../../db/open.ts'
import { watchChanges } from '../entities/changes.ts'
import { perConnection } from '../entities/per-connection.ts'
import type { Holders } from './task-source.ts'

/** Who is to do what is due of a record; ids. */
export interface Assigned {
  readonly personId: string | null
  readonly as: TaskRole | null
  readonly unitId: string | null
}

interface Person {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly unitId: string | null
  readonly here: 0 | 1
}

interface Unit {
  readonly id: string
  readonly name: string
  readonly parentId: string | null
  readonly leaderId: string | null
}

/** Who is who, read once for everything that is due. */
export interface People {
  /** Who is to do it: the first of the holders who is still here, else the leader of the unit or the next above it. */
  assign(holders: Holders): Assigned
  /** The same with names and address. */
  view(assigned: Assigned): TaskFor
  /** The unit and all below it. */
  below(unit: string): ReadonlySet<string>
  person(id: string): Person | null
  unit(id: string): Unit | null
  /** The one person still here who is called so; null where there is none or several. */
  called(name: string): Person | null
}

const keptOf = perConnection((db, _of: 'people') => {
  const watch = watchChanges(db)
  let kept: { readonly today: string; readonly people: People } | null = null
  return (today: string): People => {
    const changes = watch()
    const isOld =
      changes === 'unknown' || changes.some(({ entity }) => entity === 'person' || entity === 'organisationUnit')
    if (isOld || kept?.today !== today) kept = { today, people: readPeople(db, today) }
    return kept.people
  }
})

/**
 * Everybody and the tree of units, read again only when one of them was written; `today` is a civil date. Whoever has
 * left, or was deleted, does nothing more.
 */
export function peopleOf(db: Database, today: string): People {
  return keptOf(db, 'people')(today)
}

function readPeople(db: Database, today: string): People {
  const people = new Map(
    db
      .prepare<{ today: string }, Person>(
        `SELECT id, coalesce(name, '') AS name, coalesce(email, '') AS email, unit_id AS unitId,
           deleted_at IS NULL AND (left_on IS NULL OR left_on > @today) AS here FROM person`
      )
      .all({ today })
      .map((person) => [person.id, person])
  )
  const units = new Map(
    db
      .prepare<[], Unit>(
        `SELECT id, coalesce(name, '') AS name, parent_id AS parentId, leader_id AS leaderId FROM organisation_unit`
      )
      .all()
      .map((unit) => [unit.id, unit])
  )
  const isHere = (id: string | null | undefined): id is string => typeof id === 'string' && people.get(id)?.here === 1
  const leaders = new Map<string, string | null>()
  const leaderOf = (unit: string): string | null => {
    const known = leaders.get(unit)
    if (known !== undefined) return known
    const leader = leaderAbove(units, unit, isHere)
    leaders.set(unit, leader)
    return leader
  }
  return {
    assign({ people: held, unit, coordinator }) {
      for (const [as, personId] of held) if (isHere(personId)) return { personId, as, unitId: unit }
      const leader = unit === null ? null : leaderOf(unit)
      if (leader !== null) return { personId: leader, as: 'leader', unitId: unit }
      if (isHere(coordinator)) return { personId: coordinator, as: 'coordinator', unitId: unit }
      return { personId: null, as: null, unitId: unit }
    },
    view({ personId, as, unitId }) {
      const person = personId === null ? null : people.get(personId)
      const unit = unitId === null ? '' : (units.get(unitId)?.name ?? '')
      return { personId, name: person?.name ?? '', email: person?.email ?? '', as, unitId, unit }
    },
    below: (unit) => unitsBelow(units, unit),
    person: (id) => people.get(id) ?? null,
    unit: (id) => units.get(id) ?? null,
    called(name) {
      const found = name === '' ? [] : [...people.values()].filter((person) => person.here && person.name === name)
      return found.length === 1 ? (found[0] ?? null) : null
    }
  }
}

function leaderAbove(
  units: ReadonlyMap<string, Unit>,
  unit: string,
  isHere: (id: string | null | undefined) => id is string
): string | null {
  const seen = new Set<string>()
  for (let at = units.get(unit); at && !seen.has(at.id); at = units.get(at.parentId ?? '')) {
    if (isHere(at.leaderId)) return at.leaderId
    seen.add(at.id)
  }
  return null
}

function unitsBelow(units: ReadonlyMap<string, Unit>, top: string): ReadonlySet<string> {
  const children = Map.groupBy(units.values(), (unit) => unit.parentId)
  const reached = new Set([top])
  // A set's iterator also comes to what is added while it walks.
  for (const id of reached) for (const { id: child } of children.get(id) ?? []) reached.add(child)
  return reached
}
