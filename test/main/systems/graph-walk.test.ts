import fc from 'fast-check'
import type { Database } from '../../../src-main/db/open.ts'
import { graphAround } from '../../../src-main/features/systems/graph/graph.ts'
import type { Neighbour } from '../../../src-main/features/systems/graph/neighbours.ts'
import { walk } from '../../../src-main/features/systems/graph/walk.ts'
import { newId } from '../../../src-main/platform/ids.ts'
import { edgesOf, type GraphEdge, type StoredLink, turned, wayOf } from '../../../src-shared/features/systems/graph.ts'
import { type TemporaryRegister, temporaryRegister } from '../../support/register.ts'

const kinds = ['personalData', 'technical', null] as const
const directions = ['delivers', 'receives', 'both', null] as const

/** A link between two of so many systems; some are deleted, some another municipality's. */
const link = (systems: number) =>
  fc.record({
    source: fc.nat(systems - 1),
    target: fc.nat(systems - 1),
    kind: fc.constantFrom(...kinds),
    direction: fc.constantFrom(...directions),
    deleted: fc.boolean(),
    foreign: fc.boolean()
  })
type Link = ReturnType<typeof link> extends fc.Arbitrary<infer T> ? T : never

describe('a walk', () => {
  const count = 14
  const wanted = (): boolean => true
  const idOf = (n: number): string => `s${String(n).padStart(2, '0')}`

  /** Level by level over all links, without an index and without a bound. */
  const naive = (links: readonly Link[], depth: number): Map<string, number> => {
    const distances = new Map([[idOf(0), 0]])
    for (let distance = 1; distance <= depth; distance++)
      for (const { source, target } of links)
        for (const [a, b] of [
          [source, target],
          [target, source]
        ] as const)
          if (distances.get(idOf(a)) === distance - 1 && !distances.has(idOf(b))) distances.set(idOf(b), distance)
    return distances
  }
  const asking =
    (links: readonly Link[]) =>
    (system: string): readonly Neighbour[] =>
      links.flatMap(({ source, target }) => {
        if (idOf(source) !== system && idOf(target) !== system) return []
        const id = idOf(source) === system ? idOf(target) : idOf(source)
        return [{ id, sortKey: id, kind: 'technical' as const }]
      })

  it('reaches what is so near, the nearest and then the first by name, and counts the rest', () => {
    fc.assert(
      fc.property(
        fc.array(link(count), { maxLength: 30 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: count }),
        (links, depth, most) => {
          const all = [...naive(links, depth)].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1))
          const found = walk(idOf(0), { depth, most, rows: 1000, wanted }, asking(links))
          expect([...found.distances]).toEqual(all.slice(0, most))
          expect(found.truncated).toBe(Math.max(0, all.length - most))
          expect(found.uncounted).toBe(false)
        }
      )
    )
  })

  it('stops reading where a register is one knot, and says so', () => {
    let read = 0
    const ask = (system: string, most: number): Neighbour[] => {
      const steps = [1, 2, 3, 7, 11, 13].slice(0, most)
      read += steps.length
      return steps.map((step) => {
        const id = `s${(Number(system.slice(1)) * 17 + step) % 50_000}`
        return { id, sortKey: id, kind: 'technical' }
      })
    }
    const found = walk('s0', { depth: 8, most: 300, rows: 5000, wanted }, ask)
    expect([found.distances.size, found.uncounted]).toEqual([300, true])
    expect(found.truncated).toBeGreaterThan(0)
    expect(read).toBeLessThanOrEqual(5006)
  })

  it('does not take what was cut off for all there is', () => {
    const hub = (_: string, most: number): Neighbour[] =>
      Array.from({ length: Math.min(most, 900) }, (_, i) => ({ id: `n${i}`, sortKey: '', kind: 'technical' }))
    expect(walk('hub', { depth: 1, most: 300, rows: 500, wanted }, hub)).toMatchObject({
      truncated: 201,
      uncounted: true
    })
    expect(walk('hub', { depth: 1, most: 300, rows: 901, wanted }, hub)).toMatchObject({
      truncated: 601,
      uncounted: false
    })
  })
})

