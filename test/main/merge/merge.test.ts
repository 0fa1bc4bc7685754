import fc from 'fast-check'
import { writeRecords } from '../../../src-main/features/entities/records.ts'
import { mergeRecords, twinsOf } from '../../../src-main/features/merge/merge.ts'
import type { Values } from '../../../src-shared/kernel/value.ts'
import { merging, refused } from '../../support/merging.ts'

let at: Awaited<ReturnType<typeof merging>>
beforeAll(async () => {
  at = await merging()
})
afterAll(() => at.dispose())

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
      const units = [0, 1, 2].map((i) => at.make('organisationUnit', { name: `Enhed ${i}` }))
      const people = [0, 1].map((i) => at.make('person', { name: `Person ${i}` }))
      const ids = systems.map(({ usedBy, keyUsers, owner, ...values }, i) =>
        at.make('system', {
          ...values,
          name: `System ${['alfa', 'beta', 'gamma'][i]}`,
          usedBy: usedBy.map((n) => units[n] ?? ''),
          keyUsers: keyUsers.map((n) => people[n] ?? ''),
          owner: owner === null ? null : (people[owner] ?? null)
        })
      )
      const of = (n: number): string => ids[n] ?? ''
      for (const use of uses) at.make('unitUse', { ...use, system: of(use.system), unit: units[use.unit] ?? null })
      for (const one of dependencies) at.make('dependency', { ...one, source: of(one.source), target: of(one.target) })
      for (const one of deviations) at.make('deviation', { ...one, system: of(one.system) })
      for (const one of documents) at.make('document', { name: 'Notat', url: 'https://example.com', system: of(one) })
      at.make('contract', { name: 'Aftale', systems: contract.map(of) })

      const before = at.everything()
      const pair = { entity: 'system', keep: of(0), drop: of(1) } as const
      const { counts } = at.preview(pair)
      expect(at.everything()).toEqual(before)
      const result = at.merge(pair)
      expect(result.counts).toEqual(counts)
      expect(at.referring('system', of(1))).toEqual([])
      expect(at.reader('system').byId(of(1))?.deletedAt).not.toBeNull()
      // What was said is said still.
      const kept = at.valuesOf('system', of(0))
      for (const key of ['description', 'note', 'owner'] as const)
        expect(kept[key] === null).toBe(
          [of(0), of(1)].every((id) => (before[`system ${id}`] as { values: Values }).values[key] === null)
        )
      const { kept: stays } = at.undo(result.batchId)
      expect(stays).toEqual([])
      expect(at.everything()).toEqual(before)
    }),
    { numRuns: 12 }
  )
}, 120_000)

test('the same use, the same dependency and one on itself are not there twice; what stays takes over what it lacks', () => {
  const school = at.make('organisationUnit', { name: 'Skolen' })
  const [a, b, c] = [
    at.make('system', { name: 'A' }),
    at.make('system', { name: 'B' }),
    at.make('system', { name: 'C' })
  ]
  const use = at.make('unitUse', { system: a, unit: school, inUse: 'yes' })
  at.make('unitUse', { system: b, unit: school, inUse: 'yes', note: 'Kun tavlen' })
  at.make('dependency', { source: a, target: b, kind: 'technical' })
  at.make('dependency', { source: a, target: c, kind: 'technical' })
  at.make('dependency', { source: b, target: c, kind: 'technical' })
  const other = at.make('dependency', { source: b, target: c, kind: 'authentication' })
  const pair = { entity: 'system', keep: a, drop: b } as const
  const { links, counts } = at.preview(pair)
  expect(counts).toEqual({ move: 1, double: 2, self: 1 })
  expect(links.find(({ outcome }) => outcome === 'move')).toMatchObject({ id: other, fields: ['source'] })
  at.merge(pair)
  expect(at.valuesOf('unitUse', use)).toMatchObject({ note: 'Kun tavlen', inUse: 'yes' })
  expect(at.valuesOf('dependency', other)).toMatchObject({ source: a, target: c, name: 'A → C' })
  const living = [...at.reader('dependency').all()].filter(({ values }) => values['source'] === a)
  expect(living).toHaveLength(2)
})

