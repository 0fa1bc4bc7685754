import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { writeRecords } from '../../../../src-main/features/entities/records.ts'
import { derivedOf } from '../../../../src-shared/features/derived.ts'
import type { RecordView } from '../../../../src-shared/kernel/value.ts'
import { insertAnything } from '../../../support/filled-register.ts'
import { type ImportProgram, importProgram } from '../../../support/import-program.ts'
import { readGrids } from '../../../support/read-grids.ts'
import { workbookFaults } from '../../../support/workbook-faults.ts'

let folder: string
let programs: ImportProgram[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samregister-round-'))
  programs = []
})
afterEach(async () => {
  for (const program of programs) await program.close()
  rmSync(folder, { recursive: true })
})

async function newProgram(): Promise<ImportProgram> {
  const program = await importProgram()
  programs.push(program)
  return program
}

function fill({ session }: ImportProgram, each: number, seed: number): void {
  const municipalityId = session.db.prepare('SELECT id FROM municipality').pluck().get() as string
  const author = {
    userId: session.user.id,
    municipalityId,
    scope: 'all' as const,
    batchId: null,
    now: () => '2024-05-01T10:00:00.000Z'
  }
  writeRecords(session.db, author, (records) => insertAnything(records, each, seed))
}

async function exported(program: ImportProgram, name: string, format: 'xlsx' | 'csv' | 'json'): Promise<string> {
  const path = join(folder, name)
  await program.work('export.save', { path, format, language: 'da' })
  return path
}

/** The records of an export but for the municipality, whose it is. */
async function entitiesOf(program: ImportProgram, name: string): Promise<object> {
  const { entities } = JSON.parse(readFileSync(await exported(program, `${name}.json`, 'json'), 'utf8'))
  return { ...entities, municipality: null }
}

/** Everything that an export holds but whose it is and when it was made. */
async function content(program: ImportProgram, name: string) {
  const entities = await entitiesOf(program, name)
  const grids = await readGrids(await exported(program, `${name}.xlsx`, 'xlsx'))
  const sheets = grids.filter((grid) => grid.name !== '_samregister' && grid.name !== 'Kommuner')
  return {
    entities,
    sheets: sheets.map(({ name: sheet, rows, hiddenRows, hiddenColumns }) => [sheet, rows, hiddenRows, hiddenColumns])
  }
}

/** The csv files of an export, by name, but for the municipality's own. */
async function tables(program: ImportProgram, name: string): Promise<ReadonlyMap<string, string>> {
  mkdirSync(join(folder, name))
  await exported(program, join(name, 'alt.csv'), 'csv')
  const files = readdirSync(join(folder, name)).filter((file) => file !== 'alt-kommuner.csv')
  return new Map(files.sort().map((file) => [file, readFileSync(join(folder, name, file), 'utf8')]))
}

test('csv files read into an empty register and exported again are the same files', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      const [one, other] = [await newProgram(), await newProgram()]
      fill(one, 4, seed)
      const [before, after] = [`før-${seed}`, `efter-${seed}`]
      const files = await tables(one, before)
      await other.importFiles([...files.keys()].map((file) => join(folder, before, file)))
      expect(await tables(other, after)).toEqual(files)
      expect(await entitiesOf(other, after)).toEqual(await entitiesOf(one, before))
    }),
    // Each run reads some thirty files.
    { numRuns: 1, endOnFailure: true }
  )
})

test('an export read into an empty register and exported again is the same; where it came from it changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      const [one, other] = [await newProgram(), await newProgram()]
      fill(one, 4, seed)
      const before = await content(one, 'før')
      expect(workbookFaults(join(folder, 'før.xlsx'))).toEqual([])
      await other.importFiles(join(folder, 'før.xlsx'))
      expect(await content(other, 'efter')).toEqual(before)

      const { files } = await one.importFiles(join(folder, 'før.xlsx'))
      const sheets = files.flatMap((file) => file.sheets)
      expect(sheets.map(({ rows }) => [rows.created, rows.updated, rows.merged, rows.invalid])).toEqual(
        sheets.map(() => [0, 0, 0, 0])
      )
      expect(await entitiesOf(one, 'igen')).toEqual(before.entities)
    }),
    // Other values each time; what an entity's sheet may hold is tried more often in own-sheet.test.ts.
    { numRuns: 1, endOnFailure: true }
  )
})

test.each(['xlsx', 'csv'] as const)(
  'what is computed leaves with a list as %s, marked, and nothing of it comes back',
  async (format) => {
    const program = await newProgram()
    fill(program, 5, 5)
    const before = await entitiesOf(program, 'før')
    for (const entity of ['system', 'supplier', 'contract'] as const) {
      const derived = derivedOf(entity).map(({ field }) => field)
      const columns = ['name', ...derived.map(({ key }) => key)]
      const query = { search: '', filters: {}, sort: null, offset: 0, limit: 100, columns, deleted: false }
      const path = join(folder, `${entity}.${format}`)
      await program.work('export.save', { path, format, language: 'da', list: { entity, query, columns } })
      const [grid] = await readGrids(path)
      const header = format === 'xlsx' ? 1 : 0
      const [labels = [], ...rows] = grid?.rows.slice(header) ?? []
      expect(labels.slice(-derived.length)).toEqual(derived.map((field) => `${field.labels.da} (beregnet)`))
      const shown = (await program.ask(`${entity}.list`, query)) as { rows: readonly RecordView[] }
      expect(
        rows.map((cells) =>
          labels.slice(-derived.length).map((_, i) => cells[labels.length - derived.length + i] ?? '')
        )
      ).toEqual(
        shown.rows.map(({ values }) =>
          derived.map(({ key, choices }) =>
            [values[key] ?? []]
              .flat()
              .map((code) => choices.find((choice) => choice.code === code)?.labels.da)
              .join('; ')
          )
        )
      )
      const { files } = await program.importFiles(path, entity)
      expect(files[0]?.sheets[0]?.rows).toMatchObject({ created: 0, updated: 0, invalid: 0, unchanged: rows.length })
      expect(await entitiesOf(program, `efter-${entity}`)).toEqual(before)

      const json = join(folder, `${entity}.json`)
      await program.work('export.save', {
        path: json,
        format: 'json',
        language: 'da',
        list: { entity, query, columns }
      })
      const told = JSON.parse(readFileSync(json, 'utf8')).entities[entity] as { id: string; computed: object }[]
      expect(told.map(({ id, computed }) => [id, computed])).toEqual(
        shown.rows.map(({ id, values }) => [
          id,
          Object.fromEntries(derived.map(({ key }) => [key, values[key] ?? null]))
        ])
      )
    }
  },
  60_000
)