describe('what several records say', () => {
  const one = (
    source: string,
    target: string,
    direction: string | null,
    more: Partial<StoredLink> = {}
  ): StoredLink => ({
    id: `${source}${target}${direction}`,
    source,
    target,
    kind: 'personalData',
    direction,
    dataCategories: [],
    ...more
  })

  it('is one flow where one delivers what the other receives', () => {
    const own = one('a', 'b', 'delivers', { dataCategories: ['Navn'] })
    const others = one('b', 'a', 'receives', { dataCategories: ['Navn', 'Adresse'] })
    const edges = edgesOf([own, others, one('b', 'a', 'delivers'), one('a', 'b', 'receives', { kind: 'technical' })])
    const flow: GraphEdge = {
      id: own.id,
      dependencyId: own.id,
      from: 'a',
      to: 'b',
      kind: 'personalData',
      way: 'oneWay',
      dataCategories: ['Navn', 'Adresse'],
      count: 2
    }
    expect(edges).toEqual([
      flow,
      expect.objectContaining({ from: 'b', to: 'a', kind: 'personalData', count: 1 }),
      expect.objectContaining({ from: 'b', to: 'a', kind: 'technical', count: 1 })
    ])
  })

  it('is the same from either end where data goes both ways, and is not where nobody has said', () => {
    expect(edgesOf([one('b', 'a', 'both'), one('a', 'b', 'both')])).toMatchObject([{ from: 'a', to: 'b', count: 2 }])
    expect(edgesOf([one('b', 'a', null), one('a', 'b', null)])).toHaveLength(2)
  })

  it('loses no record and gains none, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.array(link(4), { maxLength: 12 }), (links) => {
        const stored = links.map(({ source, target, kind, direction }, i) =>
          one(`${source}`, `${target}`, direction, { id: `${i}`, kind })
        )
        const withoutIds = (edges: readonly GraphEdge[]) =>
          edges.map(({ id, dependencyId, ...rest }) => JSON.stringify(rest)).sort()
        const edges = edgesOf(stored)
        expect(edges.reduce((sum, { count }) => sum + count, 0)).toBe(stored.length)
        expect(withoutIds(edgesOf(stored.toReversed()))).toEqual(withoutIds(edges))
        // Who looks from the other side sees the same flow.
        const flipped = stored.map((link) =>
          link.direction === null
            ? link
            : { ...link, source: link.target, target: link.source, direction: turned(wayOf(link.direction)) }
        )
        expect(withoutIds(edgesOf(flipped))).toEqual(withoutIds(edges))
      })
    )
  })
})

describe('the graph of a register', () => {
  let register: TemporaryRegister
  let db: Database
  let systems: string[]
  const [own, foreign] = [newId(), newId()]
  const row = (table: string, values: Record<string, string | null>): void => {
    const all = { id: newId(), origin: 'typed', created_at: 'x', updated_at: 'x', ...values }
    const columns = [...Object.keys(all), 'row_version']
    db.prepare(`INSERT INTO ${table} (${columns}) VALUES (${columns.map(() => '?')})`).run(...Object.values(all), 1)
  }

  beforeAll(async () => {
    register = await temporaryRegister()
    db = register.db
    for (const id of [own, foreign]) row('municipality', { id })
    systems = Array.from({ length: 9 }, () => newId())
    for (const [i, id] of systems.entries())
      row('system', { id, name: `S${i}`, sort_key: `s${i}`, deleted_at: i === 8 ? 'x' : null })
  })
  afterAll(() => register.dispose())

  it('has what a walk over all its living links of this municipality has, and every edge among them', () => {
    fc.assert(
      fc.property(fc.array(link(9), { maxLength: 16 }), fc.integer({ min: 1, max: 4 }), (links, depth) => {
        db.exec('BEGIN')
        try {
          for (const { source, target, kind, direction, deleted, foreign: others } of links)
            row('dependency', {
              municipality_id: others ? foreign : own,
              source_id: systems[source] ?? null,
              target_id: systems[target] ?? null,
              kind,
              direction,
              deleted_at: deleted ? 'x' : null
            })
          const shown = { kinds: null, hidePlatforms: false, softwareToo: true }
          const graph = graphAround({ db, municipalityId: own }, systems[0] ?? '', depth, shown)
          const living = links.filter((l) => !l.deleted && !l.foreign && l.source !== 8 && l.target !== 8)
          const reached = new Set([0])
          for (let step = 0; step < depth; step++)
            for (const { source, target } of living.filter((l) => reached.has(l.source) || reached.has(l.target)))
              reached.add(source).add(target)
          const expected = [...reached].map((n) => `S${n}`).sort()
          const names = graph.nodes.map(({ name }) => name).sort()
          expect(names).toEqual(expected)
          for (const { distance } of graph.nodes) expect(distance).toBeLessThanOrEqual(depth)
          const among = living.filter((l) => names.includes(`S${l.source}`) && names.includes(`S${l.target}`))
          expect(graph.edges.reduce((sum, { count }) => sum + count, 0)).toBe(among.length)
        } finally {
          db.exec('ROLLBACK')
        }
      }),
      { numRuns: 60 }
    )
  })
})
