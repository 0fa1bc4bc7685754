import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as XLSX from 'xlsx'
import { type ImportProgram, importProgram } from '../../support/import-program.ts'
import { type TemporaryFolder, temporaryFolder } from '../../support/register.ts'
import { records, sheetFile, type WrittenRow } from '../../support/sheet-file.ts'

// Sheets of what has no name of its own: a row is what it refers to.

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
const none = { read: 0, created: 0, updated: 0, unchanged: 0, merged: 0, skipped: 0, invalid: 0 }
const link = (from: string, to: string, more: WrittenRow = {}) => ({ 'Fra system': from, 'Til system': to, ...more })
const three = [
  link('Nexus', 'Cura', { Type: 'Personoplysninger', Retning: 'Afgiver til', Data: 'Navn; Adresse' }),
  link('Nexus', 'Cura', { Type: 'Teknisk', Retning: 'Modtager fra', Data: '' }),
  link('Prisme', 'Nexus', { Type: 'persondata', Retning: 'begge', Data: 'CPR-register' })
]
const rowsOf = (result: Awaited<ReturnType<ImportProgram['importFiles']>>) => result.files[0]?.sheets[0]?.rows
const links = async () =>
  (await program.list('dependency'))
    .map(({ values, refs }) => {
      const nameOf = (key: string) => refs[String(values[key])]?.name
      return [values['name'], nameOf('source'), nameOf('target'), values['kind'], values['direction']]
    })
    .sort()

describe('a sheet of dependencies', () => {
  test('needs no column for a name: systems that are not there are made, and each row becomes a dependency', async () => {
    const result = await program.importFiles(file('a.xlsx', ...three), 'dependency')
    expect(rowsOf(result)).toEqual({ ...none, read: 3, created: 3 })
    expect(await links()).toEqual([
      ['Nexus → Cura', 'Nexus', 'Cura', 'personalData', 'delivers'],
      ['Nexus → Cura', 'Nexus', 'Cura', 'technical', 'receives'],
      ['Prisme → Nexus', 'Prisme', 'Nexus', 'personalData', 'both']
    ])
    expect((await program.named('dependency', 'Prisme → Nexus')).values['dataCategories']).toEqual(['CPR-register'])
  })

  test('read again changes nothing, and changes what it says anew, kind by kind', async () => {
    await program.importFiles(file('a.xlsx', ...three), 'dependency')
    const again = await program.importFiles(file('b.xlsx', ...three), 'dependency')
    expect([again.batchId, rowsOf(again)]).toEqual([null, { ...none, read: 3, unchanged: 3 }])
    const more = link('NEXUS', 'cura', { Type: 'Teknisk', Retning: 'Afgiver til' })
    const changed = await program.importFiles(file('c.xlsx', more, link('Nexus', 'Prisme')), 'dependency')
    expect(rowsOf(changed)).toEqual({ ...none, read: 2, created: 1, updated: 1 })
    expect((await links()).map(([name, , , kind, direction]) => [name, kind, direction])).toEqual([
      ['Nexus → Cura', 'personalData', 'delivers'],
      ['Nexus → Cura', 'technical', 'delivers'],
      ['Nexus → Prisme', null, null],
      ['Prisme → Nexus', 'personalData', 'both']
    ])
  })

  test('that says no kind means the one dependency there is between the two', async () => {
    await program.importFiles(file('a.xlsx', ...three), 'dependency')
    const said = link('Prisme', 'Nexus', { Snitflade: 'REST' })
    expect(rowsOf(await program.importFiles(file('b.xlsx', said), 'dependency'))).toMatchObject({ updated: 1 })
    expect(await program.list('dependency')).toHaveLength(3)
  })

  test('keeps a designation that somebody gave, and finds what was deleted', async () => {
    await program.importFiles(file('a.xlsx', ...three), 'dependency')
    const { id, version } = await program.named('dependency', 'Prisme → Nexus')
    await program.ask('dependency.save', { id, version, values: { name: 'Økonomidata' } })
    expect(rowsOf(await program.importFiles(file('b.xlsx', ...three), 'dependency'))).toMatchObject({ unchanged: 3 })
    expect((await program.named('dependency', 'Økonomidata')).id).toBe(id)
    await program.ask('dependency.remove', { id, version: version + 1 })
    expect(rowsOf(await program.importFiles(file('c.xlsx', ...three), 'dependency'))).toMatchObject({ skipped: 1 })
    expect(await program.list('dependency')).toHaveLength(2)
  })

  test('tells of a row without one of the two systems, and lays rows that say the same together', async () => {
    const result = await program.importFiles(
      file('a.xlsx', ...three, link('Nexus', '', { Type: 'Teknisk', Retning: 'begge' }), three[0] ?? {}),
      'dependency'
    )
    expect(rowsOf(result)).toMatchObject({ created: 3, merged: 1, invalid: 1 })
    expect(await program.list('dependency')).toHaveLength(3)
  })

  test('undone leaves nothing', async () => {
    const { batchId } = await program.importFiles(file('a.xlsx', ...three), 'dependency')
    await program.work('import.undo', { batchId: batchId ?? '' })
    expect([await program.list('dependency'), await program.list('system')]).toEqual([[], []])
  })
})

