import { referrersOf } from '../../../src-shared/features/catalogue.ts'
import { personTasks } from '../../../src-shared/features/tasks/rules/others.ts'
import type { EntityName, Field } from '../../../src-shared/kernel/field.ts'
import { planOf } from '../entities/entity-plan.ts'
import { selectionOf } from '../entities/selection.ts'
import { type TaskReading, type TaskSource, withinSlice } from '../tasks/task-source.ts'

interface PersonRow {
  readonly id: string
  readonly name: string
  readonly sortKey: string
  readonly unit: string | null
  readonly leftOn: string
}

const leaving = `
SELECT r.id, coalesce(r.name, '') AS name, coalesce(r.sort_key, '') AS sortKey, r.unit_id AS unit, r.left_on AS leftOn
FROM person AS r WHERE ${withinSlice} AND r.left_on IS NOT NULL`

/** A leaver makes a notice to the unit while something is still held. */
export const leaverSource: TaskSource = {
  entity: 'person',
  async find(reading, found) {
    const people: PersonRow[] = []
    await reading.rows<PersonRow>('person', leaving, (row) => void (row.leftOn <= reading.at.until && people.push(row)))
    if (people.length === 0) return
    const held = await countHeld(reading, new Set(people.map(({ id }) => id)))
    for (const { id, name, sortKey, unit, leftOn } of people) {
      const tasks = personTasks({ leftOn, holds: held.get(id) ?? 0 }, reading.at)
      if (tasks.length > 0) found({ id, name, sortKey, tasks, holders: { people: [], unit } })
    }
  }
}

/** How often living records name each of these people, whatever for: every reference to a person in the catalogue. */
async function countHeld(reading: TaskReading, people: ReadonlySet<string>): Promise<ReadonlyMap<string, number>> {
  const held = new Map<string, number>()
  const count = (id: string | null): void => {
    if (id !== null && people.has(id)) held.set(id, (held.get(id) ?? 0) + 1)
  }
  for (const [entity, fields] of Map.groupBy(referrersOf('person'), ({ entity }) => entity.name)) {
    const { table, sql, links } = naming(
      entity,
      fields.map(({ field }) => field)
    )
    if (sql !== null)
      await reading.rows<Readonly<Record<string, string>>>(table, sql, (row) => Object.values(row).forEach(count))
    for (const link of links)
      await reading.rows<{ readonly person: string }>(table, link, ({ person }) => count(person))
  }
  return held
}

/** Statements over an entity's living records: whom their columns name, and whom each of their links does. */
function naming(entity: EntityName, fields: readonly Field[]) {
  const selection = selectionOf(
    planOf(entity),
    fields.map((field) => field.key)
  )
  const from = selection.sql.slice(selection.sql.indexOf(' FROM '))
  const columns = fields.flatMap((field) => (field.kind === 'ref' ? [selection.expressionOf(field.key)] : []))
  const named = columns.map((column, i) => `${column} AS person${i}`)
  const any = columns.map((column) => `${column} IS NOT NULL`).join(' OR ')
  const links = fields.flatMap((field) =>
    field.kind === 'refs' ? [{ ...field.link, of: selection.expressionOf(field.key) }] : []
  )
  return {
    table: planOf(entity).entity.table,
    sql: columns.length === 0 ? null : `SELECT ${named} ${from} WHERE ${withinSlice} AND (${any})`,
    links: links.map(
      ({ table, owner, target, of }) =>
        `SELECT l.${target} AS person ${from} JOIN ${table} AS l ON l.${owner} = ${of} WHERE ${withinSlice}`
    )
  }
}
