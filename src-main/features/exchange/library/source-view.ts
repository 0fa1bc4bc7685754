import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import type { EntityName, Field } from '../../../../src-shared/kernel/field.ts'
import type { RefView, Values } from '../../../../src-shared/kernel/value.ts'
import type { Database } from '../../../db/open.ts'
import { idsIn } from '../../entities/names.ts'
import { sourceTitle } from './held-sources.ts'

/** The fields of an entity that refer to other records. */
export function referring(entity: EntityName): readonly Extract<Field, { kind: 'ref' | 'refs' }>[] {
  return catalogue[entity].fields.flatMap((field: Field) =>
    field.kind === 'ref' || field.kind === 'refs' ? [field] : []
  )
}

/** What a package's record refers to, as the package calls it. */
export function namesInPackage(
  db: Database,
  pack: number,
  entity: EntityName,
  values: Values
): Readonly<Record<string, RefView>> {
  const refs: Record<string, RefView> = {}
  for (const field of referring(entity))
    for (const id of idsIn(values[field.key])) {
      const name = sourceTitle(db, pack, field.entity, id)
      if (name !== undefined) refs[id] = { id, name, elsewhere: true }
    }
  return refs
}
