import { readFileSync, writeFileSync } from 'node:fs'
import * as XLSX from 'xlsx'
import { writeRecords } from '../../../src-main/features/entities/records.ts'
import type { PackageProfile } from '../../../src-shared/features/exchange/profiles.ts'
import { insertAnything } from '../../support/filled-register.ts'
import { type ImportProgram, importProgram } from '../../support/import-program.ts'
import { change, get, make, remove } from '../../support/library-registers.ts'
import { apply, compare, pack, rowsOf, sessionId, standings } from '../../support/packing.ts'

async function anything(seed: number): Promise<ImportProgram> {
  const program = await importProgram()
  const { db } = program.register
  const idOf = (table: string): string => db.prepare(`SELECT id FROM ${table}`).pluck().get() as string
  const [userId, municipalityId] = [idOf('user'), idOf('municipality')]
  writeRecords(db, { userId, municipalityId, scope: 'all', batchId: null, now: () => new Date().toISOString() }, (to) =>
    insertAnything(to, 3, seed)
  )
  return program
}

describe('between two desks of one municipality', () => {
  let first: ImportProgram
  let second: ImportProgram
  beforeAll(async () => {
    first = await anything(815)
    second = await importProgram()
  })
  afterAll(async () => {
    await first.close()
    await second.close()
  })

  it('a package that was just written changes nothing where it was written', async () => {
    const view = await compare(first, await pack(first))
    expect(standings(view)).toEqual({ unchanged: expect.any(Number) })
    expect([view.own, view.trust, view.edited, view.proposed]).toEqual([true, 'known', [], 0])
    expect(await apply(first, 'all')).toEqual({ batchId: null, created: 0, updated: 0, ended: 0 })
  })

  it('is taken whole by the other desk, changes nothing when it is read again, and is taken back as one', async () => {
    const path = await pack(first)
    const view = await compare(second, path)
    expect(view).toMatchObject({ own: true, trust: 'unknown', before: null, older: false })
    const { batchId, created } = await apply(second, 'proposed')
    expect(created).toBeGreaterThan(80)
    const again = await compare(second, path)
    expect([standings(again), again.trust]).toEqual([{ unchanged: expect.any(Number) }, 'known'])
    await second.work('import.undo', { batchId: batchId ?? '' })
    expect(await second.list('system')).toEqual([])
    const anew = await compare(second, path)
    expect(standings(anew)['new']).toBe(created)
    await apply(second, 'proposed')
    expect(standings(await compare(second, path))).toEqual({ unchanged: expect.any(Number) })
  })
})

