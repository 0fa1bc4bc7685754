import { assert, asyncProperty, constantFrom, oneof, record, subarray, uniqueArray } from 'fast-check'
import { agreementSaying } from '../../../src-shared/features/agreements/agreement.saying.ts'
import { criteria } from '../../../src-shared/features/assurance/screening.rules.ts'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import type { FieldValue } from '../../../src-shared/kernel/value.ts'
import { type ImportProgram, importProgram } from '../../support/import-program.ts'
import { type TemporaryFolder, temporaryFolder } from '../../support/register.ts'
import { records, sheetFile } from '../../support/sheet-file.ts'

let program: ImportProgram
let folder: TemporaryFolder
let supplier: string
beforeAll(async () => {
  folder = temporaryFolder()
  program = await importProgram()
  supplier = await made('supplier', { name: 'Skyvejr A/S' })
})
afterAll(async () => {
  await program.close()
  folder.dispose()
})

type Told = Record<string, FieldValue>
const made = async (entity: EntityName, values: Told) =>
  (await program.ask(`${entity as 'system'}.save`, { id: null, version: null, values: values as never })).record.id
const get = (entity: EntityName, id: string) => program.ask(`${entity as 'system'}.get`, { id })
const change = async (entity: EntityName, id: string, values: Told) => {
  const { version } = await get(entity, id)
  await program.ask(`${entity as 'system'}.save`, { id, version, values: values as never })
}
const remove = async (entity: EntityName, id: string) =>
  program.ask(`${entity as 'system'}.remove`, { id, version: (await get(entity, id)).version })
const restore = (entity: EntityName, id: string) => program.ask(`${entity as 'system'}.restore`, { id })
const agreement = (values: Told) => made('agreement', { processor: supplier, ...values })
const said = async (system: string) => {
  const { values } = await get('system', system)
  const { dataProcessingAgreement, agreementSignedOn, agreementExpiresOn } = values
  return [dataProcessingAgreement, agreementSignedOn, agreementExpiresOn]
}
const nothing = [null, null, null]

test('a system says what the latest signed agreement about it says, and nothing once none is about it', async () => {
  const [system, other] = [await made('system', { name: 'Lønsystem' }), await made('system', { name: 'Vagtplan' })]
  const id = await agreement({ systems: [system], signedOn: '2021-02-03', expiresOn: '2027-01-01' })
  const yes = { value: 'yes' }
  expect(await said(system)).toEqual([yes, '2021-02-03', '2027-01-01'])
  const newer = await agreement({ systems: [system, other], signedOn: '2024-05-06' })
  expect([await said(system), await said(other)]).toEqual(Array(2).fill([yes, '2024-05-06', null]))
  // One that has ended says until when; the one that runs comes before it.
  await change('agreement', newer, { terminatedOn: '2025-01-01' })
  expect([await said(system), await said(other)]).toEqual([
    [yes, '2021-02-03', '2027-01-01'],
    [yes, '2024-05-06', '2025-01-01']
  ])
  await change('agreement', newer, { systems: [system] })
  expect(await said(other)).toEqual(nothing)
  await remove('agreement', newer)
  await remove('agreement', id)
  expect(await said(system)).toEqual(nothing)
  await restore('agreement', id)
  expect(await said(system)).toEqual([yes, '2021-02-03', '2027-01-01'])
  const [last] = await program.ask('system.history', { id: system, field: 'agreementSignedOn' })
  expect(last?.changes['agreementSignedOn']).toEqual([null, '2021-02-03'])
})

test('what the law governs needs no agreement; what is not signed says nothing', async () => {
  const system = await made('system', { name: 'Skat', agreementSignedOn: '2020-01-01' })
  const id = await agreement({ systems: [system] })
  expect(await said(system)).toEqual([null, '2020-01-01', null])
  await change('agreement', id, { basis: 'law' })
  expect(await said(system)).toEqual([{ value: 'notApplicable' }, null, null])
  expect((await get('system', system)).values['agreementRequired']).toEqual({ value: 'no' })
  expect((await get('system', system)).values['agreementExempt']).toBe('law')
  await change('agreement', id, { basis: null })
  expect((await get('system', system)).values['agreementExempt']).toBeNull()
  expect([...(await said(system)), (await get('system', system)).values['agreementRequired']]).toEqual([
    ...nothing,
    null
  ])
})

