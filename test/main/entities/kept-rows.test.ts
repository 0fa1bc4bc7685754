import fc from 'fast-check'
import { type Database, openDatabase } from '../../../src-main/db/open.ts'
import { withTransaction } from '../../../src-main/db/transaction.ts'
import { listedSeqs, listRecords, prepareList } from '../../../src-main/features/entities/list/list.ts'
import { writeRecords } from '../../../src-main/features/entities/records.ts'
import { matrixOf } from '../../../src-main/features/missing/matrix.ts'
import { matrixSource } from '../../../src-main/features/missing/matrix-source.ts'
import { setReviewPeriods } from '../../../src-main/features/review/periods.ts'
import { gatherer } from '../../../src-main/features/tasks/gather.ts'
import { selectTasks, taskView } from '../../../src-main/features/tasks/select.ts'
import { taskSources } from '../../../src-main/task-sources.ts'
import { agreementDerived } from '../../../src-shared/features/agreements/agreement.derived.ts'
import { systemDerived } from '../../../src-shared/features/systems/system.derived.ts'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import type { Values } from '../../../src-shared/kernel/value.ts'
import { type RecordsFixture, recordsFixture } from '../../support/records.ts'

// What is kept between requests and computed again only for what changed is what a connection that has kept nothing
// computes: whatever was written, in whatever order, and whatever the day is.

let fixture: RecordsFixture
beforeAll(async () => {
  fixture = await recordsFixture()
})
afterAll(() => fixture.register.dispose())

const entities = [
  'person',
  'organisationUnit',
  'platform',
  'contract',
  'system',
  'system',
  'dependency',
  'unitUse',
  'supplier',
  'agreement',
  'subProcessor',
  'oversight'
] as const satisfies readonly EntityName[]
const ids = new Map<EntityName, string[]>(entities.map((entity) => [entity, []]))

const day = fc.constantFrom(null, '2024-05-01', '2025-12-01', '2026-11-20', '2027-01-15', '2027-06-01')
const answer = fc.constantFrom(
  null,
  ...(['yes', 'no', 'notApplicable', 'unknown'] as const).map((value) => ({ value }))
)
/** A record of an entity, as its place among those there are when it is written. */
const ref = fc.nat(7)

const written = {
  person: { leftOn: day, unit: ref },
  organisationUnit: { leader: ref },
  platform: { dataProcessingAgreement: answer, agreementExpiresOn: day, responsible: ref },
  contract: { endsOn: day, noticeMonths: fc.constantFrom(null, 0, 3), reviewedOn: day, responsible: ref },
  system: {
    description: fc.constantFrom(null, 'Et system'),
    lifecycle: fc.constantFrom(null, 'operational', 'retired'),
    owner: ref,
    administrator: ref,
    coOwners: fc.array(ref, { maxLength: 2 }),
    platform: ref,
    unit: ref,
    personalData: answer,
    dataProcessingAgreement: answer,
    agreementExpiresOn: day,
    riskAssessedOn: day,
    reviewedOn: day,
    nextReviewOn: day
  },
  dependency: { source: ref, target: ref, reviewedOn: day },
  supplier: { reviewedOn: day },
  agreement: {
    processor: ref,
    systems: fc.array(ref, { maxLength: 2 }),
    signedOn: day,
    expiresOn: day,
    terminatedOn: day,
    nextOversightOn: day,
    responsible: ref
  },
  subProcessor: {
    agreement: ref,
    supplier: ref,
    approval: fc.constantFrom('announced', 'approved', 'ended'),
    country: fc.constantFrom(null, 'USA', 'DK')
  },
  oversight: { agreement: ref, plannedOn: day, completedOn: day, nextOn: day },
  unitUse: { system: ref, unit: ref, inUse: fc.constantFrom('yes', 'planned'), startsOn: day, endsOn: day, owner: ref }
} as const
const targets: Readonly<Record<string, EntityName>> = {
  owner: 'person',
  administrator: 'person',
  coOwners: 'person',
  responsible: 'person',
  leader: 'person',
  unit: 'organisationUnit',
  platform: 'platform',
  system: 'system',
  systems: 'system',
  processor: 'supplier',
  supplier: 'supplier',
  agreement: 'agreement',
  source: 'system',
  target: 'system'
}

