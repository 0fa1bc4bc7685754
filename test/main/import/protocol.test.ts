import { type ImportProgram, importProgram } from '../../support/import-program.ts'
import { type TemporaryFolder, temporaryFolder } from '../../support/register.ts'
import { records, sheetFile, type WrittenSheet } from '../../support/sheet-file.ts'

// Old records of processing activities and lists of agreements.

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

const none = { read: 0, created: 0, updated: 0, unchanged: 0, merged: 0, skipped: 0, invalid: 0 }
const namesIn = ({ values, refs }: { values: object; refs: Record<string, { name: string }> }, key: string) =>
  [(values as Record<string, string | string[] | null>)[key] ?? []]
    .flat()
    .map((id) => refs[id]?.name)
    .sort()

const department = (name: string, title: string, headers: readonly string[], ...rows: readonly string[][]) => ({
  name,
  rows: [[title], [], headers, ...rows]
})

test('a sheet per department fills the unit, under whatever headers, and the same name in two departments is two', async () => {
  const path = sheetFile(
    folder.path,
    'fortegnelse.xlsx',
    department(
      'Social  Sundhed',
      'Fortegnelse – Social & Sundhed',
      ['Behandlingsaktivitet', 'Formål', 'Behandlingsgrundlag', 'Registrerede', '3. land', 'System'],
      ['Personale', 'Løn', 'artikel 6 (1) b; funktionærloven', 'Ansatte', 'USA (SCC)', 'Opus'],
      ['Hjemmehjælp', 'Pleje', 'Art. 6, stk. 1, litra e samt 9.2.h', 'Borgere\nPårørende', 'nej', 'Nexus; Opus']
    ),
    department(
      'Børn  Skole',
      'Fortegnelse – Børn & Skole',
      ['Navn på behandling', 'Formålet med behandlingen', 'Hjemmel', 'Kategorier af registrerede'],
      ['Personale', 'Vagtplan', 'Databeskyttelsesloven § 12', 'Ansatte']
    )
  )
  const result = await program.importFiles(path, 'processingActivity')
  expect(result.files[0]?.sheets.map(({ rows }) => rows)).toEqual([
    { ...none, read: 2, created: 2 },
    { ...none, read: 1, created: 1 }
  ])
  const all = await program.list('processingActivity')
  expect(all.map((one) => [one.values['name'], namesIn(one, 'unit')[0], one.values['legalBases']]).sort()).toEqual([
    ['Hjemmehjælp', 'Social & Sundhed', ['6.1.e', '9.2.h']],
    ['Personale', 'Børn & Skole', ['dbl.12']],
    ['Personale', 'Social & Sundhed', ['6.1.b']]
  ])
  const staff = all.find(({ values }) => values['purpose'] === 'Løn')
  expect(staff?.values).toMatchObject({
    nationalLaw: ['funktionærloven'],
    thirdCountryTransfer: { value: 'yes' },
    thirdCountries: ['USA']
  })
  expect(staff?.extra).toEqual({ '3. land': 'USA (SCC)' })
  const care = await program.named('processingActivity', 'Hjemmehjælp')
  expect([namesIn(care, 'subjects'), namesIn(care, 'systems')]).toEqual([
    ['Borgere', 'Pårørende'],
    ['Nexus', 'Opus']
  ])
  expect((await program.importFiles(path, 'processingActivity')).batchId).toBeNull()
})

const card = (name: string, ...rows: readonly (string | null)[][]): WrittenSheet => ({ name, rows: [...rows] }) as never

test('a form a sheet is a record each, told by the cell it stood in', async () => {
  const path = sheetFile(
    folder.path,
    'kort.xlsx',
    card(
      'Byggesag',
      ['Skema for behandling'],
      ['Behandlingsaktivitet:', 'Byggesager'],
      ['Formål', 'At behandle ansøgninger'],
      ['Retsgrundlag', '6.1.e'],
      [null, 'Byggeloven § 16'],
      ['Kategorier af registrerede', 'Borgere'],
      ['Antal kopper kaffe', 'mange']
    ),
    card(
      'Personale',
      ['Formål', 'Løn'],
      ['Retsgrundlag', '6.1.b'],
      ['Næste sletning', 'marts 2019'],
      ['Kategorier af personoplysninger', 'Fagforeningsforhold', null, 'se intranet']
    ),
    card('Vejledning', ['Sådan udfyldes skemaet'], ['Skriv i de hvide felter.'])
  )
  const result = await program.importFiles(path, 'processingActivity')
  const [cards] = result.files[0]?.sheets ?? []
  expect(cards?.rows).toEqual({ ...none, read: 2, created: 2 })
  expect(result.files[0]?.issues.find(({ code }) => code === 'value.partialDate')).toMatchObject({
    sheet: 'Personale',
    cell: 'B3'
  })
  const building = await program.named('processingActivity', 'Byggesager')
  expect(building).toMatchObject({
    values: { legalBases: ['6.1.e'], nationalLaw: ['Byggeloven § 16'], purpose: 'At behandle ansøgninger' },
    extra: { 'Antal kopper kaffe': 'mange' }
  })
  expect((await program.named('processingActivity', 'Personale')).extra).toEqual({
    'Næste sletning': 'marts 2019',
    'Kategorier af personoplysninger (D)': 'se intranet'
  })
})

