import { aspects } from '../../../../src-shared/features/consolidation/across/aspects.ts'
import type { AcrossChannel } from '../../../../src-shared/features/consolidation/across/contract.ts'
import {
  type AgreementEnd,
  agreementEnd,
  endingSoon
} from '../../../../src-shared/features/consolidation/across/findings.ts'
import { getOrMake } from '../../entities/get-or-make.ts'
import type { ClusterHead, Clusters } from './clusters.ts'
import type { Steps } from './in-slices.ts'
import type { PackageFacts } from './package-facts.ts'
import { Municipalities, SystemTally } from './system-tally.ts'

/** A supplier with what of it is counted. */
export interface SupplierTally {
  readonly head: ClusterHead
  readonly municipalities: Municipalities
  readonly systems: Set<string>
  agreements: number
  expired: number
  ending: number
}

/** All packages counted together on a day. */
export interface TogetherTally {
  /** Civil date. */
  readonly today: string
  /** Those of most municipalities first. */
  readonly systems: readonly SystemTally[]
  readonly suppliers: readonly SupplierTally[]
  /** When each agreement ends, by package, in the order of its facts. */
  readonly ends: ReadonlyMap<number, readonly AgreementEnd[]>
  readonly channels: readonly AcrossChannel[]
  /** Of how many systems municipalities say different things. */
  readonly differing: Readonly<Record<(typeof aspects)[number], number>>
}

/** So many records are counted between two pauses. */
const stepSize = 100

/** Counts what municipalities say of the same systems and suppliers. */
export function* tallyTogether(
  facts: readonly PackageFacts[],
  clusters: Clusters,
  today: string
): Steps<TogetherTally> {
  const systems = new Map<ClusterHead, SystemTally>()
  const suppliers = new Map<ClusterHead, SupplierTally>()
  const channels = new Map<string, { readonly by: Municipalities; readonly systems: Set<string> }>()
  const ends = new Map<number, readonly AgreementEnd[]>()
  const supplierAt = (record: number | null): SupplierTally | null => {
    const head = record === null ? undefined : clusters.of.get(record)
    return head ? getOrMake(suppliers, head, () => newSupplier(head)) : null
  }
  for (const { of, systems: own, agreements } of facts) {
    const pack = of.number
    for (const [at, system] of own.entries()) {
      if (at % stepSize === 0) yield
      const head = clusters.of.get(system.record)
      if (head) getOrMake(systems, head, () => new SystemTally(head)).add(pack, system)
      const supplier = supplierAt(system.supplier)
      supplier?.municipalities.add(pack)
      if (head) supplier?.systems.add(head.id)
      for (const code of system.channels) {
        const channel = getOrMake(channels, code, () => ({ by: new Municipalities(), systems: new Set<string>() }))
        channel.by.add(pack)
        // Until systems are put together, each is its own.
        channel.systems.add(head?.id ?? String(system.record))
      }
    }
    const endsHere = agreements.map(({ terms }) => agreementEnd(terms, today))
    ends.set(pack, endsHere)
    for (const [at, { processor }] of agreements.entries()) {
      const supplier = supplierAt(processor)
      if (supplier) countAgreement(supplier, pack, endsHere[at] ?? 'none')
    }
    yield
  }
  const differing = Object.fromEntries(aspects.map((aspect) => [aspect, 0])) as Record<(typeof aspects)[number], number>
  let done = 0
  for (const system of systems.values()) {
    system.finish()
    for (const aspect of system.differing()) differing[aspect]++
    if (++done % stepSize === 0) yield
  }
  const sorted = mostFirst([...systems.values()])
  yield
  return {
    today,
    systems: sorted,
    suppliers: mostFirst([...suppliers.values()]),
    ends,
    channels: [...channels]
      .map(([code, { by, systems: some }]) => ({ code, municipalities: by.count, systems: some.size }))
      .sort((a, b) => b.municipalities - a.municipalities || (a.code < b.code ? -1 : 1)),
    differing
  }
}

const newSupplier = (head: ClusterHead): SupplierTally => ({
  head,
  municipalities: new Municipalities(),
  systems: new Set(),
  agreements: 0,
  expired: 0,
  ending: 0
})

function countAgreement(supplier: SupplierTally, pack: number, end: AgreementEnd): void {
  if (end === 'none') return
  supplier.municipalities.add(pack)
  supplier.agreements++
  if (end === 'expired') supplier.expired++
  if (endingSoon.includes(end)) supplier.ending++
}

interface Named {
  readonly head: ClusterHead
  readonly municipalities: Municipalities
}

/** By name, æ ø å last. */
export const byName = (a: Named, b: Named): number =>
  a.head.sortKey < b.head.sortKey ? -1 : a.head.sortKey > b.head.sortKey ? 1 : a.head.id < b.head.id ? -1 : 1

function mostFirst<T extends Named>(all: T[]): readonly T[] {
  return all.sort((a, b) => b.municipalities.count - a.municipalities.count || byName(a, b))
}
