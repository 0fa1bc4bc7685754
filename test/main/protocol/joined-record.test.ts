import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { readXlsx } from 'hucre'
import type { ChannelInput } from '../../../src-shared/ipc/contract.ts'
import { type RegisterProgram, registerProgram } from '../../support/register-program.ts'

// What a unit has joined stands in its record of processing activities, in each kind of file.

let test: RegisterProgram
let html = ''
let asked = 0
let above: string
let below: string
let law: string
let care: string

beforeAll(async () => {
  test = await registerProgram({
    host: {
      kind: 'window',
      dialogs: { open: async () => [], save: async () => join(test.folder, `record-${asked++}`) },
      printToPdf: async (request) => {
        html = request.html
        return Buffer.from('%PDF-')
      }
    }
  })
  above = await save('organisationUnit', { name: 'Ældre og sundhed' })
  below = await save('organisationUnit', { name: 'Hjemmeplejen', parent: above })
  law = await save('organisationUnit', { name: 'Juridisk stab' })
  const system = await save('system', { name: 'Journalen' })
  const use = await save('unitUse', { system, unit: below, inUse: 'yes' })
  const common = { unit: law, common: { value: 'yes' }, purpose: 'Svar på anmodninger.', measures: 'Logning' }
  const joined = await save('processingActivity', { name: 'Aktindsigt', systems: [system], ...common })
  const left = await save('processingActivity', { name: 'Forladt', ...common })
  await save('processingActivity', { name: 'Hjemmepleje', unit: below })
  await save('participation', { activity: left, unit: below, joinedOn: '2025-01-01', endedOn: '2025-06-01' })
  care = await save('participation', { activity: joined, unit: below, joinedOn: '2025-03-01', through: use })
  await save('participation', { activity: joined, unit: above })
})
afterAll(() => test.close())

async function save(entity: string, values: Record<string, unknown>): Promise<string> {
  const channel = `${entity}.save` as 'system.save'
  return (await test.ask(channel, { id: null, version: null, values } as never)).record.id
}

async function written(format: 'xlsx' | 'docx' | 'pdf', more: Partial<ChannelInput<'protocol.record'>>) {
  const answer = await test.work('protocol.record', { language: 'da', format, ...more })
  return readFileSync(answer?.path ?? '')
}

/** The rows of the workbook's first sheet by their labels. */
async function told(unit: string | null) {
  const [sheet] = (await readXlsx(await written('xlsx', { unit }))).sheets
  const [labels = [], ...rows] = sheet?.rows ?? []
  return rows.map((row) => Object.fromEntries(labels.map((label, at) => [String(label), row[at]])))
}

async function wordText(unit: string): Promise<string> {
  return Buffer.from(unzipSync(await written('docx', { unit }))['word/document.xml'] ?? []).toString()
}

const said = [
  'Fælles aktivitet fra Juridisk stab',
  'Hjemmeplejen: tilsluttet 01.03.2025 gennem brug af Journalen',
  'Ældre og sundhed: tilsluttet'
]

it('names what a unit has joined, whose it is and since when; once, and not what it has left', async () => {
  const joinedIn = async (unit: string | null) =>
    (await told(unit)).map((row) => [row['Behandlingsaktivitet'], row['Fælles aktivitet'] ?? null])
  expect(await joinedIn(below)).toEqual([
    ['Aktindsigt', said.slice(0, 2).join('\n')],
    ['Hjemmepleje', null]
  ])
  expect(await joinedIn(above)).toEqual([
    ['Aktindsigt', said.join('\n')],
    ['Hjemmepleje', null]
  ])
  expect(await joinedIn(law)).toEqual([
    ['Aktindsigt', null],
    ['Forladt', null]
  ])
  expect(await joinedIn(null)).toHaveLength(3)
})

it('says the same on paper and in Word, and to the public without the system', async () => {
  await written('pdf', { unit: above })
  const word = await wordText(above)
  for (const one of [...said, 'Heraf 1 fælles, som enheden har tilsluttet sig']) {
    expect(html).toContain(one)
    expect(word).toContain(one)
  }
  await written('pdf', { unit: above, public: true })
  expect(html).toContain('Hjemmeplejen: tilsluttet 01.03.2025')
  expect(html).not.toContain('Journalen')
})

it('says beside what is common what a unit has otherwise, checked as the field is, for as long as it has joined', async () => {
  const responsible = await save('person', { name: 'Ansvarlig Prøve' })
  const of = (field: string, value: string) => ({ participation: care, field, value })
  const access = await save('adaptation', of('access', 'Kun nøglemedarbejdere'))
  await save('adaptation', of('responsible', responsible))
  await save('adaptation', of('measures', 'Logning og kryptering'))
  await save('adaptation', of('subjectCount', '10to99'))
  for (const [field, value, at, code] of [
    ['informationUrl', 'ikke en adresse', 'value', 'field.notUrl'],
    ['purpose', 'Andet', 'field', 'field.notChoice'],
    ['access', 'To gange', 'field', 'field.duplicate']
  ] as const) {
    const input = { id: null, version: null, values: of(field, value) }
    expect((await test.refused('adaptation.save', input)).fields).toEqual({ [at]: code })
  }

  const [row] = await told(below)
  expect(row).toMatchObject({
    'Internt ansvarlig': 'Hjemmeplejen: Ansvarlig Prøve',
    'c) Antal registrerede': 'Hjemmeplejen: 10 til 99',
    'g) Sikkerhedsforanstaltninger': 'Hjemmeplejen: Logning og kryptering\nFælles: Logning'
  })
  expect((await told(law))[0]).toMatchObject({ 'g) Sikkerhedsforanstaltninger': 'Logning' })
  expect(await wordText(below)).toContain('Hjemmeplejen: Kun nøglemedarbejdere')
  await written('pdf', { unit: below, public: true })
  expect(html).toContain('Hjemmeplejen: Logning og kryptering')
  expect(html).not.toContain('Kun nøglemedarbejdere')
  expect(html).not.toContain('Ansvarlig Prøve')

  const { version } = await test.ask('participation.get', { id: care })
  await test.ask('participation.remove', { id: care, version })
  expect((await test.ask('adaptation.get', { id: access })).deletedAt).not.toBeNull()
  await test.ask('participation.restore', { id: care })
  expect((await test.ask('adaptation.get', { id: access })).deletedAt).toBeNull()
  await test.work('protocol.leave', { records: { participations: [care] }, on: '2025-08-01' })
  expect((await told(below)).map((one) => one['Behandlingsaktivitet'])).toEqual(['Hjemmepleje'])
})
