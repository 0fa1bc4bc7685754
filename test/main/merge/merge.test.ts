import fc from 'fast-check'
import { undoBatch } from '../../../src-main/features/batches/undo.ts'
import { listedSeqs } from '../../../src-main/features/entities/list/list.ts'
import { idsIn } from '../../../src-main/features/entities/names.ts'
import { createReader } from '../../../src-main/features/entities/record-reader.ts'
import { writeRecords } from '../../../src-main/features/entities/records.ts'
import { mergeRecords, type Pair, previewMerge, twinsOf } from '../../../src-main/features/merge/merge.ts'
import type { JobContext } from '../../../src-main/jobs/job.ts'
import { jobContext } from '../../../src-main/jobs/job-context.ts'
import { referrersOf } from '../../../src-shared/features/catalogue.ts'
import type { MergeChoices } from '../../../src-shared/features/merge/merge.rules.ts'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import { type EntityName, entityNames } from '../../../src-shared/kernel/field.ts'
import type { Values } from '../../../src-shared/kernel/value.ts'
import { type RecordsFixture, recordsFixture } from '../../support/records.ts'

let fixture: RecordsFixture
let context: JobContext
beforeAll(async () => {
  fixture = await recordsFixture()
  const { register, author } = fixture
  const { userId, municipalityId } = author
  const who = { userId, userName: '', municipalityId, country: 'DK' as const, language: 'da' as const }
  context = jobContext({
    db: register.db,
    register: { folder: register.path, database: '', ...who },
    state: new Map(),
    fileKey: null,
    feed: null,
    signal: new AbortController().signal,
    cancelled: () => false,
    report: () => undefined
  })
})
afterAll(() => fixture.register.dispose())

let ticks = 0
/** Each change at an instant of its own. */
const now = (): string => new Date(Date.UTC(2026, 2, 4) + 1000 * ticks++).toISOString()
const make = (entity: EntityName, values: Values): string =>
  writeRecords(fixture.register.db, { ...fixture.author, now }, (records) => records.of(entity).insert(values))
const reader = (entity: EntityName) => createReader(fixture.register.db, entity, fixture.author.municipalityId)
const valuesOf = (entity: EntityName, id: string): Values => reader(entity).byId(id)?.values ?? {}

function merge(pair: Pair, choices: MergeChoices = {}) {
  const [keep, drop] = [reader(pair.entity).byId(pair.keep), reader(pair.entity).byId(pair.drop)]
  const versions = { keep: keep?.version ?? 0, drop: drop?.version ?? 0 }
  return mergeRecords({ ...pair, versions, choices }, now(), context)
}
const undo = (batchId: string) => undoBatch({ batchId, at: now(), scope: 'all' }, context)
const preview = (pair: Pair) => previewMerge(fixture.register.db, fixture.author.municipalityId, pair)

/** What every record says, deleted or not, and what is found by which word. */
function everything(): Record<string, unknown> {
  const all: Record<string, unknown> = {}
  const municipalityId = fixture.author.municipalityId
  for (const entity of entityNames) {
    for (const { id, values, extra, seq } of reader(entity).all()) all[`${entity} ${id}`] = { values, extra, seq }
    for (const search of ['alfa', 'beta', 'gamma', 'enhed']) {
      const query = { search, filters: {}, sort: null, offset: 0, limit: 1000, columns: [], deleted: false }
      const { seqs } = listedSeqs(fixture.register.db, { entity, municipalityId, query })
      all[`${entity} ${search}`] = [...seqs].sort()
    }
  }
  return all
}

/** The living records that still refer to this one. */
function referring(entity: EntityName, id: string): string[] {
  return referrersOf(entity).flatMap(({ entity: other, field }) =>
    [...reader(other.name).all([field.key])]
      .filter(({ values }) => idsIn(values[field.key]).includes(id))
      .map((record) => `${other.name}.${field.key} ${record.id}`)
  )
}