describe('newer packages of the same municipality', () => {
  let first: ImportProgram
  let second: ImportProgram
  let system: string
  let activity: string
  let older: string
  beforeAll(async () => {
    first = await importProgram()
    second = await importProgram()
    const supplier = await make(first, 'supplier', { name: 'Fiktiv Software A/S', nationalId: '99001011' })
    system = await make(first, 'system', {
      name: 'Lønportalen',
      supplier,
      lifecycle: 'operational',
      note: 'kun for os'
    })
    await make(first, 'system', { name: 'Vagtplan' })
    activity = await make(first, 'processingActivity', { name: 'Løn', systems: [system], state: 'current' })
    older = await pack(first)
    await compare(second, older)
    await apply(second, 'proposed')
  })
  afterAll(async () => {
    await first.close()
    await second.close()
  })

  it('change just what changed there, field by field, and overrule nothing that was decided here', async () => {
    await change(second, 'system', system, { purpose: 'Vores egne ord', note: 'vores note' })
    await change(first, 'system', system, { description: 'Ny beskrivelse', aliases: ['Løn 2'] })
    await compare(second, await pack(first))
    const [row, ...others] = (await rowsOf(second)).filter(({ proposed }) => proposed)
    expect(others).toEqual([])
    expect(row).toMatchObject({ standing: 'changed', name: 'Lønportalen', place: { sheet: 'Systemer', row: 3 } })
    expect(row?.fields).toEqual([
      { field: 'aliases', here: '', there: 'Løn 2', proposed: true, problem: null },
      { field: 'description', here: '', there: 'Ny beskrivelse', proposed: true, problem: null },
      { field: 'purpose', here: 'Vores egne ord', there: '', proposed: false, problem: null }
    ])
    await apply(second, 'proposed', { fields: { [`system.${system}.aliases`]: false } })
    expect((await get(second, 'system', system)).values).toMatchObject({
      description: 'Ny beskrivelse',
      purpose: 'Vores egne ord',
      note: 'vores note',
      aliases: null
    })
  })

  it('end what is gone from them, and delete nothing', async () => {
    await remove(first, 'processingActivity', activity)
    expect(standings(await compare(second, await pack(first)))).toMatchObject({ gone: 1 })
    const gone = (await rowsOf(second)).find(({ standing }) => standing === 'gone')
    expect(gone).toMatchObject({ entity: 'processingActivity', name: 'Løn', proposed: true })
    expect(gone?.fields).toMatchObject([{ field: 'state', proposed: true }])
    expect(await apply(second, 'proposed')).toMatchObject({ created: 0, ended: 1 })
    expect((await get(second, 'processingActivity', activity)).values).toMatchObject({ state: 'ended', name: 'Løn' })
  })

  it('say nothing of a part that they do not have: what an earlier one said of it goes on counting', async () => {
    const travel = await make(first, 'system', { name: 'Rejser' })
    const all = await pack(first)
    await compare(second, all)
    await apply(second, 'proposed')
    await remove(first, 'system', travel)
    await make(first, 'processingActivity', { name: 'Vagter' })
    await compare(second, await pack(first, 'centralOffice', { parts: ['protocol'] }))
    expect(await rowsOf(second)).toMatchObject([{ entity: 'processingActivity', name: 'Vagter', standing: 'new' }])
    await apply(second, 'proposed')
    expect(await compare(second, all)).toMatchObject({ older: false, proposed: 0 })
    await compare(second, await pack(first))
    expect((await rowsOf(second)).filter(({ proposed }) => proposed)).toMatchObject([
      { entity: 'system', name: 'Rejser', standing: 'gone' }
    ])
  })

  it('are taken after older ones only, unless forced', async () => {
    expect(await compare(second, older)).toMatchObject({ older: true })
    const accept = { otherwise: 'proposed' } as const
    const jobId = crypto.randomUUID()
    expect((await second.refused('package.apply', { jobId, sessionId, accept })).code).toBe('package.older')
    expect(await apply(second, 'none', { force: true })).toMatchObject({ batchId: null })
  })

  it('are not taken over a register that was changed since somebody looked', async () => {
    await compare(second, await pack(first))
    await make(second, 'supplier', { name: 'Nyt Firma ApS' })
    const request = { jobId: crypto.randomUUID(), sessionId, accept: { otherwise: 'all' as const } }
    expect((await second.refused('package.apply', request)).code).toBe('import.changedSince')
  })

  it('come in although somebody edited them, and say which sheets; what a number looks like never does', async () => {
    const path = await pack(first)
    const book = XLSX.read(readFileSync(path))
    for (const cell of Object.values(book.Sheets['Systemer'] ?? {}))
      if ((cell as XLSX.CellObject).v === 'Vagtplan') (cell as XLSX.CellObject).v = 'Vagtplan for 611190-1234'
    writeFileSync(path, XLSX.write(book, { type: 'buffer' }) as Buffer)
    const view = await compare(second, path)
    expect([view.edited, view.trust]).toEqual([['system'], 'known'])
    const renamed = (await rowsOf(second)).find(({ name }) => name.startsWith('Vagtplan'))
    expect(renamed?.name).toBe('Vagtplan for ••••••-••••')
  })
})

