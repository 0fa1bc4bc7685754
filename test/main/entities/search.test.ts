import fc from 'fast-check'
import type { Database } from '../../../src-main/db/open.ts'
import { addTo, emptyBitmap, has, membersOf } from '../../../src-main/features/entities/bitmap.ts'
import { planOf } from '../../../src-main/features/entities/entity-plan.ts'
import { listedSeqs, windowOf } from '../../../src-main/features/entities/list/list.ts'
import { createNames } from '../../../src-main/features/entities/names.ts'
import { createReader } from '../../../src-main/features/entities/record-reader.ts'
import { writeRecords } from '../../../src-main/features/entities/records.ts'
import { createFinder } from '../../../src-main/features/entities/search/find.ts'
import { searchTextOf } from '../../../src-main/features/entities/search-text.ts'
import { fold } from '../../../src-shared/kernel/fold.ts'
import { type RecordsFixture, recordsFixture } from '../../support/records.ts'

let fixture: RecordsFixture
beforeEach(async () => {
  fixture = await recordsFixture()
})
afterEach(() => fixture.register.dispose())

const syllables = [
  'journal',
  'patient',
  'system',
  'skole',
  'å',
  'aa',
  'ø',
  'Æ',
  'e',
  'is',
  'k-',
  'pas',
  '4',
  'B',
  'é',
  '漢字',
  '𐐷x'
]
const word = fc.array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''))
const text = fc.array(word, { maxLength: 5 }).map((words) => words.join(' '))
const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))
const pick = fc.nat(200)

const operation = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('insert' as const), name, text, extra: text, supplier: pick })
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('change' as const), which: pick, name, text, extra: text }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rename' as const), which: pick, name }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('move' as const), which: pick, supplier: pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), which: pick }) }
)
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never

const at = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)]

/** Each batch of operations is one transaction, as an import or a save is one. */
function perform(batches: readonly (readonly Operation[])[]): void {
  const { register, author } = fixture
  const suppliers = writeRecords(register.db, author, (records) =>
    ['KMD A/S', 'Ærø Data'].map((n) => records.of('supplier').insert({ name: n }))
  )
  const systems: string[] = []
  for (const batch of batches) {
    writeRecords(register.db, author, (records) => {
      const store = records.of('system')
      for (const op of batch) {
        if (op.kind === 'insert') {
          const values = {
            name: op.name,
            description: op.text,
            supplier: at(suppliers, op.supplier) ?? null,
            note: op.text
          }
          systems.push(store.insert(values, { extra: op.extra === '' ? {} : { Kolonne: op.extra } }))
          continue
        }
        const id = at(op.kind === 'rename' ? suppliers : systems, op.which)
        const owner = op.kind === 'rename' ? records.of('supplier') : store
        const record = id === undefined ? null : owner.byId(id)
        if (!record || record.deletedAt !== null) continue
        if (op.kind === 'change') owner.update(record, { name: op.name, description: op.text }, { Kolonne: op.extra })
        else if (op.kind === 'rename') owner.update(record, { name: op.name })
        else if (op.kind === 'move') owner.update(record, { supplier: at(suppliers, op.supplier) ?? null })
        else owner.remove(record)
      }
    })
  }
}

/** What a LIKE scan over the folded columns gives: words of three letters anywhere, shorter ones at a word's start. */
function scan(db: Database, search: string): number[] {
  const plan = planOf('system')
  const names = createNames(db)
  const folded = db.prepare(
    `SELECT 1 FROM (SELECT ? AS text) WHERE ${fold(search)
      .split(' ')
      .map(() => "text LIKE ? ESCAPE '!'")
      .join(' AND ')}`
  )
  const words = fold(search).split(' ')
  const patterns = words.map((w) => (Array.from(w).length < 3 ? `% ${w}%` : `%${w}%`))
  return [...createReader(db, 'system', fixture.author.municipalityId).all()]
    .filter(({ values, extra }) => {
      const { title, rest } = searchTextOf(plan, values, extra, names)
      const text = [title, ...rest].map((part) => ` ${fold(part)} `).join('|')
      return folded.get(text, ...patterns) !== undefined
    })
    .map(({ seq }) => seq)
    .sort((a, b) => a - b)
}

const query = (search: string) => ({
  search,
  filters: {},
  sort: null,
  offset: 0,
  limit: 1000,
  columns: [],
  deleted: false
})

it('finds what a LIKE scan finds, after any changes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(operation, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 5 }),
      fc.array(fc.oneof(word, text, fc.constantFrom('pa', 'p', 'journal', 'kmd', 'aero', 'ær', 'patient-journal')), {
        minLength: 5,
        maxLength: 5
      }),
      async (batches, searches) => {
        fixture.register.dispose()
        fixture = await recordsFixture()
        perform(batches)
        const { db } = fixture.register
        for (const search of searches.filter((s) => fold(s) !== '')) {
          const { seqs, total } = listedSeqs(db, {
            entity: 'system',
            municipalityId: fixture.author.municipalityId,
            query: query(search)
          })
          const expected = scan(db, search)
          expect({ search, seqs: [...seqs].sort((a, b) => a - b) }).toEqual({ search, seqs: expected })
          expect(total).toBe(expected.length)
        }
      }
    ),
    { numRuns: 30 }
  )
}, 120_000)

