import type {
  Edition,
  EditionField,
  EditionPart,
  EditionRecord,
  EditionValue
} from '../../src-shared/features/exchange/publish/edition.ts'
import { fold } from '../../src-shared/kernel/fold.ts'
import { type Language, languages } from '../../src-shared/kernel/language.ts'

/** A record with the kind that it is of. */
export interface Found {
  readonly part: EditionPart
  readonly record: EditionRecord
}

/** That a record names another one in one of its fields. */
export interface Naming extends Found {
  readonly field: EditionField
}

/** An edition, ready to be looked up in. */
export interface Model {
  readonly edition: Edition
  find(id: string): Found | null
  /** What a name without a page is called; null where there is none. */
  nameOf(id: string, language: Language): string | null
  /** Who names it. */
  namedBy(id: string): readonly Naming[]
  /** The records of a kind that say all the words, those whose title begins with them first. */
  search(part: EditionPart, query: string): readonly EditionRecord[]
}

interface Searched {
  readonly record: EditionRecord
  /** Folded title and everything folded. */
  readonly title: string
  readonly all: string
}

/** Puts an edition in order: what is where, who names whom, and what is searched in. */
export function modelOf(edition: Edition): Model {
  const byId = new Map<string, Found>()
  for (const part of edition.parts) for (const record of part.records) byId.set(record.id, { part, record })
  const namings = namingsOf(edition)
  const searched = new Map(edition.parts.map((part) => [part, part.records.map((record) => searchedOf(record, part))]))

  function searchedOf(record: EditionRecord, part: EditionPart): Searched {
    const texts = part.fields.flatMap((field) => textsOf(field, record.values[field.key]))
    return { record, title: fold(record.title), all: fold([record.title, ...texts].join('\n')) }
  }

  function textsOf(field: EditionField, value: EditionValue | undefined): readonly string[] {
    if (value === undefined) return []
    if (typeof value === 'number') return [String(value)]
    return (typeof value === 'string' ? [value] : value).flatMap((one) => {
      if (field.words) return languages.map((language) => field.words?.[one]?.[language] ?? one)
      if (field.kind !== 'ref' && field.kind !== 'refs') return [one]
      const name = edition.names[one] ?? byId.get(one)?.record.title ?? ''
      return typeof name === 'string' ? [name] : Object.values(name)
    })
  }

  return {
    edition,
    find: (id) => byId.get(id) ?? null,
    nameOf: (id, language) => {
      const name = Object.hasOwn(edition.names, id) ? edition.names[id] : undefined
      return name === undefined ? null : typeof name === 'string' ? name : name[language]
    },
    namedBy: (id) => namings.get(id) ?? [],
    search: (part, query) => hits(searched.get(part) ?? [], query)
  }
}

function hits(all: readonly Searched[], query: string): readonly EditionRecord[] {
  const asked = fold(query)
  if (asked === '') return all.map(({ record }) => record)
  const words = asked.split(' ')
  const found = all.filter((one) => words.every((word) => one.all.includes(word)))
  const [first, then]: [Searched[], Searched[]] = [[], []]
  for (const one of found) (one.title.startsWith(asked) ? first : then).push(one)
  const [titled, rest]: [Searched[], Searched[]] = [[], []]
  for (const one of then) (words.every((word) => one.title.includes(word)) ? titled : rest).push(one)
  return [...first, ...titled, ...rest].map(({ record }) => record)
}

function namingsOf(edition: Edition): ReadonlyMap<string, readonly Naming[]> {
  const namings = new Map<string, Naming[]>()
  for (const part of edition.parts) {
    const references = part.fields.filter(({ kind }) => kind === 'ref' || kind === 'refs')
    for (const record of part.records)
      for (const field of references) {
        const value = record.values[field.key]
        for (const id of Array.isArray(value) ? (value as readonly string[]) : []) {
          const all = namings.get(id) ?? []
          all.push({ part, record, field })
          namings.set(id, all)
        }
      }
  }
  return namings
}
