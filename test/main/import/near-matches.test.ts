import { type ImportProgram, importProgram } from '../../support/import-program.ts'
import { type TemporaryFolder, temporaryFolder } from '../../support/register.ts'
import { records, sheetFile } from '../../support/sheet-file.ts'

let program: ImportProgram
let folder: TemporaryFolder
let path: string

beforeEach(async () => {
  folder = temporaryFolder()
  program = await importProgram()
  await program.importFiles(
    sheetFile(folder.path, 'a.xlsx', records({ System: 'Nexus', Leverandør: 'Systematic A/S' }))
  )
  path = sheetFile(folder.path, 'b.xlsx', records({ System: 'Columna', Leverandør: 'Systematik' }))
})
afterEach(async () => {
  await program.close()
  folder.dispose()
})

const suppliers = async () => (await program.list('supplier')).map((s) => s.values['name'])

test('a name that resembles a record is proposed; left alone it is made by itself', async () => {
  const plan = await program.read(path)
  const { nearMatches, createdBeside } = await program.preview(plan)
  const systematic = await program.named('supplier', 'Systematic A/S')
  expect(nearMatches).toEqual([
    expect.objectContaining({
      entity: 'supplier',
      text: 'Systematik',
      rows: 1,
      decision: null,
      candidates: [expect.objectContaining({ id: systematic.id, name: 'Systematic A/S' })]
    })
  ])
  expect(createdBeside).toEqual({ supplier: 1 })
  await program.apply(plan)
  expect(await suppliers()).toEqual(['Systematic A/S', 'Systematik'])
})

test('what a person decides holds, now and for every later sheet, until the import is undone', async () => {
  const systematic = await program.named('supplier', 'Systematic A/S')
  const decide = async (): Promise<string> => {
    const plan = await program.read(path)
    const { nearMatches } = await program.preview(plan)
    const matches = { [nearMatches[0]?.key ?? '']: systematic.id }
    const decided = await program.work('import.decide', { sessionId: plan.sessionId, matches })
    expect(decided.nearMatches[0]?.decision).toBe(systematic.id)
    expect(decided.createdBeside).toEqual({})
    return (await program.apply(plan)).batchId ?? ''
  }
  const batch = await decide()
  expect(await suppliers()).toEqual(['Systematic A/S'])
  expect((await program.named('system', 'Columna')).values['supplier']).toBe(systematic.id)

  const again = await program.read(path)
  const { counts, nearMatches } = await program.preview(again)
  expect(counts).toMatchObject({ created: 0, updated: 0, unchanged: 1 })
  expect(nearMatches[0]?.decision).toBe(systematic.id)

  await program.work('import.undo', { batchId: batch })
  const after = await program.preview(await program.read(path))
  expect(after.nearMatches[0]?.decision).toBeNull()
})

test('a decision can be taken back before the import', async () => {
  const plan = await program.read(path)
  const { nearMatches } = await program.preview(plan)
  const key = nearMatches[0]?.key ?? ''
  const systematic = await program.named('supplier', 'Systematic A/S')
  await program.work('import.decide', { sessionId: plan.sessionId, matches: { [key]: systematic.id } })
  await program.work('import.decide', { sessionId: plan.sessionId, matches: { [key]: null } })
  await program.apply(plan)
  expect(await suppliers()).toHaveLength(2)
})

test('a system that resembles one in the register is proposed too, and then updated under its name there', async () => {
  const typo = sheetFile(folder.path, 'c.xlsx', records({ System: 'Nexsus Omsorg', Leverandør: 'Systematic' }))
  await program.importFiles(
    sheetFile(folder.path, 'd.xlsx', records({ System: 'Nexus Omsorg', Leverandør: 'Systematic A/S' }))
  )
  const plan = await program.read(typo)
  const { nearMatches } = await program.preview(plan)
  const omsorg = await program.named('system', 'Nexus Omsorg')
  expect(nearMatches.map((n) => [n.entity, n.candidates[0]?.id])).toEqual([['system', omsorg.id]])
  const matches = { [nearMatches[0]?.key ?? '']: omsorg.id }
  const { counts } = await program.work('import.decide', { sessionId: plan.sessionId, matches })
  expect(counts).toMatchObject({ created: 0, unchanged: 1 })
})
