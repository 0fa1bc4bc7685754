import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import fc from 'fast-check'
import * as XLSX from 'xlsx'
import { namesAnother } from '../../../src-main/features/consolidation/feedback/other-names.ts'
import { catalogue } from '../../../src-shared/features/catalogue.ts'
import { feedbackFields } from '../../../src-shared/features/exchange/feedback.ts'
import { keysOf } from '../../../src-shared/features/exchange/profiles.ts'
import { entityNames, fieldOf } from '../../../src-shared/kernel/field.ts'
import { type CentralOffice, centralOffice, changeRecord, makeRecord } from '../../support/central-office.ts'
import type { ImportProgram } from '../../support/import-program.ts'

// Four municipalities and a central office: what is decided there goes back to each, about its own records alone.

let office: CentralOffice
let central: ImportProgram
let north: ImportProgram
let south: ImportProgram
let east: ImportProgram
let west: ImportProgram

async function municipality(name: string, nationalId: string, supplier: string): Promise<[ImportProgram, string]> {
  const program = await office.municipality(name, nationalId)
  return [program, await makeRecord(program, 'supplier', { name: supplier, nationalId: '29189854' })]
}

const sessionId = randomUUID()
const compare = (program: ImportProgram, path: string) =>
  program.work('package.compare', { sessionId, path, language: 'da' })
const rowsOf = async (program: ImportProgram) =>
  (await program.work('package.differences', { sessionId, offset: 0, limit: 500 })).rows
const apply = (program: ImportProgram, otherwise: 'proposed' | 'all' | 'none', force = false) =>
  program.work('package.apply', { sessionId, force, accept: { otherwise, rows: {}, fields: {} } })
const open = async (program: ImportProgram, state: 'open' | 'mended' | 'answered' = 'open') =>
  (await program.ask('feedback.list', { state })).rows

beforeAll(async () => {
  office = await centralOffice()
  central = office.program
  let [one, two, three] = ['', '', '']
  ;[north, one] = await municipality('Nordby Kommune', '11111111', 'Kvistvang A/S')
  ;[south, two] = await municipality('Sydby Kommune', '22222222', 'KVISTVANG')
  ;[east, three] = await municipality('Østby Kommune', '33333333', 'Kvistvang')
  ;[west] = await municipality('Vestby Kommune', '44444444', 'Kvistvang A/S')
  await makeRecord(north, 'system', {
    name: 'Novara Løn',
    supplier: one,
    hosting: 'external',
    url: 'https://novara.example'
  })
  await makeRecord(south, 'system', { name: 'Kvistvang Novara Løn 4.2', supplier: two, hosting: 'onPremise' })
  await makeRecord(east, 'system', { name: 'Novara Løn', supplier: three, url: 'https://novara.example' })
  const other = await makeRecord(west, 'supplier', { name: 'Hybenlund' })
  await makeRecord(west, 'system', { name: 'Tavlex Jounal', supplier: other })
  const same = await makeRecord(north, 'supplier', { name: 'Hybenlund', nationalId: '13612870' })
  await makeRecord(north, 'system', { name: 'Tavlex Journal', supplier: same, loginMethod: 'Nordby har egen løsning' })
  const processor = await makeRecord(south, 'supplier', { name: 'Enebærhøj' })
  await makeRecord(south, 'agreement', { processor, expiresOn: '2001-01-31' })
  await makeRecord(south, 'processingActivity', { name: 'Lønudbetaling' })
  for (const program of [north, south, east, west]) await office.send(program)
  await office.consolidate()
})
afterAll(async () => {
  await office.close()
})

