import { phrases } from '../../../../../src-shared/kernel/labels.ts'

const names = [
  'januar | jan | january',
  'februar | feb | february | febr',
  'marts | mars | mar | march',
  'april | apr',
  'maj | mai | may',
  'juni | jun | june',
  'juli | jul | july',
  'august | aug',
  'september | sep | sept',
  'oktober | okt | october | oct',
  'november | nov',
  'december | dec | desember | des'
].map(phrases)

/** Months by name, 1 to 12: Danish, bokmål, nynorsk and English, whole and shortened, lower case. */
export const monthOf: ReadonlyMap<string, number> = new Map(
  names.flatMap((all, index) => all.map((name): [string, number] => [name, index + 1]))
)

/** A pattern for any month's name, the longest first; to be used with the flag `i`. */
export const monthPattern = [...monthOf.keys()].sort((a, b) => b.length - a.length).join('|')
