import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { read, utils } from 'xlsx'
import type { ImportFileResult } from '../../../src-shared/features/exchange/import.ts'
import { CliDesk } from '../../support/cli.ts'

const sample = join(import.meta.dirname, '../../../resources/sample')
const overview = join(sample, 'systemoversigt-2019.xlsx')

let desk: CliDesk
beforeAll(async () => {
  // The built program is started by two-programs.test.ts and by packed.test.ts.
  desk = new CliDesk({ here: true })
  await desk.make()
}, 180_000)
afterAll(() => desk.clear())

const imported = async (...args: readonly string[]): Promise<readonly ImportFileResult[]> =>
  (await desk.ask('import', ...args)).json as readonly ImportFileResult[]
const systems = async (): Promise<readonly Record<string, unknown>[]> =>
  (await desk.ask('list', '--entity', 'system')).json as readonly Record<string, unknown>[]
const changed = ({ sheets }: ImportFileResult): number =>
  sheets.reduce((sum, { rows }) => sum + rows.created + rows.updated, 0)

test('a register that is there is not made again', async () => {
  const { code, errors } = await desk.init()
  expect(code).toBe(1)
  expect(errors).toContain(desk.register)
  expect(errors).not.toMatch(/\n\s+at /)
}, 60_000)

test('init refuses a number that is none', async () => {
  const { code, out } = await desk.run([
    ...['init', desk.path('anden.samregister'), '--municipality', 'Prøve', '--national-id', '12345678'],
    ...['--country', 'DK', '--json', '--language', 'en']
  ])
  expect(code).toBe(1)
  expect(JSON.parse(out)).toMatchObject({ error: { code: 'field.notNationalId' } })
  expect(existsSync(desk.path('anden.samregister'))).toBe(false)
})

test('a wrong passphrase, a wrong user and a missing register are each told', async () => {
  const list = ['list', '--entity', 'system', '--register', desk.register]
  const wrong = await desk.run(list, { env: { SAMREGISTER_PASSPHRASE: 'forkert' } })
  expect(wrong).toMatchObject({ code: 1, out: '' })
  expect(wrong.errors).toContain('Adgangssætningen passer ikke')
  const nobody = await desk.run([...list, '--language', 'nb'], { env: { SAMREGISTER_USER: 'Ingen' } })
  expect(nobody.code).toBe(1)
  expect(nobody.errors).toContain('Ingen')
  const nowhere = await desk.run(['verify', '--register', desk.path('findes-ikke'), '--json'])
  expect(nowhere.code).toBe(1)
  expect(JSON.parse(nowhere.out)).toMatchObject({ error: { code: 'register.notFound' } })
}, 60_000)

test('without a passphrase and a terminal the use was wrong', async () => {
  const { code, errors } = await desk.run(['verify', '--register', desk.register], {
    env: { SAMREGISTER_PASSPHRASE: '' }
  })
  expect(code).toBe(2)
  expect(errors).toContain('SAMREGISTER_PASSPHRASE')
  const asJson = await desk.run(['library', '--dry-run', '--register', desk.register, '--json'])
  expect(asJson).toMatchObject({ code: 2, errors: '' })
  expect(JSON.parse(asJson.out)).toMatchObject({ error: { code: 'usage.unknownOption' } })
}, 60_000)

test('a library in which nothing is found says so', async () => {
  expect(await desk.run(['library', 'løn', '--register', desk.register])).toMatchObject({
    code: 0,
    out: expect.stringContaining('Intet fundet')
  })
  expect(await desk.ask('library', 'løn')).toMatchObject({ code: 0, json: [] })
}, 60_000)

test('a dry run says what would happen and writes nothing', async () => {
  const [result] = await imported(overview, '--dry-run')
  expect(result).toMatchObject({ file: basename(overview), entity: 'system', batch: null })
  expect(result?.sheets[0]).toMatchObject({ sheet: 'Systemoversigt', headerRow: 5 })
  expect(result?.sheets[0]?.rows.created).toBeGreaterThan(10)
  expect(result?.issues.some(({ code }) => code === 'value.partialDate')).toBe(true)
  expect(await systems()).toEqual([])
}, 60_000)