describe('another municipality', () => {
  let sender: ImportProgram
  let receiver: ImportProgram
  beforeAll(async () => {
    sender = await importProgram()
    receiver = await importProgram()
    const [own] = await sender.list('municipality')
    await change(sender, 'municipality', own?.id ?? '', { name: 'Naboby' })
  })
  afterAll(async () => {
    await sender.close()
    await receiver.close()
  })

  it('tells facts about systems that are known by national id and name, and nothing of its own use becomes ours', async () => {
    const supplier = await make(sender, 'supplier', {
      name: 'Fiktiv IT',
      nationalId: '99001011',
      website: 'https://fiktiv.example'
    })
    const system = await make(sender, 'system', {
      name: 'LØNPORTALEN',
      supplier,
      url: 'https://løn.example',
      lifecycle: 'retired',
      usesAi: { value: 'no' }
    })
    await make(sender, 'processingActivity', { name: 'Naboens løn', systems: [system] })
    const ours = await make(receiver, 'supplier', { name: 'Fiktiv Software A/S', nationalId: '99001011' })
    const known = await make(receiver, 'system', { name: 'Lønportalen', url: 'https://vores.example' })
    const view = await compare(receiver, await pack(sender, 'municipality'))
    expect(view).toMatchObject({ own: false, trust: 'unknown' })
    expect(view.beside).toContainEqual({ entity: 'processingActivity', count: 1 })
    const rows = await rowsOf(receiver)
    expect(rows.find(({ entity }) => entity === 'system')).toMatchObject({
      standing: 'changed',
      record: known,
      fields: [
        { field: 'name', here: 'Lønportalen', there: 'LØNPORTALEN', proposed: false },
        { field: 'url', here: 'https://vores.example', proposed: false },
        { field: 'supplier', here: '', there: 'Fiktiv Software A/S', proposed: true },
        { field: 'usesAi', there: 'Nej', proposed: true }
      ]
    })
    await apply(receiver, 'proposed')
    const { values } = await get(receiver, 'system', known)
    expect([values['supplier'], values['url'], values['lifecycle'], values['name']]).toEqual([
      ours,
      'https://vores.example',
      null,
      'Lønportalen'
    ])
    expect(await receiver.list('processingActivity')).toEqual([])
  })

  it('is not believed when its package was altered, and not at once when its key is another', async () => {
    const path = await pack(sender, 'municipality')
    const altered = path.replace('.xlsx', '-b.xlsx')
    const book = XLSX.read(readFileSync(path))
    for (const cell of Object.values(book.Sheets['_samregister'] ?? {})) {
      const held = cell as XLSX.CellObject
      if (typeof held.v === 'string' && held.v.startsWith('{')) held.v = held.v.replace('"Naboby"', '"Fjernby"')
    }
    writeFileSync(altered, XLSX.write(book, { type: 'buffer' }) as Buffer)
    expect(await compare(receiver, altered)).toMatchObject({ trust: 'broken' })
    const request = { jobId: crypto.randomUUID(), sessionId, accept: { otherwise: 'all' as const } }
    expect((await receiver.refused('package.apply', request)).code).toBe('package.broken')
    const impostor = await importProgram()
    const [own] = await impostor.list('municipality')
    await change(impostor, 'municipality', own?.id ?? '', { name: 'Naboby' })
    expect(await compare(receiver, await pack(impostor, 'municipality'))).toMatchObject({ trust: 'otherKey' })
    expect((await receiver.refused('package.apply', request)).code).toBe('package.otherKey')
    await impostor.close()
  })
})

it('sends a supplier what is about its own systems, and a choice what was chosen', async () => {
  const program = await importProgram()
  const theirs = await make(program, 'supplier', { name: 'Fiktiv Software A/S' })
  const other = await make(program, 'supplier', { name: 'Andet Firma ApS' })
  const sub = await make(program, 'supplier', { name: 'Under ApS' })
  const system = await make(program, 'system', { name: 'Deres', supplier: theirs })
  await make(program, 'system', { name: 'Andres', supplier: other })
  const agreement = await make(program, 'agreement', { name: 'Aftale', processor: theirs, systems: [system] })
  await make(program, 'subProcessor', { name: 'Led', agreement, supplier: sub })
  await make(program, 'contract', { name: 'Kontrakt', supplier: theirs, userExtractTerms: { value: 'yes' } })
  const unit = await make(program, 'organisationUnit', { name: 'Børn' })
  const below = await make(program, 'organisationUnit', { name: 'Skoler', parent: unit })
  await make(program, 'system', { name: 'Skolernes', unit: below })
  const outline = async (profile: PackageProfile, scope: object) => {
    const { sheets } = await program.work('package.outline', { profile, scope })
    return Object.fromEntries(sheets.flatMap(({ sheet, rows }) => (rows > 0 ? [[sheet, rows]] : [])))
  }
  const counts = await outline('supplier', { supplier: theirs })
  expect(counts).toEqual({ system: 1, agreement: 1, subProcessor: 1, contract: 1, supplier: 2, municipality: 1 })
  expect(await outline('centralOffice', { units: [unit], parts: ['systems', 'use'] })).toMatchObject({
    system: 1,
    organisationUnit: 2
  })
  expect((await outline('centralOffice', { systems: [system] }))['agreement']).toBe(1)
  const { headers, rows } = await program.work('package.rows', {
    profile: 'supplier',
    scope: { supplier: theirs },
    sheet: 'system',
    language: 'da',
    offset: 0,
    limit: 10
  })
  expect([headers[0], rows.map(([name]) => name)]).toEqual(['Navn', ['Deres']])
  const request = { jobId: crypto.randomUUID(), profile: 'supplier', scope: {} } as const
  expect((await program.refused('package.outline', request)).code).toBe('package.noSupplier')
  await program.close()
})
