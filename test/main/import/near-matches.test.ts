import fc from 'fast-check'
import type { Mergeable } from '../../../src-shared/features/merge/contract.ts'
import { type ImportProgram, importProgram } from '../../support/import-program.ts'
import { type TemporaryFolder, temporaryFolder } from '../../support/register.ts'
import { records, sheetFile, type WrittenRow } from '../../support/sheet-file.ts'

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

describe('after a merge', () => {
  const mergeThem = async (entity: Mergeable, keep: string, drop: string) => {
    const both = { entity, keep, drop }
    const shown = await program.ask('merge.preview', both)
    const versions = { keep: shown.keep.version, drop: shown.drop.version }
    return program.work('merge.apply', { ...both, versions, choices: {} })
  }

  test('what a person decided of the one that went holds for the one that stayed', async () => {
    const plan = await program.read(path)
    const [{ key = '', candidates = [] } = {}] = (await program.preview(plan)).nearMatches
    await program.work('import.decide', { sessionId: plan.sessionId, matches: { [key]: candidates[0]?.id ?? null } })
    await program.apply(plan)
    await program.importFiles(sheetFile(folder.path, 'c.xlsx', records({ System: 'Prisme', Leverandør: 'Nordlys' })))
    const nordlys = await program.named('supplier', 'Nordlys')
    await mergeThem('supplier', nordlys.id, (await program.named('supplier', 'Systematic A/S')).id)
    const again = await program.preview(await program.read(path))
    expect(again.createdBeside).toEqual({})
    expect(again.counts).toMatchObject({ unchanged: 1 })
  })

  const number = fc.option(fc.constantFrom('7', '8'))
  const address = fc.option(fc.constantFrom('a', 'b'))
  const pair = fc.tuple(fc.record({ number, address }), fc.record({ number, address }))

  test('the old sheets find the one that stayed by name, number and address, and make nobody anew', async () => {
    let run = 0
    await fc.assert(
      fc.asyncProperty(pair, fc.boolean(), async ([one, other], turned) => {
        run++
        const person = (name: string, { number: no, address: mail }: typeof one, unit: string): WrittenRow => ({
          Navn: `${name} ${run}`,
          Medarbejdernummer: no && `${run}-${no}`,
          'E-mail': mail && `${mail}${run}@kommune.example`,
          Afdeling: `${unit} ${run}`
        })
        // Two people of one number would be one from the start.
        fc.pre(!one.number || one.number !== other.number)
        const rows = [person('Ingeborg Prøve', one, 'Havnen'), person('Asmund Test', other, 'Biblioteket')]
        const staff = sheetFile(folder.path, `staff${run}.xlsx`, records(...rows))
        const systems = sheetFile(
          folder.path,
          `systems${run}.xlsx`,
          records(
            ...rows.map((row, i) => ({
              System: `System ${'xy'[i]}${run}`,
              Leverandør: `${['Fjordbo', 'Klitgaard'][i]} ${run} ApS`,
              Systemejer: row['Navn'] ?? null,
              Forvaltning: row['Afdeling'] ?? null
            }))
          )
        )
        await program.importFiles(staff, 'person')
        await program.importFiles(systems)
        for (const [entity, first, second] of [
          ['person', 'Ingeborg Prøve', 'Asmund Test'],
          ['organisationUnit', 'Havnen', 'Biblioteket'],
          ['supplier', 'Fjordbo', 'Klitgaard']
        ] as const) {
          const called = (name: string) => program.named(entity, `${name} ${run}${entity === 'supplier' ? ' ApS' : ''}`)
          const [keep, drop] = turned ? [second, first] : [first, second]
          await mergeThem(entity, (await called(keep)).id, (await called(drop)).id)
        }
        const there = () =>
          Promise.all((['person', 'organisationUnit', 'supplier', 'system'] as const).map(program.list))
        const names = (await there()).map((all) => all.map(({ id, values }) => [id, values['name'], values['email']]))
        for (const [file, entity] of [[staff, 'person'] as const, [systems, 'system'] as const]) {
          const plan = await program.read(file, entity)
          const { counts, createdBeside } = await program.preview(plan)
          expect({ created: counts.created, createdBeside }).toEqual({ created: 0, createdBeside: {} })
          await program.apply(plan)
        }
        const after = (await there()).map((all) => all.map(({ id, values }) => [id, values['name'], values['email']]))
        expect(after).toEqual(names)
      }),
      { numRuns: 5 }
    )
  })
})