test('sheets come in, are listed, change nothing the second time, and are undone as one', async () => {
  const [first] = await imported(overview)
  expect(first?.error).toBeUndefined()
  const columns = first?.sheets[0]?.columns ?? []
  expect(columns.find(({ header }) => header.includes('Lev. CVR'))?.field).toBe('supplier.nationalId')
  expect(columns.find(({ header }) => header.includes('Intern kode'))?.field).toBeNull()

  const rows = await systems()
  const nexus = rows.find(({ name }) => name === 'KMD Nexus')
  expect(nexus).toMatchObject({
    supplier: { name: 'KMD A/S', nationalId: null },
    unit: 'Social & Sundhed',
    owner: 'Leder, Social & Sundhed',
    hosting: 'external',
    personalData: 'yes',
    dataProcessingAgreement: 'yes',
    agreementSignedOn: '2021-11-27',
    riskAssessedOn: '2022-02-01',
    cprSubscription: 'yes',
    recordVersion: 1
  })
  expect(nexus?.['extra']).toMatchObject({ 'Intern kode': 'X-201' })
  expect(rows.find(({ name }) => name === 'Skoletavlen')).toMatchObject({
    supplier: { name: 'Havbris Data ApS', nationalId: '99001038' }
  })
  expect(rows.find(({ name }) => name === 'Acadre')).toMatchObject({
    dataProcessingAgreement: null,
    personalData: null
  })
  // At a word's edges: an id may have ten digits in a row.
  expect(JSON.stringify(rows)).not.toMatch(/\b\d{6}-?\d{4}\b/)

  const due = await desk.ask('tasks', '--unit', 'Social & Sundhed')
  const told = due.json as readonly Readonly<Record<string, unknown>>[]
  const risk = told.find(({ name, kind }) => name === 'KMD Nexus' && kind === 'riskAssessment')
  expect(risk).toMatchObject({
    key: `riskAssessment:${risk?.['id']}`,
    entity: 'system',
    field: 'riskAssessedOn',
    due: '2024-02-01',
    overdue: true,
    reason: 'Risikovurderet 01.02.2022; gælder i 24 måneder',
    for: {
      name: 'Leder, Social & Sundhed',
      email: 'leder.social@proeveby.example',
      as: 'owner',
      unit: 'Social & Sundhed'
    }
  })
  expect(told.every((task) => (task['for'] as { unit: string }).unit === 'Social & Sundhed')).toBe(true)
  expect((await desk.run(['tasks', '--register', desk.register, '--unit', 'Findes ikke'])).code).toBe(2)

  const [again] = await imported(overview)
  expect(again && changed(again)).toBe(0)
  expect(await systems()).toHaveLength(rows.length)

  const undone = await desk.ask('undo', first?.batch ?? '')
  expect(undone).toMatchObject({ code: 0, json: { kept: [] } })
  expect(await systems()).toEqual([])
  expect((await desk.ask('undo', first?.batch ?? '')).json).toMatchObject({ error: { code: 'import.alreadyUndone' } })
}, 120_000)

test('of several files the readable ones come in and the others say why they do not', async () => {
  writeFileSync(desk.path('brev.xlsx'), 'Kære alle')
  writeFileSync(desk.path('valg.json'), JSON.stringify({ Aldersgruppe: 'note' }))
  const { code, json } = await desk.ask('import', join(sample, 'kultur.xlsb'), 'brev.xlsx', 'mangler.csv')
  expect(code).toBe(1)
  const results = json as readonly ImportFileResult[]
  expect(results.map(({ file, error }) => [file, error?.code])).toEqual([
    ['kultur.xlsb', undefined],
    ['brev.xlsx', expect.stringMatching(/^file\./)],
    ['mangler.csv', 'file.missing']
  ])
  expect(await systems()).toHaveLength(5)

  const [schools] = await imported(join(sample, 'skoler-og-dagtilbud.xlsx'), '--mapping', 'valg.json')
  const columns = schools?.sheets.flatMap((sheet) => sheet.columns) ?? []
  expect(columns.find(({ header }) => header === 'Aldersgruppe')?.field).toBe('note')
  const bad = await desk.run(['import', overview, '--mapping', 'brev.xlsx', '--register', desk.register])
  expect(bad.code).toBe(2)
}, 120_000)

test('one person’s duties go to another: first shown, then done, then undone', async () => {
  writeFileSync(
    desk.path('personer.csv'),
    'Navn;E-mail\nAnna Prøve;anna@prøve.dk\nAnna Prøve;anna2@prøve.dk\nBo Test;bo@prøve.dk\n'
  )
  writeFileSync(
    desk.path('vagter.csv'),
    'System;Systemejer;Leverandør\nVagtplan;Bo Test;Havbris\nRuteplan;Bo Test;Havbris\n'
  )
  await imported('personer.csv', '--entity', 'person')
  await imported('vagter.csv')
  const call = (...more: readonly string[]) => desk.ask('handover', '--from', 'Bo Test', ...more)
  const several = await call('--to', 'anna prøve')
  expect(several).toMatchObject({ code: 1, json: { error: { code: 'handover.ambiguousPerson' } } })
  expect(JSON.stringify(several.json)).toMatch(/anna@prøve.dk.*anna2@prøve.dk/)
  expect((await call('--to', 'ingen')).json).toMatchObject({ error: { code: 'handover.unknownPerson' } })

  const to = ['--to', 'anna2@prøve.dk']
  const would = await call(...to, '--dry-run')
  const duty = (name: string) => ({ entity: 'system', id: expect.any(String), name, role: 'owner' })
  expect(would).toEqual({
    code: 0,
    json: {
      from: { id: expect.any(String), name: 'Bo Test' },
      to: { id: expect.any(String), name: 'Anna Prøve' },
      moved: [duty('Ruteplan'), duty('Vagtplan')],
      refused: [],
      dryRun: true,
      batch: null
    }
  })
  const done = (await call(...to)).json as { batch: string }
  expect(done).toEqual({ ...(would.json as object), dryRun: false, batch: expect.any(String) })
  expect((await call(...to, '--dry-run')).json).toMatchObject({ moved: [] })
  expect(await desk.ask('undo', done.batch)).toMatchObject({ code: 0, json: { reverted: 2, removed: 0, kept: [] } })
}, 120_000)

