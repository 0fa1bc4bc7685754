import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, write } from 'xlsx'
import { missing, shownMissing } from '../../../src-main/cli/missing-command.ts'
import { wordsIn } from '../../../src-main/cli/words.ts'
import type { GapState } from '../../../src-shared/features/systems/gaps/gap-column.ts'
import type { ChannelInput } from '../../../src-shared/ipc/contract.ts'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import { importProgram } from '../../support/import-program.ts'
import { type RegisterProgram, registerProgram } from '../../support/register-program.ts'

let test: RegisterProgram
const ids: Record<string, string> = {}

async function saved(entity: EntityName, name: string, values: Record<string, unknown> = {}): Promise<void> {
  const input = { id: null, version: null, values: { name, ...values } }
  ids[name] = (await test.ask(`${entity}.save` as 'system.save', input as ChannelInput<'system.save'>)).record.id
}

beforeAll(async () => {
  test = await registerProgram()
  await saved('organisationUnit', 'Forvaltningen')
  await saved('organisationUnit', 'Skolen', { parent: ids['Forvaltningen'] })
  await saved('organisationUnit', 'Teknik')
  await saved('person', 'Ejer Prøve')
  await saved('person', 'Borte Prøve', { leftOn: '2020-01-01' })
  await saved('platform', 'Skyen', { dataProcessingAgreement: { value: 'yes' } })
  await saved('system', 'Alfa', { unit: ids['Skolen'], owner: ids['Ejer Prøve'], description: 'Et system' })
  await saved('system', 'Beta', { administratorUnit: ids['Forvaltningen'], owner: ids['Borte Prøve'] })
  await saved('system', 'Gamma', { unit: ids['Teknik'], coOwners: [ids['Ejer Prøve']], platform: ids['Skyen'] })
  await saved('system', 'Øvrigt', { lifecycle: 'retired' })
  await saved('unitUse', '', { system: ids['Alfa'], unit: ids['Skolen'], inUse: 'yes' })
  await saved('dependency', '', { source: ids['Alfa'], target: ids['Beta'] })
})
afterAll(() => test.close())

type Asked = ChannelInput<'missing.matrix'>
const names = async (input: Asked): Promise<readonly string[]> =>
  (await test.ask('missing.matrix', input)).rows.map(({ name }) => name)

async function statesOf(name: string): Promise<Readonly<Record<string, GapState>>> {
  const { columns, rows } = await test.ask('missing.matrix', {})
  const row = rows.find((one) => one.name === name)
  return Object.fromEntries(columns.map(({ key }, i) => [key, row?.states[i] as GapState]))
}

it('knows what stands in the records around a system', async () => {
  expect(await statesOf('Alfa')).toMatchObject({ use: 'present', dependencies: 'present', owner: 'present' })
  expect(await statesOf('Beta')).toMatchObject({ use: 'missing', dependencies: 'present', owner: 'outOfDate' })
  expect(await statesOf('Gamma')).toMatchObject({ dependencies: 'missing', owner: 'present', operation: 'present' })
  expect(await statesOf('Gamma')).toMatchObject({ operationAgreement: 'present', updated: 'present' })
  const { rows, columns } = await test.ask('missing.matrix', {})
  const owner = columns.findIndex(({ key }) => key === 'owner')
  expect(rows[1]?.reasons[owner]).toEqual({ code: 'person.left', params: { name: 'Borte Prøve', date: '2020-01-01' } })
})

it('is about a unit with those below it, or about what a person owns, alone or with others', async () => {
  expect(await names({})).toEqual(['Alfa', 'Beta', 'Gamma', 'Øvrigt'])
  expect(await names({ scope: { kind: 'unit', id: ids['Forvaltningen'] ?? '' } })).toEqual(['Alfa', 'Beta'])
  expect(await names({ scope: { kind: 'unit', id: ids['Skolen'] ?? '' } })).toEqual(['Alfa'])
  expect(await names({ scope: { kind: 'owner', id: ids['Ejer Prøve'] ?? '' } })).toEqual(['Alfa', 'Gamma'])
  expect(await names({ scope: { kind: 'administrator', id: ids['Ejer Prøve'] ?? '' } })).toEqual([])
})

