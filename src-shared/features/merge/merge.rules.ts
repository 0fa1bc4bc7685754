import { type Entity, type Field, fieldOf, takesItems } from '../../kernel/field.ts'
import { keepText, keptText } from '../../kernel/kept-text.ts'
import { type FieldValue, isEmpty, sameValue, type Values } from '../../kernel/value.ts'

/** Whose value a field gets when two records are made one; `both` where the values can stand beside each other. */
export const mergeSides = ['keep', 'drop', 'both'] as const
/** One of the sides. */
export type MergeSide = (typeof mergeSides)[number]
/** Field key, or `extra.<header>` for a kept column -> side. */
export type MergeChoices = Readonly<Record<string, MergeSide>>

/** What stands in a record: its values and its kept columns. */
export interface Said {
  readonly values: Values
  readonly extra: Readonly<Record<string, string>>
}

/** A field of which the two records say different things. */
export interface MergeDifference {
  readonly key: string
  readonly sides: readonly MergeSide[]
  readonly suggested: MergeSide
}

const beside: ReadonlySet<Field['kind']> = new Set(['list', 'choices', 'refs', 'longText'])

/** Where two records differ, in the order of the catalogue, with what is proposed: nothing that is said gets lost. */
export function mergeDifferences(entity: Entity, keep: Said, drop: Said): MergeDifference[] {
  const fields = entity.fields.flatMap((field): MergeDifference[] => {
    const [a, b] = [keep.values[field.key], drop.values[field.key]]
    if (sameValue(a, b) || isEmpty(b)) return []
    if (isEmpty(a)) return [{ key: field.key, sides: ['keep', 'drop'], suggested: 'drop' }]
    const joined = beside.has(field.kind)
    const suggested = takesItems(field) ? 'both' : 'keep'
    return [{ key: field.key, sides: joined ? mergeSides : ['keep', 'drop'], suggested }]
  })
  const headers = Object.keys(drop.extra).flatMap((header): MergeDifference[] => {
    const own = keptText(keep.extra, header) ?? ''
    if (own === keptText(drop.extra, header)) return []
    return [{ key: `extra.${header}`, sides: ['keep', 'drop'], suggested: own === '' ? 'drop' : 'keep' }]
  })
  return [...fields, ...headers]
}

/**
 * What the kept record says after a merge: by choice where the two differ, else as proposed. The name that it does not
 * get stands among its other names, where it has any, so that it is still found by it.
 */
export function mergedContent(entity: Entity, keep: Said, drop: Said, choices: MergeChoices): Said {
  const values: Record<string, FieldValue> = {}
  const extra: Record<string, string> = { ...keep.extra }
  for (const { key, sides, suggested } of mergeDifferences(entity, keep, drop)) {
    const chosen = Object.hasOwn(choices, key) ? choices[key] : undefined
    const side = chosen && sides.includes(chosen) ? chosen : suggested
    if (side === 'keep') continue
    if (key.startsWith('extra.')) keepText(extra, key.slice(6), keptText(drop.extra, key.slice(6)) ?? '')
    else values[key] = side === 'drop' ? (drop.values[key] ?? null) : both(keep.values[key], drop.values[key])
  }
  const names = withFormerName(entity, keep, drop, values)
  return { values: names ? { ...values, aliases: names } : values, extra }
}

function both(a: FieldValue | undefined, b: FieldValue | undefined): FieldValue {
  if (Array.isArray(a) && Array.isArray(b)) return [...new Set([...(a as string[]), ...(b as string[])])]
  return typeof a === 'string' && typeof b === 'string' ? `${a}\n\n${b}` : (a ?? null)
}

function withFormerName(entity: Entity, keep: Said, drop: Said, values: Values): readonly string[] | null {
  if (!entity.fields.some(({ key, kind }) => key === 'aliases' && kind === 'list')) return null
  const { key } = fieldOf(entity, entity.title)
  const title = values[key] ?? keep.values[key]
  const known = (values['aliases'] ?? keep.values['aliases'] ?? []) as readonly string[]
  const other = [keep.values[key], drop.values[key]].find((name) => typeof name === 'string' && name !== title)
  return typeof other === 'string' && other !== '' && !known.includes(other) ? [...known, other] : null
}