test('a system’s own page and many at once are refused what an agreement says, with its name; all else is written', async () => {
  const system = await made('system', { name: 'Bibliotek' })
  const id = await agreement({ systems: [system], signedOn: '2022-02-02', name: 'Rammeaftale' })
  const { version, said: by } = await get('system', system)
  expect(by).toMatchObject({ agreementSignedOn: { entity: 'agreement', ref: { id, name: 'Rammeaftale' } } })
  const values = { agreementSignedOn: '2019-01-01', description: 'x' }
  expect(await program.refused('system.save', { id: system, version, values })).toMatchObject({
    code: 'request.invalid',
    fields: { agreementSignedOn: 'field.saidElsewhere' },
    params: { by: 'Rammeaftale', byEntity: 'agreement' }
  })
  await change('system', system, { agreementSignedOn: '2022-02-02', description: 'x' })
  const bulk = await program.work('bulk.apply', {
    entity: 'system',
    records: { ids: [system] },
    values: { agreementExpiresOn: { set: '2030-01-01' } }
  })
  expect(bulk).toMatchObject({ changed: 0, refusedCount: 1 })
  expect(await said(system)).toEqual([{ value: 'yes' }, '2022-02-02', null])
})

test('a list of systems that says otherwise is told so at each cell; what an import of agreements did is taken back', async () => {
  const system = await made('system', { name: 'Omsorg' })
  const id = await agreement({ systems: [system], signedOn: '2022-02-02' })
  const rows = [
    { System: 'Omsorg', Databehandleraftale: 'Nej', 'DBA dato': '01.03.2019', Beskrivelse: 'Journal' },
    { System: 'Nyt', Databehandleraftale: 'Ja', 'DBA dato': '01.04.2019', Beskrivelse: 'y' }
  ]
  const result = await program.importFiles(sheetFile(folder.path, 'a.xlsx', records(...rows)))
  const told = result.files.flatMap(({ issues }) => issues).filter(({ code }) => code === 'value.saidElsewhere')
  expect(told.map(({ cell, value }) => [cell, value])).toEqual([
    ['B2', 'Nej'],
    ['C2', '2019-03-01']
  ])
  expect((await get('system', system)).values).toMatchObject({
    description: 'Journal',
    agreementSignedOn: '2022-02-02'
  })
  expect(await said((await program.named('system', 'Nyt')).id)).toEqual([{ value: 'yes' }, '2019-04-01', null])
  // What the import of an agreement changed in its systems is taken back with it.
  const sheet = { Databehandler: 'Skyvejr A/S', Systemer: 'Nyt', 'Aftale indgået': '05.06.2023' }
  const { batchId } = await program.importFiles(sheetFile(folder.path, 'b.xlsx', records(sheet)), 'agreement')
  const name = (await program.named('system', 'Nyt')).id
  expect(await said(name)).toEqual([{ value: 'yes' }, '2023-06-05', null])
  await program.work('import.undo', { batchId: batchId as string })
  expect(await said(name)).toEqual([{ value: 'yes' }, '2019-04-01', null])
  await remove('agreement', id)
  expect(await said(system)).toEqual(nothing)
})

test('a list of systems beside a list of agreements: the agreement has the say, and the cell is told of', async () => {
  const systems = sheetFile(folder.path, 'c.xlsx', records({ System: 'Byggesag', Databehandleraftale: 'Nej' }))
  const signed = { Databehandler: 'Skyvejr A/S', Systemer: 'Byggesag', 'Aftale indgået': '07.08.2023' }
  const { sessionId } = await program.read([systems, sheetFile(folder.path, 'd.xlsx', records(signed))])
  const change = { kind: 'entity', entity: 'agreement' } as const
  const plan = await program.work('import.configure', { sessionId, file: 1, sheet: 0, change })
  expect((await program.preview(plan)).issues['value.saidElsewhere']).toBe(1)
  await program.apply(plan)
  expect(await said((await program.named('system', 'Byggesag')).id)).toEqual([{ value: 'yes' }, '2023-08-07', null])
})

