import type { MatchReason } from '../../../../src-shared/features/consolidation/matching.ts'

/** A name of a group of records, ready to be compared. */
export interface NearName {
  readonly key: string
  readonly words: readonly string[]
  /** Other names of it, as keys. */
  readonly aliases: readonly string[]
}

/** Two groups that may be one. */
export interface NearPair {
  readonly left: number
  readonly right: number
  readonly reason: MatchReason
  /** How alike the names are, 0 to 1. */
  readonly score: number
}

/** More names than this in one block say that what they share says nothing. */
const largestBlock = 60

/**
 * Finds the pairs of names that may mean the same, each once with its best reason. Names are compared only within
 * blocks: those that agree when a letter is left out (each single slip or swap), when words are cut to three letters,
 * when one is the other's initials, when one is the other's alias. So the work grows with the names and not with their pairs.
 *
 * @param mayBeSame what is known beside the names: whether the two suppliers allow it
 */
export function nearPairs(
  names: readonly NearName[],
  mayBeSame: (left: number, right: number) => boolean
): readonly NearPair[] {
  const plain = names.map(plainer)
  const found = new Map<number, NearPair>()
  const add = (a: number, b: number, reason: MatchReason, score: number): void => {
    if (a === b) return
    const [left, right] = a < b ? [a, b] : [b, a]
    const id = left * names.length + right
    const known = found.get(id)
    if ((known && known.score >= score) || !mayBeSame(left, right)) return
    found.set(id, { left, right, reason, score })
  }
  const judged = (a: number, b: number): void => {
    if (!mayBeSame(a, b)) return
    const judgement = judgeAt(names, a, b) ?? judgeAt(plain, a, b)
    if (judgement) add(a, b, judgement.reason, judgement.score)
  }
  for (const block of blocksBy(names, slips)) eachPair(block, judged)
  // Of names that are the same either way all is found by now.
  const turned = plain.filter(({ key }, place) => key !== names[place]?.key)
  const unseen = new Set(turned.flatMap((name) => [...slips(name)]))
  const unseenOf = (name: NearName): Iterable<string> => [...slips(name)].filter((slip) => unseen.has(slip))
  for (const block of blocksBy(plain, unseenOf)) eachPair(block, judged)
  for (const block of blocksBy(names, (name) => [cut(name)])) eachPair(block, judged)
  initialPairs(names, add)
  aliasPairs(names, add)
  return [...found.values()]
}

function judgeAt(names: readonly NearName[], a: number, b: number): ReturnType<typeof judge> {
  const [one, other] = [names[a], names[b]]
  return one && other ? judge(one, other) : null
}

/** æ, ø and å are two letters when folded and one when mistyped. */
function plainer({ key, words, aliases }: NearName): NearName {
  const plain = (text: string): string => text.replace(/aa|ae/g, 'a').replaceAll('oe', 'o')
  return { key: plain(key), words: words.map(plain), aliases: aliases.map(plain) }
}

function blocksBy(names: readonly NearName[], keysOf: (name: NearName) => Iterable<string>): Iterable<number[]> {
  const blocks = new Map<string, number[]>()
  names.forEach((name, index) => {
    for (const key of keysOf(name)) {
      const block = blocks.get(key)
      if (!block) blocks.set(key, [index])
      else if (block.at(-1) !== index) block.push(index)
    }
  })
  return blocks.values()
}

function eachPair(block: readonly number[], visit: (a: number, b: number) => void): void {
  if (block.length < 2 || block.length > largestBlock) return
  for (let i = 0; i < block.length; i++)
    for (let j = i + 1; j < block.length; j++) visit(block[i] as number, block[j] as number)
}

/** The name in one word, as it stands and in order of the alphabet, and each way to leave one letter out. */
function* slips({ words, key }: NearName): Iterable<string> {
  const plain = words.join('')
  yield* lessOne(plain)
  const turned = key.replaceAll(' ', '')
  if (turned !== plain) yield* lessOne(turned)
}

function* lessOne(text: string): Iterable<string> {
  yield text
  if (text.length < 5 || text.length > 40) return
  for (let at = 0; at < text.length; at++) yield text.slice(0, at) + text.slice(at + 1)
}

const cut = ({ words }: NearName): string =>
  words
    .map((word) => word.slice(0, 3))
    .sort()
    .join(' ')

