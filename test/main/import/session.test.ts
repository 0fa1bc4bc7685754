import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as XLSX from 'xlsx'
import { type ImportProgram, importProgram } from '../../support/import-program.ts'
import { type TemporaryFolder, temporaryFolder } from '../../support/register.ts'
import { records, sheetFile, type WrittenRow } from '../../support/sheet-file.ts'
import { workbookFaults } from '../../support/workbook-faults.ts'

let program: ImportProgram
let folder: TemporaryFolder

beforeEach(async () => {
  folder = temporaryFolder()
  program = await importProgram()
})
afterEach(async () => {
  await program.close()
  folder.dispose()
})

const file = (name: string, ...rows: readonly WrittenRow[]) => sheetFile(folder.path, name, records(...rows))
const keep = { kind: 'keep' } as const

describe('what was found can be changed', () => {
  test('where a column goes, and the next sheet with its header goes there by itself', async () => {
    const rows = [{ Navn: 'Nexus', Firma: 'KMD', Klumme: 'SaaS' }]
    const plan = await program.read(file('a.xlsx', ...rows))
    const { sessionId } = plan
    const at = { sessionId, file: 0, sheet: 0 }
    const target = { kind: 'field', field: 'hosting', lookup: null } as const
    await program.work('import.configure', { ...at, change: { kind: 'column', index: 2, target } })
    const changed = await program.work('import.configure', {
      ...at,
      change: { kind: 'column', index: 1, target: keep }
    })
    expect(changed.files[0]?.sheets[0]?.columns.map((c) => [c.target.kind, c.confidence])).toEqual([
      ['field', expect.any(Number)],
      ['keep', 1],
      ['field', 1]
    ])
    await program.apply(plan)
    const nexus = await program.named('system', 'Nexus')
    expect([nexus.values['hosting'], nexus.extra]).toEqual(['saas', { Firma: 'KMD' }])

    const next = await program.read(
      sheetFile(folder.path, 'b.xlsx', {
        rows: [['Liste 2020'], [], ['klumme', 'navn', 'FIRMA'], ['SaaS', 'Acadre', 'X']]
      })
    )
    const sheet = next.files[0]?.sheets[0]
    expect(sheet).toMatchObject({ remembered: true, headerRows: [3] })
    expect(sheet?.columns.map((c) => [c.header, c.target.kind, c.confidence])).toEqual([
      ['klumme', 'field', 1],
      ['navn', 'field', 1],
      ['FIRMA', 'keep', 1]
    ])
  })

  test('the header row, hidden rows, and whether a sheet is taken at all', async () => {
    const path = sheetFile(
      folder.path,
      'a.xlsx',
      {
        name: 'Systemer',
        rows: [
          ['System', 'Leverandør'],
          ['Nexus', 'KMD'],
          ['Hemmelig', 'KMD'],
          ['Acadre', 'Formpipe'],
          ['Prisme', 'Fujitsu'],
          ['GIS', 'LIFA']
        ],
        hiddenRows: [2]
      },
      { name: 'Flere', ...records({ System: 'Cicero', Leverandør: 'Systematic' }) }
    )
    const plan = await program.read(path)
    const { sessionId } = plan
    const configure = (sheet: number, change: Parameters<typeof program.work<'import.configure'>>[1]['change']) =>
      program.work('import.configure', { sessionId, file: 0, sheet, change })
    expect((await program.preview(plan)).counts).toMatchObject({ created: 5, skipped: 1 })
    await configure(0, { kind: 'hiddenRows', take: true })
    await configure(1, { kind: 'include', included: false })
    expect((await program.preview(plan)).counts).toMatchObject({ created: 5, skipped: 0 })
    const replanned = await configure(0, { kind: 'headerRows', rows: [2] })
    expect(replanned.files[0]?.sheets[0]?.columns.map((c) => c.header)).toEqual(['Nexus', 'KMD'])
  })

  test('what the list is of', async () => {
    const plan = await program.read(file('a.xlsx', { Navn: 'KMD A/S', CVR: '26911745', Telefon: '44 60 10 00' }))
    const change = { kind: 'entity', entity: 'supplier' } as const
    const changed = await program.work('import.configure', { sessionId: plan.sessionId, file: 0, sheet: 0, change })
    expect(changed.files[0]?.entity).toBe('supplier')
    await program.apply(plan)
    expect((await program.named('supplier', 'KMD A/S')).values['nationalId']).toBe('26911745')
  })

  test('encoding and delimiter of a text file, which is then read anew', async () => {
    const path = join(folder.path, 'a.csv')
    writeFileSync(path, Buffer.from('System|Leverandør\nÆblegrød|KMD\n', 'latin1'))
    const plan = await program.read(path)
    const at = { sessionId: plan.sessionId, file: 0, sheet: 0 }
    const wrong = await program.work('import.configure', {
      ...at,
      change: { kind: 'text', encoding: 'utf-8', delimiter: ';' }
    })
    expect(wrong.files[0]?.delimiter).toBe(';')
    const right = await program.work('import.configure', {
      ...at,
      change: { kind: 'text', encoding: 'windows-1252', delimiter: '|' }
    })
    expect(right.files[0]).toMatchObject({ encoding: 'windows-1252', delimiter: '|' })
    await program.apply(plan)
    expect(await program.named('system', 'Æblegrød')).toBeDefined()
  })

  test('a mapping from a file says where columns go', async () => {
    const path = file('a.xlsx', { Titel: 'Nexus', Hus: 'Staben', Rod: 'x' })
    const plan = await program.work('import.read', {
      sessionId: randomUUID(),
      entity: 'system',
      language: 'da',
      files: [{ path }],
      mapping: { TITEL: 'name', hus: 'unit', Rod: null, Ukendt: 'description' }
    })
    expect(plan.files[0]?.sheets[0]?.columns.map((c) => (c.target.kind === 'field' ? c.target.field : null))).toEqual([
      'name',
      'unit',
      null
    ])
  })
})

