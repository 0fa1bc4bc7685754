import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Comparison } from '../../../src-shared/features/cpr-audit/comparison.ts'
import type { ListKind } from '../../../src-shared/features/cpr-audit/list-columns.ts'
import { type ImportProgram, importProgram, Refused } from '../../support/import-program.ts'
import { sheetFile } from '../../support/sheet-file.ts'

let program: ImportProgram
const folder = mkdtempSync(join(tmpdir(), 'audit-'))
beforeAll(async () => {
  program = await importProgram()
})
afterAll(async () => {
  await program.close()
  rmSync(folder, { recursive: true })
})

let files = 0
function file(content: string | Buffer, ending = 'csv'): string {
  const path = join(folder, `${++files}.${ending}`)
  writeFileSync(path, content)
  return path
}

type Lists = Readonly<Partial<Record<ListKind, string | readonly string[]>>>
const asLists = (lists: Lists) =>
  Object.entries(lists).flatMap(([kind, paths]) =>
    [paths].flat().map((path) => ({ path: path as string, kind: kind as ListKind }))
  )

const compare = (lists: Lists, more: object = {}): Promise<Comparison> =>
  program.work('cprAudit.compare', { lists: asLists(lists), ...more })

async function refusal(lists: Lists, more: object = {}) {
  const error = await compare(lists, more).catch((caught: unknown) => caught)
  if (!(error instanceof Refused)) throw new Error('It was not refused')
  return error.failure
}

const [a, b, c, d] = ['6101701234', '6202801111', '6303902222', '6404003333']
const two = file(`PNR;ABON_DATO\r\n${a};01-02-2020\r\n${b};01-02-2020\r\n`)
const contacts = file(`CPR-nr;Status;Navn\r\n${a};Aktiv;Å\r\n${c};Aktiv;Ø\r\n${d};Lukket;Æ\r\n`)
const figures = { distinctSubscriptions: 2, orphans: 1, matchedActive: 1, missing: 1, lapsed: 0 }

test('names, addresses and numbers stay where they are: the answer has counts', async () => {
  const answer = await compare({ subscriptions: two, contacts })
  expect(answer).toMatchObject(figures)
  expect(JSON.stringify(answer)).not.toMatch(/\b\d{6}-?\d{4}\b|"Å"/)
})

describe('an extract is the same extract', () => {
  const lines = [`PNR;NAVN;KUNDENR`, `${a};"Prøve ""P"" Ærlig";1234`, `${b};"to\nlinjer; og mere";1234`]
  const wide = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')
  const text = lines.join('\r\n')
  test.each<[string, () => string]>([
    ['in UTF-8', () => file(text)],
    ['with a byte order mark', () => file(`\ufeff${text}`)],
    ['in Windows-1252', () => file(Buffer.from(text, 'latin1'))],
    ['in UTF-16', () => file(wide(text))],
    [
      'in both encodings at once',
      () =>
        file(
          Buffer.concat([
            Buffer.from(lines[0] ?? ''),
            Buffer.from('\r\n'),
            Buffer.from(lines[1] ?? '', 'latin1'),
            Buffer.from('\r\n'),
            Buffer.from(lines[2] ?? '')
          ])
        )
    ],
    ['with commas', () => file(`PNR,KUNDENR\n${a},1234\n${b},1234`)],
    ['with tabs', () => file(`PNR\tKUNDENR\n${a}\t1234\n${b}\t1234`)],
    ['with a line that names the delimiter', () => file(`sep=;\r\n${text}`)],
    ['without headers', () => file(`${a}\n${b}\n`)],
    ['with line ends of old Macs', () => file(`PNR\r${a}\r${b}\r`)],
    ['with titles and blank lines above', () => file(`Udtræk fra CPR\n\nPNR;X\n${a};1\n\n${b};2\n`)],
    ['with the number in another column', () => file(`SAGSNR;CPR-nummer\n1001701234;${a}\n1002801111;${b}`)],
    [
      'as a workbook of numbers and texts',
      () =>
        sheetFile(folder, 's1.xlsx', { rows: [['Udtræk'], ['PNR'], [Number(a)], [`${b.slice(0, 6)}-${b.slice(6)}`]] })
    ],
    [
      'as an old workbook',
      () =>
        sheetFile(folder, 's2.xls', {
          rows: [
            ['PNR', 'KUNDENR'],
            [a, 1],
            [b, 1]
          ]
        })
    ],
    [
      'as OpenDocument',
      () =>
        sheetFile(folder, 's3.ods', {
          rows: [
            ['PNR', 'KUNDENR'],
            [a, 1],
            [b, 1]
          ]
        })
    ],
    [
      'on two sheets',
      () => sheetFile(folder, 's4.xlsx', { rows: [['PNR'], [a]] }, { rows: [['Vejledning']] }, { rows: [['PNR'], [b]] })
    ],
    [
      'as CPR’s extract',
      () =>
        file(
          `${'000'.padEnd(13, '0')}0907001202202252022022${'4'.padEnd(3)}\n001${a}${a}01\n001${b}${b}01\n999${'0'.repeat(10)}00000002\n`,
          'L431100'
        )
    ],
    [
      'as requests to CPR Direkte',
      () => file([request('1', c), request('1', a), request('1', b), request('3', c)].join('\n'), 'txt')
    ],
    [
      'as DPR’s table',
      () => file(`PNR;HENTTYP;INDLAESDTO\n${a};D;20200101\n${b};D;20200101\n${c};I;20200101\n${d};R;20200101`)
    ]
  ])('%s', async (_, make) => {
    expect(await compare({ subscriptions: make(), contacts })).toMatchObject(figures)
  })
})