test('an agreement is known by processor and day; one renewed is another, and a list read again changes nothing', async () => {
  const agreements = (name: string, ...signed: readonly string[]) =>
    sheetFile(
      folder.path,
      name,
      records(
        ...signed.map((day) => ({
          Databehandler: 'Nordlys Data ApS',
          CVR: '13943451',
          System: 'Arkiv; Energi',
          'Aftale indgået': day,
          Underdatabehandlere: 'Sky Ireland, Sky EMEA',
          Tilsynsform: 'ISAE 3000'
        }))
      )
    )
  await program.importFiles(agreements('a.xlsx', '04-06-2019'), 'agreement')
  const [first] = await program.list('agreement')
  expect(first?.values).toMatchObject({ name: 'Nordlys Data ApS', signedOn: '2019-06-04', oversightMethod: 'isae3000' })
  expect(namesIn(first as never, 'subProcessors')).toEqual(['Sky EMEA', 'Sky Ireland'])
  const again = await program.importFiles(agreements('b.xlsx', '04-06-2019', '04-06-2023'), 'agreement')
  expect(again.files[0]?.sheets[0]?.rows).toEqual({ ...none, read: 2, created: 1, unchanged: 1 })
})

test('what stands in columns without a home is kept of every row that is the same record', async () => {
  const path = sheetFile(
    folder.path,
    'kle.xlsx',
    records(
      { Behandlingsaktivitet: 'Sygesikring', 'KLE niveau 3': '29.03.00', Hovedgruppe: '29 Sundhed' },
      { Behandlingsaktivitet: 'Sygesikring', 'KLE niveau 3': '29.03.10', Hovedgruppe: '29 Sundhedsvæsen' }
    )
  )
  await program.importFiles(path, 'processingActivity')
  const one = await program.named('processingActivity', 'Sygesikring')
  expect([one.values['kle'], one.extra]).toEqual([
    ['29.03.00', '29.03.10'],
    { Hovedgruppe: '29 Sundhed\n29 Sundhedsvæsen' }
  ])
})

test('a list by KLE comes in as templates, which mean no activity of the same name, and again changes nothing', async () => {
  const headers = ['Behandlingsaktivitet', 'KLE-nr.', 'Formål']
  const rows = [
    ['Sygesikring', '29.03', 'Administration af sundhedskort'],
    ['Løn', '81.08', 'Udbetaling af løn']
  ]
  const own = sheetFile(folder.path, 'egne.xlsx', { name: 'Aktiviteter', rows: [headers, ['Løn', '', 'Vores løn']] })
  await program.importFiles(own, 'processingActivity')
  const path = sheetFile(folder.path, 'skabeloner.xlsx', { name: 'Skabeloner', rows: [headers, ...rows] })
  const counts = async (templates: boolean, apply: boolean) => {
    const plan = await program.read(path, 'processingActivity')
    const { sessionId } = plan
    await program.work('import.preview', { sessionId })
    await program.work('import.decide', { sessionId, templates: true })
    const preview = await program.work('import.decide', { sessionId, templates })
    if (apply) await program.work('import.apply', { sessionId })
    return preview.counts
  }
  expect(await counts(false, false)).toEqual({ ...none, read: 2, created: 1, updated: 1 })
  expect(await counts(true, true)).toEqual({ ...none, read: 2, created: 2 })
  expect(await counts(true, true)).toEqual({ ...none, read: 2, unchanged: 2 })
  const all = await program.list('processingActivity')
  expect(
    all.map(({ values }) => [values['name'], values['kle'], values['purpose'], values['template']]).sort()
  ).toEqual([
    ['Løn', null, 'Vores løn', null],
    ['Løn', ['81.08'], 'Udbetaling af løn', { value: 'yes' }],
    ['Sygesikring', ['29.03'], 'Administration af sundhedskort', { value: 'yes' }]
  ])
  // Nor does an activity of the same name mean the template.
  expect(await counts(false, false)).toEqual({ ...none, read: 2, created: 1, updated: 1 })
})