test('rows are shown as they look, and as they come out', async () => {
  const rows = Array.from({ length: 30 }, (_, i) => ({ System: i === 7 ? '' : `Plan ${i}`, Leverandør: 'KMD' }))
  const plan = await program.read(file('a.xlsx', ...rows))
  const { sessionId } = plan
  const grid = await program.work('import.grid', { sessionId, file: 0, sheet: 0, from: 1, count: 2 })
  expect(grid.rows).toEqual([
    ['Plan 0', 'KMD'],
    ['Plan 1', 'KMD']
  ])
  await program.preview(plan)
  const page = { sessionId, outcome: null, withIssues: false, offset: 5, limit: 3 }
  const all = await program.work('import.rows', page)
  expect([all.total, all.rows.map((r) => r.row)]).toEqual([30, [7, 8, 9]])
  expect(all.rows[0]).toMatchObject({
    outcome: 'create',
    name: 'Plan 5',
    recordId: null,
    changes: { name: [null, 'Plan 5'], supplier: [null, 'KMD'] }
  })
  const invalid = await program.work('import.rows', { ...page, outcome: 'invalid', offset: 0 })
  expect(invalid.rows.map((r) => [r.row, r.issues.map((i) => [i.code, i.cell])])).toEqual([[9, [['row.noName', 'A9']]]])
  const marked = await program.work('import.rows', { ...page, withIssues: true, offset: 0 })
  expect(marked.rows.map((r) => r.row)).toEqual([9])
})

test('the rows that failed are saved with their reasons, and nothing in them is calculated', async () => {
  const path = file(
    'a.xlsx',
    { System: 'Nexus', 'DBA dato': 'marts 2019', Bemærkninger: '=1+1', Antal: 7 },
    { System: null, 'DBA dato': { date: '2019-05-14' }, Bemærkninger: '@SUM(A1)', Antal: 8 },
    { System: 'Acadre', 'DBA dato': { date: '2019-05-14' }, Bemærkninger: '', Antal: 9 }
  )
  const plan = await program.read(path)
  await program.preview(plan)
  const { invalidRows } = await program.apply(plan)
  expect(invalidRows).toBe(1)
  const target = join(folder.path, 'fejl.xlsx')
  expect(await program.ask('import.errorWorkbook', { sessionId: plan.sessionId, path: target })).toBe(target)
  expect(workbookFaults(target)).toEqual([])
  const book = XLSX.read(readFileSync(target), { cellFormula: true })
  const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {}
  expect(Object.values(sheet).filter((cell) => (cell as XLSX.CellObject).f !== undefined)).toEqual([])
  expect(XLSX.utils.sheet_to_json(sheet, { header: 1, raw: false, defval: '' })).toEqual([
    ['Række i arket', 'Resultat', 'Årsag', 'System', 'DBA dato', 'Bemærkninger', 'Antal'],
    ['2', 'Optaget, se årsagen', expect.stringContaining('marts 2019'), 'Nexus', 'marts 2019', '=1+1', '7'],
    ['3', 'Ikke optaget', expect.stringContaining('navn'), '', '14-05-2019', '@SUM(A1)', '8']
  ])
  expect((await program.refused('import.errorWorkbook', { sessionId: plan.sessionId, path: folder.path })).code).toBe(
    'file.cannotWrite'
  )
})

describe('the register changes while somebody looks at the preview', () => {
  const read = () => program.read(file('a.xlsx', { System: 'Nexus', Leverandør: 'KMD' }))

  test('in what has nothing to do with it: the import goes on', async () => {
    const plan = await read()
    await program.preview(plan)
    await program.ask('supplier.save', { id: null, version: null, values: { name: 'Formpipe' } })
    expect((await program.apply(plan)).batchId).not.toBeNull()
  })

  test('in what it would do: nothing is written, and the preview says what it would do now', async () => {
    const plan = await read()
    expect((await program.preview(plan)).counts.created).toBe(1)
    await program.ask('system.save', { id: null, version: null, values: { name: 'Nexus' } })
    const { sessionId } = plan
    const failure = await program.refused('import.apply', { jobId: randomUUID(), sessionId })
    expect(failure.code).toBe('import.changedSince')
    expect(await program.list('supplier')).toEqual([])
    expect((await program.preview(plan)).counts).toMatchObject({ created: 0, updated: 1 })
    expect((await program.apply(plan)).batchId).not.toBeNull()
  })
})

test('an applied session answers the same again and writes nothing more', async () => {
  const plan = await program.read(file('a.xlsx', { System: 'Nexus', Leverandør: 'KMD' }))
  const first = await program.apply(plan)
  expect(await program.apply(plan)).toEqual(first)
  expect(await program.ask('import.batches', {})).toHaveLength(1)
})

test('a session that was closed is gone', async () => {
  const plan = await program.read(file('a.xlsx', { System: 'Nexus', Leverandør: 'KMD' }))
  const { sessionId } = plan
  await program.ask('import.close', { sessionId })
  expect((await program.refused('import.preview', { jobId: randomUUID(), sessionId })).code).toBe('import.noSession')
})
