import { distance } from 'fastest-levenshtein'
import type { FieldKind } from '../../../../../src-shared/kernel/field.ts'
import { fold } from '../../../../../src-shared/kernel/fold.ts'
import { bareHeader, fillers, impliedBy, type Qualifier, qualifierOf } from './header-words.ts'
import { type Lexicon, type Phrase, wordsOf } from './lexicon.ts'

/** How alike a header is to each aim of a lexicon, 0 to 1; by place of the aim, the unlike ones left out. */
export type Likeness = ReadonlyMap<number, number>

/** From here on a header is worth being looked at for an aim. */
const leastLike = 0.3

/** Compares a header with all aims: same words, same letters, shared words weighed by what they tell, slips of the pen. */
export function likeness(lexicon: Lexicon, header: string): Likeness {
  const found = new Map<number, number>()
  const take = (phrase: Phrase, score: number) => {
    if (score >= leastLike && score > (found.get(phrase.aim) ?? 0)) found.set(phrase.aim, score)
  }
  const whole = fold(header)
  const bare = fold(bareHeader(header))
  for (const phrase of lexicon.exact.get(whole) ?? []) take(phrase, 1 - Math.min(phrase.rank, 80) * 0.0004)
  for (const phrase of lexicon.exact.get(bare) ?? []) take(phrase, 0.98 - Math.min(phrase.rank, 80) * 0.0004)
  for (const phrase of lexicon.squashed.get(bare.replaceAll(' ', '')) ?? []) take(phrase, 0.95)
  byWords(lexicon, bare === '' ? whole : bare, take)
  return found
}

/** Whether a header asks only for a kind of thing (`Dato`, `Mail`) and leaves its subject to its neighbours. */
export function isGeneric(header: string): boolean {
  const { tokens } = wordsOf(fold(bareHeader(header)))
  return (
    tokens.length > 0 && tokens.length <= 3 && tokens.every((token) => qualifierOf.has(token) || fillers.has(token))
  )
}

interface Match {
  readonly token: string
  readonly likeness: number
}

function byWords(lexicon: Lexicon, folded: string, take: (phrase: Phrase, score: number) => void): void {
  const { tokens } = wordsOf(folded)
  if (tokens.length === 0 || tokens.length > 25) return
  const header: HeaderWords = { tokens, matches: tokens.map((token) => matchesOf(lexicon, token)) }
  const candidates = new Set<Phrase>()
  for (const match of header.matches.flat())
    for (const phrase of lexicon.byToken.get(match.token) ?? []) candidates.add(phrase)
  for (const phrase of candidates) take(phrase, wordScore(lexicon, header, phrase) * turned(lexicon, header, phrase))
}

/** A header's words, each with the lexicon's words that it may be. */
interface HeaderWords {
  readonly tokens: readonly string[]
  readonly matches: readonly (readonly Match[])[]
}

/** The lexicon's words that a header's word is, or is written a little differently from. */
function matchesOf(lexicon: Lexicon, token: string): readonly Match[] {
  if (lexicon.weights.has(token)) return [{ token, likeness: 1 }, ...looseMatches(lexicon, token)]
  return looseMatches(lexicon, token)
}

const looseKnown = new WeakMap<Lexicon, Map<string, readonly Match[]>>()

function looseMatches(lexicon: Lexicon, token: string): readonly Match[] {
  if (token.length < 4) return []
  const known = looseKnown.get(lexicon) ?? new Map<string, readonly Match[]>()
  looseKnown.set(lexicon, known)
  let matches = known.get(token)
  if (!matches) {
    matches = [...lexicon.weights.keys()].flatMap((word) => {
      const score = word === token ? 0 : wordLikeness(token, word, lexicon)
      return score > 0 ? [{ token: word, likeness: score }] : []
    })
    if (known.size > 5000) known.clear()
    known.set(token, matches)
  }
  return matches
}

/** How alike two words are: another ending, a slip, or one compounded with the other. */
function wordLikeness(a: string, b: string, lexicon: Lexicon): number {
  if (b.length < 4) return 0
  if (stem(a) === stem(b)) return 0.95
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length >= 6 && long.length - short.length <= 2) {
    const slips = distance(short, long)
    if (slips === 1 || (slips === 2 && short.length >= 9)) return 0.85
  }
  if (short.length < 5) return 0
  if (!long.startsWith(short) && !long.endsWith(short)) return 0
  // `leverandørnavn` is the supplier still; `budgetansvarlig` answers for something else.
  const other = (long.startsWith(short) ? long.slice(short.length) : long.slice(0, -short.length)).replace(/s$/, '')
  const tame = other.length <= 2 || fillers.has(other) || (lexicon.weights.has(other) && !qualifierOf.has(other))
  return tame ? 0.6 : 0.4
}

