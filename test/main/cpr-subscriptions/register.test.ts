import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { cprFindings, cprTotals } from '../../../src-shared/features/cpr-subscriptions/figures.ts'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import { languages } from '../../../src-shared/kernel/language.ts'
import type { RecordView, Values } from '../../../src-shared/kernel/value.ts'
import { type TestProgram, testProgram } from '../../support/program.ts'

let test: TestProgram
beforeEach(async () => {
  test = await testProgram()
})
afterEach(() => test.close())

const make = async (entity: EntityName, values: Values): Promise<string> =>
  (await test.ask(`${entity as 'person'}.save`, { id: null, version: null, values: values as never })).record.id
const get = (entity: EntityName, id: string): Promise<RecordView> => test.ask(`${entity as 'person'}.get`, { id })
const change = async (entity: EntityName, id: string, values: Values): Promise<void> => {
  const { version } = await get(entity, id)
  await test.ask(`${entity as 'person'}.save`, { id, version, values: values as never })
}
const subscriptions = async (source: string): Promise<readonly RecordView[]> =>
  (await test.ask('cprSubscription.list', { filters: { source: { anyOf: [source] } } })).rows

it('a source that names systems has a subscription of each, and a subscription puts its system on the source', async () => {
  const [nexus = '', acadre = ''] = [
    await make('system', { name: 'KMD Nexus' }),
    await make('system', { name: 'Acadre' })
  ]
  const values = { channel: 'serviceplatformen', userSystemId: 'nexus-1', systems: [nexus] }
  const source = await make('subscriptionSource', values)
  const [made] = await subscriptions(source)
  expect((await get('subscriptionSource', source)).values['name']).toBe('Serviceplatformen (SF6002) · nexus-1')
  expect(made?.values).toMatchObject({
    system: nexus,
    state: 'active',
    name: 'KMD Nexus ← Serviceplatformen (SF6002) · nexus-1'
  })
  const second = await make('cprSubscription', { system: acadre, source })
  const fed = async () => (await get('subscriptionSource', source)).values['systems']
  expect(await fed()).toEqual([nexus, acadre].sort())
  await change('subscriptionSource', source, { systems: [acadre] })
  expect((await get('cprSubscription', made?.id ?? '')).values['state']).toBe('ended')
  const { version } = await get('cprSubscription', second)
  await test.ask('cprSubscription.remove', { id: second, version })
  expect(await fed()).toBeNull()
})

it('a system that is removed takes its subscriptions along, and comes back with them', async () => {
  const system = await make('system', { name: 'Feliks' })
  const source = await make('subscriptionSource', { channel: 'cprWeb', systems: [system] })
  await test.ask('system.remove', { id: system, version: (await get('system', system)).version })
  expect([(await subscriptions(source)).length, (await get('subscriptionSource', source)).values['systems']]).toEqual([
    0,
    null
  ])
  await test.ask('system.restore', { id: system })
  expect([(await subscriptions(source)).length, (await get('subscriptionSource', source)).values['systems']]).toEqual([
    1,
    [system]
  ])
})

it('a title made of two long names is no longer than a title may be, and the record can be saved', async () => {
  const system = await make('system', { name: `${'x'.repeat(985)}𖿠${'y'.repeat(13)}` })
  const source = await make('subscriptionSource', { channel: 'cprWeb', customerNumber: '12', systems: [system] })
  const [subscription] = await subscriptions(source)
  const title = String(subscription?.values['name'])
  expect(title.length).toBeLessThanOrEqual(1000)
  expect(title.isWellFormed()).toBe(true)
  await change('cprSubscription', subscription?.id ?? '', { name: title, note: 'Kan gemmes' })
})

it('that a system subscribes is what its sources say: not written otherwise, and empty when none says so any more', async () => {
  const system = await make('system', { name: 'Prisme', cprSubscription: { value: 'no' } })
  const source = await make('subscriptionSource', { channel: 'pData', systems: [system] })
  const said = async () => {
    const { values } = await get('system', system)
    return [values['cprSubscription'], values['cprChannel']]
  }
  expect(await said()).toEqual([{ value: 'yes' }, 'pData'])
  await expect(change('system', system, { cprSubscription: { value: 'no' } })).rejects.toMatchObject({
    failure: { code: 'request.invalid' }
  })
  await change('subscriptionSource', source, { channel: 'dpr' })
  expect(await said()).toEqual([{ value: 'yes' }, 'dpr'])
  await change('subscriptionSource', source, { state: 'ended' })
  expect(await said()).toEqual([null, null])
})

