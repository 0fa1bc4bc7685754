import type { FieldKind } from './field.ts'

/** The longest text of a field by kind, in UTF-16 units; of each entry for lists. Wide enough for what sheets hold. */
export const longestText: Readonly<Record<FieldKind, number>> = {
  text: 1000,
  longText: 100_000,
  integer: 20,
  date: 10,
  answer: 4000,
  choice: 100,
  choices: 100,
  list: 1000,
  ref: 1000,
  refs: 1000,
  nationalId: 20,
  url: 4000,
  email: 320
}

/** A title that was made of others' names, no longer than a title may be: two of the longest names are. */
export function cutTitle(title: string): string {
  if (title.length <= longestText.text) return title
  const cut = title.slice(0, longestText.text)
  // Half of a pair of surrogates is no character.
  return (cut.isWellFormed() ? cut : cut.slice(0, -1)).trimEnd()
}
