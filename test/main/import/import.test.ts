import { type ImportProgram, importProgram } from '../../support/import-program.ts'
import { type TemporaryFolder, temporaryFolder } from '../../support/register.ts'
import { records, sheetFile } from '../../support/sheet-file.ts'

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

const historyCount = (): number =>
  program.register.db.prepare('SELECT count(*) FROM history_entry').pluck().get() as number

describe('a list comes in', () => {
  test('with what it refers to, each made once', async () => {
    const path = sheetFile(
      folder.path,
      'liste.xlsx',
      records(
        {
          System: 'Nexus',
          Leverandør: 'KMD A/S',
          'Lev. CVR': '26911745',
          Systemejer: 'Leder, Staben',
          Forvaltning: 'Staben'
        },
        { System: 'Acadre', Leverandør: 'kmd', 'Lev. CVR': '', Systemejer: 'Leder, Staben', Forvaltning: 'Staben' }
      )
    )
    const { batchId, files } = await program.importFiles(path)
    expect(batchId).not.toBeNull()
    expect(files[0]?.sheets[0]?.rows).toEqual({
      read: 2,
      created: 2,
      updated: 0,
      unchanged: 0,
      merged: 0,
      skipped: 0,
      invalid: 0
    })
    expect(files[0]?.sheets[0]?.columns.map((c) => c.field)).toEqual([
      'name',
      'supplier',
      'supplier.nationalId',
      'owner',
      'unit'
    ])
    const suppliers = await program.list('supplier')
    expect(suppliers.map((s) => [s.values['name'], s.values['nationalId']])).toEqual([['KMD A/S', '26911745']])
    expect(await program.list('person')).toHaveLength(1)
    expect(program.changed).toEqual(expect.arrayContaining(['system', 'supplier', 'person', 'organisationUnit']))
    const nexus = await program.named('system', 'Nexus')
    expect(nexus.origin).toBe('import')
    expect(nexus.values['supplier']).toBe(suppliers[0]?.id)
  })

  test('the same file twice changes nothing: no batch, no history', async () => {
    const path = sheetFile(
      folder.path,
      'liste.xlsx',
      records(
        { System: 'Nexus', Leverandør: 'KMD A/S', Persondata: '?', 'DBA dato': 'marts 2019', Mappe: 'G:\\x' },
        { System: 'Acadre', Leverandør: 'KMD', Persondata: 'ja', 'DBA dato': { date: '2019-05-14' }, Mappe: '' }
      )
    )
    await program.importFiles(path)
    const before = historyCount()
    const { batchId, files } = await program.importFiles(path)
    expect(batchId).toBeNull()
    expect(files[0]?.sheets[0]?.rows).toMatchObject({ created: 0, updated: 0, unchanged: 2 })
    expect(historyCount()).toBe(before)
    expect(await program.ask('import.batches', {})).toHaveLength(1)
  })
})
