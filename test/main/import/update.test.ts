import type { EntityName } from '../../../src-shared/kernel/field.ts'
import { type ImportProgram, importProgram } from '../../support/import-program.ts'
import { type TemporaryFolder, temporaryFolder } from '../../support/register.ts'
import { records, sheetFile, type WrittenRow } from '../../support/sheet-file.ts'

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

describe('what is there already', () => {
  const first = {
    System: 'Nexus',
    Leverandør: 'KMD A/S',
    Beskrivelse: 'Journal',
    Bemærkninger: 'gammel',
    Persondata: 'ja'
  }

  test('is changed only in what the sheet says; an empty cell says nothing', async () => {
    await program.importFiles(file('a.xlsx', first))
    const before = await program.named('system', 'Nexus')
    const { files } = await program.importFiles(
      file('b.xlsx', { System: 'NEXUS ', Leverandør: '', Beskrivelse: 'Omsorgsjournal', Bemærkninger: null })
    )
    expect(files[0]?.sheets[0]?.rows).toEqual({ ...none, read: 1, updated: 1 })
    const after = await program.named('system', 'Nexus')
    expect(after.id).toBe(before.id)
    expect(after.values).toEqual({ ...before.values, description: 'Omsorgsjournal' })
    expect(after.version).toBe(before.version + 1)
  })

  test('is not touched by a row that says the same in another spelling', async () => {
    await program.importFiles(file('a.xlsx', first))
    const { batchId } = await program.importFiles(
      file('b.xlsx', { System: 'nexus', Leverandør: 'kmd', Persondata: 'JA' })
    )
    expect(batchId).toBeNull()
  })

  test('missing from a newer list is listed and stays', async () => {
    await program.importFiles(file('a.xlsx', first, { ...first, System: 'Acadre' }, { ...first, System: 'Prisme' }))
    const plan = await program.read(file('b.xlsx', first, { ...first, System: 'Acadre' }))
    const preview = await program.preview(plan)
    expect(preview.missing.map((m) => m.name)).toEqual(['Prisme'])
    expect(preview.issues['record.missing']).toBe(1)
    await program.apply(plan)
    expect(await program.list('system')).toHaveLength(3)
  })

  test('another list with the same headers misses nothing', async () => {
    await program.importFiles(file('social.xlsx', first, { ...first, System: 'Acadre' }))
    const preview = await program.preview(await program.read(file('teknik.xlsx', { ...first, System: 'GIS' })))
    expect(preview.missing).toEqual([])
  })

  test('a system renamed in its list is found by the number it has there', async () => {
    const row = (Id: string, System: string) => ({ Id, System, Leverandør: 'KMD' })
    await program.importFiles(file('a.xlsx', row('S-1', 'Nexus'), row('S-2', 'Acadre ESDH'), row('S-3', 'Prisme')))
    const before = await program.named('system', 'Acadre ESDH')
    const { files } = await program.importFiles(
      file('b.xlsx', row('S-1', 'Nexus'), row('S-2', 'Acadre ESDH Cloud'), row('S-3', 'Prisme'))
    )
    expect(files[0]?.sheets[0]?.rows).toEqual({ ...none, read: 3, updated: 1, unchanged: 2 })
    expect((await program.named('system', 'Acadre ESDH Cloud')).id).toBe(before.id)
  })

  test('a running number that moved with the rows renames nobody', async () => {
    const row = (Nr: number, System: string) => ({ 'Nr.': String(Nr), System, Leverandør: 'KMD' })
    await program.importFiles(file('a.xlsx', row(1, 'Nexus'), row(2, 'Acadre plus'), row(3, 'Prisme')))
    const { files } = await program.importFiles(
      file('b.xlsx', row(1, 'Arkiv'), row(2, 'Nexus'), row(3, 'Acadre pluz'), row(4, 'Prisme'))
    )
    expect(files[0]?.sheets[0]?.rows).toMatchObject({ created: 2, updated: 2 })
    expect((await program.list('system')).map((s) => s.values['name'])).toEqual(
      expect.arrayContaining(['Acadre plus', 'Acadre pluz'])
    )
  })

  test('a record that somebody deleted is told and made anew only when told to', async () => {
    const path = file('a.xlsx', first)
    await program.importFiles(path)
    const nexus = await program.named('system', 'Nexus')
    await program.ask('system.remove', { id: nexus.id, version: nexus.version })

    const plan = await program.read(path)
    const preview = await program.preview(plan)
    expect(preview.counts).toEqual({ ...none, read: 1, skipped: 1 })
    expect(preview.issues['row.tombstone']).toBe(1)
    const { batchId } = await program.apply(plan)
    expect(batchId).toBeNull()

    const again = await program.read(path)
    await program.preview(again)
    await program.work('import.decide', { sessionId: again.sessionId, recreate: true })
    await program.apply(again)
    expect((await program.named('system', 'Nexus')).id).toBe(nexus.id)
  })

  test('of two records with one name the number or the supplier tells which; else the row is not taken', async () => {
    const save = (values: Record<string, string>) => program.ask('system.save', { id: null, version: null, values })
    const supplier = (await program.ask('supplier.save', { id: null, version: null, values: { name: 'KMD' } })).record
      .id
    await save({ name: 'Booking', localId: 'B1', supplier })
    await save({ name: 'Booking', localId: 'B2' })
    const { files } = await program.importFiles(
      file(
        'a.xlsx',
        { Id: 'B2', System: 'Booking', Leverandør: '', Beskrivelse: 'Lokaler' },
        { Id: '', System: 'booking', Leverandør: 'KMD', Beskrivelse: 'Biler' },
        { Id: '', System: 'BOOKING', Leverandør: '', Beskrivelse: 'Hvilken?' }
      )
    )
    expect(files[0]?.sheets[0]?.rows).toEqual({ ...none, read: 3, updated: 2, invalid: 1 })
    const by = new Map((await program.list('system')).map((s) => [s.values['localId'], s.values['description']]))
    expect(by).toEqual(
      new Map([
        ['B1', 'Biler'],
        ['B2', 'Lokaler']
      ])
    )
  })
})

