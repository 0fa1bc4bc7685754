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