test('a sheet of units’ use is known by system and unit, and so is one of deviations by system and field', async () => {
  const uses = [
    { System: 'Nexus', Enhed: 'Sundhed', 'I brug': 'Ja' },
    { System: 'Nexus', Enhed: 'Skole', 'I brug': 'Nej' }
  ]
  expect(rowsOf(await program.importFiles(file('a.xlsx', ...uses), 'unitUse'))).toMatchObject({ created: 2 })
  expect(rowsOf(await program.importFiles(file('b.xlsx', ...uses), 'unitUse'))).toMatchObject({ unchanged: 2 })
  expect((await program.list('unitUse')).map(({ values }) => values['name']).sort()).toEqual([
    'Nexus · Skole',
    'Nexus · Sundhed'
  ])
})

describe('a sheet of deviations', () => {
  const said = (system: string, field: string, value: string) => ({ System: system, Felt: field, 'Her hos os': value })
  const kept = async () =>
    (await program.list('deviation')).map(({ values }) => [values['field'], values['value']]).sort()

  test('is asked what saving by hand asks: a value that the field can hold', async () => {
    await program.importFiles(file('systems.xlsx', { System: 'Nexus' }, { System: 'Acadre' }))
    const rows = [
      said('Nexus', 'Version', ' 7.2 '),
      said('Acadre', 'Webadresse', 'ikke en adresse'),
      said('Nexus', 'Leverandør', 'Ukendt A/S'),
      said('Acadre', 'Indeholder AI', 'måske'),
      said('Nexus', 'Indeholder AI', '{"value":"no"}')
    ]
    const plan = await program.read(file('a.xlsx', ...rows), 'deviation')
    const { counts, issues } = await program.preview(plan)
    expect(counts).toMatchObject({ created: 2, invalid: 3 })
    expect(issues['value.notOfField']).toBe(3)
    await program.apply(plan)
    expect(await kept()).toEqual([
      ['usesAi', '{"value":"no"}'],
      ['version', '7.2']
    ])
  })

  test('takes one for each system and field, also when a row of our own export is given another field', async () => {
    await program.importFiles(file('systems.xlsx', { System: 'Nexus' }))
    const both = [said('Nexus', 'Version', '7.2'), said('Nexus', 'Webadresse', 'https://nexus.example')]
    await program.importFiles(file('a.xlsx', ...both), 'deviation')
    const path = join(folder.path, 'ud.xlsx')
    const query = { search: '', filters: {}, sort: null, offset: 0, limit: 100, columns: null, deleted: false }
    const list = { entity: 'deviation' as const, query, columns: ['system', 'field', 'value'] }
    await program.work('export.save', { path, format: 'xlsx', language: 'da', list })
    const book = XLSX.read(readFileSync(path))
    const sheet = book.Sheets[book.SheetNames[0] ?? ''] as XLSX.WorkSheet
    const cells = XLSX.utils.sheet_to_json<(string | null)[]>(sheet, { header: 1, defval: null })
    const column = cells[1]?.indexOf('Felt') ?? -1
    XLSX.utils.sheet_add_aoa(sheet, [[cells[2]?.[column] ?? null]], { origin: { r: 3, c: column } })
    writeFileSync(path, XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
    const before = await kept()
    const plan = await program.read(path)
    const { counts, issues } = await program.preview(plan)
    expect(counts).toMatchObject({ unchanged: 1, invalid: 1 })
    expect(issues).toEqual({ 'row.sameField': 1 })
    await program.apply(plan)
    expect(await kept()).toEqual(before)
  })
})
