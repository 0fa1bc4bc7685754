import { QueryObserver } from '@tanstack/react-query'
import fc from 'fast-check'
import { createQueryClient } from '../../src-renderer/api/query-client.ts'
import { tellingOfChanges } from '../../src-renderer/api/telling.ts'
import { parseDate } from '../../src-renderer/components/fields/parse-date.ts'
import { fittingTabs } from '../../src-renderer/components/fitting-tabs.ts'
import {
  formatListState,
  nextSort,
  parseListState,
  plainList,
  withFilter
} from '../../src-renderer/components/table/list-state.ts'
import { buildTree } from '../../src-renderer/features/organisations/build-tree.ts'
import { flatten, treeMove } from '../../src-renderer/features/organisations/tree-keys.ts'
import { edgeLooks, inks, lookOf } from '../../src-renderer/features/systems/graph/look.ts'
import { type DrawnEdge, type DrawnNode, svgOf } from '../../src-renderer/features/systems/graph/picture.ts'
import type { AuditFigures, AuditSummary } from '../../src-shared/features/cpr-audit/audit.ts'
import { bySource, keyFiguresOf, proposedMonths } from '../../src-shared/features/cpr-audit/key-figures.ts'
import type { RecordView } from '../../src-shared/kernel/value.ts'

const zone = 'Europe/Copenhagen'
const now = new Date('2026-03-01T23:30:00.000Z')

describe('a typed date', () => {
  it.each([
    ['14.01.2020', '2020-01-14'],
    ['14-01-2020', '2020-01-14'],
    ['14/1-20', '2020-01-14'],
    ['1.2.69', '2069-02-01'],
    ['1.2.71', '1971-02-01'],
    ['140120', '2020-01-14'],
    ['14012020', '2020-01-14'],
    ['20200114', '2020-01-14'],
    ['2020-1-14', '2020-01-14'],
    ['14. januar 2020', '2020-01-14'],
    ['14 des 2020', '2020-12-14'],
    ['i dag', '2026-03-02'],
    ['31.02.2020', null],
    ['marts 2019', null],
    ['14', null],
    ['', null]
  ])('%s is %s', (typed, date) => {
    expect(parseDate(typed, zone, now)).toBe(date)
  })
})

describe('a list’s address', () => {
  const filter = fc.oneof(
    fc.record({
      anyOf: fc.array(
        fc.string().filter((text) => !text.includes('..')),
        { minLength: 1, maxLength: 4 }
      )
    }),
    fc.record({ from: fc.constantFrom('2020-01-01', null), to: fc.constant('2026-12-31') })
  )
  const state = fc.record({
    search: fc.string(),
    filters: fc.dictionary(fc.stringMatching(/^[a-z][A-Za-z]{0,9}$/), filter, { maxKeys: 4 }),
    sort: fc.option(fc.record({ field: fc.stringMatching(/^[a-z]+$/), descending: fc.boolean() })),
    deleted: fc.boolean()
  })

  it('gives back what was put in', () => {
    fc.assert(
      fc.property(state, (list) => {
        const read = parseListState(new URLSearchParams(formatListState(list).toString()))
        expect(read).toEqual({ ...list, filters: { ...list.filters } })
      })
    )
  })

  it('forgets a filter that says nothing', () => {
    const filtered = withFilter(plainList, 'hosting', { anyOf: ['saas'] })
    expect(withFilter(filtered, 'hosting', { anyOf: [] })).toEqual(plainList)
    expect(withFilter(filtered, 'hosting', null)).toEqual(plainList)
  })

  it('sorts up, down and back', () => {
    const up = nextSort(null, 'name')
    const down = nextSort(up, 'name')
    expect([up, down, nextSort(down, 'name')]).toEqual([
      { field: 'name', descending: false },
      { field: 'name', descending: true },
      null
    ])
  })
})

