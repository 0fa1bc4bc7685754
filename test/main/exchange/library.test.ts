import type { SourceDifference } from '../../../src-shared/features/exchange/library/contract.ts'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import type { ImportProgram } from '../../support/import-program.ts'
import { change, get, libraryRegisters, make, pack, remove } from '../../support/library-registers.ts'

// Two municipalities send packages; a third searches them, adopts, and follows what its sources say later.

let registers: Awaited<ReturnType<typeof libraryRegisters>>
let naboby: ImportProgram
let fjernby: ImportProgram
let ours: ImportProgram
let theirs: typeof registers.theirs
beforeAll(async () => {
  registers = await libraryRegisters()
  ;({ naboby, fjernby, ours, theirs } = registers)
})
afterAll(() => registers.close())

const read = (...paths: string[]) => ours.work('library.read', { paths })
const search = (text: string, more: object = {}) => ours.ask('library.search', { search: text, ...more })
async function inLibrary(entity: EntityName, title: string, from = 'Naboby Kommune') {
  const { rows } = await search(title)
  const row = rows.find((one) => one.entity === entity && one.title === title && one.municipality === from)
  if (!row) throw new Error(`${title} is not in the library`)
  return row
}
const adopt = async (entity: EntityName, title: string) =>
  ours.ask('library.adopt', { record: (await inLibrary(entity, title)).record })
const undo = (batchId: string | null) => ours.work('import.undo', { batchId: batchId ?? '' })
type Kind = 'system' | 'processingActivity' | 'agreement' | 'impactAssessment'
async function open(entity: Kind, id: string): Promise<readonly SourceDifference[]> {
  const view = await ours.ask('library.differences', { entity, id })
  return view?.differences.filter(({ standing }) => standing !== 'own') ?? []
}

test('packages are put into the library and nothing of them becomes a record; what is one’s own is refused', async () => {
  const own = await pack(ours)
  const { files, known } = await read(await pack(naboby), await pack(fjernby), own)
  expect([files.map(({ outcome, failure }) => failure?.code ?? outcome).toSorted(), known]).toEqual([
    ['held', 'held', 'library.own'],
    0
  ])
  expect(await ours.list('system')).toEqual([])
  const { packages, failed } = await ours.ask('library.state', {})
  expect(packages.map(({ municipality: { name } }) => name)).toEqual(['Fjernby Kommune', 'Naboby Kommune'])
  expect(failed).toHaveLength(1)
  expect(await read(own)).toMatchObject({ known: 0, files: [{ outcome: 'failed' }] })
})

test('every word is found, whatever it stands in; counts are by kind and by municipality', async () => {
  const found = await search('novara LØN')
  expect(found.kinds).toEqual({ system: 3, processingActivity: 1, agreement: 2, impactAssessment: 1 })
  expect(found.holders.map(({ name, count: of }) => [name, of])).toEqual([
    ['Fjernby Kommune', 3],
    ['Naboby Kommune', 4]
  ])
  expect(
    found.rows
      .slice(0, 3)
      .map(({ title, supplier }) => [title, supplier])
      .toSorted()
  ).toEqual([
    ['Novara Løn', 'Andet Firma'],
    ['Novara Løn', 'Kvistvang A/S'],
    ['Novara løn', 'KVISTVANG']
  ])
  expect((await search('kvistvang fjernby', { kind: 'agreement' })).rows).toMatchObject([{ title: 'Lønaftale' }])
  expect((await search('vikar')).total + (await search('arby')).total).toBe(0)
  const nabo = found.holders.find(({ name }) => name.startsWith('Naboby'))
  expect((await search('', { holder: nabo?.holder ?? '' })).total).toBe(4)
})

test('of a system it is told who has it and what there is about it, and who only has something of that name', async () => {
  const { record } = await inLibrary('system', 'Novara Løn')
  const shown = await ours.ask('library.record', { record })
  expect(shown.same.map(({ municipality: of, title }) => [of, title])).toEqual([['Fjernby Kommune', 'Novara løn']])
  expect(shown.about.map(({ title }) => title).toSorted()).toEqual([
    'Aftale om løn',
    'DPIA for løn',
    'Lønaftale',
    'Udbetaling af løn'
  ])
  expect([shown.values['purpose'], shown.refs[theirs.supplier]]).toEqual([
    'Lønkørsel',
    { id: theirs.supplier, name: 'Kvistvang A/S', elsewhere: true }
  ])
  expect(shown.here).toBeNull()
})

test('a package in the library is still proposed when it is read to take from it', async () => {
  const sessionId = crypto.randomUUID()
  const path = await pack(naboby)
  const view = await ours.work('package.compare', { sessionId, path, language: 'da' })
  expect([view.before, view.proposed > 0]).toEqual([null, true])
  await ours.ask('package.close', { sessionId })
})