test('an agreement says when it was looked after and is to be next, as its latest completed oversight does', async () => {
  const id = await agreement({ signedOn: '2020-01-01', lastOversightOn: '2019-01-01', oversightMethod: 'physical' })
  const looked = async () => {
    const { lastOversightOn, nextOversightOn, oversightMethod } = (await get('agreement', id)).values
    return [lastOversightOn, nextOversightOn, oversightMethod]
  }
  const planned = await made('oversight', { agreement: id, plannedOn: '2026-01-01' })
  // What is planned is the next one, and nobody says it a second time.
  expect(await looked()).toEqual(['2019-01-01', '2026-01-01', 'physical'])
  const sooner = await made('oversight', { agreement: id, plannedOn: '2025-12-01' })
  expect(await looked()).toEqual(['2019-01-01', '2025-12-01', 'physical'])
  await remove('oversight', sooner)
  const done = { completedOn: '2025-03-01', nextOn: '2026-03-01', method: 'isae3000', conclusion: 'satisfied' }
  await made('oversight', { agreement: id, ...done })
  await made('oversight', { agreement: id, completedOn: '2024-03-01', nextOn: '2025-03-01' })
  expect(await looked()).toEqual(['2025-03-01', '2026-01-01', 'isae3000'])
  await change('oversight', planned, { plannedOn: null })
  expect(await looked()).toEqual(['2025-03-01', '2026-03-01', 'isae3000'])
  await change('oversight', planned, { completedOn: '2026-01-05' })
  // One that says no method leaves the one that is usual.
  expect(await looked()).toEqual(['2026-01-05', null, 'isae3000'])
  const { version } = await get('agreement', id)
  const refused = await program.refused('agreement.save', { id, version, values: { nextOversightOn: '2027-01-01' } })
  expect(refused.fields).toEqual({ nextOversightOn: 'field.saidElsewhere' })
  await remove('agreement', id)
  await restore('agreement', id)
  expect(await looked()).toEqual(['2026-01-05', null, 'isae3000'])
})

const day = constantFrom(null, '2020-01-01', '2023-06-01', '2027-01-01')
const edit = record({
  signedOn: day,
  expiresOn: day,
  terminatedOn: day,
  basis: constantFrom(null, 'agreement', 'law', 'notRequired'),
  systems: subarray([0, 1, 2])
})
const step = record({ of: constantFrom(0, 1, 2), does: oneof(edit, constantFrom('remove', 'restore', 'system')) })

test('whatever is done to agreements and systems, each system says what the rule says', async () => {
  await assert(
    asyncProperty(
      uniqueArray(step, { minLength: 3, maxLength: 10, selector: (one) => JSON.stringify(one) }),
      async (steps) => {
        const systems = await Promise.all([0, 1, 2].map((i) => made('system', { name: `S${i}` })))
        const agreements = await Promise.all([0, 1, 2].map((i) => agreement({ name: `A${i}` })))
        for (const { of, does } of steps) {
          const id = agreements[of] as string
          const gone = (await get('agreement', id)).deletedAt !== null
          if (does === 'system') {
            const { version } = await get('system', systems[of] as string)
            const values = { agreementSignedOn: '2011-11-11' }
            const changed = { id: systems[of] as string, version, values }
            await program
              .ask('system.save', changed)
              .catch((error) => expect(error.failure.code).toBe('request.invalid'))
          } else if (does === 'restore') await restore('agreement', id)
          else if (gone) continue
          else if (does === 'remove') await remove('agreement', id)
          else await change('agreement', id, { ...does, systems: does.systems.map((i) => systems[i] as string) })
        }
        const living = (await Promise.all(agreements.map((id) => get('agreement', id)))).filter((a) => !a.deletedAt)
        for (const system of systems) {
          const about = living.filter(({ values }) => (values['systems'] as string[] | null)?.includes(system))
          const heard = about.flatMap(({ id, values }) => {
            const one = agreementSaying.said(values)
            return one ? [{ id, ...one }] : []
          })
          const [last] = heard.sort((a, b) => (a.weight + a.id < b.weight + b.id ? 1 : -1))
          const { values } = await get('system', system)
          if (last) expect(values).toMatchObject(last.values)
          else expect([values['dataProcessingAgreement'], values['agreementExpiresOn']]).toEqual([null, null])
        }
      }
    ),
    { numRuns: 25 }
  )
})

