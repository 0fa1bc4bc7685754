import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { readXlsx } from 'hucre'
import { paperDocx } from '../../../src-main/platform/paper/paper-docx.ts'
import { noticeLanguages } from '../../../src-shared/features/papers/contract.ts'
import type { ChannelInput } from '../../../src-shared/ipc/contract.ts'
import { languages } from '../../../src-shared/kernel/language.ts'
import { type RegisterProgram, registerProgram } from '../../support/register-program.ts'

// The record that an authority asks for: every activity, in the law's order, with who and what belong together.

let test: RegisterProgram
let html = ''
let asked = 0
let below: string
let above: string
let care: string

beforeAll(async () => {
  test = await registerProgram({
    host: {
      kind: 'window',
      dialogs: {
        open: async () => [],
        save: async ({ proposed = '' }) => join(test.folder, `${asked++}${/\.\w+$/.exec(proposed)?.[0]}`)
      },
      printToPdf: async (request) => {
        html = request.html
        return Buffer.from('%PDF-')
      }
    }
  })
  const own = (await test.ask('municipality.list', {})).rows[0]
  if (!own) throw new Error('There is a municipality')
  await test.ask('municipality.save', {
    id: own.id,
    version: own.version,
    values: { address: 'Torvet 1', dpoName: 'Databeskyttelse Nord', dpoEmail: 'dpo@eksempel.example' }
  })
  above = await save('organisationUnit', { name: 'Ældre og sundhed' })
  below = await save('organisationUnit', { name: 'Hjemmeplejen', parent: above })
  const schools = await save('organisationUnit', { name: 'Skoler' })
  const citizens = await save('subjectCategory', {
    name: 'Hjemmeplejens borgere',
    nameNb: 'Brukere av hjemmetjenesten'
  })
  const relatives = await save('subjectCategory', { name: 'Nære pårørende' })
  const health = await save('dataCategory', { name: 'Journaloplysninger', level: 'special' })
  const contact = await save('dataCategory', { name: 'Kontaktdata', level: 'ordinary' })
  const region = await save('recipient', { name: 'Regionens sygehus' })
  const auditor = await save('recipient', { name: 'Revisionen' })
  const responsible = await save('person', { name: 'Ansvarlig Prøve' })
  const system = await save('system', { name: 'Omsorgssystemet' })
  care = await save('processingActivity', {
    name: 'Hjemmepleje <b>& omsorg</b>',
    unit: below,
    responsible,
    number: 'A-17',
    purpose: 'Hjælp i hjemmet.',
    legalBases: ['6.1.e', '9.2.h'],
    subjects: [citizens, relatives],
    dataCategories: [health, contact],
    recipients: [region, auditor],
    systems: [system],
    role: 'controller',
    erasure: '5 år efter sidste kontakt',
    note: 'Kun til huset'
  })
  await save('processingLine', {
    activity: care,
    subject: citizens,
    data: [health],
    recipients: [region],
    erasure: '10 år'
  })
  await save('transfer', { activity: care, country: 'USA', recipient: auditor, basis: 'standardClauses' })
  await save('processingActivity', { name: 'Elevsager', unit: schools, state: 'draft' })
  await save('processingActivity', { name: 'Nedlagt', unit: schools, state: 'ended' })
  await save('processingActivity', { name: 'Forlæg', template: { value: 'yes' } })
  await save('processingActivity', { name: 'Lønkørsel for andre', role: 'processor', onBehalfOf: ['Havnen I/S'] })
})
afterAll(() => test.close())

async function save(entity: string, values: Record<string, unknown>): Promise<string> {
  const channel = `${entity}.save` as 'system.save'
  return (await test.ask(channel, { id: null, version: null, values } as never)).record.id
}

async function written(
  input: Omit<ChannelInput<'protocol.record'>, 'language' | 'jobId'> & { language?: 'da' | 'nb' | 'en' }
) {
  const answer = await test.work('protocol.record', { language: 'da', ...input })
  if (!answer) throw new Error('It is written')
  return { ...answer, bytes: readFileSync(answer.path) }
}

