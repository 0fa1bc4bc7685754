import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { read, utils } from 'xlsx'
import type { ExportInput } from '../../../../src-main/features/exchange/export/export-ref.ts'
import { exportJob } from '../../../../src-main/features/exchange/export/export-ref.ts'
import { exportJobs } from '../../../../src-main/features/exchange/export/jobs.ts'
import { readOwnRow, recogniseOwnSheet } from '../../../../src-main/features/exchange/export/own-sheet.ts'
import { wholeEntity } from '../../../../src-main/features/exchange/export/register-source.ts'
import type { JobRunner } from '../../../../src-main/jobs/job.ts'
import { listQuerySchema } from '../../../../src-shared/ipc/entity-channels.ts'
import { entityNames } from '../../../../src-shared/kernel/field.ts'
import { type FilledRegister, filledRegister } from '../../../support/filled-register.ts'
import { createInlineRunner } from '../../../support/inline-runner.ts'
import { readGrids, writtenGrids } from '../../../support/read-grids.ts'

const each = 5
let register: FilledRegister
let runner: JobRunner
let folder: string

beforeAll(async () => {
  register = await filledRegister(each, 7)
  folder = join(dirname(register.path), 'ud')
  mkdirSync(folder)
  const { db, municipalityId, userId, path } = register
  runner = createInlineRunner({
    jobs: new Map(exportJobs),
    db,
    key: register.fileKey,
    register: {
      folder: path,
      database: db.name,
      userId,
      userName: 'Systemkoordinator',
      municipalityId,
      country: 'DK',
      language: 'da'
    }
  })
})
afterAll(() => register.dispose())

const whole = { language: 'da', exportedAt: '2024-05-01T10:00:00.000Z', list: null, matrix: null } as const

async function run(input: Pick<ExportInput, 'path' | 'format'> & Partial<ExportInput>, jobId = 'job'): Promise<number> {
  const { rows } = await runner.run({ job: exportJob, input: { ...whole, ...input }, jobId })
  return rows
}

test('the whole register is a sheet per entity, every value as it is stored', async () => {
  const path = join(folder, 'alt.xlsx')
  const rows = await run({ path, format: 'xlsx' })
  const { db, municipalityId } = register
  // A CPR source makes a subscription for each system that it names.
  const subscriptions = db.prepare('SELECT count(*) FROM subscription_use').pluck().get() as number
  expect(rows).toBe(each * (entityNames.length - 2) + 1 + subscriptions)
  const found: string[] = []
  for (const grid of await writtenGrids(path)) {
    const own = recogniseOwnSheet(grid)
    if (own === null || own === 'helper') continue
    found.push(grid.name)
    const stored = [...wholeEntity({ db, municipalityId, country: 'DK' }, own.entity).records()]
    const read = grid.rows.slice(own.firstRow).map((cells) => readOwnRow(own, cells))
    expect(read.map((row) => row.id)).toEqual(stored.map((record) => record.id))
    read.forEach(({ fields, extra }, index) => {
      const values = Object.entries(stored[index]?.values ?? {}).filter(([, value]) => value !== null)
      expect(Object.keys(fields).toSorted()).toEqual(values.map(([key]) => key).toSorted())
      for (const [key, value] of values) {
        const field = fields[key]
        if (field?.kind === 'value') expect([key, field.value]).toEqual([key, value])
        else if (field?.kind === 'ref') expect(field.ref.id).toBe(value)
        else if (field?.kind === 'refs') expect(field.refs.map((ref) => ref.id)).toEqual(value)
        // Numbers, addresses and links are read as any cell's are.
        else expect(field).toMatchObject({ kind: 'cell', cell: value })
      }
      expect(extra).toEqual(stored[index]?.extra)
    })
  }
  expect(found).toEqual([
    'Systemer',
    'Behandlingsaktiviteter',
    'Persongrupper i aktiviteter',
    'Overførsler til tredjelande',
    'Tilslutninger',
    'Fælles dataansvar',
    'Tilpasninger',
    'Databehandleraftaler',
    'Underdatabehandlere',
    'Tilsyn',
    'Tilsynsspørgsmål',
    'Risikovurderinger',
    'Scenarier',
    'Foranstaltninger',
    'Konsekvensanalyser (DPIA)',
    'CPR-kilder',
    'CPR-abonnementer',
    'Brug pr. enhed',
    'Afhængigheder',
    'Kontrakter',
    'Driftsplatforme',
    'Programvarer',
    'Leverandører',
    'Enheder',
    'Personer',
    'Dokumenter',
    'Afvigelser',
    'Kategorier af registrerede',
    'Kategorier af oplysninger',
    'Modtagere',
    'Kategorier',
    'Kommuner'
  ])
})