describe('what is told', () => {
  it('is of facts that may leave for another municipality, and of nobody’s use', () => {
    for (const entity of entityNames) {
      const going = (['everyone', 'partners', 'open', 'authorities'] as const).flatMap((one) => keysOf(entity, one))
      const fields = feedbackFields(entity)
      expect(fields.length > 0).toBe(entity === 'system' || entity === 'supplier')
      for (const { key } of fields) {
        expect(going).toContain(key)
        expect(fieldOf(catalogue[entity], key)).not.toHaveProperty('part')
        expect(fieldOf(catalogue[entity], key).personal).not.toBe(true)
      }
    }
  })

  it('is what others say, counted, as long as nothing is decided; each is told of its own records', async () => {
    const [conflict] = await office.told('Sydby', 'conflict')
    expect(conflict).toMatchObject({ entity: 'system', name: 'Kvistvang Novara Løn 4.2', field: 'hosting', of: 2 })
    expect(conflict?.theirs).toMatch(/ \(1\)$/)
    expect(await office.told('Østby', 'conflict')).toEqual([])
    const { id } = await south.named('system', 'Kvistvang Novara Løn 4.2')
    expect(conflict?.recordId).toBe(id)
  })

  it('is what most of the others have, with the value that counts', async () => {
    expect(await office.told('Sydby', 'lacking')).toMatchObject([
      { field: 'url', theirs: 'https://novara.example', count: 2, of: 2 }
    ])
    // One other alone is nobody's majority.
    expect(await office.told('Vestby', 'lacking')).toEqual([])
  })

  it('is whether two names are one, without what names another municipality', async () => {
    expect(await office.told('Vestby', 'question')).toMatchObject([
      { name: 'Tavlex Jounal', theirs: 'Tavlex Journal (Hybenlund)', rule: 'typo', count: 1 }
    ])
    expect(await office.told('Nordby', 'question')).toMatchObject([{ name: 'Tavlex Journal' }])
  })

  it('is what the law wants and is not there, as far as it travels', async () => {
    const gaps = await office.told('Sydby', 'gap')
    const fields = gaps.map(({ field }) => field)
    expect(fields).toEqual(expect.arrayContaining(['activityBases', 'dpaTerm']))
    expect(fields).not.toContain('activityResponsible')
    expect(gaps.find(({ field }) => field === 'dpaTerm')?.theirs).toContain('31.01.2001')
  })

  it('holds back a value that names somebody else, and nothing else', () => {
    const word = fc.stringMatching(/^[a-zæøå]{1,8}$/)
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), word, fc.array(word), (before, name, after) => {
        const names = namesAnother([`${name.toUpperCase()} Kommune`])
        expect(names([...before, name, ...after].join(' '))).toBe(true)
        expect(names(`https://www.${name}.dk/`)).toBe(true)
        const rest = [...before, ...after].filter((one) => one !== name && one !== 'kommune')
        fc.pre(name !== 'kommune' && !rest.some((one) => names(one)))
        expect(names(rest.join(' '))).toBe(false)
      })
    )
  })
})