async function sheets(input: Parameters<typeof written>[0]) {
  const { bytes, activities } = await written(input)
  const workbook = await readXlsx(bytes)
  const tables = Object.fromEntries(workbook.sheets.map(({ name, rows }) => [name, rows.map((row) => row.map(String))]))
  return { activities, tables }
}

it('writes a workbook in the order of article 30, with what belongs together', async () => {
  const { tables, activities } = await sheets({ format: 'xlsx' })
  expect(activities).toBe(2)
  const [labels = [], ...rows] = tables['Behandlingsaktiviteter'] ?? []
  const letters = labels.flatMap((label) => /^([a-g])\)/.exec(label)?.[1] ?? [])
  expect(letters).toEqual(letters.toSorted())
  expect(new Set(letters)).toEqual(new Set('abcdefg'))
  const told = Object.fromEntries(labels.map((label, at) => [label, rows[0]?.[at]]))
  expect(told).toMatchObject({
    Behandlingsaktivitet: 'Hjemmepleje <b>& omsorg</b>',
    'Ansvarlig enhed': 'Hjemmeplejen',
    'b) Formål': 'Hjælp i hjemmet.',
    'c) Almindelige oplysninger': 'Kontaktdata',
    'c) Følsomme oplysninger (art. 9)': 'Journaloplysninger',
    'e) Lande, grundlag og garantier': expect.stringMatching(/^USA · Revisionen · Standardbestemmelser/),
    'f) Slettefrist': '5 år efter sidste kontakt',
    'g) Sikkerhedsforanstaltninger': 'Ikke angivet'
  })
  expect(tables['Personer og oplysninger']?.slice(1, 4).map((row) => row.slice(1, 5))).toEqual([
    ['Hjemmeplejens borgere', 'Journaloplysninger', 'Regionens sygehus', '10 år'],
    expect.arrayContaining(['Nære pårørende']),
    expect.arrayContaining(['Uden angivet persongruppe', 'Kontaktdata', 'Revisionen'])
  ])
  expect(tables['Kommunen']).toEqual(expect.arrayContaining([['Databeskyttelsesrådgiver', 'Databeskyttelse Nord']]))
})

it('has what the municipality does for others in a record of its own', async () => {
  const { tables } = await sheets({ format: 'xlsx', role: 'processor' })
  const [labels = [], row = [], ...more] = tables['Behandlingsaktiviteter'] ?? []
  expect(more).toEqual([])
  expect(row[labels.indexOf('a) På vegne af (dataansvarlige)')]).toBe('Havnen I/S')
  expect(labels.some((label) => label.startsWith('f)'))).toBe(false)
})

it('keeps to a unit and those below it', async () => {
  expect((await written({ format: 'xlsx', unit: above })).activities).toBe(1)
})

it('tells the public nothing that is for the house', async () => {
  await written({ format: 'pdf', public: true })
  expect(html).toContain('Offentlig udgave')
  expect(html).toContain('Hjemmepleje &lt;b&gt;&amp; omsorg&lt;/b&gt;')
  for (const internal of ['Ansvarlig Prøve', 'A-17', 'Kun til huset', 'Omsorgssystemet', 'Elevsager'])
    expect(html).not.toContain(internal)
  await written({ format: 'pdf' })
  for (const internal of ['Ansvarlig Prøve', 'A-17', 'Kun til huset', 'Omsorgssystemet', 'Elevsager'])
    expect(html).toContain(internal)
})

it('writes the same in Word, in each language', async () => {
  const said = { da: 'Hjemmeplejens borgere', nb: 'Brukere av hjemmetjenesten', en: 'Hjemmeplejens borgere' }
  for (const language of languages) {
    const { bytes } = await written({ format: 'docx', language })
    const parts = unzipSync(bytes)
    expect(Object.keys(parts)[0]).toBe('[Content_Types].xml')
    const xml = Buffer.from(parts['word/document.xml'] ?? []).toString()
    const text = xml.replace(/<[^>]+>/g, '\n')
    for (const one of [said[language], 'Hjemmepleje &lt;b&gt;&amp; omsorg&lt;/b&gt;', 'Databeskyttelse Nord'])
      expect(text).toContain(one)
  }
})

