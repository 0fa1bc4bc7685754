import type { Duties } from '../../../src-shared/features/organisations/people-contract.ts'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import type { Database } from '../../db/open.ts'
import { referrersOf } from '../entities/entity-plan.ts'
import { countReferring, referringBy } from '../entities/references.ts'

/** The fields that make somebody answer for a record, in the order of the catalogue. */
export const rolesOf = (entity: 'person' | 'organisationUnit') => referrersOf(entity)

/** What of somebody's duties is asked: a role (null: all) and a window of its records. */
interface Asked {
  readonly of: { readonly entity: EntityName; readonly field: string } | null
  readonly offset: number
  readonly limit: number
}

/** Every living record that names this person or unit, by entity and role; roles without any are left out. */
export function dutiesOf(
  db: Database,
  holder: { readonly entity: 'person' | 'organisationUnit'; readonly id: string },
  municipalityId: string,
  { of, offset, limit }: Asked
): Duties[] {
  return rolesOf(holder.entity)
    .filter(({ entity, field }) => of === null || (of.entity === entity.name && of.field === field.key))
    .flatMap(({ entity, field }) => {
      const count = countReferring(db, field, [holder.id], municipalityId)[0]?.count ?? 0
      if (count === 0) return []
      const rows = limit === 0 ? [] : referringBy(db, field, holder.id, municipalityId, { offset, limit })
      return [{ entity: entity.name, field: field.key, count, rows }]
    })
}

/** What each of these people answers for, by entity and role; who answers for nothing is left out. */
export function dutiesOfAll(
  db: Database,
  people: readonly string[],
  municipalityId: string
): ReadonlyMap<string, readonly Omit<Duties, 'rows'>[]> {
  const duties = new Map<string, Omit<Duties, 'rows'>[]>()
  if (people.length === 0) return duties
  for (const { entity, field } of rolesOf('person'))
    for (const { id, count } of countReferring(db, field, people, municipalityId)) {
      const duty = { entity: entity.name, field: field.key, count }
      const held = duties.get(id)
      if (held) held.push(duty)
      else duties.set(id, [duty])
    }
  return duties
}
