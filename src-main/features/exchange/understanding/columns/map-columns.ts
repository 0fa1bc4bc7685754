import type { Target } from '../../../../../src-shared/features/exchange/import.ts'
import { fold } from '../../../../../src-shared/kernel/fold.ts'
import { type Country, languages } from '../../../../../src-shared/kernel/language.ts'
import { columnKeys } from '../header/header-key.ts'
import type { HeaderText } from '../header/header-texts.ts'
import type { Aim, Lexicon } from '../header/lexicon.ts'
import { isGeneric, type Likeness, likeness } from '../header/similarity.ts'
import type { RememberedMapping } from '../types.ts'
import { bestAssignment } from './assignment.ts'
import { evidenceFor, type ValueShares } from './evidence.ts'
import { namePart } from './name-parts.ts'

/** Where a column goes, how sure, and where else it could. */
export interface ColumnGuess {
  readonly target: Target
  readonly confidence: number
  readonly alternatives: readonly { readonly target: Target; readonly confidence: number }[]
}

/** From here on a column is given to an aim. */
const leastScore = 0.55
/** From here on an aim is offered as another possibility. */
const leastAlternative = 0.3
const mostAlternatives = 4

const keep: Target = { kind: 'keep' }

/** Aims that a column can have with their scores; by place in the lexicon. */
type Scores = ReadonlyMap<number, number>

/** The best mapping overall of a sheet's columns; what was remembered by header comes first. */
export function mapColumns(
  lexicon: Lexicon,
  headers: readonly HeaderText[],
  shares: readonly ValueShares[],
  country: Country,
  remembered: RememberedMapping | null
): readonly ColumnGuess[] {
  const keys = columnKeys(headers.map((header) => header.own))
  const known = keys.map((key) =>
    remembered && Object.hasOwn(remembered.targets, key) ? remembered.targets[key] : undefined
  )
  const scores = headers.map((header, i) => scoresOf(lexicon, header, shares[i], country))
  const taken = new Set(
    known.flatMap((target) => (target?.kind === 'field' ? [aimKey(target.field, target.lookup)] : []))
  )
  const gains = scores.map((column, i) =>
    lexicon.aims.map((aim, a) => {
      const score = column.get(a) ?? 0
      return known[i] || score < leastScore || taken.has(keyOf(aim)) ? 0 : score ** 3
    })
  )
  const assigned = known.some((target) => target === undefined) ? bestAssignment(gains) : []
  const guesses = headers.map((_, i) => guess(lexicon, scores[i] ?? new Map(), assigned[i] ?? -1, known[i]))
  return remembered ? guesses : withTitle(lexicon, headers, withNameParts(lexicon, headers, guesses), shares, country)
}

/** What header and values say together for each aim. */
function scoresOf(lexicon: Lexicon, header: HeaderText, shares: ValueShares | undefined, country: Country): Scores {
  const scores = new Map<number, number>()
  for (const [place, like] of likenessInPlace(lexicon, header)) {
    const aim = lexicon.aims[place]
    if (!aim) continue
    const said = shares ? evidenceFor(aim, shares, country) : 0
    if (said <= -0.8 && cannotTake(aim, shares)) continue
    scores.set(place, like + weightOf(said, like) * said)
  }
  return scores
}

/** Values speak for what the header says already; they make no weak likeness a strong one. */
function weightOf(said: number, like: number): number {
  if (said < 0) return 0.45
  return like >= 0.45 ? 0.25 : 0.1
}

/** A column none of whose values an aim could take is better kept as it is. */
function cannotTake(aim: Aim, shares: ValueShares | undefined): boolean {
  if ((shares?.profile.filled ?? 0) < 5) return false
  return aim.lookup !== null || ['choice', 'choices', 'integer', 'nationalId', 'url', 'email'].includes(aim.field.kind)
}

/** The header's own likeness, or that of its text with the band above or the header to its left. */
function likenessInPlace(lexicon: Lexicon, header: HeaderText): Likeness {
  const best = new Map(header.own === '' ? [] : likeness(lexicon, header.own))
  const add = (text: string, factor: number) => {
    for (const [aim, like] of likeness(lexicon, text)) {
      const score = like * factor
      if (score > (best.get(aim) ?? 0)) best.set(aim, score)
    }
  }
  for (const above of header.above.slice(0, 2)) if (header.own !== '') add(`${above} ${header.own}`, 0.97)
  if (isGeneric(header.own) && header.left !== '') add(`${header.left} ${header.own}`, 0.93)
  return best
}

