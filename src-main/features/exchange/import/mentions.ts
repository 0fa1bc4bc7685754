/** Where something stands: the sheet's place among all sheets of the import, 0-based row and column. */
export interface Place {
  readonly sheet: number
  readonly row: number
  readonly column: number
}

/** A record as sheets name it: one way of writing it, with the numbers and addresses that stood beside it. */
export interface Mention {
  /** As written, outer and double blanks taken out; '' where only a number or address stood. */
  readonly name: string
  /** By field of the named record: `nationalId`, `email`. */
  readonly ids: Readonly<Record<string, string>>
  /** The record's id, where a sheet of our own export gives it. */
  readonly id: string | null
  readonly first: Place
  /** In how many cells it was met. */
  count: number
}

const noIds: Readonly<Record<string, string>> = {}

/** Collects how the sheets name the records of one entity; the same wording is kept once, however many rows have it. */
export class MentionBook {
  readonly mentions: Mention[] = []
  private readonly byKey = new Map<string, number>()

  /** Notes one mention and returns its number; -1 when there is neither name nor number. */
  add(
    name: string | null,
    ids: Readonly<Record<string, string>> | null,
    at: () => Place,
    id: string | null = null
  ): number {
    const tidy = name === null ? '' : tidied(name)
    const entries = ids === null ? [] : Object.entries(ids)
    if (tidy === '' && entries.length === 0 && id === null) return -1
    let key = id === null ? tidy : `${tidy}\u0000id\u0000${id}`
    for (const [field, value] of entries) key += `\u0000${field}\u0000${value}`
    const known = this.byKey.get(key)
    if (known !== undefined) {
      const mention = this.mentions[known]
      if (mention) mention.count++
      return known
    }
    this.byKey.set(key, this.mentions.length)
    return this.mentions.push({ name: tidy, ids: ids ?? noIds, id, first: at(), count: 1 }) - 1
  }
}

const untidy = /\s\s|^\s|\s$|[^\S ]/

function tidied(name: string): string {
  return untidy.test(name) ? name.replace(/\s+/g, ' ').trim() : name
}
