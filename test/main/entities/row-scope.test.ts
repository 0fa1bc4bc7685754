import fc from 'fast-check'
import type { Author } from '../../../src-main/features/entities/entity-store.ts'
import { createReader } from '../../../src-main/features/entities/record-reader.ts'
import { type Records, writeRecords } from '../../../src-main/features/entities/records.ts'
import { createScopeGuard } from '../../../src-main/features/entities/row-scope.ts'
import { catalogue } from '../../../src-shared/features/catalogue.ts'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import { type Entity, type EntityName, entityNames } from '../../../src-shared/kernel/field.ts'
import { type RecordsFixture, recordsFixture } from '../../support/records.ts'

const unitCount = 9
const owned = ['system', 'person', 'contract'] as const

let fixture: RecordsFixture
let units: readonly string[]
beforeEach(async () => {
  fixture = await recordsFixture()
  units = write('all', (records) =>
    Array.from({ length: unitCount }, (_, i) => records.of('organisationUnit').insert({ name: `Enhed ${i}` }))
  )
})
afterEach(() => fixture.register.dispose())

function write<T>(scope: Author['scope'], work: (records: Records) => T): T {
  return writeRecords(fixture.register.db, { ...fixture.author, scope }, work)
}

/** `ok`, or the code it was refused with. */
function tried(scope: Author['scope'], work: (records: Records) => void): string {
  try {
    write(scope, work)
    return 'ok'
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}

function stored(entity: EntityName, id: string) {
  const record = createReader(fixture.register.db, entity, fixture.author.municipalityId).byId(id)
  if (!record) throw new Error('no such record')
  return record
}

/** What the rule says, in other words than the code: go up from the unit until one of the own units is met. */
function lies(parents: readonly (number | null)[], own: ReadonlySet<number>, unit: number | null): boolean {
  for (let at = unit; at !== null; at = parents[at] ?? null) if (own.has(at)) return true
  return false
}

const unitOrNone = fc.option(fc.nat(unitCount - 1), { nil: null })
/** A parent comes before its child, so that it is a forest. */
const forest = fc.tuple(
  ...Array.from({ length: unitCount }, (_, i) =>
    i === 0 ? fc.constant(null) : fc.option(fc.nat(i - 1), { nil: null })
  )
)
const given = fc.uniqueArray(fc.nat(unitCount - 1), { maxLength: 3 })

function plant(parents: readonly (number | null)[]): void {
  write('all', (records) => {
    const store = records.of('organisationUnit')
    units.forEach((id, i) => {
      const parent = parents[i] ?? null
      store.update(stored('organisationUnit', id), { parent: parent === null ? null : (units[parent] ?? null) })
    })
  })
}

const idOf = (unit: number | null): string | null => (unit === null ? null : (units[unit] ?? null))
const scopeOf = (own: readonly number[]): Author['scope'] => ({ units: new Set(own.flatMap((i) => units[i] ?? [])) })

it('lets a row be made, changed, moved, removed and brought back just where both sides lie in the own units', () => {
  fc.assert(
    fc.property(forest, given, fc.constantFrom(...owned), unitOrNone, unitOrNone, (parents, own, entity, from, to) => {
      plant(parents)
      const scope = scopeOf(own)
      const inside = (unit: number | null): boolean => lies(parents, new Set(own), unit)
      const make = (unit: number | null) => (records: Records) =>
        void records.of(entity).insert({ name: 'Ny', unit: idOf(unit) })
      expect(tried(scope, make(from)) === 'ok').toBe(inside(from))

      const id = write('all', (records) => records.of(entity).insert({ name: 'Række', unit: idOf(from) }))
      expect(createScopeGuard(fixture.register.db, scope).covers(entity, stored(entity, id))).toBe(inside(from))
      const rename = tried(scope, (records) => void records.of(entity).update(stored(entity, id), { note: 'ny' }))
      expect(rename === 'ok').toBe(inside(from))
      const remove = tried(scope, (records) => void records.of(entity).remove(stored(entity, id)))
      expect(remove === 'ok').toBe(inside(from))
      if (remove !== 'ok') write('all', (records) => records.of(entity).remove(stored(entity, id)))
      const restore = tried(scope, (records) => void records.of(entity).restore(stored(entity, id)))
      expect(restore === 'ok').toBe(inside(from))
      if (restore !== 'ok') write('all', (records) => records.of(entity).restore(stored(entity, id)))
      const move = tried(scope, (records) => void records.of(entity).update(stored(entity, id), { unit: idOf(to) }))
      expect(move === 'ok').toBe(from === to || (inside(from) && inside(to)))
      expect(stored(entity, id).values['unit']).toBe(idOf(move === 'ok' ? to : from))
    }),
    { numRuns: 60 }
  )
})

it('lets units below the own ones be made and moved, and never one out of or into what is others’', () => {
  fc.assert(
    fc.property(forest, given, fc.nat(unitCount - 1), unitOrNone, (parents, own, unit, to) => {
      plant(parents)
      const scope = scopeOf(own)
      const inside = (at: number | null): boolean => lies(parents, new Set(own), at)
      const from = parents[unit] ?? null
      const make = tried(
        scope,
        (records) => void records.of('organisationUnit').insert({ name: 'Ny', parent: idOf(to) })
      )
      expect(make === 'ok').toBe(inside(to))
      const read = () => stored('organisationUnit', units[unit] ?? '')
      const rename = tried(scope, (records) => void records.of('organisationUnit').update(read(), { note: `${make}` }))
      expect(rename === 'ok' || read().values['note'] === make).toBe(inside(unit))
      const move = tried(scope, (records) => void records.of('organisationUnit').update(read(), { parent: idOf(to) }))
      expect(move === 'ok').toBe(from === to || (inside(unit) && inside(from) && inside(to)))
      if (move === 'ok') plant(parents)
      write('all', (records) => records.of('organisationUnit').update(read(), { note: null }))
    }),
    { numRuns: 60 }
  )
})

it('reaches what it made itself in the same work', () => {
  const scope = scopeOf([0])
  const made = write(scope, (records) => {
    const unit = records.of('organisationUnit').insert({ name: 'Nyt team', parent: idOf(0) })
    return records.of('system').insert({ name: 'Teamets system', unit })
  })
  expect(stored('system', made).values['name']).toBe('Teamets system')
})

it('leaves what is the whole register’s to those who answer for it', () => {
  for (const entity of ['supplier', 'software', 'systemCategory', 'municipality'] as const) {
    expect(tried(scopeOf([0]), (records) => void records.of(entity).insert({ name: 'Fælles' }))).toBe(
      'request.registerWide'
    )
    expect(tried('all', (records) => void records.of(entity).insert({ name: 'Fælles' }))).toBe('ok')
  }
})

it('says whose it is, what one may change and who can help', () => {
  const { db } = fixture.register
  const system = write('all', (records) => records.of('system').insert({ name: 'Fremmed', unit: idOf(4) }))
  const refusal = (own: readonly number[], unit: number | null): AppError => {
    try {
      write(scopeOf(own), (records) => records.of('system').update(stored('system', system), { unit: idOf(unit) }))
    } catch (error) {
      if (error instanceof AppError) return error
    }
    throw new Error('not refused')
  }
  expect(refusal([1, 2], 1).params).toEqual({
    unit: 'Enhed 4',
    units: 'Enhed 1, Enhed 2',
    coordinators: 'Systemkoordinator',
    administrators: 'Systemkoordinator'
  })
  expect([refusal([4], null).code, refusal([], 1).code]).toEqual(['request.withoutUnit', 'request.noUnits'])
  db.prepare(`UPDATE user SET roles = '["administrator"]'`).run()
  expect(refusal([4], null).params['coordinators']).toBe('Systemkoordinator')
})

/** What belongs to a record, by whose it is: whoever writes the one writes the other. */
const owners = {
  deviation: 'system',
  document: 'system',
  cprSubscription: 'system',
  subProcessor: 'agreement',
  oversight: 'agreement',
  oversightQuestion: 'oversight',
  processingLine: 'processingActivity',
  transfer: 'processingActivity',
  adaptation: 'participation',
  riskScenario: 'riskAssessment',
  measure: 'riskAssessment'
} as const satisfies Partial<Record<EntityName, EntityName>>

it('knows whose every piece is', () => {
  const pieces = entityNames.filter((name) => (catalogue[name] as Entity).responsibleUnit === 'owner')
  expect(pieces.sort()).toEqual(Object.keys(owners).sort())
})

it.each(Object.entries(owners) as readonly (readonly [keyof typeof owners, EntityName])[])(
  'lets a %s be written by whoever may write its %s',
  (entity, owner) => {
    const by = (catalogue[entity] as Entity).belongsTo ?? ''
    const of = (id: string | null, note: string) => ({
      name: `X ${note}`,
      [by]: id,
      ...(entity === 'deviation' && { field: 'version', value: note }),
      ...(entity === 'adaptation' && { field: 'access', value: note })
    })
    const scope = scopeOf([1])
    // An oversight is whose its agreement is.
    const whose = owner === 'oversight' ? 'agreement' : owner
    const [own, other, nobody] = [1, 2, null].map((unit) =>
      write('all', ({ of: to }) => {
        const id = to(whose).insert({ name: `S ${unit}`, unit: idOf(unit) })
        return owner === whose ? id : to(owner).insert({ agreement: id })
      })
    ) as [string, string, string]
    const making = (id: string | null) => tried(scope, (records) => void records.of(entity).insert(of(id, 'n')))
    expect([own, other, nobody, null].map(making)).toEqual([
      'ok',
      'request.outOfScope',
      'request.withoutUnit',
      'request.withoutUnit'
    ])
    const mine = write('all', (records) => records.of(entity).insert(of(own, 'a')))
    const theirs = write('all', (records) => records.of(entity).insert(of(other, 'b')))
    const changing = (id: string, to: string, note = 'c') =>
      tried(scope, (records) => void records.of(entity).update(stored(entity, id), of(to, note)))
    expect([changing(mine, own), changing(mine, other), changing(theirs, own)]).toEqual([
      'ok',
      'request.outOfScope',
      'request.outOfScope'
    ])
    const guard = createScopeGuard(fixture.register.db, scope)
    expect([mine, theirs].map((id) => guard.covers(entity, stored(entity, id)))).toEqual([true, false])
    expect(tried(scope, (records) => void records.of(entity).remove(stored(entity, theirs)))).toBe('request.outOfScope')
    // A unit that comes to have the owner has what belongs to it.
    const above = owner === whose ? other : String(stored(owner, other).values['agreement'])
    write('all', (records) => void records.of(whose).update(stored(whose, above), { unit: idOf(1) }))
    expect(changing(theirs, other, 'd')).toBe('ok')
  }
)
