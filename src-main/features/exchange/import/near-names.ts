import { distance } from 'fastest-levenshtein'

/** From here on two names are alike enough to be proposed (0 to 1). */
export const nearEnough = 0.85

/** Blocks with more names than this say nothing ("kommune", "system"). */
const largestBlock = 300
/** So many names are compared with one at most, those first that share what is rarest. */
const mostCompared = 120
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

/** A name with what comparing needs of it, worked out once. */
interface Prepared {
  readonly key: string
  /** Its words in order of the alphabet. */
  readonly sorted: string
  readonly digits: string
  /** One bit for each letter that occurs. */
  readonly letters: number
}

function prepared(key: string): Prepared {
  let letters = 0
  for (let i = 0; i < key.length; i++) letters |= 1 << (key.charCodeAt(i) & 31)
  const sorted = key.includes(' ') ? key.split(' ').sort().join(' ') : key
  return { key, sorted, digits: /\d/.test(key) ? key.replace(/\D+/g, ' ').trim() : '', letters }
}

/**
 * How alike two normalised names are, 0 to 1: by letters, by letters with the words sorted, and a name that is the
 * other's beginning word for word. Names that differ in a number are different things (`Journal 6`, `Journal 8`).
 */
export function nameSimilarity(a: string, b: string): number {
  return similarity(prepared(a), prepared(b), 0)
}

/** @param least below it 0 may come back: what cannot reach it need not be compared letter by letter */
function similarity(a: Prepared, b: Prepared, least: number): number {
  if (a.key === b.key) return 1
  const [short, long] = a.key.length <= b.key.length ? [a.key, b.key] : [b.key, a.key]
  if (short.length < 4 || a.digits !== b.digits) return 0
  if (short.length >= 5 && long.length > short.length && long[short.length] === ' ' && long.startsWith(short))
    return 0.9
  if (short.length / long.length < Math.max(0.7, least)) return 0
  // One change of a letter changes two bits at most.
  if (bitsIn(a.letters ^ b.letters) > 2 * (1 - least) * long.length) return 0
  const plain = ratio(a.key, b.key)
  return a.sorted === a.key && b.sorted === b.key ? plain : Math.max(plain, ratio(a.sorted, b.sorted))
}

function bitsIn(number: number): number {
  let bits = 0
  for (let rest = number; rest !== 0; rest &= rest - 1) bits++
  return bits
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
  private readonly prepared: readonly Prepared[]
  private readonly blocks = new Map<string, number[]>()

  constructor(known: readonly NamedKey[]) {
    this.known = known
    this.prepared = known.map(({ key }) => prepared(key))
    known.forEach((name, index) => {
      for (const block of blocksOf(name)) {
        const list = this.blocks.get(block)
        if (list) list.push(index)
        else this.blocks.set(block, [index])
      }
    })
  }

  /** The most alike first; never the name itself when its index is given as `except`. */
  candidates(name: NamedKey, except = -1): readonly NearName[] {
    const own = prepared(name.key)
    const found: NearName[] = []
    for (const index of this.sharing(name, except)) {
      const other = this.known[index]
      const ready = this.prepared[index]
      if (!other || !ready) continue
      const slip = name.nationalId && other.nationalId && isOneSlipOff(name.nationalId, other.nationalId)
      const score = Math.max(similarity(own, ready, nearEnough), slip ? nearEnough : 0)
      if (score >= nearEnough) found.push({ index, score: Math.round(score * 100) / 100 })
    }
    return found.sort((a, b) => b.score - a.score || a.index - b.index).slice(0, mostCandidates)
  }

  /** The names that share a block with this one, those of small blocks first, and not too many. */
  private sharing(name: NamedKey, except: number): ReadonlySet<number> {
    const lists: number[][] = []
    for (const block of blocksOf(name)) {
      const list = this.blocks.get(block)
      if (list && list.length <= largestBlock) lists.push(list)
    }
    lists.sort((a, b) => a.length - b.length)
    const sharing = new Set<number>()
    for (const list of lists)
      for (const index of list) {
        if (sharing.size >= mostCompared) return sharing
        if (index !== except) sharing.add(index)
      }
    return sharing
  }
}

/** The beginnings and ends of a name's words, and the halves of its number: a slip leaves one of them whole. */
function blocksOf({ key, nationalId }: NamedKey): Set<string> {
  const blocks = new Set<string>()
  for (const word of key.split(' ')) {
    if (word.length < 4) continue
    blocks.add(`^${word.slice(0, 4)}`)
    blocks.add(`$${word.slice(-4)}`)
  }
  if (nationalId) {
    const half = Math.ceil(nationalId.length / 2)
    blocks.add(`#${nationalId.slice(0, half)}`)
    blocks.add(`${nationalId.slice(-half)}#`)
  }
  return blocks
}

const ratio = (a: string, b: string): number => 1 - distance(a, b) / Math.max(a.length, b.length)
