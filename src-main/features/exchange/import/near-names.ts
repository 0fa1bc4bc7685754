import { distance } from 'fastest-levenshtein'

/** From here on two names are alike enough to be proposed (0 to 1). */
export const nearEnough = 0.85

/** Blocks with more names than this say nothing ("kommune", "system") and would cost all the time. */
const largestBlock = 300
const mostCandidates = 5

/** A name to be compared, already normalised for its entity. */
export interface NamedKey {
  readonly key: string
  readonly nationalId: string | null
}

/** A candidate with how alike it is. */
export interface NearName {
  readonly index: number
  readonly score: number
}

/**
 * How alike two normalised names are, 0 to 1: by letters, by letters with the words sorted, and a name that is the
 * other's beginning word for word. Names that differ in a number are different things (`Journal 6`, `Journal 8`).
 */
export function nameSimilarity(a: string, b: string): number {
  if (a === b) return 1
  if (a.length < 4 || b.length < 4 || digitsOf(a) !== digitsOf(b)) return 0
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.startsWith(`${short} `) && short.length >= 5) return 0.9
  if (short.length / long.length < 0.7) return 0
  return Math.max(ratio(a, b), ratio(sortedWords(a), sortedWords(b)))
}

/** Whether two national ids differ in one digit or in two neighbours swapped: a typing error rather than another firm. */
export function isOneSlipOff(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false
  const off: number[] = []
  for (let i = 0; i < a.length && off.length <= 2; i++) if (a[i] !== b[i]) off.push(i)
  if (off.length === 1) return true
  const [first, second] = off
  if (off.length !== 2 || first === undefined || second !== first + 1) return false
  return a[first] === b[second] && a[second] === b[first]
}

/**
 * Finds, for names that have no match, those of `known` that resemble them. A single slip leaves either the beginning or
 * the end of a word as it was, so only names that share one of these are compared.
 */
export class NearNames {
  private readonly known: readonly NamedKey[]
  private readonly blocks = new Map<string, number[]>()
  private readonly byId = new Map<string, number[]>()

  constructor(known: readonly NamedKey[]) {
    this.known = known
    known.forEach((name, index) => {
      for (const block of blocksOf(name.key)) push(this.blocks, block, index)
      if (name.nationalId) for (const part of idParts(name.nationalId)) push(this.byId, part, index)
    })
  }

  /** The most alike first; never the name itself when its index is given as `except`. */
  candidates(name: NamedKey, except = -1): readonly NearName[] {
    const seen = new Set<number>([except])
    const found: NearName[] = []
    const consider = (index: number): void => {
      if (seen.has(index)) return
      seen.add(index)
      const other = this.known[index]
      if (!other) return
      const slip = name.nationalId && other.nationalId && isOneSlipOff(name.nationalId, other.nationalId)
      const score = Math.max(nameSimilarity(name.key, other.key), slip ? nearEnough : 0)
      if (score >= nearEnough) found.push({ index, score: Math.round(score * 100) / 100 })
    }
    for (const block of blocksOf(name.key)) each(this.blocks.get(block), consider)
    if (name.nationalId) for (const part of idParts(name.nationalId)) each(this.byId.get(part), consider)
    return found.sort((a, b) => b.score - a.score || a.index - b.index).slice(0, mostCandidates)
  }
}

function each(indexes: readonly number[] | undefined, act: (index: number) => void): void {
  if (indexes && indexes.length <= largestBlock) for (const index of indexes) act(index)
}

function push(map: Map<string, number[]>, key: string, index: number): void {
  const list = map.get(key)
  if (list) list.push(index)
  else map.set(key, [index])
}

function blocksOf(key: string): Set<string> {
  const blocks = new Set<string>()
  for (const word of key.split(' ')) {
    if (word.length < 4) continue
    blocks.add(`^${word.slice(0, 4)}`)
    blocks.add(`$${word.slice(-4)}`)
  }
  return blocks
}

/** One slip leaves at least one half of a number whole. */
function idParts(id: string): readonly string[] {
  const half = Math.ceil(id.length / 2)
  return [`^${id.slice(0, half)}`, `$${id.slice(-half)}`]
}

const digitsOf = (key: string): string => key.replace(/[^0-9]+/g, ' ').trim()
const sortedWords = (key: string): string => key.split(' ').sort().join(' ')
const ratio = (a: string, b: string): number => 1 - distance(a, b) / Math.max(a.length, b.length)
