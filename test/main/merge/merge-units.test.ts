import fc from 'fast-check'
import { unitsBelow } from '../../../src-main/features/entities/row-scope.ts'
import { twinsOf } from '../../../src-main/features/merge/merge.ts'
import { readUnits, writeUnits } from '../../../src-main/security/user-rows.ts'
import { merging, refused } from '../../support/merging.ts'

let at: Awaited<ReturnType<typeof merging>>
beforeAll(async () => {
  at = await merging()
})
afterAll(() => at.dispose())

const of = (ids: readonly string[], place: number): string => ids[place] ?? ''

const branch = fc.record({
  /** Of units 1 to 4: which earlier one each lies below. */
  parents: fc.tuple(fc.nat(0), fc.nat(1), fc.nat(2), fc.nat(3)),
  /** Each user's units. */
  users: fc.array(fc.uniqueArray(fc.nat(4), { maxLength: 3 }), { maxLength: 3 }),
  people: fc.array(fc.nat(4), { maxLength: 3 }),
  usedBy: fc.uniqueArray(fc.nat(4), { maxLength: 4 }),
  uses: fc.uniqueArray(fc.nat(4), { maxLength: 3 }),
  responsible: fc.option(fc.nat(4)),
  keep: fc.nat(4),
  drop: fc.nat(4),
  place: fc.constantFrom<'keep' | 'drop'>('keep', 'drop')
})

test('whatever two units hold: all of it and whose rights they are follows, the tree stays one, and undoing restores all', () => {
  const { db } = at
  fc.assert(
    fc.property(branch, ({ parents, users, people, usedBy, uses, responsible, keep, drop, place }) => {
      fc.pre(keep !== drop)
      const ids: string[] = []
      for (const [i, parent] of [null, ...parents].entries())
        ids.push(at.make('organisationUnit', { name: `Enhed ${i}`, parent: parent === null ? null : of(ids, parent) }))
      for (const unit of people) at.make('person', { name: `Person ${unit}`, unit: of(ids, unit) })
      const system = at.make('system', {
        name: 'System alfa',
        usedBy: usedBy.map((n) => of(ids, n)),
        unit: responsible === null ? null : of(ids, responsible)
      })
      for (const unit of uses) at.make('unitUse', { system, unit: of(ids, unit), inUse: 'yes' })
      const editors = users.map((units) => at.addUser(units.map((n) => of(ids, n))))
      const held = () => editors.map((id) => readUnits(db, id).sort())
      const before = { records: at.everything(), held: held() }
      const pair = { entity: 'organisationUnit', keep: of(ids, keep), drop: of(ids, drop) } as const
      if (unitsBelow(db, new Set([pair.drop])).has(pair.keep)) {
        expect(refused(() => at.preview(pair))).toBe('merge.below')
        expect(refused(() => at.merge(pair))).toBe('merge.below')
        return
      }
      const told = at.preview(pair)
      expect(told.users.map(({ id, outcome }) => [id, outcome]).sort()).toEqual(
        editors
          .flatMap((id, i) => {
            const units = before.held[i] ?? []
            return units.includes(pair.drop) ? [[id, units.includes(pair.keep) ? 'double' : 'move']] : []
          })
          .sort()
      )
      expect({ records: at.everything(), held: held() }).toEqual(before)
      const { batchId, counts } = at.merge(pair, { parent: place })
      expect(counts).toEqual(told.counts)
      expect(at.referring('organisationUnit', pair.drop)).toEqual([])
      const swapped = (units: readonly string[]) => [...new Set(units.map((id) => (id === pair.drop ? pair.keep : id)))]
      expect(held()).toEqual(before.held.map((units) => swapped(units).sort()))
      // No branch was cut off.
      const rooted = unitsBelow(db, new Set([of(ids, 0)]))
      expect(ids.filter((id) => id !== pair.drop && !rooted.has(id))).toEqual([])
      expect(at.undo(batchId).kept).toEqual([])
      expect({ records: at.everything(), held: held() }).toEqual(before)
    }),
    { numRuns: 10 }
  )
}, 120_000)

test('who lost a unit since the merge, or was given another one, keeps that when the merge is undone', () => {
  const { db } = at
  const [a, b, c] = ['A', 'B', 'C'].map((name) => at.make('organisationUnit', { name }))
  const [lost, given] = [at.addUser([b ?? '']), at.addUser([b ?? ''])]
  const { batchId } = at.merge({ entity: 'organisationUnit', keep: a ?? '', drop: b ?? '' })
  expect([readUnits(db, lost), readUnits(db, given)]).toEqual([[a], [a]])
  writeUnits(db, lost, [])
  writeUnits(db, given, [a ?? '', c ?? ''])
  at.undo(batchId)
  expect(readUnits(db, lost)).toEqual([])
  expect(readUnits(db, given).sort()).toEqual([b, c].sort())
  const told = db.prepare<[string], string>("SELECT action FROM history_entry WHERE entity = 'user' AND record_id = ?")
  expect(told.pluck().all(given)).toEqual(['merge', 'undo'])
})

test('units of one name are twins where they lie below the same one', () => {
  const [school, other] = ['Skole A', 'Skole B'].map((name) => at.make('organisationUnit', { name })) as [
    string,
    string
  ]
  const [office, again] = [school, school, other].map((parent) =>
    at.make('organisationUnit', { name: 'Kontor', parent })
  ) as [string, string]
  expect(twinsOf(at.db, 'organisationUnit', office).map(({ id }) => id)).toEqual([again])
  expect(refused(() => at.preview({ entity: 'organisationUnit', keep: office, drop: school }))).toBe('merge.below')
})