it('tells the persons what they must be told, in each language, and marks what nobody has said', async () => {
  const lacking = { da: '[MANGLER: Hvor kommer', nb: '[MANGLER: Hvor kommer', nn: '[MANGLAR: Kvar kjem' }
  const terms = { da: 'Hjemmeplejens borgere', nb: 'Brukere av hjemmetjenesten', nn: 'Brukere av hjemmetjenesten' }
  for (const language of noticeLanguages) {
    const answer = await test.ask('protocol.notice', { activity: care, language, format: 'html' })
    const page = readFileSync(answer?.path ?? '', 'utf8')
    expect(page).toContain(`<html lang="${language}">`)
    for (const one of [
      'dpo@eksempel.example',
      'Hjælp i hjemmet.',
      'USA',
      '5 år efter',
      lacking[language],
      terms[language]
    ])
      expect(page).toContain(one)
    for (const internal of ['Ansvarlig Prøve', 'A-17', 'Kun til huset', 'Omsorgssystemet'])
      expect(page).not.toContain(internal)
    expect(answer?.missing).toHaveLength(2)
    expect(page.match(/\[MANGL[AE]R: /g)).toHaveLength(2)
  }
})

it('names the rights that the legal bases give', async () => {
  const rights = async (legalBases: readonly string[]): Promise<readonly string[]> => {
    const activity = await save('processingActivity', { name: 'Ret', legalBases })
    const answer = await test.ask('protocol.notice', { activity, language: 'da', format: 'docx' })
    const xml = Buffer.from(unzipSync(readFileSync(answer?.path ?? ''))['word/document.xml'] ?? []).toString()
    expect(faultsIn(xml)).toEqual([])
    return [/artikel 20/, /artikel 21/, /trække dit samtykke/].flatMap((one) => one.exec(xml)?.[0] ?? [])
  }
  expect(await rights(['6.1.a'])).toEqual(['artikel 20', 'trække dit samtykke'])
  expect(await rights(['6.1.e'])).toEqual(['artikel 21'])
  expect(await rights(['6.1.c'])).toEqual([])
})

it('is well-formed in Word whatever it says, and holds no personal number', () => {
  const hostile = 'a]]>\u0000\u000b<w:p>\ud800 610188-1234\nlinje'
  const paper = { language: 'da', owner: hostile, date: '', title: hostile, lines: [hostile] } as const
  const facts = [{ label: hostile, text: hostile }]
  const rows = [[hostile], [hostile]]
  const blocks = [
    { kind: 'facts', facts },
    { kind: 'table', columns: [{ label: hostile }], rows },
    { kind: 'heading', text: hostile }
  ] as const
  for (const [name, bytes] of Object.entries(unzipSync(paperDocx({ ...paper, blocks })))) {
    const xml = Buffer.from(bytes).toString()
    expect(xml).not.toContain('610188')
    expect([name, ...faultsIn(xml)]).toEqual([name])
  }
})

/** What a reader of XML would stumble over. */
function faultsIn(xml: string): readonly string[] {
  const open: string[] = []
  const faults: string[] = []
  for (const [, closing, name = '', alone] of xml.matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/g)) {
    if (closing) faults.push(...(open.pop() === name ? [] : [name]))
    else if (!alone) open.push(name)
  }
  const text = xml.replace(/<[^<>]+>/g, '').replace(/&(?:amp|lt|gt|quot);/g, '')
  return [...faults, ...open, ...(text.match(/[<&]|[^\P{Cc}\t\n]|\p{Cs}/gu) ?? [])]
}