describe('adopting', () => {
  it('makes a draft of an activity with its pieces; units, persons and what was decided there stay there', async () => {
    const known = await make(ours, 'supplier', { name: 'Kvistvang (vores)', nationalId: '99001011' })
    const { id, batchId, created, left } = await adopt('processingActivity', 'Udbetaling af løn')
    expect([created, left]).toEqual([2, ['Novara Løn']])
    const { values, origin } = await get(ours, 'processingActivity', id)
    expect(values).toMatchObject({ purpose: 'At betale løn', state: 'draft', processors: [known], unit: null })
    expect([values['responsible'], values['reviewedOn'], values['systems'], origin]).toEqual([
      null,
      null,
      null,
      'package'
    ])
    const [line] = await ours.list('processingLine')
    const [subject] = (await ours.list('subjectCategory')).filter(({ id: of }) => of === line?.values['subject'])
    expect([line?.values['activity'], subject?.values['name']]).toEqual([id, 'Timelønnede vikarer'])
    expect((await inLibrary('processingActivity', 'Udbetaling af løn')).adopted).toBe(id)
    expect(await adopt('processingActivity', 'Udbetaling af løn')).toMatchObject({ id, batchId: null, created: 0 })
    const [batch] = await ours.ask('import.batches', {})
    expect(batch?.title).toContain('Naboby Kommune · pakke-')
    await undo(batchId)
    expect([await ours.list('processingActivity'), await ours.list('processingLine')]).toEqual([[], []])
    expect((await inLibrary('processingActivity', 'Udbetaling af løn')).adopted).toBeNull()
  })

  it('makes an agreement without the other’s signature, number, dates and approvals', async () => {
    const { id } = await adopt('agreement', 'Aftale om løn')
    const { values } = await get(ours, 'agreement', id)
    expect(values).toMatchObject({ breachHours: 24, number: null, signedOn: null, expiresOn: null, systems: null })
    const [sub] = await ours.list('subProcessor')
    expect(sub?.values).toMatchObject({ agreement: id, service: 'Drift', approval: null, approvedOn: null })
    const supplier = await get(ours, 'supplier', String(sub?.values['supplier']))
    expect(supplier.values).toMatchObject({ name: 'Skyrum ApS', country: 'SE' })
  })

  it('makes an impact assessment with its risks and measures, which are due here when it is said here', async () => {
    const { id, created } = await adopt('impactAssessment', 'DPIA for løn')
    expect(created).toBe(4)
    const { values } = await get(ours, 'impactAssessment', id)
    expect(values).toMatchObject({ process: 'Løn beregnes', revisionOn: null, reusedId: theirs.impact })
    expect(values['source']).toContain('Naboby Kommune')
    const [measure] = await ours.list('measure')
    const [scenario] = await ours.list('riskScenario')
    expect(scenario?.values).toMatchObject({ assessment: values['riskAssessment'], likelihood: '2' })
    expect(measure?.values).toMatchObject({
      assessment: values['riskAssessment'],
      scenarios: [scenario?.id],
      deadline: null
    })
  })

  it('makes a system with its catalogue facts alone; one that is here is compared instead of made again', async () => {
    const { id, batchId } = await adopt('system', 'Novara Løn')
    expect((await get(ours, 'system', id)).values).toMatchObject({ purpose: 'Lønkørsel', lifecycle: null })
    await undo(batchId)
    const here = await make(ours, 'system', { name: 'NOVARA LØN', purpose: 'Vores ord' })
    const linked = await adopt('system', 'Novara Løn')
    expect([linked.id, linked.created]).toEqual([here, 0])
    const said = await open('system', here)
    expect(said.map(({ field, standing }) => [field, standing])).toEqual([
      ['name', 'unknown'],
      ['purpose', 'unknown'],
      ['supplier', 'unknown']
    ])
    await ours.ask('library.settle', {
      entity: 'system',
      id: here,
      how: 'take',
      items: [{ of: 'system', piece: null, field: 'supplier' }]
    })
    await ours.ask('library.settle', {
      entity: 'system',
      id: here,
      how: 'leave',
      items: ['name', 'purpose'].map((field) => ({ of: 'system' as const, piece: null, field }))
    })
    expect(await open('system', here)).toEqual([])
    expect((await get(ours, 'system', here)).values).toMatchObject({ name: 'NOVARA LØN', purpose: 'Vores ord' })
  })
})

