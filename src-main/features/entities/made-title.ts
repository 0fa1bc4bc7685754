import { fieldOf } from '../../../src-shared/kernel/field.ts'
import { cutTitle } from '../../../src-shared/kernel/limits.ts'
import type { FieldValue, Values } from '../../../src-shared/kernel/value.ts'
import type { EntityPlan } from './entity-plan.ts'
import { idsIn, type Names } from './names.ts'

/** What the fields make up as a title (`titleFrom`); null where they say nothing yet. */
export function madeTitle({ entity }: EntityPlan, values: Values, names: Pick<Names, 'of'>): string | null {
  const { titleFrom } = entity
  if (!titleFrom) return null
  const parts = [...titleFrom.fields, ...(titleFrom.further ?? [])].flatMap((key) => {
    const field = fieldOf(entity, key)
    const value = values[key]
    if (field.kind === 'ref' || field.kind === 'refs')
      return idsIn(value).map((id) => names.of(field.entity, id)?.name ?? '')
    if (typeof value !== 'string') return []
    const choice = field.kind === 'choice' && field.choices.find(({ code }) => code === value)
    return [choice ? choice.labels[entity.country === 'NO' ? 'nb' : 'da'] : value]
  })
  return cutTitle(parts.filter((part) => part !== '').join(titleFrom.between)) || null
}

/**
 * The values with the title that their references make up, where nobody has given one. `before`: the record as it is,
 * null for a new one; a title that is what its references made up follows them, one that was typed stays.
 */
export function withTitle(plan: EntityPlan, before: Values | null, given: Values, names: Pick<Names, 'of'>): Values {
  if (!plan.entity.titleFrom) return given
  const { key } = plan.title
  const said = (value: FieldValue | undefined): boolean => value !== undefined && value !== null && value !== ''
  if (said(given[key])) return given
  const typedBefore =
    before !== null && !(key in given) && said(before[key]) && before[key] !== madeTitle(plan, before, names)
  return typedBefore ? given : { ...given, [key]: madeTitle(plan, { ...before, ...given }, names) }
}
