import type {
  Across,
  AcrossName,
  AcrossSupplier,
  AcrossSystem
} from '../../../../src-shared/features/consolidation/across/contract.ts'
import { type AgreementEnd, agreementEnds } from '../../../../src-shared/features/consolidation/across/findings.ts'
import type { ChannelParsed } from '../../../../src-shared/ipc/contract.ts'
import { fold } from '../../../../src-shared/kernel/fold.ts'
import type { Counted } from './book.ts'
import { totalsOf } from './municipality.ts'
import type { SystemTally } from './system-tally.ts'
import { byName, type SupplierTally } from './tally.ts'

/** So many stand in a chart. */
const mostShown = 10
/** Systems are grouped by how many municipalities have them: one, a few, and so on. */
const groups = [
  [1, 1],
  [2, 4],
  [5, 9],
  [10, 24],
  [25, 49],
  [50, null]
] as const

/** Everything that all packages say together, as it is shown first. */
export function acrossOf({ tally, clusters, municipalities }: Counted): Omit<Across, 'stale'> {
  return {
    today: tally.today,
    municipalities,
    totals: { ...totalsOf(municipalities), systems: tally.systems.length, suppliers: clusters.supplier.size },
    agreements: countEnds([...tally.ends.values()].flat()),
    shared: sharedBy(tally.systems),
    mostUsed: tally.systems.slice(0, mostShown).map(nameOf),
    largest: tally.suppliers.slice(0, mostShown).map(nameOf),
    channels: tally.channels,
    differing: tally.differing
  }
}

function sharedBy(systems: readonly SystemTally[]): Across['shared'] {
  const counts = groups.map(() => 0)
  for (const { municipalities } of systems) {
    const at = groups.findIndex(([, to]) => to === null || municipalities.count <= to)
    counts[at] = (counts[at] ?? 0) + 1
  }
  return groups.map(([from, to], at) => ({ from, to, systems: counts[at] ?? 0 })).filter((group) => group.systems > 0)
}

function countEnds(ends: readonly AgreementEnd[]): Readonly<Record<AgreementEnd, number>> {
  const counts = Object.fromEntries(agreementEnds.map((end) => [end, 0])) as Record<AgreementEnd, number>
  for (const end of ends) counts[end]++
  return counts
}

const nameOf = ({ head, municipalities }: SystemTally | SupplierTally): AcrossName => ({
  cluster: head.id,
  title: head.title,
  municipalities: municipalities.count
})

type SystemsAsked = Omit<ChannelParsed<'central.acrossSystems'>, 'offset' | 'limit'>

/** The systems with what is said of an aspect, as asked. */
export function acrossSystems(
  { tally }: Counted,
  { aspect, search, value, only, sort }: SystemsAsked
): readonly AcrossSystem[] {
  const words = wordsOf(search)
  const found = tally.systems.filter((system) => {
    const { said } = system.of(aspect)
    if (only !== 'all' && said.length <= (only === 'said' ? 0 : 1)) return false
    if (value !== null && !said.some((one) => one.value === value)) return false
    return words.every((word) => system.head.folded.includes(word))
  })
  const sorted =
    sort === 'municipalities'
      ? found
      : found.sort((a, b) =>
          sort === 'title'
            ? byName(a, b)
            : b.of(aspect).spread - a.of(aspect).spread || b.of(aspect).speaking - a.of(aspect).speaking || byName(a, b)
        )
  return sorted.map((system) => {
    const { said, speaking, spread } = system.of(aspect)
    return {
      ...nameOf(system),
      supplier: system.head.supplier,
      said,
      silent: system.municipalities.count - speaking,
      spread
    }
  })
}

type SuppliersAsked = Omit<ChannelParsed<'central.acrossSuppliers'>, 'offset' | 'limit'>

/** The suppliers with their systems and agreements, as asked. */
export function acrossSuppliers({ tally }: Counted, { search, sort }: SuppliersAsked): readonly AcrossSupplier[] {
  const words = wordsOf(search)
  const found = tally.suppliers.filter(({ head }) => words.every((word) => head.folded.includes(word)))
  const by = {
    municipalities: () => 0,
    title: byName,
    systems: (a: SupplierTally, b: SupplierTally) => b.systems.size - a.systems.size,
    agreements: (a: SupplierTally, b: SupplierTally) => b.agreements - a.agreements,
    expired: (a: SupplierTally, b: SupplierTally) => b.expired - a.expired,
    ending: (a: SupplierTally, b: SupplierTally) => b.ending - a.ending
  }[sort]
  return found.toSorted(by).map((supplier) => {
    const { systems, agreements, expired, ending } = supplier
    return { ...nameOf(supplier), systems: systems.size, agreements, expired, ending }
  })
}

const wordsOf = (search: string): readonly string[] =>
  fold(search)
    .split(' ')
    .filter((word) => word !== '')

/** A window of a list. */
export function pageOf<T>(
  all: readonly T[],
  { offset, limit }: { readonly offset: number; readonly limit: number }
): { readonly total: number; readonly rows: readonly T[] } {
  return { total: all.length, rows: all.slice(offset, offset + limit) }
}
