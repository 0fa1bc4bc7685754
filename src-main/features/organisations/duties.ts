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