function guess(lexicon: Lexicon, scores: Scores, assigned: number, known: Target | undefined): ColumnGuess {
  const aim = lexicon.aims[assigned]
  const target = known ?? (aim ? targetOf(aim) : keep)
  const chosen = target.kind === 'field' ? aimKey(target.field, target.lookup) : null
  const alternatives = [...scores]
    .flatMap(([place, score]) => {
      const other = lexicon.aims[place]
      return other && keyOf(other) !== chosen && score >= leastAlternative
        ? [{ target: targetOf(other), confidence: confidenceOf(score) }]
        : []
    })
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, mostAlternatives)
  const confidence = known
    ? 1
    : aim
      ? confidenceOf(scores.get(assigned) ?? 0)
      : keptConfidence(alternatives[0]?.confidence)
  return { target, confidence, alternatives }
}

/** A score of 1.25 is header and values at one; never quite sure, that is for people to be. */
function confidenceOf(score: number): number {
  const sure = score <= 1 ? 0.92 * score : 0.92 + 0.28 * (score - 1)
  return Math.round(100 * Math.max(0, Math.min(0.99, sure))) / 100
}

/** How sure it is that a column has no home: the less sure the better its best alternative is. */
function keptConfidence(best: number | undefined): number {
  return Math.round(100 * (1 - (best ?? 0))) / 100
}

/** First and last name in columns of their own are the name together. */
function withNameParts(
  lexicon: Lexicon,
  headers: readonly HeaderText[],
  guesses: readonly ColumnGuess[]
): readonly ColumnGuess[] {
  const parts = headers.map((header) => namePart(header.own))
  const { name, title } = lexicon.entity
  const named = guesses.some((g) => g.target.kind === 'field' && g.target.field === title && g.confidence > 0.8)
  if (name !== 'person' || named || !parts.includes(2)) return guesses
  const target: Target = { kind: 'field', field: title, lookup: null }
  return guesses.map((g, i) => {
    if ((parts[i] ?? -1) >= 0) return { target, confidence: 0.95, alternatives: g.alternatives }
    return g.target.kind === 'field' && g.target.field === title ? { ...g, target: keep } : g
  })
}

/** Without a column for the title nothing can be read: the column that looks most like one is taken, and said unsurely. */
function withTitle(
  lexicon: Lexicon,
  headers: readonly HeaderText[],
  guesses: readonly ColumnGuess[],
  shares: readonly ValueShares[],
  country: Country
): readonly ColumnGuess[] {
  // A title that is made of references needs no column of its own.
  if (lexicon.entity.titleFrom) return guesses
  const title = lexicon.aims.findIndex((aim) => aim.lookup === null && aim.field.key === lexicon.entity.title)
  const aim = lexicon.aims[title]
  if (!aim || guesses.some((g) => g.target.kind === 'field' && g.target.field === aim.field.key)) return guesses
  let best = -1
  let bestScore = 0.35
  headers.forEach((header, i) => {
    const column = shares[i]
    if (guesses[i]?.target.kind !== 'keep' || !column || column.profile.filled < column.profile.looked * 0.5) return
    const said = evidenceFor(aim, column, country)
    const like = likenessInPlace(lexicon, header).get(title) ?? 0
    const score = said + like + (namesRecord(lexicon, header.own) ? 0.6 : 0) - i * 0.02
    if (said > 0 && score > bestScore) {
      best = i
      bestScore = score
    }
  })
  return guesses.map((g, i) =>
    i === best ? { ...g, target: targetOf(aim), confidence: Math.min(0.45, bestScore / 2) } : g
  )
}

const namingWords = /(?:^| )(?:navn|namn|name|titel|tittel|title|betegnelse|benaevnelse|benevnelse|bezeichnung)(?: |$)/

/** Whether a header has the entity's own word in it (`Fides system`), or a word for names. */
function namesRecord(lexicon: Lexicon, header: string): boolean {
  const folded = fold(header)
  const own = languages.map((language) => fold(lexicon.entity.labels.one[language]))
  return namingWords.test(folded) || own.some((word) => ` ${folded} `.includes(` ${word} `))
}

function targetOf(aim: Aim): Target {
  return { kind: 'field', field: aim.field.key, lookup: aim.lookup?.key ?? null }
}

function keyOf(aim: Aim): string {
  return aimKey(aim.field.key, aim.lookup?.key ?? null)
}

function aimKey(field: string, lookup: string | null): string {
  return lookup === null ? field : `${field}.${lookup}`
}