it('lists what is to be erased in a year by month and unit, who is to do it, and where the archive is in the way', async () => {
  const leader = await save('person', { name: 'Leder Prøve' })
  const office = await save('organisationUnit', { name: 'Arkivkontoret', leader })
  const of = { unit: office, erasureMonths: 24 }
  await save('processingActivity', { name: 'Til maj', ...of, nextErasureOn: '2031-05-31', archiveDuty: 'preserve' })
  await save('processingActivity', { name: 'For længst', ...of, nextErasureOn: '2029-01-31' })
  await save('processingActivity', { name: 'Senere', ...of, nextErasureOn: '2032-01-31' })
  await save('processingActivity', { name: 'Uden dag', ...of, erasureProcedure: 'Rul arkivet' })
  await save('processingActivity', { name: 'Slut', ...of, state: 'ended' })
  const asked = { year: 2031, unit: office }
  const { rows, groups, total } = await test.ask('protocol.erasures', asked)
  expect(rows.map(({ name, group, until, who, as, conflict }) => [name, group, until, who, as, conflict])).toEqual([
    ['For længst', 0, '2027-01-31', 'Leder Prøve', 'leader', null],
    ['Til maj', 5, '2029-05-31', 'Leder Prøve', 'leader', 'preserved'],
    ['Uden dag', 13, '2029-12-31', 'Leder Prøve', 'leader', null]
  ])
  expect(groups).toEqual([0, 5, 13].map((group) => ({ group, count: 1 })))
  const second = await test.ask('protocol.erasures', { ...asked, offset: 1, limit: 1 })
  expect([second.total, second.rows.map(({ name }) => name)]).toEqual([total, ['Til maj']])
  const whole = await test.ask('protocol.erasures', { year: 2031, limit: 1000 })
  expect(whole.rows.map(({ name }) => name)).toContain('Hjemmepleje <b>& omsorg</b>')
  const { rows: listed } = await test.ask('processingActivity.list', {
    filters: { erasureConflict: { anyOf: ['preserved'] } }
  })
  expect(listed.map(({ values }) => values['name'])).toEqual(['Til maj'])

  for (const language of languages) {
    const file = await test.work('protocol.erasuresFile', { ...asked, language })
    const [sheet] = (await readXlsx(readFileSync(file?.path ?? ''))).sheets
    expect(sheet?.rows.slice(1).map((row) => row[3])).toEqual(['For længst', 'Til maj', 'Uden dag'])
    expect(sheet?.rows.flat()).toContain('Rul arkivet')
  }
})

it('names joint controllers with how to reach them, and tells the persons the essence of what they agreed', async () => {
  const region = await save('supplier', { name: 'Region Prøve', nationalId: '99001046', email: 'gdpr@region.example' })
  const activity = await save('processingActivity', {
    name: 'Fælles journal',
    role: 'joint',
    jointControllers: ['REGION PRØVE', 'Nabokommunen']
  })
  const arrangement = await save('jointArrangement', {
    name: 'Journal sammen',
    parties: [region],
    activities: [activity],
    essence: 'Regionen svarer på indsigt.',
    contactPoint: 'journal@region.example'
  })
  const name = 'Region Prøve, 99001046, gdpr@region.example'
  const cells = async () => {
    const { path } = await written({ format: 'xlsx' })
    const [sheet] = (await readXlsx(readFileSync(path))).sheets
    return sheet?.rows.find((row) => row[0] === 'Fælles journal') ?? []
  }
  expect(await cells()).toContain(`${name}\nNabokommunen`)
  const told = async () => {
    const file = await test.ask('protocol.notice', { activity, format: 'html', language: 'da' })
    return readFileSync(file?.path ?? '', 'utf8')
  }
  const notice = await told()
  for (const text of [name, 'Nabokommunen', 'Regionen svarer på indsigt.', 'Kontaktpunkt: journal@region.example'])
    expect(notice).toContain(text)
  const { version } = await test.ask('jointArrangement.get', { id: arrangement })
  await test.ask('jointArrangement.remove', { id: arrangement, version })
  expect(await cells()).toContain('REGION PRØVE\nNabokommunen')
  expect(await told()).not.toContain('Regionen svarer på indsigt.')
})