it('filters by a column’s state, says how many stand how under the other filters, and sorts the worst first', async () => {
  const filters = { use: ['missing'], owner: ['outOfDate'] } as const
  const asked = { filters: { use: [...filters.use], owner: [...filters.owner] } } as Asked
  const matrix = await test.ask('missing.matrix', asked)
  expect([matrix.total, matrix.rows.map(({ name }) => name)]).toEqual([1, ['Beta']])
  const counts = (key: string) => matrix.columns.find((column) => column.key === key)?.counts
  expect(counts('owner')).toEqual({ missing: 0, outOfDate: 1, unknown: 0, present: 1, notApplicable: 0 })
  expect(counts('use')).toEqual({ missing: 1, outOfDate: 0, unknown: 0, present: 0, notApplicable: 0 })
  const all = await test.ask('missing.matrix', { sort: { by: 'score', descending: false } })
  const scores = all.rows.map(({ score }) => score)
  expect(scores).toEqual(scores.toSorted((a, b) => a - b))
  expect(all.rows.at(-1)).toMatchObject({ name: 'Øvrigt', score: 100 })
  expect(await names({ sort: { by: 'use', descending: false }, limit: 2, offset: 1 })).toEqual(['Gamma', 'Alfa'])
  expect(await names({ sort: { by: 'name', descending: true }, limit: 1 })).toEqual(['Øvrigt'])
})

it('sees at once what was saved', async () => {
  const before = await statesOf('Gamma')
  const record = await test.ask('system.get', { id: ids['Gamma'] ?? '' })
  await test.ask('system.save', { id: record.id, version: record.version, values: { description: 'Nu beskrevet' } })
  expect(await statesOf('Gamma')).toEqual({ ...before, description: 'present' })
})

it('weighs as the municipality says, tells it in the history, and goes back to the program’s own', async () => {
  const own = await test.ask('missing.matrix', {})
  await test.ask('missing.setWeights', { weights: { use: 10, owner: 3, description: 0 } })
  const weighed = await test.ask('missing.matrix', {})
  const weights = Object.fromEntries(weighed.columns.map(({ key, weight }) => [key, weight]))
  expect(weights).toMatchObject({ use: 10, owner: 3, description: 0, unit: 3 })
  expect(weighed.rows[0]?.score).toBeGreaterThan(own.rows[0]?.score ?? 100)
  const [told] = (await test.ask('history.list', {} as ChannelInput<'history.list'>)).entries
  expect(told).toMatchObject({
    entity: 'setting',
    changes: { value: [null, ['use: 10', 'description: 0']] }
  })
  await test.ask('missing.setWeights', { weights: null })
  expect(await test.ask('missing.matrix', {})).toEqual(own)
  expect((await test.refused('missing.setWeights', { weights: { use: 11 } })).code).toBe('request.invalid')
})