it('forgets every word that no record has any more', () => {
  const { register, author } = fixture
  const { db } = register
  const id = writeRecords(db, author, (records) => records.of('system').insert({ name: 'Enestående' }))
  writeRecords(db, author, (records) => {
    const store = records.of('system')
    const record = store.byId(id)
    if (record) store.update(record, { name: 'Andet' })
  })
  expect(db.prepare('SELECT word FROM system_word').pluck().all()).toEqual(['andet'])
  expect(db.prepare('SELECT prefix FROM system_prefix ORDER BY prefix').pluck().all()).toEqual(['a', 'an'])
})

it('puts titles that begin with the words first, then titles that have them, then the rest', () => {
  const { register, author } = fixture
  const { db } = register
  const names = ['Zebra Nexus', 'Nexus Mobil', 'Kalender', 'Nexus', 'Unexus']
  writeRecords(db, author, (records) => {
    for (const n of names)
      records.of('system').insert({ name: n, description: n === 'Kalender' ? 'Bruger Nexus' : null })
  })
  const { seqs } = listedSeqs(db, { entity: 'system', municipalityId: author.municipalityId, query: query('nexus') })
  const titles = createReader(db, 'system', author.municipalityId)
    .bySeq(seqs)
    .map(({ values }) => values['name'])
  expect(titles).toEqual(['Nexus', 'Nexus Mobil', 'Unexus', 'Zebra Nexus', 'Kalender'])
})

it('says nothing about a search without a word', () => {
  expect(createFinder(fixture.register.db, 'system').find(' – ', 10)).toBeNull()
})

it('keeps lists and bitmaps of common words equal', () => {
  const { register, author } = fixture
  const { db } = register
  writeRecords(db, author, (records) => {
    for (let i = 0; i < 700; i++) records.of('supplier').insert({ name: i % 3 === 0 ? `Fælles ${i}` : `Nr ${i}` })
  })
  const found = createFinder(db, 'supplier').find('fælles', 700)
  expect(membersOf(found?.all ?? new Uint32Array())).toEqual(Array.from({ length: 234 }, (_, i) => i * 3 + 1))
  writeRecords(db, author, (records) => {
    const store = records.of('supplier')
    for (const record of [...store.all()]) if (record.seq > 10) store.update(record, { name: `Ny ${record.seq}` })
  })
  const left = createFinder(db, 'supplier').find('fælles', 700)
  expect(membersOf(left?.all ?? new Uint32Array())).toEqual([1, 4, 7, 10])
})

test('a window is the same however its records are found: among all or among the few', () => {
  const shuffled = fc.shuffledSubarray(
    Array.from({ length: 100 }, (_, i) => i),
    { minLength: 20 }
  )
  const few = fc.uniqueArray(fc.nat({ max: 99 }), { maxLength: 12 })
  fc.assert(
    fc.property(shuffled, few, few, fc.nat({ max: 9 }), fc.nat({ max: 9 }), (seqs, one, other, offset, limit) => {
      const order = Uint32Array.from(seqs)
      const places = new Uint32Array(100)
      for (const [place, seq] of order.entries()) places[seq] = place
      const tierOf = (members: readonly number[]) => {
        const tier = emptyBitmap(99)
        for (const seq of members) if (seqs.includes(seq)) addTo(tier, seq)
        return tier
      }
      const tiers = [tierOf(one), tierOf(other.filter((seq) => !one.includes(seq)))]
      const expected = tiers.flatMap((tier) => seqs.filter((seq) => has(tier, seq))).slice(offset, offset + limit)
      expect(windowOf({ order, places: () => places }, tiers, offset, limit)).toEqual(expected)
      expect(windowOf({ order }, tiers, offset, limit)).toEqual(expected)
    })
  )
})

test('what is found in slices is of one moment: what is written in between counts, and a closed register ends it', async () => {
  const { register, author } = fixture
  const { db } = register
  const put = (...names: readonly string[]): void =>
    writeRecords(db, author, (records) => {
      for (const name of names) records.of('supplier').insert({ name })
    })
  put(...Array.from({ length: 40 }, (_, i) => `Journal${i} ${i % 2 ? 'syge' : 'tand'}journal`))
  const finder = createFinder(db, 'supplier')
  const count = (search: string) => membersOf(finder.find(search, 700)?.all ?? emptyBitmap(700)).length
  // A turn is over after each word: time runs fast.
  let now = 0
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 5))
  const begun = finder.findInSlices('journal', 700)
  put('Dyrejournal')
  await begun
  expect(count('journal')).toBe(41)
  await finder.findInSlices('syge journal', 700)
  expect(count('syge journal')).toBe(20)
  put('Sygejournal')
  expect(count('syge journal')).toBe(21)
  const ended = finder.findInSlices('journal', 700)
  register.dispose()
  await expect(ended).rejects.toMatchObject({ code: 'request.locked' })
  clock.mockRestore()
  fixture = await recordsFixture()
})
