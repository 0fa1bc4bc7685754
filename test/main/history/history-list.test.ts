import { randomUUID } from 'node:crypto'
import { withTransaction } from '../../../src-main/db/transaction.ts'
import { findEntries } from '../../../src-main/features/history/find-entries.ts'
import { createHistoryWriter } from '../../../src-main/security/history.ts'
import { purgePayloads } from '../../../src-main/security/history-purge.ts'
import {
  type HistoryFilter,
  type HistoryLine,
  type HistoryPage,
  historyFilterSchema
} from '../../../src-shared/features/register/history-contract.ts'
import type { FieldValue } from '../../../src-shared/kernel/value.ts'
import { type TestProgram, testProgram } from '../../support/program.ts'
import { type TemporaryRegister, temporaryRegister } from '../../support/register.ts'

let test: TestProgram
/** What the specs look at, by a name. */
const ids: Record<string, string> = {}
let clock = Date.parse('2026-03-14T22:30:00.000Z')

const save = async (
  entity: 'system' | 'supplier',
  values: Record<string, FieldValue>,
  id: string | null = null,
  version: number | null = null
): Promise<string> => {
  const { record } = await test.ask(`${entity}.save` as 'supplier.save', { id, version, values: values as never })
  return record.id
}

beforeAll(async () => {
  test = await testProgram({ clock: { now: () => new Date(clock) } as never })
  ids['kmd'] = await save('supplier', { name: 'KMD A/S' })
  ids['nordlys'] = await save('supplier', { name: 'Nordlys Data' })
  ids['nexus'] = await save('system', { name: 'Nexus', supplier: ids['kmd'] ?? null, hosting: 'external' })
  clock += 2 * 3_600_000
  await save(
    'system',
    { supplier: ids['nordlys'] ?? null, description: 'Til ældreplejen på Søndergård' },
    ids['nexus'],
    1
  )
  await save(
    'system',
    { name: 'Nexus II', personalData: { value: 'notApplicable', reason: 'kun maskiner' } },
    ids['nexus'],
    2
  )
  await test.ask('supplier.remove', { id: ids['kmd'] ?? '', version: 1 })
  clock += 24 * 3_600_000
  await test.ask('register.setLockAfter', { minutes: 30 })
})
afterAll(() => test.close())

async function found(filter: Partial<HistoryFilter>, limit = 100): Promise<HistoryLine[]> {
  const lines: HistoryLine[] = []
  for (let before: number | null = null; ; ) {
    const page: HistoryPage = await test.ask('history.list', { filter, before, limit })
    lines.push(...page.entries)
    if (page.next === null) return lines
    before = page.next
  }
}

const said = (lines: readonly HistoryLine[]) =>
  lines.map(({ entity, record, action }) => `${action} ${entity} ${record.name || record.id}`)

it('tells everything newest first, by pages that fit together', async () => {
  const all = await found({})
  expect(said(all).slice(0, 6)).toEqual([
    'update setting register.lockAfterMinutes',
    'delete supplier KMD A/S',
    'update system Nexus II',
    'update system Nexus II',
    'create system Nexus II',
    'create supplier Nordlys Data'
  ])
  expect(all.map(({ seq }) => seq)).toEqual(Array.from({ length: all.length }, (_, i) => all.length - i))
  expect(await found({}, 3)).toEqual(all)
  const { total } = await test.ask('history.list', { limit: 1 })
  expect(total).toBe(all.length)
})

it('says names in place of ids, and what became of a record', async () => {
  const [removed] = await found({ action: 'delete' })
  expect(removed?.record).toEqual({ id: ids['kmd'], name: 'KMD A/S', state: 'deleted' })
  const [named] = await found({ search: 'søndergård' })
  expect(named?.changes?.['supplier']).toEqual([ids['kmd'], ids['nordlys']])
  expect(named?.refs).toMatchObject({
    [ids['kmd'] ?? '']: { name: 'KMD A/S', deleted: true },
    [ids['nordlys'] ?? '']: { name: 'Nordlys Data' }
  })
  expect(named?.user.name).toBe('Systemkoordinator')
  const [setting] = await found({ entity: 'setting' })
  expect(setting?.changes).toEqual({ value: [null, 30] })
})

it.each<[string, Partial<HistoryFilter>, number]>([
  ['an entity', { entity: 'supplier' }, 3],
  ['an action', { entity: 'supplier', action: 'create' }, 2],
  ['nobody', { userId: 'nobody' }, 0],
  ['a day in the register’s zone', { from: '2026-03-14', to: '2026-03-14', entity: 'system' }, 1],
  ['the day after', { from: '2026-03-15', to: '2026-03-15', entity: 'system' }, 2],
  ['all from a day on', { from: '2026-03-16' }, 1],
  ['an import that was not', { batchId: 'x' }, 0]
])('is narrowed by %s', async (_, filter, count) => {
  expect(await found(filter)).toHaveLength(count)
})