const name = fc.stringMatching(/^[A-ZÆØÅ][a-zæøå]{2,5}$/)
const step = fc.oneof(
  ...entities.map((entity) =>
    fc.record(
      {
        kind: fc.constant('write' as const),
        entity: fc.constant(entity),
        which: fc.nat(9),
        name,
        values: fc.record(written[entity] as Record<string, fc.Arbitrary<unknown>>, { requiredKeys: [] })
      },
      { noNullPrototype: true }
    )
  ),
  fc.record({ kind: fc.constant('bury' as const), entity: fc.constantFrom(...entities), which: fc.nat(9) }),
  fc.record({
    kind: fc.constant('erase' as const),
    entity: fc.constantFrom('dependency', 'unitUse'),
    which: fc.nat(9)
  }),
  fc.record({ kind: fc.constant('period' as const), months: fc.constantFrom(6, 12) }),
  fc.record({ kind: fc.constant('elsewhere' as const), which: fc.nat(9) })
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

function pick(entity: EntityName, which: number): string | null {
  const known = ids.get(entity) ?? []
  return known[which % (known.length + 1)] ?? null
}

/** References by place become ids; what is not there stays empty. */
function settled(values: Record<string, unknown>): Values {
  const entries = Object.entries(values).map(([key, value]) => {
    const target = targets[key]
    if (!target) return [key, value]
    const found = [value].flat().flatMap((each) => pick(target, each as number) ?? [])
    return [key, Array.isArray(value) ? [...new Set(found)] : (found[0] ?? null)]
  })
  return Object.fromEntries(entries) as Values
}

function take(each: Step): void {
  const { register, author } = fixture
  const { db, userId } = register
  if (each.kind === 'period') {
    const by = { userId, at: new Date().toISOString() }
    withTransaction(db, () => setReviewPeriods(db, by, { system: each.months, contract: each.months }))
    return
  }
  if (each.kind === 'elsewhere') {
    const left = 'UPDATE person SET left_on = ? WHERE id = ?'
    elsewhere((other) => other.prepare(left).run('2026-10-01', pick('person', each.which)))
    return
  }
  const id = pick(each.entity as EntityName, each.which)
  const { entity } = each as { entity: (typeof entities)[number] }
  writeRecords(db, author, (records) => {
    const store = records.of(entity)
    const record = id === null ? null : store.byId(id)
    if (each.kind === 'write') {
      const values = settled(each.values)
      const own = entity === 'dependency' || entity === 'unitUse' ? values : { name: each.name, ...values }
      if (record?.deletedAt === null) store.update(record, own)
      else if (!record && isWhole(entity, own)) ids.get(entity)?.push(store.insert(own))
    } else if (!record) return
    else if (each.kind === 'erase') {
      store.erase(record)
      ids.set(
        entity,
        (ids.get(entity) ?? []).filter((one) => one !== id)
      )
    } else if (record.deletedAt === null) store.remove(record, { lookedUp: true })
    else store.restore(record)
  })
}

const needed: Readonly<Record<string, readonly string[]>> = {
  dependency: ['source', 'target'],
  unitUse: ['system', 'unit'],
  agreement: ['processor'],
  subProcessor: ['agreement', 'supplier'],
  oversight: ['agreement']
}

/** A dependency or a use that hangs on nothing is not what the window can make. */
function isWhole(entity: EntityName, values: Values): boolean {
  return (needed[entity] ?? []).every((key) => values[key])
}

function elsewhere<T>(work: (db: Database) => T): T {
  const other = openDatabase(fixture.register.db.name, fixture.register.fileKey)
  const done = (): void => void other.close()
  const result = work(other)
  if (result instanceof Promise) return result.finally(done) as T
  done()
  return result
}

const gather = gatherer(taskSources)

/** Everything that is kept, as it is told on a day. */
async function told(db: Database, now: string): Promise<unknown> {
  const municipalityId = fixture.author.municipalityId
  const columns = systemDerived.map(({ field }) => field.key)
  const query = {
    search: '',
    filters: {},
    sort: { field: 'neglect', descending: false },
    offset: 0,
    limit: 500,
    columns
  }
  const request = { entity: 'system' as const, municipalityId, now, query: { ...query, deleted: false } }
  await prepareList(db, request)
  const { rows } = listRecords(db, request, () => true)
  const asked = { entity: 'agreement' as const, municipalityId, now }
  const standing = agreementDerived.map(({ field }) => field.key)
  const agreements = { ...asked, query: { ...query, columns: standing, sort: null, deleted: false } }
  await prepareList(db, agreements, standing)
  const agreed = listRecords(db, agreements, () => true).rows
  const byTitle = listedSeqs(db, { ...request, query: { ...request.query, sort: null, offset: 0, deleted: true } })
  const source = await matrixSource({ db, municipalityId, country: 'DK', now }, { scope: { kind: 'all' } })
  const matrix = matrixOf(source, {
    of: 'system',
    scope: { kind: 'all' },
    filters: {},
    sort: { by: 'score', descending: false },
    offset: 0,
    limit: 500
  })
  const states = Array.from(source.order, (seq) =>
    source.table.columns.map((_, i) => source.table.states[seq * source.table.columns.length + i])
  )
  const gathered = await gather({ db, municipality: { id: municipalityId, country: 'DK' } } as never, now, 366)
  const everybody = { scope: 'all' as const, who: null, matches: () => true }
  const { tasks, counts } = selectTasks(gathered, everybody, { kinds: null, times: null, search: '', dueBefore: null })
  return { rows, agreed, byTitle, matrix, states, counts, tasks: tasks.map((task) => taskView(gathered, task)) }
}

test('what is kept is what is computed from nothing', async () => {
  const days = fc.constantFrom('2026-11-28', '2026-11-28', '2026-11-29', '2027-01-16', '2027-09-01')
  const runs = fc.array(fc.tuple(fc.array(step, { minLength: 1, maxLength: 6 }), days), { minLength: 2, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(runs, async (all) => {
      for (const [steps, today] of all) {
        for (const each of steps) take(each)
        const now = `${today}T12:00:00.000Z`
        const kept = await told(fixture.register.db, now)
        expect(kept).toEqual(await elsewhere((db) => told(db, now)))
      }
    }),
    { numRuns: 15 }
  )
})
