import { type Entity, type Field, takesItems } from '../../kernel/field.ts'
import { type FieldValue, isEmpty, sameValue, type Values } from '../../kernel/value.ts'

/**
 * Who changed something since an activity was copied or last took it over: only the source, only the copy, both; unknown
 * where nobody kept what it was.
 */
export type CopyStanding = 'source' | 'own' | 'both' | 'unknown'

/** What is each unit's own, and so neither copied nor compared; of pieces: whose they are and the title made of it. */
const notCopied: Readonly<Record<string, ReadonlySet<string>>> = {
  processingActivity: new Set([
    'unit',
    'responsible',
    'number',
    'state',
    'common',
    'template',
    'nextErasureOn',
    'copiedFrom',
    'url',
    'reviewedOn',
    'reviewedBy',
    'nextReviewOn'
  ]),
  processingLine: new Set(['activity', 'name']),
  transfer: new Set(['activity', 'name'])
}

/** The fields of an activity, or of its pieces, that a copy takes over and is compared by. */
export function copiedFields(entity: Entity): readonly Field[] {
  return entity.fields.filter(({ key }) => !notCopied[entity.name]?.has(key))
}

/** The copied fields' values; what says nothing is null. */
export function copiedValues(entity: Entity, values: Values): Values {
  return Object.fromEntries(copiedFields(entity).map(({ key }) => [key, values[key] ?? null]))
}

/** Whether two values say the same; nothing said is nothing said, and the order of references says nothing. */
export function saysSame(field: Field, a: FieldValue | undefined, b: FieldValue | undefined): boolean {
  if (isEmpty(a) && isEmpty(b)) return true
  if (field.kind !== 'refs' || !Array.isArray(a) || !Array.isArray(b)) return sameValue(a, b)
  return sameValue(a.toSorted(), b.toSorted())
}

/** How a field of a copy differs from its source's; null where it does not. `base`: undefined where nobody kept it. */
export function standingOf(
  field: Field,
  base: FieldValue | undefined,
  source: FieldValue | undefined,
  own: FieldValue | undefined
): CopyStanding | null {
  if (saysSame(field, source, own)) return null
  if (base === undefined) return 'unknown'
  if (saysSame(field, base, own)) return 'source'
  return saysSame(field, base, source) ? 'own' : 'both'
}

/**
 * What a copy says after taking over a field: the source's value. Of several items, where both changed, what the source
 * added comes in and what it took away goes; what the copy added itself stays.
 */
export function takenOver(
  field: Field,
  base: FieldValue | undefined,
  source: FieldValue | undefined,
  own: FieldValue | undefined
): FieldValue {
  if (!takesItems(field) || standingOf(field, base, source, own) !== 'both') return source ?? null
  const [was, now, mine] = [items(base), items(source), items(own)]
  const kept = mine.filter((item) => now.includes(item) || !was.includes(item))
  const added = now.filter((item) => !was.includes(item) && !mine.includes(item))
  return [...kept, ...added]
}

function items(value: FieldValue | undefined): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : []
}