test('exports open elsewhere and are found where the command was given', async () => {
  const { code, out } = await desk.run(['export', 'ud.xlsx', '--register', desk.register], { from: desk.folder })
  expect([code, out]).toEqual([0, expect.stringContaining(desk.path('ud.xlsx'))])
  const book = read(readFileSync(desk.path('ud.xlsx')))
  const names = utils.sheet_to_json<string[]>(book.Sheets['Systemer'] ?? {}, { header: 1 }).map((row) => row[1])
  expect(names.slice(0, 2)).toEqual(['name', 'Navn'])
  expect(names).toHaveLength((await systems()).length + 2)
  const { json } = await desk.ask('export', 'ud.json')
  expect(json).toMatchObject({ path: desk.path('ud.json') })
  expect(JSON.parse(readFileSync(desk.path('ud.json'), 'utf8'))).toMatchObject({ format: 'samregister' })
}, 60_000)

test('a proof of the history is saved, and what comes later still fits it', async () => {
  const saved = await desk.ask('history-head', 'bevis.json')
  expect(saved).toMatchObject({ code: 0, json: { path: desk.path('bevis.json') } })
  const head = JSON.parse(readFileSync(desk.path('bevis.json'), 'utf8')) as Record<string, unknown>
  expect(await desk.ask('verify', '--head', 'bevis.json')).toMatchObject({
    code: 0,
    json: { ok: true, head: { outcome: 'asThen', count: head['count'] } }
  })
  writeFileSync(desk.path('andet.json'), JSON.stringify({ ...head, count: 1 }))
  const forged = await desk.run(['verify', '--head', 'andet.json', '--register', desk.register])
  expect(forged).toMatchObject({ code: 1, errors: '' })
  expect(forged.out).toContain('Beviset er ikke underskrevet af dette register')
  const none = await desk.run(['verify', '--head', 'ud.xlsx', '--register', desk.register])
  expect(none).toMatchObject({ code: 1, out: '' })
  expect(none.errors).toContain('historikbevis')
}, 120_000)

test('people get tables in their language, programs get JSON alone', async () => {
  const list = ['list', '--entity', 'supplier', '--register', desk.register]
  const danish = await desk.run(list)
  expect(danish.out).toMatch(/^Navn +CVR-nummer/)
  const english = await desk.run(list, { env: { LANG: 'en_GB.UTF-8' } })
  expect(english.out).toMatch(/^Name +National id/)
  const help = await desk.run(['--help', '--language', 'nb'])
  expect(help).toMatchObject({ code: 0, errors: '' })
  expect(help.out).toContain('Samregister fra kommandolinjen')
}, 60_000)

test('audit compares lists and never shows a number', async () => {
  const extract = join(desk.folder, 'udtræk.csv')
  const contacts = join(desk.folder, 'kontakter.csv')
  writeFileSync(extract, 'PNR;KUNDENR\r\n6101701234;1\r\n6202801111;1\r\n12345;1\r\n')
  writeFileSync(contacts, 'CPR-nr;Status\r\n610170-1234;Aktiv\r\n6303902222;Aktiv\r\n')
  const lists = ['--subscriptions', extract, '--contacts', contacts]
  const { code, json } = await desk.ask('audit', ...lists, '--system', 'Ukendt', '--lapse-months', '6')
  expect(code).toBe(0)
  expect(json).toMatchObject({ distinctSubscriptions: 2, orphans: 1, matchedActive: 1, missing: 1, invalid: 1 })
  const shown = await desk.run(['audit', '--register', desk.register, ...lists, '--language', 'en'])
  expect(shown.out).toContain('udtræk.csv 4: not ten digits')
  expect(JSON.stringify(json) + shown.out).not.toMatch(/\b\d{6}-?\d{4}\b/)
  const strict = await desk.run(['audit', '--register', desk.register, ...lists, '--strict', '--language', 'en'])
  expect(strict).toMatchObject({ code: 1, out: '' })
  expect(strict.errors).toContain('line 4')
})

test('a package is written by profile, and says in a dry run how its rows stand to the register', async () => {
  const path = desk.path('pakke.xlsx')
  const { json: saved } = await desk.ask('package', path, '--profile', 'municipality')
  expect(saved).toMatchObject({ path, records: expect.any(Number) })
  const { json: read } = await desk.ask('read-package', path, '--dry-run')
  expect(read).toMatchObject([
    { file: 'pakke.xlsx', profile: 'municipality', trust: 'known', edited: [], rows: [], created: 0, batch: null }
  ])
  const [{ counts }] = read as [{ counts: Record<string, number> }]
  expect([counts['new'], counts['changed'], counts['unchanged'] === (saved as { records: number }).records]).toEqual([
    0,
    0,
    true
  ])
  const refused = await desk.run(['read-package', overview, '--register', desk.register, '--json'])
  expect([refused.code, JSON.parse(refused.out)]).toMatchObject([1, [{ error: { code: 'package.none' } }]])
}, 120_000)