describe('whom a staff list does not name', () => {
  type Values = Parameters<typeof program.ask<'system.save'>>[1]['values']
  const made = async (entity: EntityName, values: Values): Promise<string> =>
    (await program.ask(`${entity as 'system'}.save`, { id: null, version: null, values })).record.id
  let health: string
  let bo: string

  beforeEach(async () => {
    const leader = await made('person', { name: 'Lone Leder', employeeNumber: '1' })
    health = await made('organisationUnit', { name: 'Sundhed', leader })
    const homeCare = await made('organisationUnit', { name: 'Hjemmepleje', parent: health })
    const roads = await made('organisationUnit', { name: 'Teknik' })
    await made('person', { name: 'Anna Ager', employeeNumber: '7', unit: health })
    bo = await made('person', { name: 'Bo Bæk', title: 'Konsulent', unit: homeCare })
    await made('person', { name: 'Carl Dal', unit: health, leftOn: '2020-01-31' })
    await made('person', { name: 'Dorte Eng', unit: roads })
    // Of one name: nobody knows which of them the list means.
    await made('person', { name: 'Finn Fjord', unit: health })
    await made('person', { name: 'Finn Fjord', unit: roads })
    await made('system', { name: 'Nexus', owner: bo, keyUsers: [bo] })
  })

  const absent = async ({ sessionId }: { readonly sessionId: string }, within: 'units' | 'all') => {
    const { total, people } = await program.work('import.absent', { sessionId, within })
    expect(people).toHaveLength(total)
    return people.map(({ name, unit, duties }) => `${name} (${unit}) ${duties}`)
  }

  test('is told before it is applied and after, in its units and everywhere, and nothing comes of it', async () => {
    const staff = [
      { Navn: 'Anna Ager Holm', Medarbejdernummer: '7', Enhed: 'Sundhed' },
      { Navn: 'Lone Leder', Medarbejdernummer: '1', Enhed: 'Sundhed' },
      { Navn: 'Finn Fjord', Medarbejdernummer: '', Enhed: 'Sundhed' },
      { Navn: 'Gry Holt', Medarbejdernummer: '8', Enhed: 'Sundhed' }
    ]
    const plan = await program.read(file('a.xlsx', ...staff), 'person')
    const inUnits = ['Bo Bæk (Hjemmepleje) 2']
    const anywhere = [...inUnits, 'Dorte Eng (Teknik) 0']
    expect([await absent(plan, 'units'), await absent(plan, 'all')]).toEqual([inUnits, anywhere])
    await program.apply(plan)
    expect((await program.named('person', 'Anna Ager Holm')).version).toBe(2)
    const before = await program.list('person')
    expect([await absent(plan, 'units'), await absent(plan, 'all')]).toEqual([inUnits, anywhere])
    expect(await program.list('person')).toEqual(before)
  })

  test('is looked for in the units of those it names where it says none; a list of something else misses nobody', async () => {
    const people = await program.read(file('a.xlsx', { Navn: 'Dorte Eng', Stilling: 'Ingeniør' }), 'person')
    expect(await absent(people, 'units')).toEqual(['Finn Fjord (Teknik) 0'])
    const systems = await program.read(file('b.xlsx', { System: 'Cura', Leverandør: 'Systematic' }))
    expect(await absent(systems, 'all')).toEqual([])
  })

  test('leaves no more once the date is set, which tells the unit’s leader what is still held', async () => {
    const plan = await program.read(file('a.xlsx', { Navn: 'Anna Ager', Enhed: 'Sundhed' }), 'person')
    await program.apply(plan)
    await program.work('bulk.apply', {
      entity: 'person',
      records: { ids: [bo] },
      values: { leftOn: { set: '2026-01-31' } }
    })
    expect(await absent(plan, 'units')).toEqual(['Finn Fjord (Sundhed) 0'])
    const { rows } = await program.ask('tasks.list', { scope: 'all' })
    expect(rows.map(({ kind, name, for: who, params }) => [kind, name, who.name, params])).toEqual([
      ['leaver', 'Bo Bæk', 'Lone Leder', { count: 2 }]
    ])
  })
})