test('the hidden manifest says whose register it is, when it was written and what is in it', async () => {
  const path = join(folder, 'manifest.xlsx')
  await run({ path, format: 'xlsx', language: 'nb' })
  const book = read(readFileSync(path))
  const index = book.SheetNames.indexOf('_samregister')
  expect(book.Workbook?.Sheets?.[index]?.Hidden).toBe(1)
  const rows = utils.sheet_to_json<string[]>(book.Sheets['_samregister'] ?? {}, { header: 1 })
  const values = Object.fromEntries(rows.map(([key, , value]) => [key, value]))
  expect(values).toMatchObject({
    version: 1,
    municipality: 'Prøveby Kommune',
    nationalId: '99001011',
    exportedAt: whole.exportedAt,
    'count.system': each
  })
  expect(values['personal']).toContain('system.owner')
})

test('a list leaves with its columns, its filter and its order', async () => {
  const path = join(folder, 'liste.xlsx')
  const query = listQuerySchema.parse({ sort: { field: 'name', descending: true } })
  const rows = await run({ path, format: 'xlsx', list: { entity: 'supplier', query, columns: ['name', 'country'] } })
  expect(rows).toBe(each)
  const [grid] = await readGrids(path)
  expect(grid?.rows[0]).toEqual(['samregister:supplier', 'name', 'country'])
  const { db, municipalityId } = register
  const byName = [...wholeEntity({ db, municipalityId, country: 'DK' }, 'supplier').records()]
  expect(grid?.rows.slice(2).map((cells) => cells[0])).toEqual(byName.map((record) => record.id).toReversed())

  const search = listQuerySchema.parse({ search: 'findes slet ikke noget sted' })
  const none = join(folder, 'intet.csv')
  expect(
    await run({ path: none, format: 'csv', list: { entity: 'supplier', query: search, columns: ['country'] } })
  ).toBe(0)
  expect(readFileSync(none, 'utf8')).toBe('\ufeffSamregister-id (Leverandør);Navn;Land\r\n')
})

test('json has codes, names beside ids, and a version of its shape', async () => {
  const path = join(folder, 'alt.json')
  await run({ path, format: 'json' })
  const json = JSON.parse(readFileSync(path, 'utf8'))
  expect(json).toMatchObject({
    format: 'samregister',
    schemaVersion: 1,
    exportedAt: whole.exportedAt,
    municipality: { name: 'Prøveby Kommune', nationalId: '99001011', country: 'DK' },
    counts: { system: each, municipality: 1 }
  })
  expect(Object.keys(json.entities)).toHaveLength(entityNames.length)
  const { db, municipalityId } = register
  const [stored] = [...wholeEntity({ db, municipalityId, country: 'DK' }, 'system').records()]
  const [written] = json.entities.system
  expect(written.id).toBe(stored?.id)
  expect(written.values.name).toBe(stored?.values['name'])
  expect(written.extra).toEqual(stored?.extra)
})

test('csv is a file per entity, the systems under the chosen name', async () => {
  await run({ path: join(folder, 'tabeller.csv'), format: 'csv' })
  const files = readdirSync(folder).filter((name) => name.startsWith('tabeller'))
  expect(files).toHaveLength(entityNames.length)
  expect(files).toContain('tabeller-leverandører.csv')
  const [grid] = await readGrids(join(folder, 'tabeller.csv'))
  expect(grid && recogniseOwnSheet(grid)).toMatchObject({ entity: 'system', csv: true })
})

test('a cancelled export leaves what was there', async () => {
  const path = join(folder, 'afbrudt.json')
  const running = run({ path, format: 'json' }, 'stop')
  runner.cancel('stop')
  await expect(running).rejects.toMatchObject({ code: 'request.cancelled' })
  expect(readdirSync(folder).filter((name) => name.includes('afbrudt') || name.endsWith('.part'))).toEqual([])
  expect(register.db.inTransaction).toBe(false)
})

test('a place that cannot be written to is named', async () => {
  const path = join(folder, 'findes', 'ikke', 'alt.xlsx')
  await expect(run({ path, format: 'xlsx' })).rejects.toMatchObject({ code: 'file.placeGone', params: { path } })
})