test('field by field the one or the other, or both; a former name is still found', () => {
  const keep = at.make('supplier', { name: 'Havbris ApS', aliases: ['HB'], note: 'før' })
  const drop = at.make('supplier', { name: 'Havbris Data A/S', nationalId: '99001038', note: 'efter' })
  const system = at.make('system', { name: 'Vagtplan', supplier: drop })
  const { differences } = at.preview({ entity: 'supplier', keep, drop })
  expect(differences.map(({ key, suggested }) => [key, suggested])).toEqual(
    expect.arrayContaining([
      ['name', 'keep'],
      ['nationalId', 'drop'],
      ['note', 'keep']
    ])
  )
  const { batchId } = at.merge({ entity: 'supplier', keep, drop }, { name: 'drop', note: 'both' })
  expect(at.valuesOf('supplier', keep)).toMatchObject({
    name: 'Havbris Data A/S',
    nationalId: '99001038',
    aliases: ['HB', 'Havbris ApS'],
    note: 'før\n\nefter'
  })
  expect(at.valuesOf('system', system)['supplier']).toBe(keep)
  // What is edited meanwhile stays.
  writeRecords(at.db, at.author, (records) => {
    const store = records.of('supplier')
    const record = store.byId(keep)
    if (record) store.update(record, { note: 'rettet' })
  })
  expect(at.undo(batchId).kept).toEqual([{ entity: 'supplier', id: keep, name: expect.any(String), fields: ['note'] }])
  expect(at.valuesOf('supplier', keep)).toMatchObject({ name: 'Havbris ApS', nationalId: null, note: 'rettet' })
  expect(at.reader('supplier').byId(drop)).toMatchObject({ deletedAt: null, values: { name: 'Havbris Data A/S' } })
  expect(at.valuesOf('system', system)['supplier']).toBe(drop)
})

test('namesakes are pointed out; the same one, one that is gone and one changed meanwhile are refused', () => {
  const [keep, drop] = [at.make('supplier', { name: 'Nordlys A/S' }), at.make('supplier', { name: 'NORDLYS as' })]
  expect(twinsOf(at.db, 'supplier', keep)).toEqual([{ id: drop, name: 'NORDLYS as' }])
  const pair = { entity: 'supplier', keep, drop } as const
  expect(refused(() => at.preview({ ...pair, drop: keep }))).toBe('merge.same')
  const stale = { ...pair, versions: { keep: 1, drop: 7 }, choices: {} }
  expect(refused(() => mergeRecords(stale, at.now(), at.context))).toBe('record.conflict')
  at.merge(pair)
  expect(refused(() => at.preview(pair))).toBe('record.deleted')
  expect(twinsOf(at.db, 'supplier', keep)).toEqual([])
})

test('the preview says what an agreement says whatever is chosen, and so it comes', () => {
  const processor = at.make('supplier', { name: 'Skyvejr A/S' })
  const keep = at.make('system', { name: 'Vagtplan', dataProcessingAgreement: { value: 'no' } })
  const drop = at.make('system', { name: 'Vagtplan 2' })
  const agreement = at.make('agreement', { name: 'DBA', processor, systems: [drop], signedOn: '2024-05-06' })
  const pair = { entity: 'system', keep, drop } as const
  const { said, differences } = at.preview(pair)
  const by = { entity: 'agreement', ref: expect.objectContaining({ id: agreement, name: 'DBA' }) }
  expect(said).toEqual([
    { key: 'dataProcessingAgreement', value: { value: 'yes' }, by },
    { key: 'agreementSignedOn', value: '2024-05-06', by }
  ])
  expect(differences.map(({ key }) => key)).toEqual(expect.arrayContaining(said.map(({ key }) => key)))
  const { batchId } = at.merge(pair, { dataProcessingAgreement: 'keep', agreementSignedOn: 'keep' })
  for (const { key, value } of said) expect(at.valuesOf('system', keep)[key]).toEqual(value)
  at.undo(batchId)
  expect(at.valuesOf('system', keep)).toMatchObject({
    dataProcessingAgreement: { value: 'no' },
    agreementSignedOn: null
  })
})