it('answers the command line by system and column, in its language, for a unit by name', async () => {
  const words = wordsIn('nb')
  // Everything but the opening, which is open already.
  const ask = (channel: string, input: unknown) =>
    channel === 'register.open' ? null : test.ask(channel as 'missing.matrix', input as Asked)
  const work = { words, program: { ask }, terminal: { env: {}, secrets: { passphrase: 'x' }, cwd: '/' } }
  const of = (unit: string | null) =>
    missing(work as unknown as Parameters<typeof missing>[0], { name: 'missing', register: 'r', unit })
  const [alfa, beta, ...others] = await of('forvaltningen')
  expect(others).toEqual([])
  expect(Object.keys(alfa ?? {})).toEqual(['name', 'score', 'columns'])
  expect(alfa).toMatchObject({ name: 'Alfa', columns: { lifecycle: { state: 'missing', reason: 'Feltet er tomt.' } } })
  expect(beta?.columns['owner']).toEqual({ state: 'outOfDate', reason: 'Borte Prøve sluttet 01.01.2020.' })
  const text = shownMissing(
    { words, columns: 400 },
    [alfa, beta].flatMap((one) => one ?? [])
  )
  expect(text).toContain('2 systemer')
  expect(text).toMatch(/^Beta +\d+ +.*Livsløp.*Eier \(person\)$/m)
  await expect(of('Findes ikke')).rejects.toMatchObject({ word: 'usage.noUnit', params: { name: 'Findes ikke' } })
  await saved('organisationUnit', 'Skolen', { shortName: 'SK2' })
  await expect(of('Skolen')).rejects.toMatchObject({ word: 'usage.severalUnits', params: { count: 2 } })
  expect(await of('SK2')).toEqual([])
  // There "don't know" is no state of its own.
  await saved('system', 'Ukendt', { personalData: { value: 'unknown' } })
  const unknown = (await of(null)).find(({ name }) => name === 'Ukendt')?.columns['personalData']
  expect(unknown).toEqual({ state: 'missing', reason: 'Det er svart «vet ikke»: noen må finne det ut.' })
  expect((await test.ask('missing.matrix', { filters: { personalData: ['unknown'] } })).total).toBe(1)
})

it('goes out as a workbook and comes back in: what was filled in is filled in, all the rest is as it was', async () => {
  const program = await importProgram()
  try {
    const put = async (entity: EntityName, values: Record<string, unknown>): Promise<string> => {
      const input = { id: null, version: null, values } as ChannelInput<'system.save'>
      return (await program.ask(`${entity}.save` as 'system.save', input)).record.id
    }
    const unit = await put('organisationUnit', { name: 'Skolen' })
    await put('system', { name: 'Alfa', unit, personalData: { value: 'unknown', word: '?' }, usedBy: [unit] })
    await put('system', { name: 'Beta', description: 'Har en', note: 'Bliver' })
    const path = join(program.register.path, '..', 'mangler.xlsx')
    const matrix = { scope: { kind: 'all' }, filters: { unit: ['missing', 'present'] } } as const
    const input = {
      path,
      format: 'xlsx',
      language: 'da',
      matrix: { ...matrix, filters: { unit: ['missing', 'present'] } }
    }
    await program.work('export.save', input as Parameters<typeof program.work<'export.save'>>[1])
    const systems = async () => (await program.ask('system.list', {})).rows
    const before = await systems()

    const book = read(readFileSync(path), { cellDates: false })
    const sheet = book.Sheets['Systemer'] ?? {}
    const range = sheet['!ref'] ?? ''
    const texts = Object.entries(sheet).filter(([address]) => !address.startsWith('!'))
    const at = (text: string) => texts.find(([, cell]) => cell.v === text)?.[0] ?? ''
    const column = (text: string) => at(text).replace(/\d+/, '')
    const row = (name: string) => at(name).replace(/\D+/, '')
    expect(range).not.toBe('')
    expect(sheet[`${column('Hvad mangler: Beskrivelse')}${row('Alfa')}`]?.v).toBe('Mangler: Feltet er tomt.')
    expect(sheet[`${column('Hvad mangler: Ejer (enhed)')}${row('Alfa')}`]?.v).toBe('På plads: Feltet er udfyldt.')

    const unchanged = await program.importFiles(path)
    expect(unchanged.files.flatMap(({ sheets }) => sheets).map(({ rows }) => [rows.created, rows.updated])).toEqual([
      [0, 0]
    ])
    expect(await systems()).toEqual(before)

    const filled = join(program.register.path, '..', 'udfyldt.xlsx')
    sheet[`${column('Beskrivelse')}${row('Alfa')}`] = { t: 's', v: 'Udfyldt i Excel' }
    sheet[`${column('Hvad mangler: Kategori')}${row('Alfa')}`] = { t: 's', v: 'På plads' }
    writeFileSync(filled, write(book, { type: 'buffer', bookType: 'xlsx' }))
    await program.importFiles(filled)
    const after = await systems()
    const [alfa, beta] = after
    expect(alfa?.values).toEqual({ ...before[0]?.values, description: 'Udfyldt i Excel' })
    expect(alfa?.extra).toEqual({})
    expect(beta).toEqual(before[1])
    expect(after).toHaveLength(2)
  } finally {
    await program.close()
  }
})

