import { fold } from '../../../../src-shared/kernel/fold.ts'

/** A name as it is compared: what tells the product, apart from who makes it, which release it is and filling words. */
export interface NameKey {
  /** The words in order of the alphabet, with single blanks: word order says nothing. */
  readonly key: string
  /** The words as they stand, for initials and for names written in one word. */
  readonly words: readonly string[]
  /** A supplier whose name stands in this one, by its normalised name; null: none does. */
  readonly supplier: string | null
}

/** What a name is compared with beside itself. */
export interface NameContext {
  /** Normalised names of its supplier, all that are used of it; where nobody said one, of every supplier. */
  readonly suppliers: ReadonlySet<string>
  /** Folded words that say only whose it is: the municipality's name. */
  readonly local: ReadonlySet<string>
}

/**
 * A release behind a name: `4.2`, `v3`, `version 12`. A bare whole number is part of the name (`Journal 8`), as such
 * products replace each other and are run side by side.
 */
const release = /[\s,(–-]+(?:v(?:er(?:s(?:ion)?)?)?\.?\s*\d+(?:\.\d+)*|\d+(?:\.\d+)+)\)?\s*$/i

/** Words that say that it is a system and not which, folded. */
const filling: ReadonlySet<string> = new Set([
  'system',
  'systemet',
  'it',
  'itsystem',
  'fagsystem',
  'fagsystemet',
  'loesning',
  'loesningen',
  'loesningar',
  'loesninga',
  'loeysing',
  'platform',
  'platformen',
  'plattform',
  'program',
  'programmet',
  'software',
  'applikation',
  'applikasjon',
  'kommune',
  'og',
  'i',
  'til',
  'for',
  'af',
  'av'
])

/** Words written in one with a capital between them (`NovaLøn`). */
const joined = /(\p{Ll}{3})(?=\p{Lu}\p{Ll})/gu

const companyForms: ReadonlySet<string> = new Set(['a s', 'aps', 'as', 'asa', 'i s', 'p s', 'k s', 'ab', 'gmbh', 'ltd'])
/** No supplier's name has more words than this. */
const longestSupplier = 4

/** How a system's name is compared. */
export function systemKey(name: string, context: NameContext): NameKey {
  const words = fold(name.replace(release, '').replace(joined, '$1 ')).split(' ')
  const { rest, supplier } = withoutSupplier(words, context)
  const telling = rest.filter((word) => !filling.has(word) && !context.local.has(word))
  const kept = telling.length > 0 ? telling : rest
  return { key: [...kept].sort().join(' '), words: kept, supplier }
}

/** How a supplier's name, already normalised, is compared. */
export function supplierKey(normalised: string): NameKey {
  const words = normalised.split(' ')
  const telling = words.filter((word) => !filling.has(word))
  const kept = telling.length > 0 ? telling : words
  return { key: [...kept].sort().join(' '), words: kept, supplier: null }
}

/** Takes the supplier off a name's beginning or end (`KMD Nova`, `Nova (KMD A/S)`), where something is left. */
function withoutSupplier(
  words: readonly string[],
  { suppliers }: NameContext
): { readonly rest: readonly string[]; readonly supplier: string | null } {
  const end = withoutForm(words)
  for (let count = Math.min(longestSupplier, words.length - 1); count > 0; count--) {
    const first = words.slice(0, count).join(' ')
    if (suppliers.has(first)) {
      const rest = words.slice(count + formAt(words, count))
      if (rest.length > 0) return { rest, supplier: first }
    }
    const last = end.slice(-count).join(' ')
    if (end.length > count && suppliers.has(last)) return { rest: end.slice(0, -count), supplier: last }
  }
  return { rest: words, supplier: null }
}

/** How many words from here on are a company's form. */
function formAt(words: readonly string[], at: number): number {
  if (companyForms.has(words.slice(at, at + 2).join(' '))) return 2
  return companyForms.has(words[at] ?? '') ? 1 : 0
}

function withoutForm(words: readonly string[]): readonly string[] {
  if (companyForms.has(words.slice(-2).join(' '))) return words.slice(0, -2)
  return companyForms.has(words.at(-1) ?? '') ? words.slice(0, -1) : words
}
