import type { HistoryFinding } from '../../src-shared/features/register/history.ts'
import { entryDigest, type StoredEntry } from './history-chain.ts'

// Renumbering after one removed or inserted entry moves the rest by one; more than a few are found one by one.
const offsets = [1, -1, 2, -2, 3, -3]

/**
 * Says what happened to entries whose digest does not follow from the one before. An entry that is whole at another
 * place was moved (or what stands at its place was put there); one that is whole nowhere was altered.
 */
export function explainBroken(
  broken: readonly StoredEntry[],
  digestAt: (seq: number) => string | null
): HistoryFinding[] {
  const brokenSeqs = new Set(broken.map((entry) => entry.seq))
  const places = candidatePlaces(broken, digestAt)
  const inserted = new Set<number>()
  const findings = broken.flatMap((entry): HistoryFinding[] => {
    // Whole behind another entry that was moved away from before it: nothing is wrong with this one.
    if (places.some(({ before, seq }) => seq === entry.seq && fits(entry, before, seq))) return []
    const place = places.find(({ before, seq }) => seq !== entry.seq && fits(entry, before, seq))
    const to = place?.seq ?? renumberedFrom(entry, digestAt)
    if (to === undefined) return [{ seq: entry.seq, problem: 'altered' }]
    // It belongs where an entry stands that is whole there too: that one was made for the place.
    if (!brokenSeqs.has(to) && to < entry.seq) inserted.add(to)
    return [{ seq: entry.seq, problem: 'reordered', to }]
  })
  return [...findings, ...[...inserted].map((seq): HistoryFinding => ({ seq, problem: 'inserted' }))]
}

interface Place {
  readonly before: string
  readonly seq: number
}

/** The broken entries' places and the ones just before, each with every digest that may have stood before it. */
function candidatePlaces(broken: readonly StoredEntry[], digestAt: (seq: number) => string | null): Place[] {
  const seqs = new Set(broken.flatMap((entry) => [entry.seq - 1, entry.seq]))
  const befores = [
    ...new Set(broken.flatMap((entry) => [entry.digest, digestAt(entry.seq - 1), digestAt(entry.seq - 2)]))
  ]
  const wide = seqs.size * befores.length <= 2000
  return [...seqs].flatMap((seq) => {
    const straight = digestAt(seq - 1)
    return (wide ? befores : [straight]).flatMap((before) => (before === null || seq < 1 ? [] : [{ before, seq }]))
  })
}

function fits(entry: StoredEntry, before: string, seq: number): boolean {
  return entry.payload !== null && entryDigest(before, { ...entry, seq }, entry.payload) === entry.digest
}

function renumberedFrom(entry: StoredEntry, digestAt: (seq: number) => string | null): number | undefined {
  const before = digestAt(entry.seq - 1)
  const offset = before === null ? undefined : offsets.find((by) => fits(entry, before, entry.seq + by))
  return offset === undefined ? undefined : entry.seq + offset
}