const text = fc.option(fc.constantFrom('alfa', 'beta', 'gamma delta'))
const unit = fc.nat(2)
const system = fc.nat(2)
const said = fc.record({
  description: text,
  note: text,
  aliases: fc.option(fc.uniqueArray(fc.constantFrom('alfa', 'beta'), { minLength: 1 })),
  usedBy: fc.uniqueArray(unit, { maxLength: 3 }),
  keyUsers: fc.uniqueArray(fc.nat(1), { maxLength: 2 }),
  owner: fc.option(fc.nat(1))
})
const town = fc.record({
  systems: fc.tuple(said, said, said),
  uses: fc.array(fc.record({ system, unit, inUse: fc.constantFrom('yes', 'no', 'planned', null), note: text }), {
    maxLength: 5
  }),
  dependencies: fc.array(
    fc.record({
      source: system,
      target: system,
      kind: fc.constantFrom('technical', 'authentication', null),
      note: text
    }),
    { maxLength: 6 }
  ),
  deviations: fc.array(fc.record({ system, field: fc.constantFrom('name', 'note'), value: text }), { maxLength: 4 }),
  documents: fc.array(system, { maxLength: 3 }),
  contract: fc.uniqueArray(system, { maxLength: 3 })
})

test('whatever two systems say and whoever refers to them: nothing refers to the one that goes, and undoing restores all', () => {
  fc.assert(
    fc.property(town, ({ systems, uses, dependencies, deviations, documents, contract }) => {
      const units = [0, 1, 2].map((i) => make('organisationUnit', { name: `Enhed ${i}` }))
      const people = [0, 1].map((i) => make('person', { name: `Person ${i}` }))
      const ids = systems.map(({ usedBy, keyUsers, owner, ...values }, i) =>
        make('system', {
          ...values,
          name: `System ${['alfa', 'beta', 'gamma'][i]}`,
          usedBy: usedBy.map((n) => units[n] ?? ''),
          keyUsers: keyUsers.map((n) => people[n] ?? ''),
          owner: owner === null ? null : (people[owner] ?? null)
        })
      )
      const of = (n: number): string => ids[n] ?? ''
      for (const use of uses) make('unitUse', { ...use, system: of(use.system), unit: units[use.unit] ?? null })
      for (const one of dependencies) make('dependency', { ...one, source: of(one.source), target: of(one.target) })
      for (const one of deviations) make('deviation', { ...one, system: of(one.system) })
      for (const one of documents) make('document', { name: 'Notat', url: 'https://example.com', system: of(one) })
      make('contract', { name: 'Aftale', systems: contract.map(of) })

      const before = everything()
      const pair = { entity: 'system', keep: of(0), drop: of(1) } as const
      const { counts } = preview(pair)
      expect(everything()).toEqual(before)
      const result = merge(pair)
      expect(result.counts).toEqual(counts)
      expect(referring('system', of(1))).toEqual([])
      expect(reader('system').byId(of(1))?.deletedAt).not.toBeNull()
      // What was said is said still.
      const kept = valuesOf('system', of(0))
      for (const key of ['description', 'note', 'owner'] as const)
        expect(kept[key] === null).toBe(
          [of(0), of(1)].every((id) => (before[`system ${id}`] as { values: Values }).values[key] === null)
        )
      const { kept: stays } = undo(result.batchId)
      expect(stays).toEqual([])
      expect(everything()).toEqual(before)
    }),
    { numRuns: 12 }
  )
}, 120_000)