/** A word without its Danish, Norwegian or English ending. */
function stem(word: string): string {
  const plain = word.replace(/s$/, '')
  const cut = plain.replace(/(?:ernes|enes|erne|ene|ane|ers|ens|ets|er|en|et|ar|e|a|n|t)$/, '')
  return cut.length >= 4 ? cut : plain
}

/** The share of what the phrase and the header say that is said by both. */
function wordScore(lexicon: Lexicon, header: HeaderWords, phrase: Phrase): number {
  if (!sharesSubject(lexicon, header, phrase)) return 0
  const best = new Map<string, number>()
  let all = 0
  let said = 0
  header.tokens.forEach((token, place) => {
    const weight = lexicon.weights.get(token) ?? (fillers.has(token) ? 0.1 : unknownWeight)
    let most = lexicon.vocabularies[phrase.aim]?.has(token) ? goesWith : 0
    for (const match of header.matches[place] ?? []) {
      if (!phrase.tokens.includes(match.token)) continue
      most = Math.max(most, match.likeness)
      best.set(match.token, Math.max(best.get(match.token) ?? 0, match.likeness))
    }
    all += weight
    said += weight * most
  })
  const weightOf = (token: string) => lexicon.weights.get(token) ?? unknownWeight
  const wanted = phrase.tokens.reduce((sum, token) => sum + weightOf(token), 0)
  const found = phrase.tokens.reduce((sum, token) => sum + weightOf(token) * (best.get(token) ?? 0), 0)
  if (found === 0 || all === 0) return 0
  const [ofPhrase, ofHeader] = [found / wanted, said / all]
  return (0.9 * 2 * ofPhrase * ofHeader) / (ofHeader + ofPhrase)
}

/** What a word tells that no header of the entity has: about as much as a rare one. */
const unknownWeight = 3.2
/** How much of a header's word is said by a phrase that lacks it, when another phrase of the same field has it. */
const goesWith = 0.6

/**
 * Whether header and phrase are about the same thing. Words like `dato` or `udført` say nothing of the subject: two that
 * share only such are as unlike as can be, and a phrase of nothing else takes no header that has a subject of its own.
 */
function sharesSubject(lexicon: Lexicon, { tokens, matches }: HeaderWords, phrase: Phrase): boolean {
  const isSubject = (token: string) => !qualifierOf.has(token) && !fillers.has(token)
  const goes = (token: string, place: number) =>
    lexicon.vocabularies[phrase.aim]?.has(token) === true ||
    (matches[place] ?? []).some((match) => phrase.tokens.includes(match.token))
  if (!phrase.tokens.some(isSubject)) return tokens.every((token, place) => !isSubject(token) || goes(token, place))
  return matches.some((found) => found.some((m) => isSubject(m.token) && phrase.tokens.includes(m.token)))
}

/** How much less alike two headers are when one asks for a mail, a date, a link and the other does not. */
function turned(lexicon: Lexicon, { tokens }: HeaderWords, phrase: Phrase): number {
  const aim = lexicon.aims[phrase.aim]
  const vocabulary = lexicon.vocabularies[phrase.aim]
  const kind = aim?.lookup ? lookupKinds[aim.lookup.key] : aim?.field.kind
  const free = new Set(kind === undefined ? [] : impliedBy[kind])
  const asked = new Set<Qualifier>()
  for (const token of tokens) {
    const qualifier = qualifierOf.get(token)
    if (qualifier && !vocabulary?.has(token)) asked.add(qualifier)
  }
  let factor = 1
  for (const qualifier of asked) if (!phrase.qualifiers.has(qualifier) && !free.has(qualifier)) factor *= 0.5
  const has = new Set(tokens.map((token) => qualifierOf.get(token)))
  for (const qualifier of phrase.qualifiers) if (!has.has(qualifier) && !free.has(qualifier)) factor *= 0.6
  return factor
}

const lookupKinds: Readonly<Record<string, FieldKind>> = { email: 'email', nationalId: 'nationalId' }