it('is narrowed to a record, with everything else on top', async () => {
  expect(await found({ recordId: ids['nexus'] as string })).toHaveLength(3)
  expect(await found({ recordId: ids['nexus'] as string, search: 'søndergård' })).toHaveLength(1)
  expect(await found({ recordId: ids['nexus'] as string, to: '2026-03-14' })).toHaveLength(1)
})

it.each([
  ['the record’s present name', 'nexus ii', 3],
  ['a name of what is referred to', 'nordlys', 2],
  ['a value, folded', 'AELDREPLEJ', 1],
  ['words from several places', 'nexus kmd', 2],
  ['what a code is called', 'ekstern', 1],
  ['an answer and its reason', 'relevant maskiner', 1],
  ['an answer in another language', 'applicable', 1],
  ['a word’s beginning', 'sø', 1],
  ['not the middle of a word, below three letters', 'ød', 0],
  ['who', 'systemkoord slet', 0],
  ['a key of the catalogue', 'description', 0],
  ['nothing but signs', ' – ', -1]
])('finds %s', async (_, search, count) => {
  const lines = await found({ search })
  const relevant = lines.filter(({ entity }) => entity === 'system' || entity === 'supplier')
  if (count < 0) expect(lines).toEqual(await found({}))
  else expect(relevant).toHaveLength(count)
})

it('offers who and which imports there are', async () => {
  const { users, batches } = await test.ask('history.choices', {})
  expect(users.map(({ name }) => name)).toEqual(['Systemkoordinator'])
  expect(batches).toEqual([])
  expect(await found({ userId: users[0]?.id as string })).toHaveLength((await found({})).length)
})

it('refuses days that are none', async () => {
  const refused = await test.refused('history.list', { filter: { from: '2026-02-30' } })
  expect(refused.code).toBe('request.invalid')
})

describe('a stretch', () => {
  let register: TemporaryRegister
  const system = randomUUID()
  beforeAll(async () => {
    register = await temporaryRegister()
    const { db, userId } = register
    withTransaction(db, () => {
      for (let i = 0; i < 9000; i++)
        createHistoryWriter(db).append({
          at: new Date(i * 60_000).toISOString(),
          userId,
          batchId: i % 2 ? 'b1' : null,
          entity: i % 1000 === 0 ? 'contract' : 'system',
          recordId: system,
          version: i + 1,
          action: 'update',
          changes: { description: [null, i === 5 ? 'nålen i høstakken' : `linje ${i} 010170-1234`] }
        })
    })
  })
  afterAll(() => register.dispose())

  const filterOf = (filter: Partial<HistoryFilter>) => historyFilterSchema.parse(filter)
  const look = (filter: Partial<HistoryFilter>, budget: number, before: number | null = null, limit = 100) =>
    findEntries(register.db, { filter: filterOf(filter), zone: 'Europe/Copenhagen', before, limit, budget })

  it.each<[Partial<HistoryFilter>]>([
    [{ entity: 'contract' }],
    [{ search: 'nålen' }],
    [{ recordId: system, search: 'linje' }],
    [{ batchId: 'b1' }],
    [{ batchId: 'b1', entity: 'contract' }],
    [{}]
  ])('answers at once and goes on from there until all was looked at: %j', (filter) => {
    const whole = look(filter, Number.POSITIVE_INFINITY, null, 10_000)
    expect(whole.next).toBeNull()
    const rows: number[] = []
    let calls = 0
    for (let before: number | null = null; ; calls++) {
      const { rows: part, next } = look(filter, 0, before, 70)
      rows.push(...part.map(({ seq }) => seq))
      expect(next === null || before === null || next < before).toBe(true)
      if (next === null) break
      before = next
    }
    expect(rows).toEqual(whole.rows.map(({ seq }) => seq))
    expect(calls).toBeGreaterThan(3)
  })

  it('says what was purged', () => {
    const { db, userId } = register
    const told = {
      at: '2026-01-01T00:00:00.000Z',
      userId,
      batchId: null,
      entity: 'system',
      recordId: system,
      version: 1
    }
    withTransaction(db, () => purgePayloads(db, [7], told))
    const { rows } = look({ search: 'nålen' }, 1000)
    expect(rows).toHaveLength(0)
    const purged = look({ action: 'purge' }, 1000).rows
    expect(purged).toHaveLength(1)
    expect(look({}, 1000, 8, 1).rows[0]).toMatchObject({ seq: 7, changes: null })
  })
})
