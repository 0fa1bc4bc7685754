import { mkdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { matchSuppliers } from '../../../src-main/features/consolidation/matching/match-suppliers.ts'
import { matchSystems } from '../../../src-main/features/consolidation/matching/match-systems.ts'
import { readingLanes } from '../../../src-main/features/exchange/held/relay-packages.ts'
import { type Case, ms, type Result, result } from '../case.ts'
import { type MadeCountry, madeCountry, truthKey } from '../country/country.ts'
import { writeMunicipality } from '../country/write-packages.ts'
import { measureProcess } from '../process-tree.ts'

const at = (program: string): string => join(import.meta.dirname, '../run', program)

/** Smaller by the environment, for trying it out; the goals are for the whole. */
const municipalities = Number(process.env['SAMREGISTER_BENCH_PACKAGES'] ?? 98)
const few = Math.min(10, municipalities)
const size = { systems: 1000, activities: 1500, agreements: 300 }
/** Another one than the rules of matching were tried on. */
const seed = 20_261_128
/** Packages of every hundred that come anew, and systems of every hundred in them that say something else. */
const newer = 2

/** It takes minutes: whoever waits sees where it is. */
const told = (step: string): void => void process.stderr.write(`  ${step}\n`)

/** Packages of many municipalities become one register; what was found is held against what is true. */
export const consolidateCase: Case = {
  names: [
    'consolidate.time',
    'consolidate.memory',
    'consolidate.growth',
    'consolidate.again',
    'duplicates.precision',
    'duplicates.recall'
  ],
  async run(folder) {
    const country = madeCountry(seed, { municipalities, systems: size.systems })
    const [all, some] = [join(folder, 'all'), join(folder, 'some')]
    for (const path of [all, some, join(folder, 'one'), join(folder, 'two'), join(folder, 'bare')]) mkdirSync(path)
    const keys: unknown[] = []
    for (const [place, municipality] of country.municipalities.entries()) {
      if (place % 10 === 0) told(`package ${place + 1} of ${municipalities} is written`)
      keys.push(await writeMunicipality(all, place, municipality, size))
      if (place < few) await writeMunicipality(some, place, municipality, size)
    }
    const lanes = readingLanes(municipalities)
    told('bare parses')
    const parses = (on: number) => measureProcess(at('parse-packages.ts'), [all, String(on)])
    const { bare = Number.NaN, own = Number.NaN } = (await parses(lanes)).said
    const { bare: bareOnAll = Number.NaN } = (await parses(availableParallelism())).said
    told('first reading')
    const first = await measureProcess(at('consolidate.ts'), [join(folder, 'one'), all])
    told('bare writing')
    const written = (await measureProcess(at('write-held.ts'), [join(folder, 'one'), join(folder, 'bare')])).said
    told(`reading of ${few}`)
    const short = await measureProcess(at('consolidate.ts'), [join(folder, 'two'), some])
    const fresh = Math.max(1, Math.round((municipalities * newer) / 100))
    for (const [place, municipality] of country.municipalities.slice(0, fresh).entries())
      await writeMunicipality(all, place, municipality, size, { key: keys[place], changed: newer })
    told('second reading')
    const again = await measureProcess(at('consolidate.ts'), [join(folder, 'one'), all])
    const [time = 0, shortTime = 0, againTime = 0] = [first, short, again].map(({ said }) => said['time'])
    told('pairs against the truth')
    const detail = {
      packages: municipalities,
      ...size,
      consolidateMs: ms(time),
      lanes,
      parseMs: ms(bare),
      // Were every processor to parse: what holds what is read would have none.
      parseOnAllMs: ms(bareOnAll),
      timeToParseOnAll: Math.round((time / bareOnAll) * 1000) / 1000,
      // What it takes to read and check the packages and to throw the records away, and to write the rows of its end bare,
      // one after the other: what stands between is comparing, putting together, and that one writes while the other reads.
      ownReadingMs: ms(own),
      bareWritingMs: ms(written['time'] ?? Number.NaN),
      rowsWritten: written['rows'],
      ...first.said
    }
    return [
      result('consolidate.time', time / bare, 1.5, detail),
      result('consolidate.memory', first.peakMiB / 1024, 1, { peakMiB: first.peakMiB }),
      result('consolidate.growth', time / municipalities / (shortTime / few), 1.1, {
        perPackageMs: ms(time / municipalities),
        perPackageOfFewMs: ms(shortTime / few),
        few
      }),
      result('consolidate.again', againTime / time, 0.3, {
        againMs: ms(againTime),
        newerPackages: fresh,
        ...again.said
      }),
      ...duplicates(country)
    ]
  }
}

/** Pairs of systems that are one, by what was put together and by what a person is asked, against the truth. */
function duplicates(country: MadeCountry): readonly Result[] {
  const suppliers = country.municipalities.flatMap(({ suppliers: own }) => own.map((one) => ({ ...one, aliases: [] })))
  const places = new Map(suppliers.map(({ id }, place) => [id, place]))
  const truth: number[] = []
  const asked = matchSuppliers(suppliers, []).questions
  const found = (answers: typeof asked) => {
    const decided = answers.map(({ sides: [left, right] }) => ({ left, right, verdict: 'same' as const }))
    const { groupOf, knownBy } = matchSuppliers(suppliers, decided)
    const systems = country.municipalities.flatMap(({ name, systems: own }) =>
      own.map(({ supplier, ...system }) => {
        const place = supplier === null ? undefined : places.get(supplier)
        return {
          ...system,
          aliases: [],
          municipality: name,
          supplier: place === undefined ? null : (groupOf[place] ?? null)
        }
      })
    )
    return matchSystems(systems, knownBy, [])
  }
  country.municipalities.forEach(({ systems }, place) => {
    for (const { id } of systems) truth.push(country.truth.get(truthKey(place, id)) ?? -1)
  })
  const alone = agreement(found([]).groupOf, truth)
  const { groupOf, questions } = found(asked)
  const whole = agreement(joined(groupOf, questions), truth)
  const rounded = (share: number): number => Math.round(share * 10_000) / 10_000
  const detail = {
    seed,
    systems: truth.length,
    questions: questions.length,
    supplierQuestions: asked.length,
    aloneWithoutAsking: { precision: rounded(alone.precision), recall: rounded(alone.recall) }
  }
  return [
    result('duplicates.precision', whole.precision, 0.98, detail, { better: 'higher' }),
    result('duplicates.recall', whole.recall, 0.95, detail, { better: 'higher' })
  ]
}

/** The groups with every question answered by yes: found is what was put together or put to a person. */
function joined(
  groupOf: readonly number[],
  questions: readonly { readonly left: number; readonly right: number }[]
): readonly number[] {
  const parent = [...groupOf]
  const of = (place: number): number => {
    let at = place
    while (parent[at] !== at) at = parent[at] ?? at
    return at
  }
  for (const { left, right } of questions) {
    const [a, b] = [of(left), of(right)]
    parent[Math.max(a, b)] = Math.min(a, b)
  }
  return parent.map((_, place) => of(place))
}

function agreement(groupOf: readonly number[], truth: readonly number[]) {
  const both = new Map<string, number>()
  const groups = new Map<number, number>()
  const products = new Map<number, number>()
  const count = <K>(map: Map<K, number>, key: K): void => void map.set(key, (map.get(key) ?? 0) + 1)
  groupOf.forEach((group, place) => {
    const product = truth[place] ?? -1
    count(both, `${group} ${product}`)
    count(groups, group)
    count(products, product)
  })
  const pairs = (map: ReadonlyMap<unknown, number>): number =>
    [...map.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0)
  return { precision: pairs(both) / pairs(groups), recall: pairs(both) / pairs(products) }
}