test('the same use, the same dependency and one on itself are not there twice; what stays takes over what it lacks', () => {
  const school = make('organisationUnit', { name: 'Skolen' })
  const [a, b, c] = [make('system', { name: 'A' }), make('system', { name: 'B' }), make('system', { name: 'C' })]
  const use = make('unitUse', { system: a, unit: school, inUse: 'yes' })
  make('unitUse', { system: b, unit: school, inUse: 'yes', note: 'Kun tavlen' })
  make('dependency', { source: a, target: b, kind: 'technical' })
  make('dependency', { source: a, target: c, kind: 'technical' })
  make('dependency', { source: b, target: c, kind: 'technical' })
  const other = make('dependency', { source: b, target: c, kind: 'authentication' })
  const pair = { entity: 'system', keep: a, drop: b } as const
  const { links, counts } = preview(pair)
  expect(counts).toEqual({ move: 1, double: 2, self: 1 })
  expect(links.find(({ outcome }) => outcome === 'move')).toMatchObject({ id: other, fields: ['source'] })
  merge(pair)
  expect(valuesOf('unitUse', use)).toMatchObject({ note: 'Kun tavlen', inUse: 'yes' })
  expect(valuesOf('dependency', other)).toMatchObject({ source: a, target: c, name: 'A → C' })
  const living = [...reader('dependency').all()].filter(({ values }) => values['source'] === a)
  expect(living).toHaveLength(2)
})

test('field by field the one or the other, or both; a former name is still found', () => {
  const keep = make('supplier', { name: 'Havbris ApS', aliases: ['HB'], note: 'før' })
  const drop = make('supplier', { name: 'Havbris Data A/S', nationalId: '99001038', note: 'efter' })
  const system = make('system', { name: 'Vagtplan', supplier: drop })
  const { differences } = preview({ entity: 'supplier', keep, drop })
  expect(differences.map(({ key, suggested }) => [key, suggested])).toEqual(
    expect.arrayContaining([
      ['name', 'keep'],
      ['nationalId', 'drop'],
      ['note', 'keep']
    ])
  )
  const { batchId } = merge({ entity: 'supplier', keep, drop }, { name: 'drop', note: 'both' })
  expect(valuesOf('supplier', keep)).toMatchObject({
    name: 'Havbris Data A/S',
    nationalId: '99001038',
    aliases: ['HB', 'Havbris ApS'],
    note: 'før\n\nefter'
  })
  expect(valuesOf('system', system)['supplier']).toBe(keep)
  // What is edited meanwhile stays.
  writeRecords(fixture.register.db, { ...fixture.author, now }, (records) => {
    const store = records.of('supplier')
    const record = store.byId(keep)
    if (record) store.update(record, { note: 'rettet' })
  })
  expect(undo(batchId).kept).toEqual([{ entity: 'supplier', id: keep, name: expect.any(String), fields: ['note'] }])
  expect(valuesOf('supplier', keep)).toMatchObject({ name: 'Havbris ApS', nationalId: null, note: 'rettet' })
  expect(reader('supplier').byId(drop)).toMatchObject({ deletedAt: null, values: { name: 'Havbris Data A/S' } })
  expect(valuesOf('system', system)['supplier']).toBe(drop)
})

test('namesakes are pointed out; the same one, one that is gone and one changed meanwhile are refused', () => {
  const [keep, drop] = [make('supplier', { name: 'Nordlys A/S' }), make('supplier', { name: 'NORDLYS as' })]
  expect(twinsOf(fixture.register.db, 'supplier', keep)).toEqual([{ id: drop, name: 'NORDLYS as' }])
  const refused = (run: () => unknown): string => {
    try {
      run()
      return 'ok'
    } catch (error) {
      if (error instanceof AppError) return error.code
      throw error
    }
  }
  const pair = { entity: 'supplier', keep, drop } as const
  expect(refused(() => preview({ ...pair, drop: keep }))).toBe('merge.same')
  const stale = { ...pair, versions: { keep: 1, drop: 7 }, choices: {} }
  expect(refused(() => mergeRecords(stale, now(), context))).toBe('record.conflict')
  merge(pair)
  expect(refused(() => preview(pair))).toBe('record.deleted')
  expect(twinsOf(fixture.register.db, 'supplier', keep)).toEqual([])
})
