import fc from 'fast-check'
import { openDatabase } from '../../../src-main/db/open.ts'
import { facetsOf } from '../../../src-main/features/entities/list/facets.ts'
import { listedSeqs, listRecords } from '../../../src-main/features/entities/list/list.ts'
import { createReader, type StoredRecord } from '../../../src-main/features/entities/record-reader.ts'
import { writeRecords } from '../../../src-main/features/entities/records.ts'
import type { Filter, ListQuery } from '../../../src-shared/ipc/entity-channels.ts'
import { sortKey } from '../../../src-shared/kernel/sort-key.ts'
import type { FieldValue, Values } from '../../../src-shared/kernel/value.ts'
import { type RecordsFixture, recordsFixture } from '../../support/records.ts'

let fixture: RecordsFixture
let units: string[]
beforeEach(async () => {
  fixture = await recordsFixture()
  units = writeRecords(fixture.register.db, fixture.author, (records) =>
    ['Ørsted', 'Aabenraa', 'Skole', 'Zoo'].map((name) => records.of('organisationUnit').insert({ name }))
  )
})
afterEach(() => fixture.register.dispose())

const query = (more: Partial<ListQuery> = {}): ListQuery => ({
  search: '',
  filters: {},
  sort: null,
  offset: 0,
  limit: 1000,
  columns: null,
  deleted: false,
  ...more
})
const request = (more: Partial<ListQuery> = {}) => ({
  entity: 'system' as const,
  municipalityId: fixture.author.municipalityId,
  query: query(more)
})

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
const system = fc.record({
  name: fc.constantFrom('Abe', 'Ærø', 'Øst', 'Aa', 'Å', 'Plan 2', 'Plan 10', 'zebra'),
  hosting: maybe(fc.constantFrom('saas', 'external', 'onPremise')),
  personalData: maybe(fc.constantFrom('yes', 'no', 'unknown').map((value) => ({ value }) as FieldValue)),
  inUseFrom: maybe(fc.constantFrom('2019-01-01', '2020-06-30', '2021-12-31')),
  unit: maybe(fc.nat(3)),
  usedBy: fc.uniqueArray(fc.nat(3), { maxLength: 3 })
})
const change = fc.record({ which: fc.nat(50), system, remove: fc.boolean() })

const filter: fc.Arbitrary<Record<string, Filter>> = fc
  .record(
    {
      hosting: fc.record({ anyOf: fc.subarray(['saas', 'external', '']) }),
      personalData: fc.record({ anyOf: fc.subarray(['yes', 'unknown', '']) }),
      inUseFrom: fc.oneof(
        fc.record({ from: maybe(fc.constant('2020-01-01')), to: maybe(fc.constant('2020-06-30')) }),
        fc.constant({ anyOf: [''] })
      ),
      unit: fc.record({ anyOf: fc.subarray(['0', '1', '']) }),
      usedBy: fc.record({ anyOf: fc.subarray(['2', '3', '']) })
    },
    { requiredKeys: [] }
  )
  .map((filters) => filters as Record<string, Filter>)

function valuesOf({ unit, usedBy, ...rest }: typeof system extends fc.Arbitrary<infer T> ? T : never): Values {
  return {
    ...rest,
    unit: unit === null ? null : (units[unit] ?? null),
    usedBy: usedBy.map((n) => units[n] ?? '').sort()
  }
}

/** Filters name units by number; the register by id. */
function withIds(filters: Record<string, Filter>): Record<string, Filter> {
  const ids = (f: Filter): Filter =>
    'anyOf' in f ? { anyOf: f.anyOf.map((value) => units[Number.parseInt(value, 10)] ?? value) } : f
  return Object.fromEntries(
    Object.entries(filters).map(([key, f]) => [key, key === 'unit' || key === 'usedBy' ? ids(f) : f])
  )
}

const textsOf = (value: FieldValue | undefined): readonly string[] => {
  if (value === null || value === undefined) return ['']
  if (Array.isArray(value)) return value.length === 0 ? [''] : (value as readonly string[])
  return [typeof value === 'object' && 'value' in value ? value.value : String(value)]
}

function passes({ values }: StoredRecord, filters: Record<string, Filter>): boolean {
  return Object.entries(filters).every(([key, f]) => {
    const texts = textsOf(values[key])
    if ('anyOf' in f) return texts.some((text) => f.anyOf.includes(text))
    return texts.some((t) => t !== '' && (f.from === null || t >= f.from) && (f.to === null || t <= f.to))
  })
}

const living = (): StoredRecord[] => [
  ...createReader(fixture.register.db, 'system', fixture.author.municipalityId).all()
]

function keyOf(record: StoredRecord, field: string): string {
  const [text] = textsOf(record.values[field])
  if (field !== 'unit') return text ?? ''
  const names: Record<string, string> = Object.fromEntries(
    units.map((id, i) => [id, ['Ørsted', 'Aabenraa', 'Skole', 'Zoo'][i] ?? ''])
  )
  return text ? sortKey(names[text] ?? '') : ''
}

