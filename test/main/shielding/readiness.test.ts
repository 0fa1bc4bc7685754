import type { ReadinessKey } from '../../../src-shared/features/shielding/readiness/contract.ts'
import { as, codeOf, make, openShieldingDesk, program, someone, today, users } from '../../support/shielding-desk.ts'

// Whether the municipality is ready: computed where it can be, answered where not, and nothing of a case in it.

beforeAll(() => openShieldingDesk())
afterAll(() => program.close())

const readiness = () => program.ask('shielding.readiness', {})
const ready = async (): Promise<readonly ReadinessKey[]> =>
  (await readiness()).lines.filter((line) => line.ready).map(({ key }) => key)

test('what is set up is in place, and what lacks is counted and named', async () => {
  await as('Sigrid')
  // Bente leads the department above all units.
  expect(await ready()).toEqual(['deciders'])
  const before = (await readiness()).lines
  expect(before.find(({ key }) => key === 'keyHolders')).toMatchObject({ count: 1 })
  await program.ask('shielding.publishGuideline', {
    after: null,
    text: 'Sådan gør vi.',
    checklist: [],
    validFrom: today()
  })
  const { policy } = await program.ask('shielding.state', {})
  const { takesEffect, days, decideWithinHours, completeWithinHours, keepMonths } = policy
  await program.ask('shielding.setPolicy', { takesEffect, days, decideWithinHours, completeWithinHours, keepMonths })
  const give = async (name: string): Promise<void> => {
    await as(name)
    await program.ask('area.request', { area: 'shielding' })
    await as('Sigrid')
    await program.ask('area.grant', { area: 'shielding', userId: users[name] as string })
  }
  // An auditor's key reads, and keeps nothing going.
  await give('Dorte')
  expect(await ready()).not.toContain('keyHolders')
  await give('Solveig')
  expect(await ready()).toEqual(['guideline', 'process', 'deciders', 'keyHolders'])
})

test('the rest is answered, and told in the history', async () => {
  await as('Sigrid')
  const processor = { value: 'yes', on: '2026-01-15', reference: 'Sag 26/17' } as const
  const answers = { processor, administration: 'Ejes af sundhedsstaben.' }
  await program.ask('shielding.answerReadiness', answers)
  const after = await readiness()
  expect(after.answers).toEqual(answers)
  expect(after.lines.find(({ key }) => key === 'processor')).toMatchObject({ ready: true, since: '2026-01-15' })
  await as('Dorte')
  const { entries } = await program.ask('history.list', { filter: { entity: 'setting' } })
  expect(JSON.stringify(entries)).toContain('shielding.processorAgreement')
})

test('units without anybody are named, and systems that nobody answered for are counted', async () => {
  const { path, passphrase } = program.register
  await program.ask('register.open', { path, userName: 'Systemkoordinator', passphrase })
  const values = { name: 'Uden leder' }
  await program.ask('organisationUnit.save', { id: null, version: null, values })
  await program.ask('system.save', { id: null, version: null, values: { name: 'Nexus' } })
  const answered = { name: 'Cura', minLogShown: { value: 'no' } } as const
  await program.ask('system.save', { id: null, version: null, values: answered })
  await as('Lone')
  const { lines } = await readiness()
  const deciders = lines.find(({ key }) => key === 'deciders')
  expect(deciders?.units.map(({ name }) => name)).toEqual(['Uden leder'])
  expect(lines.find(({ key }) => key === 'minLog')).toMatchObject({ ready: false, count: 1 })
})

test('no case is in it', async () => {
  await as('Sigrid')
  const before = JSON.stringify(await readiness())
  await make({ citizens: [{ number: someone() }] })
  expect(JSON.stringify(await readiness())).toBe(before)
})

test('the area’s own processing activity and impact assessment are added once, with the limit of the policy', async () => {
  await as('Sigrid')
  expect(await program.ask('shielding.ownEntry', {})).toBeNull()
  const { path, passphrase } = program.register
  await program.ask('register.open', { path, userName: 'Systemkoordinator', passphrase })
  const term = { name: 'Strafbare forhold', code: 'criminal' }
  const { record } = await program.ask('dataCategory.save', { id: null, version: null, values: term })
  const entry = await program.ask('shielding.addOwnEntry', {})
  expect(await codeOf(program.refused('shielding.addOwnEntry', {}))).toBe('shielding.entryThere')
  const activity = await program.ask('processingActivity.get', { id: entry.activity })
  expect(activity.values).toMatchObject({ erasureMonths: 60, state: 'draft', role: 'controller' })
  expect(activity.values['legalBases']).toContain('dbl.8')
  expect(activity.values['dataCategories']).toEqual([record.id])
  expect(activity.values['recipients']).toHaveLength(1)
  const assessment = await program.ask('impactAssessment.get', { id: entry.assessment })
  expect(assessment.values['activities']).toEqual([entry.activity])
  const ofRisk = String(assessment.values['riskAssessment'])
  const scenarios = await program.ask('riskScenario.list', { filters: { assessment: { anyOf: [ofRisk] } } })
  const measures = await program.ask('measure.list', { filters: { assessment: { anyOf: [ofRisk] } } })
  expect([scenarios.total, measures.total]).toEqual([5, 5])
})
