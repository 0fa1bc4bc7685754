import type { Entity, EntityName, Field } from '../kernel/field.ts'
import { municipalityEntity } from './organisations/municipality.fields.ts'
import { organisationUnitEntity } from './organisations/organisation-unit.fields.ts'
import { personEntity } from './organisations/person.fields.ts'
import { supplierEntity } from './organisations/supplier.fields.ts'
import { contractEntity } from './systems/contract.fields.ts'
import { dependencyEntity } from './systems/dependency.fields.ts'
import { deviationEntity } from './systems/deviation.fields.ts'
import { documentEntity } from './systems/document.fields.ts'
import { platformEntity } from './systems/platform.fields.ts'
import { softwareEntity } from './systems/software.fields.ts'
import { systemEntity } from './systems/system.fields.ts'
import { systemCategoryEntity } from './systems/system-category.fields.ts'
import { unitUseEntity } from './systems/unit-use.fields.ts'

/** Every entity by name; what the shared entity suite, import, export and search run over. */
export const catalogue: Readonly<Record<EntityName, Entity>> = {
  municipality: municipalityEntity,
  organisationUnit: organisationUnitEntity,
  person: personEntity,
  supplier: supplierEntity,
  systemCategory: systemCategoryEntity,
  software: softwareEntity,
  platform: platformEntity,
  contract: contractEntity,
  system: systemEntity,
  dependency: dependencyEntity,
  unitUse: unitUseEntity,
  document: documentEntity,
  deviation: deviationEntity
}

/** Every field of any entity that refers to this one, for asking who uses a record. */
export function referrersOf(name: EntityName): readonly { readonly entity: Entity; readonly field: Field }[] {
  return Object.values(catalogue).flatMap((entity) =>
    entity.fields
      .filter((field) => (field.kind === 'ref' || field.kind === 'refs') && field.entity === name)
      .map((field) => ({ entity, field }))
  )
}