/** CPRTRANS, comma, KUNDENR, ABON_TYPE, DATA_TYPE, TOKEN, BRUGER_ID, FEJLNR, PNR: 39 characters. */
const request = (type: '1' | '3', of: string): string => `PRIV,1234${type}0${'token000'}${'bruger00'}00${of}`

test('each line that has no number is named, and what stands in it is not', async () => {
  const path = file(
    `PNR;X\n${a};1\n;2\n12345;3\n9999999999;4\nHemmelig;5\n${b};6\n6,101701E9;7\n${'x'.repeat(3_000_000)}\n`
  )
  const { files: read, invalid, blank } = await compare({ subscriptions: path, contacts })
  expect({ invalid, blank }).toEqual({ invalid: 5, blank: 1 })
  expect(read[0]?.lines).toEqual([
    { sheet: '', line: 3, fault: 'blank' },
    { sheet: '', line: 4, fault: 'length' },
    { sheet: '', line: 5, fault: 'date' },
    { sheet: '', line: 6, fault: 'letters' },
    { sheet: '', line: 8, fault: 'rounded' },
    { sheet: '', line: 9, fault: 'malformed' }
  ])
  expect(JSON.stringify(read)).not.toMatch(/Hemmelig|9999999999|12345/)
  expect(await refusal({ subscriptions: path, contacts }, { strict: true })).toMatchObject({
    code: 'audit.faultyLine',
    params: { line: 4, fault: 'length' }
  })
})

test('a stray quotation mark costs no line but its own', async () => {
  const rows = Array.from({ length: 300 }, (_, i) => `${6_101_700_000 + i};tekst`)
  const path = file(`PNR;X\n${rows.slice(0, 150).join('\n')}\n${a};"åben\n${rows.slice(150).join('\n')}\n`)
  expect((await compare({ subscriptions: path, contacts })).distinctSubscriptions).toBe(301)
})

test('what another file is than one thinks is said', async () => {
  const words = file('Navn;Adresse\nPrøve;Gade 1\n')
  expect(await refusal({ subscriptions: words, contacts })).toMatchObject({ code: 'audit.noNumbers' })
  expect(await refusal({ subscriptions: file(''), contacts })).toMatchObject({ code: 'file.empty' })
  expect(await refusal({ subscriptions: two, contacts: two })).toMatchObject({ code: 'audit.sameFile' })
  expect(await refusal({ subscriptions: join(folder, 'nowhere.csv'), contacts })).toMatchObject({
    code: 'file.missing'
  })
  expect(await refusal({ subscriptions: folder, contacts })).toMatchObject({ code: 'file.unreadable' })
  const { warnings } = await compare({ subscriptions: contacts, contacts: two })
  expect(warnings.map(({ code }) => code)).toContain('warning.swapped')
})

test('a contact is one in whatever role; a word that is not known counts as open and is told', async () => {
  const family = file(`Barnets CPR;Mors CPR;Værges CPR-nr;Status\n${c};${a};;Aktiv\n${d};;${b};Svævende\n`)
  const answer = await compare({ subscriptions: two, contacts: family })
  expect(answer).toMatchObject({ matchedActive: 2, orphans: 0, missing: 2 })
  expect(answer.files.at(-1)?.sheets[0]?.columns.numbers).toEqual([
    { column: 0, role: 'citizen' },
    { column: 1, role: 'parent' },
    { column: 2, role: 'guardian' }
  ])
  expect(answer.warnings).toContainEqual({
    code: 'warning.unknownStates',
    params: { file: expect.any(String), words: 'Svævende' }
  })
})

test('a changed number is linked before it is called an orphan; the dead are reviewed', async () => {
  const status = file(`022${c}${b}\n001${a}${a}90\n`, 'txt')
  expect(await compare({ subscriptions: two, contacts, status })).toMatchObject({
    orphans: 0,
    statusReview: 2,
    matchedActive: 0,
    missing: 0
  })
})

