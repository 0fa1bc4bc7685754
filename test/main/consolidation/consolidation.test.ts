import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { writeSetting } from '../../../src-main/db/settings.ts'
import { withTransaction } from '../../../src-main/db/transaction.ts'
import { noteStale } from '../../../src-main/features/consolidation/state.ts'
import { writePackage } from '../../../src-main/features/exchange/package/write-package.ts'
import { packageParts } from '../../../src-shared/features/exchange/profiles.ts'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import type { Values } from '../../../src-shared/kernel/value.ts'
import { type ImportProgram, importProgram } from '../../support/import-program.ts'

// Two municipalities and a central office: what they send is put together, decided and traced.

let central: ImportProgram
const municipalities: ImportProgram[] = []
const folder = mkdtempSync(join(tmpdir(), 'central-'))
const inbox = join(folder, 'inbox')

const make = async (program: ImportProgram, entity: EntityName, values: Values): Promise<string> =>
  (await program.ask(`${entity as 'person'}.save`, { id: null, version: null, values: values as never })).record.id

async function municipality(name: string, nationalId: string): Promise<ImportProgram> {
  const program = await importProgram()
  program.register.db.prepare('UPDATE municipality SET name = ?, national_id = ?').run(name, nationalId)
  municipalities.push(program)
  return program
}

async function send(program: ImportProgram, file: string, at: string, systems: readonly string[] = []): Promise<void> {
  const { db } = program.register
  const municipalityId = db.prepare<[], string>('SELECT id FROM municipality').pluck().get() ?? ''
  const scope = { parts: packageParts, units: [], systems, supplier: null }
  const pack = { kind: 'register', profile: 'centralOffice', scope, language: 'da', at } as const
  await writePackage(join(inbox, file), pack, { db, municipalityId, country: 'DK' })
}

const computed = () =>
  ['cluster', 'member', 'fact'].map((table) =>
    central.register.db
      .prepare(`SELECT * FROM central_${table}`)
      .all()
      .map((row) => JSON.stringify(row))
      .sort()
  )

const consolidate = (force = false) => central.work('central.consolidate', { paths: [inbox], force })
const list = (search = '') => central.ask('central.list', { entity: 'system', search })

beforeAll(async () => {
  mkdirSync(inbox)
  central = await importProgram()
  withTransaction(central.register.db, () => writeSetting(central.register.db, 'register.purpose', 'central'))
  const north = await municipality('Nordby Kommune', '11111111')
  const south = await municipality('Sydby Kommune', '22222222')
  const one = await make(north, 'supplier', { name: 'Kvistvang A/S', nationalId: '29189854' })
  const two = await make(south, 'supplier', { name: 'KVISTVANG', nationalId: '29189854' })
  await make(north, 'system', { name: 'Novara Løn', supplier: one, hosting: 'external', url: 'https://novara.example' })
  await make(south, 'system', {
    name: 'Kvistvang Novara Løn 4.2',
    supplier: two,
    hosting: 'onPremise',
    url: 'novara.example/'
  })
  await make(north, 'system', { name: 'Tavlex Journal', supplier: one })
  await make(south, 'system', { name: 'Tavlex Jounal', supplier: two })
  await make(south, 'system', { name: 'Kun i Sydby', supplier: two })
  await make(north, 'agreement', { processor: one, expiresOn: '2001-01-31' })
  await make(south, 'processingActivity', { name: 'Lønudbetaling' })
  await send(north, 'nordby.xlsx', '2026-02-01T00:00:00.000Z')
  await send(south, 'sydby.xlsx', '2026-02-02T00:00:00.000Z')
  writeFileSync(join(inbox, 'ødelagt.xlsx'), 'PK\u0003\u0004 no workbook at all')
})
afterAll(async () => {
  for (const program of [central, ...municipalities]) await program.close()
  rmSync(folder, { recursive: true })
})