function expectedOrder(records: readonly StoredRecord[], field: string, descending: boolean): readonly number[] {
  const title = (r: StoredRecord): string => sortKey(String(r.values['name']))
  const compare = (x: string, y: string): number => (x === y ? 0 : x < y ? -1 : 1)
  return records
    .toSorted((a, b) => {
      const [x, y] = [keyOf(a, field), keyOf(b, field)]
      const empty = Number(x === '') - Number(y === '')
      return empty || (descending ? -1 : 1) * compare(x, y) || compare(title(a), title(b)) || a.seq - b.seq
    })
    .map((r) => r.seq)
}

it('filters, counts and sorts like looking at every record, after any changes', async () => {
  const sort = fc.record({ field: fc.constantFrom('unit', 'inUseFrom'), descending: fc.boolean() })
  await fc.assert(
    fc.asyncProperty(
      fc.array(system, { minLength: 1, maxLength: 20 }),
      fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 3 }),
      fc.array(fc.record({ filter, sort }), { minLength: 1, maxLength: 3 }),
      async (first, rounds, looks) => {
        const { register, author } = fixture
        writeRecords(register.db, author, (records) => {
          for (const record of living()) records.of('system').remove(record)
          for (const one of first) records.of('system').insert(valuesOf(one))
        })
        const look = (): void => {
          const all = living()
          for (const { filter: wanted, sort: by } of looks) {
            const filters = withIds(wanted)
            const left = all.filter((record) => passes(record, filters))
            const listed = listedSeqs(register.db, request({ filters, sort: by }))
            expect(listed).toEqual({ total: left.length, seqs: expectedOrder(left, by.field, by.descending) })
            const facets = facetsOf(register.db, request({ filters }), ['hosting', 'unit', 'personalData'])
            for (const [key, counts] of Object.entries(facets)) {
              const { [key]: _own, ...others } = filters
              const pool = all.filter((record) => passes(record, others))
              for (const { value, count } of counts)
                expect(count).toBe(pool.filter((r) => textsOf(r.values[key])[0] === value).length)
              expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(pool.length)
            }
          }
        }
        look()
        for (const round of rounds) {
          writeRecords(register.db, author, (records) => {
            for (const { which, system: next, remove } of round) {
              const record = living()[which % Math.max(1, living().length)]
              if (record && remove) records.of('system').remove(record)
              else if (record) records.of('system').update(record, valuesOf(next))
              else records.of('system').insert(valuesOf(next))
            }
          })
          look()
        }
      }
    ),
    { numRuns: 60 }
  )
}, 120_000)

it('sees what another connection wrote, and what a referred record is called now', () => {
  const { register, author } = fixture
  writeRecords(register.db, author, (records) => {
    records.of('system').insert({ name: 'B', unit: units[0] ?? null })
    records.of('system').insert({ name: 'A', unit: units[3] ?? null })
  })
  const byUnit = { sort: { field: 'unit', descending: false } }
  const titles = (): unknown[] =>
    listRecords(register.db, request(byUnit), () => true).rows.map((row) => row.values['name'])
  expect(titles()).toEqual(['A', 'B'])
  writeRecords(register.db, author, (records) => {
    const unit = records.of('organisationUnit').byId(units[3] ?? '')
    if (unit) records.of('organisationUnit').update(unit, { name: 'Åben' })
  })
  expect(titles()).toEqual(['B', 'A'])
  const worker = openDatabase(register.db.name, register.fileKey)
  writeRecords(worker, author, (records) => records.of('system').insert({ name: 'C', unit: units[2] ?? null }))
  worker.close()
  expect(titles()).toEqual(['C', 'B', 'A'])
})

it('gives any window of the whole, also with the search’s ranks', () => {
  const { register, author } = fixture
  writeRecords(register.db, author, (records) => {
    for (let i = 0; i < 40; i++)
      records.of('system').insert({ name: i % 4 === 0 ? `Fælles ${i}` : `Nr ${i}`, description: 'fælles' })
  })
  for (const search of ['', 'fælles']) {
    const whole = listedSeqs(register.db, request({ search })).seqs
    expect(whole).toHaveLength(40)
    for (let offset = 0; offset < 45; offset += 7)
      expect(listedSeqs(register.db, request({ search, offset, limit: 7 })).seqs).toEqual(
        whole.slice(offset, offset + 7)
      )
  }
})

it('refuses fields that there are not', () => {
  const { db } = fixture.register
  expect(() => listRecords(db, request({ filters: { nonesuch: { anyOf: [] } } }), () => true)).toThrow(
    'request.invalid'
  )
  expect(() => listRecords(db, request({ sort: { field: 'nonesuch', descending: false } }), () => true)).toThrow(
    'request.invalid'
  )
  expect(() => facetsOf(db, request(), ['nonesuch'])).toThrow('request.invalid')
})