describe('a tree of units', () => {
  const unit = (id: string, parent: string | null): RecordView => ({
    id,
    version: 1,
    values: { name: id, parent },
    refs: {},
    extra: {},
    origin: 'typed',
    createdAt: '',
    updatedAt: '',
    deletedAt: null,
    writable: true
  })
  const compare = (a: string, b: string): number => (a < b ? -1 : 1)

  it('loses nobody, whatever the parents say', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f']
    const parents = fc.array(fc.constantFrom(null, 'gone', ...ids), { minLength: 6, maxLength: 6 })
    fc.assert(
      fc.property(parents, (above) => {
        const rows = flatten(
          buildTree(
            ids.map((id, i) => unit(id, above[i] ?? null)),
            compare
          ),
          new Set()
        )
        expect(rows.map((row) => row.node.id).sort()).toEqual(ids)
      })
    )
  })

  it('is walked as trees are everywhere', () => {
    const nodes = buildTree([unit('a', null), unit('b', 'a'), unit('c', null)], compare)
    const rows = flatten(nodes, new Set())
    expect(treeMove('ArrowRight', rows, 0)).toEqual({ kind: 'go', index: 1 })
    expect(treeMove('ArrowLeft', rows, 1)).toEqual({ kind: 'go', index: 0 })
    expect(treeMove('ArrowLeft', rows, 0)).toEqual({ kind: 'close' })
    expect(treeMove('ArrowRight', flatten(nodes, new Set(['a'])), 0)).toEqual({ kind: 'open' })
    expect(treeMove('End', rows, 0)).toEqual({ kind: 'go', index: 2 })
  })
})

describe('what audits tell over time', () => {
  const audit = (part: Partial<AuditSummary>): AuditSummary => ({
    id: 'a',
    source: { id: 's', name: 'CPRWeb' },
    step: 'done',
    startedAt: '2026-01-01T08:00:00.000Z',
    startedBy: 'Kaja',
    comparedAt: '2026-01-02T08:00:00.000Z',
    signedOffAt: '2026-02-01T08:00:00.000Z',
    nextAuditOn: null,
    provedAt: '2026-01-12T08:00:00.000Z',
    deletions: 3,
    gone: 3,
    figures: { distinctSubscriptions: 40, orphans: 3 } as AuditFigures,
    ...part
  })

  it('are the share without contact, what is gone, and how long that took', () => {
    expect(keyFiguresOf(audit({}))).toEqual({ orphanShare: 0.075, needMonths: null, deletions: 3, daysToDeletion: 10 })
    const begun = audit({ signedOffAt: null, provedAt: null, gone: 0, comparedAt: null, figures: null })
    expect(keyFiguresOf(begun)).toEqual({ orphanShare: null, needMonths: null, deletions: null, daysToDeletion: null })
    expect(keyFiguresOf(audit({ gone: 2 }))).toMatchObject({ deletions: 2, daysToDeletion: null })
  })

  it('none deleted is warned of by the newest that is signed off, source by source', () => {
    const other = { id: 't', name: 'DPR' }
    const all = [
      audit({ signedOffAt: null, gone: 5 }),
      audit({ gone: 0 }),
      audit({ source: other }),
      audit({ source: other, gone: 0 })
    ]
    const told = bySource(all).map(({ source, audits, noDeletions }) => [source.name, audits.length, noDeletions])
    expect(told).toEqual([
      ['CPRWeb', 2, true],
      ['DPR', 2, false]
    ])
  })

  it('propose the longest of the written rules, and none where none is written', () => {
    expect(proposedMonths([6, null, 12, 0])).toBe(12)
    expect([proposedMonths([null]), proposedMonths([]), proposedMonths([0])]).toEqual([null, null, 0])
  })
})

