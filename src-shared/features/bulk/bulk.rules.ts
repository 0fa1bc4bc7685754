import type { Entity, Field } from '../../kernel/field.ts'
import { type Country, isFor } from '../../kernel/language.ts'

/** Fields that tell records apart though no two need differ in them: the same in many records would be a mistake. */
const ownToOne: ReadonlySet<string> = new Set([
  'aliases',
  'code',
  'email',
  'employeeNumber',
  'externalId',
  'localId',
  'name',
  'nameEn',
  'nameNb',
  'number',
  'phone',
  'shortName'
])

/** An own value is written by the rule of the field it is about, of which a selection has several. */
const madeTogether: Readonly<Record<string, readonly string[]>> = {
  deviation: ['field', 'value'],
  adaptation: ['field', 'value']
}

/** The fields that can be set in many records at once: not what names a record, nor what it is a piece of. */
export function bulkFields(entity: Entity, country: Country): readonly Field[] {
  const named = new Set<string | undefined>([
    entity.title,
    entity.belongsTo,
    entity.mirrors?.owner,
    entity.mirrors?.target,
    ...entity.identifiers,
    ...(entity.titleFrom?.fields ?? []),
    ...(entity.titleFrom?.further ?? []),
    ...(madeTogether[entity.name] ?? [])
  ])
  return entity.fields.filter(
    (field) => !named.has(field.key) && !ownToOne.has(field.key) && field.kind !== 'nationalId' && isFor(field, country)
  )
}