test('a need lapses so many months after the case was closed', async () => {
  const ended = file(`CPR;Status;Lukket dato\n${a};Lukket;2026-06-01\n${b};Lukket;2020-01-01\n`)
  const extract = { path: two, kind: 'subscriptions', on: '2026-08-01' }
  const list = { path: ended, kind: 'contacts', on: '2026-06-01' }
  const answer = await program.work('cprAudit.compare', {
    lists: [extract, list] as never,
    rule: { months: 6 }
  })
  expect(answer).toMatchObject({ lapsed: 1, matchedActive: 1 })
  expect(answer.warnings).toContainEqual({ code: 'warning.datesApart', params: { days: 61 } })
})

test('broad filters are counted as such, and a system that is not known is told', async () => {
  const filters = file(`PNR\n${a}\n0580\nA01\n0-17\n18 til 99\nAlle\n99-18\n`)
  const answer = await compare({ subscriptions: filters, contacts }, { systems: ['Ukendt System'] })
  expect(answer).toMatchObject({ broadFilters: 5, invalid: 1 })
  expect(answer.warnings.map(({ code }) => code)).toEqual(['warning.unknownSystem', 'warning.broadFilter'])
  const only = file('Personnummer\n0580\n0-17\n')
  expect(await compare({ subscriptions: only, contacts })).toMatchObject({ broadFilters: 2, distinctSubscriptions: 0 })
})

test.each([
  ['on lines', '\n  '],
  ['on one line', '']
])('what GetAllFilters answers is read, numbers and filters, %s', async (_, between) => {
  const tags = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<ns2:GetAllFiltersResponse xmlns:ns2="http://example.org/cpr"><ns2:AgeRanges>',
    '<ns2:AgeRange><ns2:StartAge>0</ns2:StartAge><ns2:EndAge>17</ns2:EndAge></ns2:AgeRange></ns2:AgeRanges>',
    '<ns2:MunicipalityCode>0580</ns2:MunicipalityCode>',
    ...[a, b, '12345'].map((number) => `<ns2:PNR>${number}</ns2:PNR>`),
    '</ns2:GetAllFiltersResponse>'
  ]
  const answer = await compare({ subscriptions: file(tags.join(between), 'xml'), contacts })
  expect(answer).toMatchObject({ ...figures, broadFilters: 2, invalid: 1 })
  expect(answer.files[0]?.lines.map(({ line, fault }) => [line, fault])).toEqual(
    between === ''
      ? [
          [1, 'broadFilter'],
          [1, 'broadFilter'],
          [1, 'length']
        ]
      : [
          [3, 'broadFilter'],
          [4, 'broadFilter'],
          [7, 'length']
        ]
  )
})

test('a customer number that no source of the register has is told, however many zeros it begins with', async () => {
  const values = { channel: 'cprDirekte', customerNumber: '0421' }
  await program.ask('subscriptionSource.save', { id: null, version: null, values })
  const extract = file(`PNR;KUNDENR\n${a};421\n${b};421\n${c};7777\n`)
  const answer = await compare({ subscriptions: extract, contacts })
  expect(answer.files[0]?.customers).toEqual([
    { number: '421', rows: 2 },
    { number: '7777', rows: 1 }
  ])
  expect(answer.warnings).toContainEqual({
    code: 'warning.unknownCustomer',
    params: { file: expect.any(String), number: '7777', rows: 1 }
  })
  expect(answer.unknownCustomers).toBe(1)
})

test('a system that says it subscribes counts as long as no extract shows its subscriptions', async () => {
  const system = (name: string, answer: 'yes' | 'no') =>
    program.ask('system.save', { id: null, version: null, values: { name, cprSubscription: { value: answer } } })
  const before = (await compare({ subscriptions: two, contacts })).systemsWithoutExtract
  await system('Abonnerer', 'yes')
  await system('Abonnerer ikke', 'no')
  const counted = async (systems: readonly string[]) =>
    (await compare({ subscriptions: two, contacts }, { systems })).systemsWithoutExtract - before
  expect([await counted([]), await counted(['Abonnerer'])]).toEqual([1, 0])
})

test('a number twice in a file is a duplicate, in two files of a source it is not', async () => {
  const twice = file(`PNR\n${a}\n${a}\n${b}\n`)
  expect(await compare({ subscriptions: [twice, two], contacts })).toMatchObject({ ...figures, duplicates: 1 })
})

test('it is cancelled while it reads, in the middle of its last list', async () => {
  const other: ImportProgram = await importProgram({
    onProgress: (_step, done, _total, jobId) => done > 1000 && other.cancel(jobId)
  })
  // Several times what is read at once.
  const large = file(`CPR-nr;Status\n${`${a};Aktiv${' '.repeat(9980)}\n`.repeat(400)}`)
  const lists = asLists({ subscriptions: two, contacts: large })
  const failure = await other.refused('cprAudit.compare', { jobId: randomUUID(), lists })
  await other.close()
  expect(failure.code).toBe('request.cancelled')
})
