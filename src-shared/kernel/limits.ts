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