it('asks activities and agreements what the law wants of them, and sees at once what stands around them', async () => {
  const stateOf = async (of: 'processingActivity' | 'agreement', name: string, key: string) => {
    const { columns, rows } = await test.ask('missing.matrix', { of })
    return rows.find((row) => row.name === name)?.states[columns.findIndex((column) => column.key === key)]
  }
  await saved('organisationUnit', 'Elevcentret', { parent: ids['Forvaltningen'] })
  await saved('processingActivity', 'Elevsager', {
    unit: ids['Elevcentret'],
    role: 'joint',
    responsible: ids['Ejer Prøve']
  })
  await saved('processingActivity', 'Andres', { unit: ids['Teknik'] })
  await saved('supplier', 'Databehandleren')
  await saved('agreement', 'Aftalen', {
    processor: ids['Databehandleren'],
    signedOn: '2025-01-01',
    oversightMonths: 12
  })
  const joint = () => stateOf('processingActivity', 'Elevsager', 'activityJoint')
  expect(await joint()).toBe('missing')
  await saved('jointArrangement', 'Ordningen', { activities: [ids['Elevsager']] })
  expect(await joint()).toBe('present')
  const lines = () => stateOf('processingActivity', 'Elevsager', 'activityLines')
  expect(await lines()).toBe('missing')
  await saved('subjectCategory', 'Skolens elever')
  await saved('processingLine', 'Linje', { activity: ids['Elevsager'], subject: ids['Skolens elever'] })
  expect([await lines(), await stateOf('processingActivity', 'Elevsager', 'activitySubjects')]).toEqual([
    'present',
    'present'
  ])
  const done = () => stateOf('agreement', 'Aftalen', 'dpaOversight')
  expect(await done()).toBe('missing')
  await saved('oversight', 'Tilsynet', { agreement: ids['Aftalen'], completedOn: '2026-01-02' })
  expect(await done()).toBe('present')

  const of = 'processingActivity' as const
  expect(await names({ of, scope: { kind: 'unit', id: ids['Forvaltningen'] ?? '' } })).toEqual(['Elevsager'])
  expect(await names({ of, scope: { kind: 'owner', id: ids['Ejer Prøve'] ?? '' } })).toEqual(['Elevsager'])
  expect(await test.ask('missing.ids', { of, filters: { activityJoint: ['present'] } })).toEqual([ids['Elevsager']])
  const path = join(test.folder, 'aktiviteter.xlsx')
  const matrix = { of, scope: { kind: 'all' as const }, filters: {} }
  await test.work('export.save', { path, format: 'xlsx', language: 'da', list: null, matrix })
  const book = read(readFileSync(path))
  const sheet = Object.values(book.Sheets[book.SheetNames[0] ?? ''] ?? {}).map((cell) => (cell as { v?: unknown }).v)
  expect(sheet).toContain('Hvad mangler: Fælles dataansvar')
  expect(sheet).toContain('På plads: Ordningen om fælles dataansvar dækker aktiviteten.')

  // Weights of one matrix leave those of the others.
  const weightOf = async (asked: 'system' | 'agreement', key: string) =>
    (await test.ask('missing.matrix', { of: asked })).columns.find((column) => column.key === key)?.weight
  await test.ask('missing.setWeights', { weights: { owner: 7 } })
  await test.ask('missing.setWeights', { weights: { dpaSigned: 9 } })
  expect([await weightOf('system', 'owner'), await weightOf('agreement', 'dpaSigned')]).toEqual([7, 9])
  await test.ask('missing.setWeights', { weights: null })
})
