import { catalogue } from '../../../../../src-shared/features/catalogue.ts'
import {
  type Entity,
  type EntityName,
  entityNames,
  type Field,
  type Lookup
} from '../../../../../src-shared/kernel/field.ts'
import { fold } from '../../../../../src-shared/kernel/fold.ts'
import { type Country, languages } from '../../../../../src-shared/kernel/language.ts'
import { fillers, type Qualifier, qualifierOf } from './header-words.ts'

/** Something a column can be for: a field, or a lookup of a reference field. */
export interface Aim {
  readonly field: Field
  readonly lookup: Lookup | null
}

/** One way to head an aim. */
export interface Phrase {
  /** Place of the aim in {@link Lexicon.aims}. */
  readonly aim: number
  readonly folded: string
  readonly tokens: readonly string[]
  readonly qualifiers: ReadonlySet<Qualifier>
  /** 0 for labels, growing with the place among the synonyms: earlier ones are meant more. */
  readonly rank: number
}

/** All headers of an entity's fields, made for comparing. */
export interface Lexicon {
  readonly entity: Entity
  readonly aims: readonly Aim[]
  readonly phrases: readonly Phrase[]
  /** Phrases by folded text, and by folded text without blanks. */
  readonly exact: ReadonlyMap<string, readonly Phrase[]>
  readonly squashed: ReadonlyMap<string, readonly Phrase[]>
  /** Phrases that have a token. */
  readonly byToken: ReadonlyMap<string, readonly Phrase[]>
  /** All tokens of an aim's phrases, by place of the aim: words that go with it though a phrase lacks them. */
  readonly vocabularies: readonly ReadonlySet<string>[]
  /** How telling a token is: rare ones tell more. */
  readonly weights: ReadonlyMap<string, number>
}

const lexicons = new Map<string, Lexicon>()

/** The lexicon of an entity in a register of a country; made once. Fields of the other country are not in it. */
export function lexiconOf(entity: EntityName, country: Country): Lexicon {
  const key = `${entity} ${country}`
  let lexicon = lexicons.get(key)
  if (!lexicon) {
    lexicon = makeLexicon(catalogue[entity], country)
    lexicons.set(key, lexicon)
  }
  return lexicon
}

let common: ReadonlySet<string> | undefined

/** Every header of every entity, folded: a row of such is a header row, whatever the sheet is about. */
export function allHeaders(): ReadonlySet<string> {
  common ??= new Set(
    entityNames.flatMap((name) => makeLexicon(catalogue[name], null).phrases.map((phrase) => phrase.folded))
  )
  return common
}

function makeLexicon(entity: Entity, country: Country | null): Lexicon {
  const fields = entity.fields.filter((f) => country === null || f.country === undefined || f.country === country)
  const aims = fields.flatMap((field): Aim[] => [
    { field, lookup: null },
    ...(field.kind === 'ref' ? (field.lookups ?? []) : []).map((lookup) => ({ field, lookup }))
  ])
  const phrases = aims.flatMap((aim, index) => phrasesOf(aim, index))
  return {
    entity,
    aims,
    phrases,
    exact: grouped(phrases, (phrase) => [phrase.folded]),
    squashed: grouped(phrases, (phrase) => [phrase.folded.replaceAll(' ', '')]),
    byToken: grouped(phrases, (phrase) => phrase.tokens),
    vocabularies: aims.map((_, aim) => new Set(phrases.filter((p) => p.aim === aim).flatMap((p) => p.tokens))),
    weights: weightsOf(phrases, aims.length)
  }
}

function phrasesOf(aim: Aim, index: number): readonly Phrase[] {
  const named = aim.lookup ?? aim.field
  const labels = languages.map((language) => named.labels[language])
  const texts = new Map<string, number>()
  for (const label of labels) if (!texts.has(fold(label))) texts.set(fold(label), 0)
  for (const synonym of named.synonyms ?? []) if (!texts.has(fold(synonym))) texts.set(fold(synonym), texts.size)
  return [...texts].map(([folded, rank]) => ({ aim: index, folded, rank, ...wordsOf(folded) }))
}

/** The words of a folded header and what they ask for beside its subject. */
export function wordsOf(folded: string): {
  readonly tokens: readonly string[]
  readonly qualifiers: ReadonlySet<Qualifier>
} {
  const joined = folded.replace(/\be (mail|post)\b/g, 'e$1')
  const tokens = joined.split(' ').filter((token) => token !== '')
  const qualifiers = new Set<Qualifier>()
  for (const token of tokens) {
    const qualifier = qualifierOf.get(token)
    if (qualifier) qualifiers.add(qualifier)
  }
  return { tokens, qualifiers }
}

function grouped(phrases: readonly Phrase[], keys: (phrase: Phrase) => readonly string[]): Map<string, Phrase[]> {
  const groups = new Map<string, Phrase[]>()
  for (const phrase of phrases) {
    for (const key of new Set(keys(phrase))) {
      const group = groups.get(key)
      if (group) group.push(phrase)
      else groups.set(key, [phrase])
    }
  }
  return groups
}

/** Words that head many aims tell little, words that say nothing next to nothing. */
function weightsOf(phrases: readonly Phrase[], aims: number): Map<string, number> {
  const heads = new Map<string, Set<number>>()
  for (const phrase of phrases) {
    for (const token of phrase.tokens) heads.set(token, (heads.get(token) ?? new Set()).add(phrase.aim))
  }
  const weights = new Map<string, number>()
  for (const [token, of] of heads) weights.set(token, fillers.has(token) ? 0.1 : Math.log(1 + aims / of.size))
  return weights
}