describe('a graph as SVG', () => {
  const node = (name: string, x: number, y: number): DrawnNode => {
    return { name, x, y, width: 30, height: 30, look: lookOf('personal', 'light'), box: false }
  }
  // Any UTF-16 units, lone surrogates too. (fast-check's own `binary` unit takes seconds to set up.)
  const anyText = fc.uint16Array({ maxLength: 12 }).map((units) => String.fromCharCode(...units))
  const point = fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -900, max: 900 }) })

  it('is XML with every name as it is, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyText, point), { maxLength: 6 }), (named) => {
        const nodes = named.map(([name, { x, y }]) => node(name, x, y))
        const svg = svgOf({ title: '<&>', nodes, edges: [], ink: inks.light })
        const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml')
        expect(parsed.querySelector('parsererror')).toBeNull()
        expect([...parsed.querySelectorAll('*')].map(({ localName }) => localName)).not.toContain('script')
        expect(parsed.querySelectorAll('text')).toHaveLength(nodes.length)
        const plain = (text: string): string => text.replace(/[^ -~æøåÆØÅ]/g, '')
        const written = [...parsed.querySelectorAll('text')].map(({ textContent }) => plain(textContent))
        expect(written).toEqual(named.map(([name]) => plain(name)))
      })
    )
  })

  it('has room for everything, and an arrow at each end that data comes to and halfway', () => {
    const edge: DrawnEdge = {
      from: { x: 0, y: 0 },
      to: { x: 300, y: 0 },
      bend: null,
      look: edgeLooks.technical,
      arrows: ['middle', 'to']
    }
    const svg = svgOf({ title: '', nodes: [node('a', 0, 0), node('b', 300, -200)], edges: [edge], ink: inks.dark })
    const [left = 0, top = 0, width = 0, height = 0] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '').split(' ').map(Number)
    expect(left).toBeLessThan(-15)
    expect(top).toBeLessThan(-215)
    expect(left + width).toBeGreaterThan(315)
    expect(top + height).toBeGreaterThan(15)
    expect(svg.match(/<polygon points="(150|300),0 /g)).toHaveLength(2)
    expect(svg).toContain('stroke-dasharray="7 5"')
  })
})

test('tabs side by side: never wider than the room, the open one among them, the others from the first on', () => {
  const widths = fc.array(fc.integer({ min: 20, max: 200 }), { minLength: 1, maxLength: 14 })
  fc.assert(
    fc.property(widths, fc.nat(13), fc.integer({ min: 1, max: 2000 }), (tabs, at, room) => {
      const open = at < tabs.length ? at : -1
      const shown = fittingTabs(tabs, open, room, 60)
      const wide = (of: readonly number[]) => of.reduce((sum, one) => sum + (tabs[one] ?? 0), 0)
      if (shown.length === tabs.length) expect(wide(shown)).toBeLessThanOrEqual(Math.max(room, tabs[open] ?? 0))
      else if (shown.some((one) => one !== open)) expect(wide(shown) + 60).toBeLessThanOrEqual(room)
      if (open >= 0) expect(shown).toContain(open)
      const others = shown.filter((one) => one !== open)
      expect(others).toEqual(tabs.flatMap((_, one) => (one === open ? [] : one)).slice(0, others.length))
    })
  )
  expect(fittingTabs([50, 50], 0, 0, 60)).toEqual([0, 1])
})

describe('a change that main tells of', () => {
  it('is asked about again by what was under way, and not by what came to be shown since', async () => {
    const client = createQueryClient()
    const asking = (channel: string) => {
      const answers: ((count: number) => void)[] = []
      const queryFn = () => new Promise<number>((answer) => void answers.push(answer))
      const shown = new QueryObserver(client, { queryKey: ['tasks', channel], queryFn })
      return { answers, show: () => shown.subscribe(() => {}), count: () => shown.getCurrentResult().data }
    }
    const { changed, stop } = tellingOfChanges(client)
    const [first, other] = [asking('tasks.count'), asking('tasks.list')]
    const [hide, hideOther] = [first.show(), other.show()]
    for (const { answers } of [first, other]) answers[0]?.(0)
    await vi.waitFor(() => expect([first.count(), other.count()]).toEqual([0, 0]))
    changed(['supplier'])
    expect(first.answers).toHaveLength(1)
    await vi.waitFor(() => expect(first.answers).toHaveLength(2))
    changed(['supplier'])
    expect([first.answers.length, other.answers.length]).toEqual([3, 3])
    for (const { answers } of [first, other]) answers[2]?.(1)
    await vi.waitFor(() => expect([first.count(), other.count()]).toEqual([1, 1]))
    hide()
    changed(['supplier'])
    const hideAgain = first.show()
    expect(first.answers).toHaveLength(4)
    await vi.waitFor(() => expect(other.answers).toHaveLength(4))
    expect(first.answers).toHaveLength(4)
    for (const end of [hideAgain, hideOther, stop]) end()
    client.clear()
  })
})
