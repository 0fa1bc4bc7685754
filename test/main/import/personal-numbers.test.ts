import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as XLSX from 'xlsx'
import { openSecret, secretRow } from '../../../src-main/features/secrets/kept-secrets.ts'
import { createAreaKeys } from '../../../src-main/security/areas/area-keys.ts'
import { type ImportProgram, importProgram } from '../../support/import-program.ts'
import { type TemporaryFolder, temporaryFolder } from '../../support/register.ts'
import { records, sheetFile } from '../../support/sheet-file.ts'

// Fictive: the day has 60 added.
const numbers = ['611170-1234', '7203821235', '650190 4321'] as const
const bare = numbers.map((number) => number.replace(/\D/g, ''))

let program: ImportProgram
let folder: TemporaryFolder
let path: string

beforeEach(async () => {
  folder = temporaryFolder()
  program = await importProgram()
  path = sheetFile(
    folder.path,
    'liste.xlsx',
    records(
      {
        System: 'Nexus',
        Leverandør: 'KMD',
        Bemærkninger: `Spørg ${numbers[0]} om adgang`,
        'CPR-nr': Number(numbers[1]),
        Gammel: 'x'
      },
      { System: 'Acadre', Leverandør: 'KMD', Bemærkninger: 'ja', 'CPR-nr': numbers[2], Gammel: `se ${numbers[0]}` },
      { System: '', Leverandør: 'KMD', Bemærkninger: `uden navn ${numbers[0]}`, 'CPR-nr': '', Gammel: 'y' }
    )
  )
})
afterEach(async () => {
  await program.close()
  folder.dispose()
})

function expectNone(text: string): void {
  const digits = text.replace(/[ -]/g, '')
  for (const number of bare) expect(digits).not.toContain(number)
}

/** Every text and blob of every table, as anybody with the key could read it. */
function dump(): string {
  const tables = program.register.db
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%fts5%'")
    .pluck()
    .all()
  return tables
    .flatMap((table) => program.register.db.prepare(`SELECT * FROM "${table}"`).raw().all() as unknown[][])
    .flat()
    .map((value) =>
      value instanceof Buffer ? `${value.toString('latin1')} ${value.toString('utf16le')}` : String(value)
    )
    .join('\n')
}

test('are found at the preview, by column, and shown nowhere', async () => {
  const plan = await program.read(path)
  const preview = await program.preview(plan)
  expect(preview.personalNumbers.map(({ column, header, cells }) => [column, header, cells])).toEqual(
    expect.arrayContaining([
      ['C', 'Bemærkninger', 2],
      ['D', 'CPR-nr', 2],
      ['E', 'Gammel', 1]
    ])
  )
  expectNone(JSON.stringify([plan, preview, await program.rows(plan)]))
})

test('do not leave main with the sheet as it looks, whatever cell they stand in', async () => {
  const lost = 111170_1234
  const other = sheetFile(folder.path, 'ark.xlsx', {
    name: 'Ark1',
    rows: [
      ['System', 'CPR-nr', 'Note', `Om ${numbers[0]}`],
      ['Nexus', lost, `se ${bare[1]}`, { formula: `"${numbers[2]}"` }],
      ['Acadre', numbers[2], '611170\n1234', 'ja']
    ]
  })
  const plan = await program.read(other)
  const { sessionId } = plan
  const grid = await program.work('import.grid', { sessionId, file: 0, sheet: 0, from: 0, count: 10 })
  const text = JSON.stringify([plan, grid])
  expectNone(text.replaceAll('\\n', ''))
  expect(text).not.toContain(String(lost))
  expect(grid.rows.map((row) => row[0])).toEqual(['System', 'Nexus', 'Acadre'])
  expect(grid.rows[2]?.[3]).toBe('ja')
  await program.preview(plan)
  await program.apply(plan)
  expectNone(dump())
})

test('do not reach the register: no table, index, history or result holds one', async () => {
  const result = await program.importFiles(path)
  expect(result.files[0]?.sheets[0]?.rows).toMatchObject({ created: 2, invalid: 1 })
  expectNone(JSON.stringify(result))
  expectNone(dump())
  for (const number of [...numbers, ...bare])
    expect(await program.ask('search.everything', { search: number })).toEqual([])
  const nexus = await program.named('system', 'Nexus')
  expect(nexus.values['note']).toBe('Spørg ••••••-•••• om adgang')
})

test('leave no trace in the log or the workbook of errors', async () => {
  const plan = await program.read(path)
  await program.preview(plan)
  await program.apply(plan)
  const target = join(folder.path, 'fejl.xlsx')
  await program.ask('import.errorWorkbook', { sessionId: plan.sessionId, path: target })
  const book = XLSX.read(readFileSync(target))
  expectNone(JSON.stringify(Object.values(book.Sheets).map((sheet) => XLSX.utils.sheet_to_json(sheet, { header: 1 }))))
  expectNone(readFileSync(target).toString('latin1'))
})

test('importing the same file again finds nothing new', async () => {
  await program.importFiles(path)
  expect((await program.importFiles(path)).batchId).toBeNull()
})

test('one column is kept as a secret where somebody gives a reason: ciphertext, one per record, gone with the undo', async () => {
  const plan = await program.read(path)
  await program.preview(plan)
  const { sessionId } = plan
  const secrets = { 'liste.xlsx|Ark1|D': 'Til CPR-revisionen' }
  await program.work('import.decide', { sessionId, secrets })
  const { batchId } = await program.apply(plan)
  expectNone(dump())
  const { db } = program.register
  const kept = db.prepare<[], { id: string; record: string; reason: string }>(
    'SELECT id, record_id AS record, reason FROM kept_secret'
  )
  const found = kept.all()
  expect(found.map(({ reason }) => reason)).toEqual(['Til CPR-revisionen', 'Til CPR-revisionen'])
  const acadre = await program.named('system', 'Acadre')
  const areaKey = createAreaKeys(program.session).privateKey('keptNumbers')
  const row = secretRow(db, found.find(({ record }) => record === acadre.id)?.id ?? '')
  expect(openSecret(db, areaKey, row)).toBe(numbers[2])
  await program.work('import.undo', { batchId: batchId ?? '' })
  expect(kept.all()).toEqual([])
  expect(db.prepare('SELECT count(*) FROM sealed_record').pluck().get()).toBe(0)
})