it('each figure of the overview is the length of the list that it opens, and the matrix has every system that subscribes', async () => {
  const [nexus = '', prisme = ''] = [
    await make('system', { name: 'KMD Nexus' }),
    await make('system', { name: 'Prisme' })
  ]
  await make('system', { name: 'Feliks', cprSubscription: { value: 'yes' } })
  await make('system', { name: 'Uden', cprSubscription: { value: 'no' } })
  const unit = await make('organisationUnit', { name: 'Social & Sundhed' })
  const web = await make('subscriptionSource', { channel: 'cprWeb', customerNumber: '4711', systems: [nexus, prisme] })
  await make('subscriptionSource', { channel: 'serviceplatformen', systems: [nexus], filters: ['municipalityCode'] })
  await make('subscriptionSource', { channel: 'dpr', filters: ['singleNumbers'] })
  const [whole] = await subscriptions(web)
  await change('cprSubscription', whole?.id ?? '', {
    ...{ needReason: 'case', legalBases: ['6.1.e'], lapseMonths: 6, unit },
    ...{ contactBase: { value: 'yes' }, deletionAgreed: { value: 'yes' } }
  })
  const { figures, systems, total } = await test.ask('cprSubscriptions.overview', {})
  for (const { key, entity, filters } of [...cprTotals, ...cprFindings]) {
    const list = await test.ask(`${entity}.list`, { filters, limit: 0 })
    expect([key, figures[key]]).toEqual([key, list.total])
  }
  expect(figures).toMatchObject({ sources: 3, subscriptions: 3, shown: 2, hidden: 1, noSource: 1, noSystem: 1 })
  expect(figures).toMatchObject({ noAssessment: 1, noNumber: 2, noNeed: 2, noExtract: 3 })
  expect([total, systems.map(({ name, noSource }) => [name, noSource])]).toEqual([
    3,
    [
      ['Feliks', true],
      ['KMD Nexus', false],
      ['Prisme', false]
    ]
  ])
  const done = systems.find(({ id }) => id === whole?.values['system'])
  expect(done?.channels['cprWeb']).toEqual({ count: 1, missing: 0 })
  expect(systems[1]?.channels['serviceplatformen']).toEqual({ count: 1, missing: 1 })
})

it('what runs is reviewed once a year: sources by their unit, subscriptions by whoever owns the system', async () => {
  const owner = await make('person', { name: 'Systemejer, Nexus', email: 'ejer@proeveby.example' })
  const system = await make('system', { name: 'KMD Nexus', owner })
  const source = await make('subscriptionSource', { channel: 'cprWeb', systems: [system], reviewedOn: '2020-01-01' })
  const [use] = await subscriptions(source)
  await change('cprSubscription', use?.id ?? '', { reviewedOn: '2020-02-01', nextReviewOn: '2020-06-01' })
  const due = async () =>
    (await test.ask('tasks.list', { kinds: ['verification'] })).rows
      .filter(({ entity }) => entity === 'subscriptionSource' || entity === 'cprSubscription')
      .map((task) => [task.entity, task.due, task.for.personId])
  expect((await due()).sort()).toEqual([
    ['cprSubscription', '2020-06-01', owner],
    ['subscriptionSource', '2021-01-01', null]
  ])
  await change('cprSubscription', use?.id ?? '', { state: 'ended' })
  await change('subscriptionSource', source, { state: 'ended' })
  expect(await due()).toEqual([])
})

it('the report tells the data protection officer the figures and what is missing, in each language', async () => {
  const nexus = await make('system', { name: 'KMD Nexus <b>' })
  await make('system', { name: 'Feliks', cprSubscription: { value: 'yes' } })
  await make('subscriptionSource', { channel: 'pData', customerNumber: 'K-0580', systems: [nexus], filters: ['none'] })
  const told = {
    da: ['0 af 1', 'Bredt filter uden vurdering', 'Systemer, der siger, at de abonnerer, uden kendt kilde (1)'],
    nb: ['0 av 1', 'Bredt filter uten vurdering', 'Systemer som sier at de abonnerer, uten kjent kilde (1)'],
    en: ['0 of 1', 'Broad filter without an assessment', 'Systems that say they subscribe, without a known source (1)']
  }
  for (const language of languages) {
    const path = join(test.folder, `cpr-${language}.docx`)
    expect(await test.ask('cprSubscriptions.report', { jobId: randomUUID(), path, format: 'docx', language })).toEqual({
      path
    })
    const xml = Buffer.from(unzipSync(readFileSync(path))['word/document.xml'] ?? []).toString()
    const text = xml.replace(/<[^>]+>/g, '\n')
    for (const one of [...told[language], 'Feliks', 'KMD Nexus &lt;b&gt;', 'P-data · K-0580'])
      expect(text).toContain(one)
  }
})
