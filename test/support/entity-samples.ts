import { catalogue } from '../../src-shared/features/catalogue.ts'
import type { Entity, EntityName, Field } from '../../src-shared/kernel/field.ts'
import type { FieldValue } from '../../src-shared/kernel/value.ts'
import type { TestProgram } from './program.ts'

/** Values to fill records with, each another than the one before; referred records are made where one is needed. */
export interface EntitySamples {
  /** A number that no sample of this suite has had. */
  next(): number
  /** A record of this entity, by its id; called so, or by a name of its own. */
  other(target: EntityName, title?: string): Promise<string>
  of(field: Field): Promise<FieldValue>
  all(fields: readonly Field[]): Promise<Record<string, FieldValue>>
  /** A title, and what else a record of the entity cannot be saved without. */
  least(entity: Entity, title?: FieldValue): Promise<Record<string, FieldValue>>
}

/** See `EntitySamples`; the program is there only once the suite runs. */
export function entitySamples(program: () => TestProgram): EntitySamples {
  let counter = 0
  const next = (): number => ++counter
  const other = async (target: EntityName, title = `Anden ${next()}`): Promise<string> => {
    const values = await least(catalogue[target], title)
    return (await program().ask(`${target as 'person'}.save`, { id: null, version: null, values: values as never }))
      .record.id
  }
  const all = async (fields: readonly Field[]): Promise<Record<string, FieldValue>> => {
    const values: Record<string, FieldValue> = {}
    for (const field of fields) values[field.key] = await of(field)
    return values
  }
  const of = async (field: Field): Promise<FieldValue> => {
    const n = next()
    switch (field.kind) {
      case 'text':
      case 'longText':
        return `Ærlig å-tekst ${n}`
      case 'integer':
        return field.min ?? 7
      case 'date':
        return '2024-02-29'
      case 'answer':
        return { value: 'notApplicable', reason: `Uden betydning ${n}` }
      case 'choice':
        return field.choices[0]?.code ?? null
      case 'choices':
        return field.choices.slice(0, 2).map(({ code }) => code)
      case 'list':
        return [`Første ${n}`, `Anden ${n}`]
      case 'ref':
        return await other(field.entity)
      case 'refs':
        return [await other(field.entity), await other(field.entity)].sort()
      case 'nationalId':
        return n % 2 === 0 ? '10103940' : '35954716'
      case 'url':
        return `https://eksempel.dk/${n}`
      case 'email':
        return `post${n}@eksempel.dk`
    }
  }
  const least = async (entity: Entity, title: FieldValue = `Prøve ${next()}`): Promise<Record<string, FieldValue>> => ({
    ...(await all(entity.fields.filter((field) => field.required && field.key !== entity.title))),
    [entity.title]: title
  })
  return { next, other, of, all, least }
}
