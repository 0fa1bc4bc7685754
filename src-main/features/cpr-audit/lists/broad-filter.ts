/** A municipality's code, an event's, or the word for everybody. */
const filter = /^(\d{3,4}|[A-Z]\d{2}|\*|alle|all|ingen filt(er|re)|no filters?)$/i
const ages = /^(\d{1,3})\s*(?:-|\u2013|\.\.|til|to)\s*(\d{1,3})(?:\s*(?:år|years?))?$/i

/**
 * Whether what stands in place of a number is a filter on everybody it fits: lists of filters mix numbers with
 * municipality codes, event codes and ranges of ages (domain.md §1.2).
 */
export function isBroadFilter(text: string): boolean {
  const said = text.trim()
  const [, from, to] = ages.exec(said) ?? []
  return filter.test(said) || (Number(from) <= Number(to) && Number(to) <= 150)
}
