import type { PlannedImport } from './import-plan.ts'
import { matchRules } from './match-rules.ts'
import { contentOf } from './record-content.ts'

/** Whom a staff list names; small, so that it can stay when the rows have gone. */
export interface NamedPeople {
  readonly people: ReadonlySet<string>
  /** The units that its rows put people in. */
  readonly units: ReadonlySet<string>
  /** Those of the people whose rows say no unit; theirs is the register's. */
  readonly unplaced: ReadonlySet<string>
}

/**
 * Whom the sheets of people name; null when there is no such sheet. Where a row fits several people of one name they
 * all count as named, and so does who stands as a reference: rather one leaver too few than one who is still there.
 */
export function namedPeople({ collected, resolution, settled }: PlannedImport): NamedPeople | null {
  const matched = resolution.roots.get('person')
  if (!matched || !collected.sheets.some(({ entity }) => entity === 'person')) return null
  const people = new Set<string>()
  const units = new Set<string>()
  const unplaced = new Set<string>()
  for (const target of resolution.references.get('person')?.targets ?? []) if (target !== null) people.add(target)
  for (const [number, record] of collected.records.entries()) {
    if (record.entity !== 'person') continue
    const id = settled.ids[number] ?? null
    if (id !== null) people.add(id)
    const { unit } = contentOf(record, id, collected, resolution).values
    if (typeof unit === 'string') units.add(unit)
    else if (id !== null) unplaced.add(id)
  }
  const { normalise } = matchRules.person
  const ambiguous = new Set(
    [...matched.ambiguous].map((mention) => normalise(collected.roots.get('person')?.mentions[mention]?.name ?? ''))
  )
  if (ambiguous.size > 0)
    for (const { id, names } of matched.known.values())
      if (names.some((name) => ambiguous.has(normalise(name)))) people.add(id)
  return { people, units, unplaced }
}