test('what is read is put together, and a file that is none keeps nothing from being read', async () => {
  const result = await consolidate()
  expect(result.files.map(({ file, outcome, created }) => [file, outcome, created]).sort()).toEqual([
    ['nordby.xlsx', 'held', expect.any(Number)],
    ['sydby.xlsx', 'held', expect.any(Number)],
    ['ødelagt.xlsx', 'failed', 0]
  ])
  expect(result).toMatchObject({ packages: 2, systems: 4, suppliers: 1, questions: 1, stale: false })
  const { rows } = await list('novara')
  expect(rows).toMatchObject([{ municipalities: 2, supplier: 'Kvistvang A/S' }])
})

test('a value is traced to its sheet and row, and one is chosen where nobody is in the majority', async () => {
  const [row] = (await list('novara')).rows
  const at = { entity: 'system', id: row?.id ?? '' } as const
  const before = await central.ask('central.cluster', at)
  const hosting = before.facts.find(({ field }) => field === 'hosting')
  expect(hosting?.counts).toBeNull()
  expect(before.facts.find(({ field }) => field === 'url')?.said).toHaveLength(1)
  const source = hosting?.said.find(({ value }) => value === 'onPremise')?.sources[0]
  expect(source).toMatchObject({ municipality: 'Sydby Kommune', file: 'sydby.xlsx', row: expect.any(Number) })
  expect((await central.ask('central.conflicts', {})).rows).toMatchObject([{ field: 'hosting', open: true }])
  const choice = {
    entity: 'system',
    cluster: at.id,
    field: 'hosting',
    record: source?.record ?? 0,
    reason: 'Ringet'
  } as const
  await central.ask('central.choose', choice)
  const after = (await central.ask('central.cluster', at)).facts.find(({ field }) => field === 'hosting')
  expect(after).toMatchObject({ chosen: { reason: 'Ringet' } })
  expect(after?.said[after.counts ?? -1]?.value).toBe('onPremise')
  expect((await central.ask('central.conflicts', {})).total).toBe(0)
  expect((await central.ask('central.conflicts', { only: 'all', field: 'hosting' })).rows).toMatchObject([
    {
      open: false,
      chosen: true,
      said: expect.arrayContaining([expect.objectContaining({ value: 'onPremise', counts: true })])
    }
  ])
  expect((await central.ask('central.conflicts', { only: 'all', field: 'url' })).total).toBe(0)
})

test('what resembles another is asked with both sides, and the answer holds in the next round and elsewhere', async () => {
  const { rows } = await central.ask('central.questions', {})
  expect(rows).toMatchObject([
    { reason: 'typo', supplier: 'same', left: { supplier: 'Kvistvang A/S' }, right: { supplier: 'Kvistvang A/S' } }
  ])
  const question = rows[0]?.number ?? 0
  await central.ask('central.decide', { question, verdict: 'same', reason: 'Samme log ind' })
  expect((await central.refused('central.decide', { question, verdict: 'same' })).code).toBe('record.notFound')
  expect((await central.ask('central.state', {})).stale).toBe(true)
  expect(await consolidate()).toMatchObject({ systems: 3, questions: 0, known: 2, stale: false })
  const path = join(folder, 'afgørelser.json')
  expect(await central.ask('central.writeDecisions', { language: 'da', path })).toEqual({ path, decisions: 1 })
  expect(await central.ask('central.readDecisions', { path })).toEqual({ taken: 0, kept: 1 })
  central.register.db.exec('DELETE FROM central_decision')
  expect(await central.ask('central.readDecisions', { path })).toEqual({ taken: 1, kept: 0 })
  writeFileSync(path, '{"format":"something"}')
  expect((await central.refused('central.readDecisions', { path })).code).toBe('central.noDecisions')
  expect((await central.refused('central.readDecisions', { path: `${path}.x` })).code).toBe('file.missing')
})