describe('what the source says later', () => {
  let id: string
  beforeAll(async () => {
    ;({ id } = await adopt('processingActivity', 'Udbetaling af løn'))
  })
  const settle = (how: 'take' | 'leave', fields: readonly string[] | null) =>
    ours.ask('library.settle', {
      entity: 'processingActivity',
      id,
      how,
      items: fields?.map((field) => ({ of: 'processingActivity' as const, piece: null, field })) ?? null
    })
  const due = async () =>
    (await ours.ask('tasks.list', { scope: 'all', kinds: ['source'] })).rows
      .filter(({ recordId }) => recordId === id)
      .map(({ reason, params }) => [reason, params['count']])

  it('is shown side by side, taken field by field or left until it changes again, and taken back as one', async () => {
    expect(await open('processingActivity', id)).toEqual([])
    await change(ours, 'processingActivity', id, { erasureRule: 'Vores regel' })
    await change(naboby, 'processingActivity', theirs.activity, {
      purpose: 'Et andet formål',
      measures: 'Lås',
      erasureRule: 'Deres'
    })
    await read(await pack(naboby))
    const differences = await open('processingActivity', id)
    expect(differences.map(({ field, standing, own }) => [field, standing, own?.[field ?? '']])).toEqual([
      ['purpose', 'source', 'At betale løn'],
      ['erasureRule', 'both', 'Vores regel'],
      ['measures', 'source', null]
    ])
    expect((await ours.ask('library.adopted', { only: 'changed' })).rows).toMatchObject([
      { id, changes: 3, gone: false }
    ])
    expect(await due()).toEqual([['sourceChanged', 3]])
    expect((await settle('leave', ['measures'])).count).toBe(1)
    expect(await due()).toEqual([['sourceChanged', 2]])
    const { batchId } = await settle('take', null)
    expect((await get(ours, 'processingActivity', id)).values).toMatchObject({
      purpose: 'Et andet formål',
      measures: null
    })
    expect((await open('processingActivity', id)).map(({ field }) => field)).toEqual(['erasureRule'])
    await undo(batchId)
    expect((await get(ours, 'processingActivity', id)).values['purpose']).toBe('At betale løn')
    expect((await open('processingActivity', id)).map(({ field }) => field)).toEqual(['purpose', 'erasureRule'])
    await settle('leave', ['purpose', 'erasureRule'])
    await change(naboby, 'processingActivity', theirs.activity, { measures: 'To låse' })
    await read(await pack(naboby))
    expect((await open('processingActivity', id)).map(({ field }) => field)).toEqual(['measures'])
    await settle('take', ['measures'])
  })

  it('brings new pieces, and takes out those that are gone', async () => {
    const recipient = await make(naboby, 'recipient', { name: 'Skattevæsenet' })
    const transfer = await make(naboby, 'transfer', { activity: theirs.activity, recipient, country: 'CH' })
    await remove(naboby, 'processingLine', theirs.line)
    await read(await pack(naboby))
    const differences = await open('processingActivity', id)
    expect(differences.filter(({ kind }) => kind !== 'field').map(({ of, kind }) => [of, kind])).toEqual([
      ['transfer', 'new'],
      ['processingLine', 'gone']
    ])
    await ours.ask('library.settle', { entity: 'processingActivity', id, how: 'take' })
    const [made] = await ours.list('transfer')
    expect(made?.values).toMatchObject({ activity: id, country: 'CH' })
    expect((await ours.list('processingLine')).filter(({ values }) => values['activity'] === id)).toEqual([])
    await change(naboby, 'transfer', transfer, { supplementaryMeasures: 'Kryptering' })
    await read(await pack(naboby))
    expect((await open('processingActivity', id)).map(({ of, field }) => [of, field])).toEqual([
      ['transfer', 'supplementaryMeasures']
    ])
  })

  it('is told when it is gone there, until somebody leaves it at that', async () => {
    await remove(naboby, 'processingActivity', theirs.activity)
    await read(await pack(naboby))
    expect(await ours.ask('library.differences', { entity: 'processingActivity', id })).toMatchObject({
      goneAt: expect.any(String),
      goneLeft: false,
      differences: []
    })
    expect(await due()).toEqual([['sourceGone', 0]])
    expect((await search('Udbetaling')).total).toBe(0)
    await settle('leave', null)
    expect(await due()).toEqual([])
    expect((await ours.ask('library.adopted', { only: 'changed' })).rows.filter((row) => row.id === id)).toEqual([])
    expect((await ours.ask('library.adopted', {})).rows.some((row) => row.id === id)).toBe(true)
  })

  it('stays as it was said where a newer package has no part of it', async () => {
    const all = async () => {
      // What was read here is noticed with the next change: jobs of this test write on the program's own connection.
      await make(ours, 'recipient', { name: 'En modtager' })
      return { changes: await open('processingActivity', id), ...(await search('')).kinds }
    }
    const before = await all()
    await make(naboby, 'system', { name: 'Endnu et' })
    await read(await pack(naboby, 'municipality', { parts: ['agreements'] }))
    expect(await all()).toEqual(before)
    await read(await pack(naboby, 'municipality', { parts: ['systems'] }))
    expect(await all()).toEqual({ ...before, system: before.system + 1 })
    expect((await ours.ask('library.state', {})).packages).toHaveLength(2)
  })
})