test('a system is assessed when the assessments about it say so: the latest of risks, an approved one of impact', async () => {
  const system = await made('system', { name: 'Elevjournal' })
  const looked = async () => {
    const { values } = await get('system', system)
    return ['riskAssessedOn', 'nextRiskAssessmentOn', 'impactAssessed', 'impactAssessedOn'].map((key) => values[key])
  }
  await made('riskAssessment', { name: 'Ældre', systems: [system], assessedOn: '2023-01-01', nextOn: '2025-01-01' })
  const risk = await made('riskAssessment', { name: 'Ny', systems: [system], assessedOn: '2025-02-01' })
  const impact = await made('impactAssessment', { name: 'DPIA', systems: [system], sensitiveData: { value: 'yes' } })
  expect(await looked()).toEqual(['2025-02-01', null, null, null])
  const no: Told = Object.fromEntries(criteria.map((key) => [key, { value: 'no' } as const]))
  await change('impactAssessment', impact, no)
  expect(await looked()).toEqual(['2025-02-01', null, { value: 'notApplicable' }, null])
  await change('impactAssessment', impact, { largeScale: { value: 'yes' }, approvedOn: '2025-03-01' })
  await remove('riskAssessment', risk)
  expect(await looked()).toEqual(['2023-01-01', '2025-01-01', { value: 'yes' }, '2025-03-01'])
})

test('no impact assessment is approved while a consultation that is needed is unanswered', async () => {
  const risk = await made('riskAssessment', { name: 'Risici' })
  const now = { likelihood: '4', consequence: '5' }
  const high = { ...now, assessment: risk, likelihoodAfter: '4', consequenceAfter: '5' }
  const scenario = await made('riskScenario', { name: 'Indbrud', ...high })
  const impact = await made('impactAssessment', { name: 'Ny DPIA', riskAssessment: risk })
  const tried = async (values: Told) => {
    const { version } = await get('impactAssessment', impact)
    const refused = await program.refused('impactAssessment.save', { id: impact, version, values: values as never })
    return refused.fields
  }
  const open = { approvedOn: 'field.consultationOpen' }
  expect(await tried({ approvedOn: '2026-05-01' })).toEqual(open)
  await change('impactAssessment', impact, { priorConsultation: { value: 'yes' }, priorConsultationOn: '2026-02-01' })
  expect(await tried({ approvedOn: '2026-05-01' })).toEqual(open)
  expect(
    await tried({ approvedOn: '2026-05-01', consultationResult: 'stopped', authorityAnsweredOn: '2026-04-01' })
  ).toEqual(open)
  await change('impactAssessment', impact, { authorityAnsweredOn: '2026-03-20', consultationResult: 'advice' })
  await change('impactAssessment', impact, { approvedOn: '2026-05-01' })
  // What was approved stays so, and another is approved once the risk is lower.
  await change('impactAssessment', impact, { authorityAnsweredOn: null, conditions: 'Kun i dagtimerne' })
  const other = await made('impactAssessment', { name: 'En til', riskAssessment: risk })
  await change('riskScenario', scenario, { likelihoodAfter: '1' })
  await change('impactAssessment', other, { approvedOn: '2026-05-01' })
})

test('no impact assessment is approved while a scenario is not rated now and after, and the refusal names them', async () => {
  const risk = await made('riskAssessment', { name: 'Risici' })
  const rated = { assessment: risk, likelihood: '2', consequence: '2', likelihoodAfter: '1', consequenceAfter: '2' }
  await made('riskScenario', { ...rated, name: 'Strømmen går' })
  const open: string[] = []
  for (const name of ['Avis', 'Brev', 'Chat', 'Dør', 'Edb', 'Fax'])
    open.push(await made('riskScenario', { ...rated, name, likelihood: null }))
  const answered = {
    priorConsultationOn: '2026-02-01',
    authorityAnsweredOn: '2026-03-01',
    consultationResult: 'advice'
  }
  const impact = await made('impactAssessment', { name: 'DPIA', riskAssessment: risk, ...answered })
  const tried = async () => {
    const { version } = await get('impactAssessment', impact)
    const values = { approvedOn: '2026-05-01' } as never
    return await program.refused('impactAssessment.save', { id: impact, version, values })
  }
  expect(await tried()).toMatchObject({
    fields: { approvedOn: 'field.scenariosUnrated' },
    params: { count: 6, scenarios: '“Avis”, “Brev”, “Chat”, “Dør”, “Edb”, …' }
  })
  const [first = '', ...others] = open
  for (const id of others) await change('riskScenario', id, { likelihood: '1' })
  expect((await tried()).params).toMatchObject({ count: 1, scenarios: '“Avis”' })
  // What was removed is no risk any more.
  await remove('riskScenario', first)
  await change('impactAssessment', impact, { approvedOn: '2026-05-01' })
})