test('a newer package changes what changed, an older one nothing, and what was chosen is asked anew where it changed', async () => {
  const [, south] = municipalities
  if (!south) throw new Error('no municipality')
  const { rows } = await south.ask('system.list', { search: 'novara', columns: ['hosting'] })
  const record = await south.ask('system.get', { id: rows[0]?.id ?? '' })
  const values = { hosting: 'saas' } as never
  await south.ask('system.save', { id: record.id, version: record.version, values })
  await send(south, 'sydby-igen.xlsx', '2026-03-01T00:00:00.000Z')
  const result = await consolidate()
  const changed = { outcome: 'held', created: 0, updated: 1, gone: 0 }
  expect(result.files.filter(({ outcome }) => outcome !== 'failed')).toMatchObject([changed])
  // Only what that record says was compared; to put all together anew comes to the same.
  const compared = computed()
  withTransaction(central.register.db, () => noteStale(central.register.db))
  await consolidate()
  expect(computed()).toEqual(compared)
  expect((await central.ask('central.conflicts', {})).rows).toMatchObject([{ field: 'hosting', open: true }])
  await central.ask('central.setRule', { entity: 'system', field: 'hosting', rule: 'newest' })
  expect((await central.ask('central.conflicts', {})).total).toBe(0)
  await send(south, 'sydby-gammel.xlsx', '2026-01-01T00:00:00.000Z')
  expect((await consolidate()).files.map(({ outcome }) => outcome).sort()).toEqual(['failed', 'older'])
  expect(await central.ask('held.packages', {})).toMatchObject([{ file: 'nordby.xlsx' }, { file: 'sydby-igen.xlsx' }])
})

