import { referrersOf } from '../../../src-shared/features/catalogue.ts'
import { personTasks } from '../../../src-shared/features/tasks/rules/others.ts'
import type { Database } from '../../db/open.ts'
import { countReferring } from '../entities/references.ts'
import { ofRecord, type RecordRow, type TaskSource, withinSlice } from '../tasks/task-source.ts'

interface PersonRow extends RecordRow {
  readonly unit: string | null
  readonly leftOn: string
}

const leaving = `
SELECT ${ofRecord}, r.unit_id AS unit, r.left_on AS leftOn
FROM person AS r WHERE ${withinSlice} AND r.left_on IS NOT NULL`

const naming = referrersOf('person')

/** A leaver makes a notice to the unit while something is still held: whatever names the person counts. */
export const leaverSource: TaskSource = {
  of: { entity: 'person', referring: [...new Set(naming.map(({ entity }) => entity.name))] },
  find({ db, municipalityId, rows }) {
    const read = rows<PersonRow>(leaving)
    return (after, to) => {
      const people = read(after, to)
      if (people.length === 0) return []
      const held = countHeld(db, municipalityId, people)
      return people.map(({ seq, id, name, sortKey, unit, leftOn }) => {
        const tasks = personTasks({ leftOn, holds: held.get(id) ?? 0 })
        return { seq, id, name, sortKey, tasks, holders: { people: [], unit } }
      })
    }
  }
}

/** How often living records name each of these people, whatever for: every reference to a person in the catalogue. */
function countHeld(db: Database, municipalityId: string, people: readonly PersonRow[]): ReadonlyMap<string, number> {
  const ids = people.map(({ id }) => id)
  const held = new Map<string, number>()
  for (const { field } of naming)
    for (const { id, count } of countReferring(db, field, ids, municipalityId))
      held.set(id, (held.get(id) ?? 0) + count)
  return held
}