const numbersIn = (words: readonly string[]): string =>
  words
    .map((word) => word.replace(/\D+/g, ''))
    .filter((digits) => digits !== '')
    .sort()
    .join(' ')

/** Whether two names mean the same by their letters, and how likely; null: they do not. Numbers must agree. */
export function judge(
  left: NearName,
  right: NearName
): { readonly reason: MatchReason; readonly score: number } | null {
  if (numbersIn(left.words) !== numbersIn(right.words)) return null
  if (left.words.join('') === right.words.join('')) return { reason: 'spacing', score: 0.97 }
  const [a, b] = unshared(left.words, right.words)
  if (a.length === 0 || a.length !== b.length) return oneWord(left, right)
  const pairs = a.map((word, index) => [word, b[index] ?? ''] as const)
  // A beginning alone is another name: what is shortened stands beside words that are not.
  const isShared = a.length < left.words.length
  if (isShared && pairs.every(([x, y]) => isCut(x, y))) return { reason: 'abbreviation', score: 0.9 }
  if (pairs.length > 1) return null
  const [x = '', y = ''] = pairs[0] ?? []
  return slipScore(x, y)
}

/** The words that only one of the two has, each side in order of the alphabet. */
function unshared(left: readonly string[], right: readonly string[]): readonly [string[], string[]] {
  const rest = [...right]
  const own = left.filter((word) => {
    const at = rest.indexOf(word)
    if (at >= 0) rest.splice(at, 1)
    return at < 0
  })
  return [own.sort(), rest.sort()]
}

/** A name in several words against one in fewer: a slip in what is otherwise the same letters. */
function oneWord(left: NearName, right: NearName): { readonly reason: MatchReason; readonly score: number } | null {
  if (left.words.length === right.words.length) return null
  const [x, y] = [left.words.join(''), right.words.join('')]
  return Math.min(x.length, y.length) >= 9 && slip(x, y) === 1 ? { reason: 'typo', score: 0.88 } : null
}

/** `adm` for `administration`: one word is the other's beginning, and it is not an ending that makes another word. */
function isCut(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short.length >= 3 && long.length >= short.length + 3 && long.startsWith(short)
}

function slipScore(x: string, y: string): { readonly reason: MatchReason; readonly score: number } | null {
  const shortest = Math.min(x.length, y.length)
  if (shortest < 4) return null
  const slips = slip(x, y)
  if (slips === 1) {
    // A first letter is seldom mistyped, and a last vowel often makes another word.
    const first = x[0] === y[0] ? 0 : 0.04
    return { reason: 'typo', score: Math.round((0.98 - 0.85 / shortest - first) * 100) / 100 }
  }
  return slips === 2 && shortest >= 8 ? { reason: 'typo', score: 0.87 } : null
}

/**
 * How many slips lead from one word to the other, counted to two: a letter more, less or another one, or two neighbours
 * swapped. 3: more than two.
 */
export function slip(a: string, b: string): number {
  if (a === b) return 0
  if (Math.abs(a.length - b.length) > 2) return 3
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min((last[j] ?? 9) + 1, (row[j - 1] ?? 9) + 1, (last[j - 1] ?? 9) + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 9) + 1)
      row.push(least)
    }
    before = last
    last = row
  }
  return Math.min(3, last[b.length] ?? 3)
}

type Add = (a: number, b: number, reason: MatchReason, score: number) => void

function initialPairs(names: readonly NearName[], add: Add): void {
  const short = blockIndex(names, ({ words }) => (words.length === 1 ? words : []))
  names.forEach(({ words }, index) => {
    if (words.length < 3) return
    const initials = words.map((word) => word[0]).join('')
    for (const other of short.get(initials) ?? []) add(index, other, 'initials', 0.88)
  })
}

function aliasPairs(names: readonly NearName[], add: Add): void {
  const byKey = blockIndex(names, ({ key }) => [key])
  names.forEach(({ aliases }, index) => {
    for (const alias of aliases) for (const other of byKey.get(alias) ?? []) add(index, other, 'alias', 0.95)
  })
}

function blockIndex(
  names: readonly NearName[],
  keysOf: (name: NearName) => readonly string[]
): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>()
  names.forEach((name, at) => {
    for (const key of keysOf(name)) {
      const list = index.get(key)
      if (list) list.push(at)
      else index.set(key, [at])
    }
  })
  return index
}