test('another program counts the same in the Parquet files, and a folder with something in it is left alone', async () => {
  const path = join(folder, 'parquet')
  const written = await central.work('central.parquet', { path })
  const duck = await (await DuckDBInstance.create()).connect()
  const ask = async (sql: string): Promise<unknown[][]> =>
    (await duck.runAndReadAll(sql.replaceAll('ud/', `${path}/`))).getRowsJson()
  const { systems, suppliers } = await central.ask('central.state', {})
  const clusters = async (kind: string) => (await ask(`SELECT count(*) FROM 'ud/cluster/${kind}.parquet'`))[0]
  expect([await clusters('system'), await clusters('supplier')]).toEqual([[`${systems}`], [`${suppliers}`]])
  const counted = await ask(`SELECT c.title, count(DISTINCT r.municipality)
    FROM read_parquet('ud/record/system/*/*.parquet', hive_partitioning = true, union_by_name = true) r
    JOIN 'ud/cluster/system.parquet' c USING (cluster) WHERE r.gone_at IS NULL GROUP BY ALL ORDER BY 1`)
  const shown = (await list()).rows.map(({ title, municipalities }) => [title, `${municipalities}`])
  expect(counted).toEqual(shown.sort())
  const said = "FROM 'ud/fact/system.parquet' WHERE field = 'hosting' ORDER BY value"
  expect(await ask(`SELECT value, said_by, counts ${said}`)).toEqual([
    ['external', 1, 'no'],
    ['saas', 1, 'yes']
  ])
  const rows = (pattern: string) => `SELECT count(*) FROM read_parquet('ud/record/${pattern}', union_by_name = true)`
  expect(await ask(rows('*/*/*.parquet'))).toEqual([[`${written.rows}`]])
  expect(await ask(`SELECT source_row FROM (${rows('system/*/*.parquet').replace('count(*)', '*')})`)).toHaveLength(5)
  const documented = readFileSync(join(import.meta.dirname, '../../../docs/parquet.md'), 'utf8')
  const queries = (/```sql\n(?<sql>[^`]+)```/.exec(documented)?.groups?.['sql'] ?? '').split(';').slice(0, -1)
  const answers = []
  for (const query of queries) answers.push(await ask(query))
  expect(answers.map(({ length }) => length)).toEqual([3, 3, 0, 1, 0])
  duck.closeSync()
  expect((await central.refused('central.parquet', { jobId: randomUUID(), path })).code).toBe('file.exists')
})

test('another register than a central one takes nothing in', async () => {
  const [north] = municipalities
  const refused = await north?.refused('central.consolidate', { jobId: randomUUID(), paths: [] })
  expect(refused?.code).toBe('central.elsewhere')
})

describe('against what was put together by itself', () => {
  const titles = async () => (await list()).rows.map(({ title, members }) => [title, members])

  test('a record is set apart from the rest and stays so, until it is taken back', async () => {
    const before = await titles()
    const [row] = (await list('novara')).rows
    const at = { entity: 'system', id: row?.id ?? '' } as const
    const { list: members } = await central.ask('central.cluster', at)
    const south = members.find(({ place }) => place.municipality === 'Sydby Kommune')?.record ?? 0
    const split = { entity: at.entity, cluster: at.id, records: [south], reason: 'Et andet produkt' }
    const done = await central.ask('central.split', split)
    await central.work('central.consolidate', { paths: [] })
    expect((await list('novara')).rows.map(({ members: all }) => all)).toEqual([1, 1])
    expect((await central.ask('central.questions', {})).total).toBe(0)
    await central.work('central.consolidate', { paths: [] })
    expect((await list('novara')).total).toBe(2)
    expect(await central.ask('central.takeBack', { at: done.at })).toMatchObject({ decisions: 1 })
    await central.work('central.consolidate', { paths: [] })
    expect(await titles()).toEqual(before)
    expect((await central.refused('central.split', { ...split, records: [-1] })).code).toBe('record.notFound')
  })

  test('two are made one whatever they are called, and what was said later holds', async () => {
    const [novara] = (await list('novara')).rows
    const [only] = (await list('kun i')).rows
    const clusters: [string, string] = [novara?.id ?? '', only?.id ?? '']
    await central.ask('central.join', { entity: 'system', clusters })
    await central.work('central.consolidate', { paths: [] })
    const [together] = (await list('kun i')).rows
    expect(together).toMatchObject({ members: 3 })
    const { list: members } = await central.ask('central.cluster', { entity: 'system', id: together?.id ?? '' })
    const alone = members.find(({ name }) => name === 'Kun i Sydby')
    expect(alone?.why).toBe('decision')
    const records = [alone?.record ?? 0]
    await central.ask('central.split', { entity: 'system', cluster: together?.id ?? '', records })
    await central.work('central.consolidate', { paths: [] })
    expect((await list('novara')).rows).toMatchObject([{ members: 2 }])
  })

  test('all that are alike enough are decided at once, and taken back at once', async () => {
    central.register.db.exec("DELETE FROM central_decision WHERE left_key NOT LIKE '#%'")
    withTransaction(central.register.db, () => writeSetting(central.register.db, 'held.changed', true))
    await central.work('central.consolidate', { paths: [] })
    const [scored] = await central.ask('central.questionScores', {})
    expect(scored).toMatchObject({ entity: 'system', count: 1 })
    expect(await central.ask('central.decideAll', { from: (scored?.score ?? 0) + 0.01 })).toMatchObject({
      decisions: 0
    })
    const done = await central.ask('central.decideAll', { from: scored?.score ?? 0, reason: 'Sikre nok' })
    expect(done.decisions).toBe(1)
    expect(await central.work('central.consolidate', { paths: [] })).toMatchObject({ questions: 0 })
    await central.ask('central.takeBack', { at: done.at })
    expect(await central.work('central.consolidate', { paths: [] })).toMatchObject({ questions: 1 })
  })
})

test('a package of a few systems leaves the rest as it was, and what it says of them is what its municipality says', async () => {
  const [, south] = municipalities
  const before = (await list()).rows.map(({ municipalities: by }) => by)
  const [novara] = (await south?.ask('system.list', { search: 'novara' }))?.rows ?? []
  const { id = '', version } = (await south?.ask('system.get', { id: novara?.id ?? '' })) ?? {}
  await south?.ask('system.save', { id, version: version ?? 0, values: { hosting: 'hybrid' } as never })
  if (south) await send(south, 'sydby-novara.xlsx', '2026-04-01T00:00:00.000Z', [id])
  expect((await consolidate()).files).toContainEqual(expect.objectContaining({ outcome: 'held', gone: 0 }))
  const { rows } = await list()
  expect(rows.map(({ municipalities: by }) => by)).toEqual(before)
  const clusters = rows.map((row) => central.ask('central.cluster', { entity: 'system', id: row.id }))
  const facts = (await Promise.all(clusters)).flatMap((cluster) => cluster.facts)
  const said = facts.flatMap((fact) => (fact.field === 'hosting' ? fact.said : []))
  expect(said.map(({ value }) => value).sort()).toEqual(['external', 'hybrid'])
})