describe('at the municipality', () => {
  let path = ''
  beforeAll(async () => {
    const [row] = (await central.ask('central.list', { entity: 'system', search: 'novara' })).rows
    const at = { entity: 'system', cluster: row?.id ?? '', field: 'hosting' } as const
    const view = await central.ask('central.cluster', { entity: 'system', id: at.cluster })
    const fact = view.facts.find(({ field }) => field === 'hosting')
    const record = fact?.said.find(({ value }) => value === 'external')?.sources[0]?.record ?? 0
    await central.ask('central.choose', { ...at, record })
    path = await office.write('Sydby', 'Skriv endelig, hvis 010160-0018 ikke er rigtigt')
  })

  it('opens as a workbook whose first sheet is there to be read, and names nobody else', () => {
    const book = XLSX.read(readFileSync(path), { dense: true })
    expect(book.SheetNames[0]).toBe('Tilbagemelding')
    const text = book.SheetNames.filter((name) => name !== '_samregister')
      .map((name) => XLSX.utils.sheet_to_csv(book.Sheets[name]!))
      .join('\n')
    expect(text).toContain('Valgt af det centrale kontor')
    expect(text).not.toMatch(/Nordby|Østby|Vestby|11111111|33333333|0018/)
    expect(basename(path)).toMatch(/^Sydby Kommune tilbagemelding \d{4}-\d\d-\d\d\.xlsx$/)
  })

  it('is for nobody else, and no package of a municipality to the central office', async () => {
    const refused = await north.refused('package.compare', { jobId: randomUUID(), sessionId, path, language: 'da' })
    expect(refused).toMatchObject({ code: 'package.otherRecipient', params: { to: 'Sydby Kommune' } })
    const result = await central.work('central.consolidate', { paths: [path] })
    expect(result.files).toMatchObject([{ outcome: 'failed', failure: { code: 'package.notRegister' } }])
  })

  it('is held against the own records: what was chosen and what is empty is proposed, and nothing comes without it', async () => {
    const view = await compare(south, path)
    expect(view).toMatchObject({ own: true, trust: 'unknown', edited: [], feedback: { edited: false }, proposed: 1 })
    expect(view.feedback?.counts).toMatchObject({ message: 1, otherwise: 1, lacking: 1, conflict: 0 })
    const rows = await rowsOf(south)
    expect(rows.map(({ standing, name }) => [standing, name])).toEqual([['changed', 'Kvistvang Novara Løn 4.2']])
    expect(rows[0]?.fields.map(({ field, proposed }) => [field, proposed])).toEqual([
      ['url', true],
      ['hosting', true]
    ])
    const found = await south.work('package.findings', { sessionId, kind: 'message', offset: 0, limit: 10 })
    expect(found).toMatchObject({ total: 1, rows: [{ theirs: expect.stringContaining('Skriv endelig') }] })
  })

  it('is taken as one batch that says where it comes from, and is undone', async () => {
    const { batchId } = await apply(south, 'proposed')
    const { values, id } = await south.named('system', 'Kvistvang Novara Løn 4.2')
    expect(values).toMatchObject({ hosting: 'external', url: 'https://novara.example' })
    const { db } = south.register
    const title = db
      .prepare(
        'SELECT b.title FROM history_entry e JOIN import_batch b ON b.id = e.batch_id WHERE e.record_id = ? ORDER BY e.seq DESC'
      )
      .pluck()
      .get(id)
    expect(title).toBe(`Tilbagemelding fra Centralt kontor: ${basename(path)}`)
    expect(new Set((await open(south)).map(({ kind }) => kind))).toEqual(new Set(['message', 'gap']))
    expect((await open(south, 'mended')).map(({ field }) => field).sort()).toEqual(['hosting', 'url'])
    await south.work('import.undo', { batchId: batchId ?? '' })
    expect((await south.named('system', 'Kvistvang Novara Løn 4.2')).values).toMatchObject({ hosting: 'onPremise' })
    const tasks = async () => (await south.ask('tasks.list', { kinds: ['feedback'] })).rows
    expect(await tasks()).toMatchObject([{ name: 'Kvistvang Novara Løn 4.2', field: 'hosting', params: { count: 1 } }])
    await compare(south, path)
    await apply(south, 'all')
    expect(await tasks()).toEqual([])
  })

  it('changes nothing when it is read again, and an older one is refused unless forced', async () => {
    const older = await office.write('Sydby')
    const newer = await office.write('Sydby')
    await compare(south, newer)
    await apply(south, 'none')
    const before = await open(south)
    expect((await compare(south, newer)).proposed).toBe(0)
    expect(await apply(south, 'proposed')).toMatchObject({ batchId: null, updated: 0 })
    const rest = (all: typeof before) => all.map(({ number: _, ...one }) => one)
    expect(rest(await open(south))).toEqual(rest(before))
    expect((await compare(south, older)).older).toBe(true)
    const accept = { otherwise: 'none', rows: {}, fields: {} } as const
    const refused = await south.refused('package.apply', { jobId: randomUUID(), sessionId, force: false, accept })
    expect(refused.code).toBe('package.older')
    await apply(south, 'none', true)
  })

  it('tells no conflict any more once the municipality has sent what it took', async () => {
    await office.send(south)
    expect(await office.consolidate()).toMatchObject({ conflicts: 0 })
    expect(await office.told('Sydby', 'otherwise')).toEqual([])
    expect(await office.told('Sydby', 'conflict')).toEqual([])
    expect(await central.ask('central.recipients', {})).toMatchObject([
      { name: 'Nordby Kommune', sent: null },
      { name: 'Sydby Kommune', sent: { answered: true, counts: { otherwise: 1 } } },
      { name: 'Vestby Kommune', sent: null },
      { name: 'Østby Kommune', sent: null }
    ])
  })

  it('says when somebody has changed it since, and takes nothing of one whose manifest was altered', async () => {
    const book = XLSX.read(readFileSync(path), { dense: true })
    const sheet = book.Sheets['Tilbagemelding'] as unknown as { '!data': { v?: unknown; t: string }[][] }
    const cell = sheet['!data'][2]?.find((one) => typeof one?.v === 'string' && one.v.startsWith('Skriv'))
    if (cell) cell.v = 'Noget andet'
    const changed = join(office.folder, 'rettet.xlsx')
    writeFileSync(changed, XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
    expect((await compare(south, changed)).feedback?.edited).toBe(true)
    const manifest = book.Sheets['_samregister'] as unknown as { '!data': { v?: unknown; t: string }[][] }
    const head = manifest['!data'].flat().find((one) => String(one?.v).includes('"feedback"'))
    if (head) head.v = String(head.v).replace('"basis":"2', '"basis":"1')
    writeFileSync(changed, XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
    expect((await compare(south, changed)).trust).toBe('broken')
  })
})

describe('what the municipality says to it', () => {
  it('stays answered as long as the same is told, and is open again when something else is', async () => {
    const path = await office.write('Vestby')
    await compare(west, path)
    await apply(west, 'none')
    const [question] = await open(west)
    expect(question).toMatchObject({ kind: 'question', state: 'open', from: 'Centralt kontor' })
    await west.ask('feedback.answer', { number: question?.number ?? 0, answer: 'Det er et andet' })
    expect((await open(west)).filter(({ kind }) => kind === 'question')).toEqual([])
    await compare(west, await office.write('Vestby'))
    await apply(west, 'none')
    expect(await open(west, 'answered')).toMatchObject([{ answer: { text: 'Det er et andet' } }])
    await changeRecord(west, 'system', 'Tavlex Jounal', { name: 'Tavlex Jornal' })
    await office.send(west)
    await office.consolidate()
    await compare(west, await office.write('Vestby'))
    await apply(west, 'none')
    expect(await open(west, 'answered')).toEqual([])
    await changeRecord(west, 'system', 'Tavlex Jornal', { name: 'Tavlex Journal' })
    expect(await open(west, 'mended')).toMatchObject([{ kind: 'question' }])
  })
})

it('another supplier is proposed as a record of the municipality, or as one that it gets with it', async () => {
  for (const program of [north, south]) {
    const supplier = await makeRecord(program, 'supplier', { name: 'Birkestien', nationalId: '25313763' })
    await changeRecord(program, 'system', program === north ? 'Novara Løn' : 'Kvistvang Novara Løn 4.2', { supplier })
    await office.send(program)
  }
  await office.consolidate()
  const [first, ...rest] = (await central.ask('central.list', { entity: 'system', search: 'novara' })).rows
  for (const { id } of rest) await central.ask('central.join', { entity: 'system', clusters: [first?.id ?? '', id] })
  const path = await office.write('Østby')
  await compare(east, path)
  const rows = await rowsOf(east)
  expect(rows.map(({ entity, standing, proposed }) => [entity, standing, proposed])).toEqual([
    ['supplier', 'new', false],
    ['system', 'changed', true]
  ])
  const fields = rows[1]?.fields.map(({ field, here, there, proposed }) => [field, here, there, proposed])
  expect(fields).toContainEqual(['supplier', 'Kvistvang', 'Birkestien', false])
  await apply(east, 'none')
  expect((await east.list('supplier')).map(({ values }) => values['name'])).not.toContain('Birkestien')
  await compare(east, path)
  const key = rows.find(({ entity }) => entity === 'system')?.key ?? ''
  const accept = { otherwise: 'none', rows: {}, fields: { [`${key}.supplier`]: true } } as const
  await east.work('package.apply', { sessionId, force: false, accept })
  const birkestien = await east.named('supplier', 'Birkestien')
  expect(birkestien.values).toMatchObject({ nationalId: '25313763' })
  expect((await east.named('system', 'Novara Løn')).values['supplier']).toBe(birkestien.id)
})

it('is written for all into a folder of its own, and by nobody but a central office', async () => {
  const path = join(office.folder, 'alle')
  const done = await central.work('central.feedback', { language: 'nb', path })
  expect([done?.written.length, readdirSync(path).length]).toEqual([4, 4])
  const refused = await north.refused('central.feedback', { jobId: randomUUID(), language: 'da', path })
  expect(refused.code).toBe('central.elsewhere')
})
