import type { EntityName } from './field.ts'
import type { FieldValue, Values } from './value.ts'

/** What one record says of another by itself, and how much weight it has: of several the one with the greatest wins. */
export interface Said {
  /** The other's fields; those left out are not said by it. */
  readonly values: Readonly<Record<string, FieldValue>>
  /** Compared as text. */
  readonly weight: string
}

/**
 * Fields of one entity that follow from records of another: that a system has an agreement is what the agreements about
 * it say. As long as one says so, nobody writes the fields themselves.
 */
export interface Saying {
  /** Whose records say it, and by which reference (to one or to several) of whom. */
  readonly by: EntityName
  readonly about: string
  /** Of which entity it is said, and all fields that can be. */
  readonly of: EntityName
  readonly fields: readonly string[]
  /** The fields of `by` that it is said by; long texts and other lists are none of them. */
  readonly needs: readonly string[]
  /** Each field has a winner of its own: one record says when something was done, another when it is to be next. */
  readonly each?: true
  /** What a record says; null where it says nothing. Nothing in it depends on the day. */
  said(values: Values): Said | null
}

/** A record that can say something. */
export interface Speaker {
  readonly id: string
  readonly values: Values
}

/** What is said of a record after all, and by whom each field is. */
export interface Heard {
  readonly values: Readonly<Record<string, FieldValue>>
  /** The speaker's id, by field. */
  readonly by: Readonly<Record<string, string>>
}

/** Who of those that are about a record has the say, and what it says; of equals the one made last. */
export function heard(saying: Saying, speakers: Iterable<Speaker>): Heard | null {
  const winners = new Map<string, Said & { readonly id: string }>()
  for (const { id, values } of speakers) {
    const said = saying.said(values)
    if (!said) continue
    for (const place of saying.each ? Object.keys(said.values) : ['']) {
      const winner = winners.get(place)
      const wins = !winner || said.weight > winner.weight || (said.weight === winner.weight && id > winner.id)
      if (wins) winners.set(place, { ...said, id })
    }
  }
  if (winners.size === 0) return null
  const fields = [...winners].flatMap(([place, { id, values }]) =>
    (place === '' ? Object.keys(values) : [place]).map((key) => ({ key, value: values[key] ?? null, id }))
  )
  return {
    values: Object.fromEntries(fields.map(({ key, value }) => [key, value])),
    by: Object.fromEntries(fields.map(({ key, id }) => [key, id]))
  }
}
