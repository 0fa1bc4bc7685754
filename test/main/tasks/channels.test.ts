import type { ChannelInput } from '../../../src-shared/ipc/contract.ts'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import { type TestProgram, testProgram } from '../../support/program.ts'
import { usersPassphrase } from '../../support/users.ts'

/** Half past midnight in Copenhagen: in UTC it is still the day before. */
const midnight = '2026-11-27T23:30:00.000Z'
const day = '2026-11-28'
let now = midnight
let program: TestProgram
beforeEach(async () => {
  now = midnight
  program = await testProgram({ clock: { now: () => new Date(now) } })
})
afterEach(() => program.close())

async function made(entity: EntityName, values: ChannelInput<'system.save'>['values']): Promise<string> {
  const { record } = await program.ask(`${entity as 'system'}.save`, { id: null, version: null, values })
  return record.id
}

const get = (entity: 'system' | 'contract', id: string) => program.ask(`${entity}.get`, { id })

async function told(filter: ChannelInput<'tasks.list'> = {}): Promise<string[]> {
  const { rows } = await program.ask('tasks.list', filter)
  return rows.map(({ kind, name, due, for: who }) => `${name}: ${kind} ${due} (${who.name || '–'})`)
}

async function switchTo(userName: string): Promise<void> {
  await program.ask('register.close', {})
  const passphrase = userName === 'Systemkoordinator' ? program.passphrase : usersPassphrase
  await program.ask('register.open', { path: program.path, userName, passphrase })
}

const verified = { reviewedOn: day }

it('verifies several records as of today, tells the history, and takes it back as it was', async () => {
  const old = await made('system', { name: 'Gammelt', reviewedOn: '2025-01-31', reviewedBy: 'Koordinator' })
  const planned = await made('system', { name: 'Planlagt', reviewedOn: '2026-11-01', nextReviewOn: '2026-12-24' })
  const far = await made('system', { name: 'Fjernt', nextReviewOn: '2028-01-01' })
  const records = [old, planned, far].map((id) => ({ id }))
  expect(await told()).toEqual(['Gammelt: verification 2026-01-31 (–)', 'Planlagt: verification 2026-12-24 (–)'])
  expect(await program.ask('tasks.count', {})).toEqual({ overdue: 1, soon: 1 })

  const done = await program.ask('review.verify', { entity: 'system', records })
  expect(done.on).toBe(day)
  expect(done.records.map(({ name }) => name)).toEqual(['Gammelt', 'Planlagt', 'Fjernt'])
  expect((await get('system', old)).values).toMatchObject({ reviewedOn: day, reviewedBy: 'Systemkoordinator' })
  expect((await get('system', planned)).values['nextReviewOn']).toBeNull()
  expect((await get('system', far)).values['nextReviewOn']).toBe('2028-01-01')
  expect(await told()).toEqual([])
  expect(await program.ask('tasks.count', {})).toEqual({ overdue: 0, soon: 0 })
  const history = await program.ask('system.history', { id: old, field: 'reviewedOn' })
  expect(history.map(({ user, changes }) => [user, changes['reviewedOn']])).toEqual([
    ['Systemkoordinator', ['2025-01-31', day]],
    ['Systemkoordinator', [null, '2025-01-31']]
  ])

  // Once more on the same day changes nothing.
  expect((await program.ask('review.verify', { entity: 'system', records })).records).toEqual([])

  await program.ask('review.undo', {
    entity: 'system',
    records: done.records.map(({ id, version }) => ({ id, version }))
  })
  expect((await get('system', old)).values).toMatchObject({ reviewedOn: '2025-01-31', reviewedBy: 'Koordinator' })
  expect((await get('system', planned)).values['nextReviewOn']).toBe('2026-12-24')
  expect((await get('system', far)).values['reviewedOn']).toBeNull()
  expect(await told()).toHaveLength(2)
})

it('verifies all or none, and refuses to take back what was changed since', async () => {
  const first = await made('contract', { name: 'Drift' })
  const second = await made('contract', { name: 'Support' })
  const { version } = await get('contract', second)
  const stale = [{ id: first }, { id: second, version: version - 1 }]
  expect((await program.refused('review.verify', { entity: 'contract', records: stale })).code).toBe('record.conflict')
  expect((await get('contract', first)).values['reviewedOn']).toBeNull()

  const done = await program.ask('review.verify', { entity: 'contract', records: [{ id: first, version: 1 }] })
  const taken = done.records.map(({ id, version }) => ({ id, version }))
  await program.ask('contract.save', { id: first, version: 2, values: { note: 'siden' } })
  expect((await program.refused('review.undo', { entity: 'contract', records: taken })).code).toBe('record.conflict')
  // A version that no verification made is nobody's to undo here.
  const other = { entity: 'contract' as const, records: [{ id: first, version: 3 }] }
  expect((await program.refused('review.undo', other)).code).toBe('request.invalid')
  await program.ask('contract.remove', { id: second, version })
  const gone = { entity: 'contract' as const, records: [{ id: second }] }
  expect((await program.refused('review.verify', gone)).code).toBe('record.deleted')
})

it('keeps the periods, tells who changed them, and counts with them at once', async () => {
  await made('supplier', { name: 'Firma', reviewedOn: '2026-01-31' })
  expect(await told()).toEqual([])
  const periods = await program.ask('review.setPeriods', { periods: { supplier: 6 } })
  expect(periods).toMatchObject({ supplier: 6, software: 24, system: 12 })
  expect(await told()).toEqual(['Firma: verification 2026-07-31 (–)'])
  const { entries } = await program.ask('history.list', { filter: {} })
  expect(entries[0]).toMatchObject({ entity: 'setting', changes: { value: [null, 6] } })
  expect(entries[0]?.record.id).toBe('review.months.supplier')
})

it('tells what is due of an agreement once, not of each system that it covers', async () => {
  const responsible = await made('person', { name: 'Aftaleansvarlig' })
  const system = await made('system', { name: 'Journal', ...verified, agreementExpiresOn: '2026-12-24' })
  expect(await told()).toEqual(['Journal: agreement 2026-12-24 (–)'])
  const processor = await made('supplier', { name: 'Skyvejr', ...verified })
  const term = { signedOn: '2020-01-01', expiresOn: '2026-12-24', noticeMonths: 0, noticeDays: 30 }
  const agreement = await made('agreement', { name: 'DBA', processor, responsible, ...term, oversightMonths: 12 })
  const { version } = await program.ask('agreement.get', { id: agreement })
  await program.ask('agreement.save', { id: agreement, version, values: { systems: [system] } })
  const expires = 'DBA: agreement 2026-12-24 (Aftaleansvarlig)'
  expect(await told()).toEqual(['DBA: oversight 2021-01-01 (Aftaleansvarlig)', expires])
  await made('oversight', { agreement, completedOn: '2026-11-01', nextOn: '2026-12-01' })
  expect(await told()).toEqual(['DBA: oversight 2026-12-01 (Aftaleansvarlig)', expires])
  await made('subProcessor', { agreement, supplier: processor, approval: 'announced' })
  const [, , answer] = await told()
  expect(answer).toBe('DBA: subProcessor 2026-12-28 (Aftaleansvarlig)')
  const now = await program.ask('agreement.get', { id: agreement })
  await program.ask('agreement.save', { id: agreement, version: now.version, values: { terminatedOn: '2026-11-02' } })
  expect(await told()).toEqual([])
})

it('finds what is due in every domain, and whose it is', async () => {
  const chief = await made('person', { name: 'Chef', email: 'chef@prøve.example' })
  const top = await made('organisationUnit', { name: 'Forvaltning', leader: chief })
  const team = await made('organisationUnit', { name: 'Team', parent: top })
  const owner = await made('person', { name: 'Ejer', unit: team })
  const leaver = await made('person', { name: 'Fratrådt', unit: team, leftOn: '2026-11-27' })
  const system = await made('system', {
    name: 'Journal',
    ...verified,
    unit: team,
    owner,
    coAdministrators: [leaver],
    agreementExpiresOn: '2026-11-01',
    nextRiskAssessmentOn: '2026-12-01'
  })
  await made('system', { name: 'Forladt', ...verified, unit: team, owner: leaver, endsOn: '2026-11-20' })
  await made('system', { name: 'Udfaset', lifecycle: 'retired', owner: leaver })
  await made('unitUse', { system, unit: team, inUse: 'planned', startsOn: '2026-11-02', owner })
  const target = await made('system', { name: 'Mål', ...verified })
  await made('dependency', { source: system, target, kind: 'technical', reviewedOn: '2025-11-03' })
  await made('contract', { name: 'Drift', ...verified, responsible: owner, endsOn: '2027-01-10', noticeMonths: 1 })
  await made('platform', { name: 'Sky', ...verified, riskAssessedOn: '2024-11-04', responsible: leaver, unit: top })
  await made('software', { name: 'Base', ...verified, supportEndsOn: '2026-11-05' })
  await made('supplier', { name: 'Firma' })
  const all = [
    'Journal: agreement 2026-11-01 (Ejer)',
    'Journal · Team: useStart 2026-11-02 (Ejer)',
    'Journal → Mål: verification 2026-11-03 (Ejer)',
    'Sky: riskAssessment 2026-11-04 (Chef)',
    'Base: supportEnd 2026-11-05 (–)',
    'Forladt: systemEnd 2026-11-20 (Chef)',
    'Fratrådt: leaver 2026-11-27 (Chef)',
    'Journal: riskAssessment 2026-12-01 (Ejer)',
    'Drift: contractNotice 2026-12-10 (Ejer)',
    'Firma: verification 2026-12-28 (–)',
    'Drift: contractEnd 2027-01-10 (Ejer)'
  ]
  expect(await told()).toEqual(all)
  const page = await program.ask('tasks.list', { limit: 1, offset: 3 })
  expect(page).toMatchObject({ total: 11, scope: 'all', who: null, today: day })
  expect(page.counts.times).toEqual({ overdue: 7, soon: 3, later: 1 })
  expect(page.counts.kinds).toEqual({
    agreement: 1,
    useStart: 1,
    verification: 2,
    riskAssessment: 2,
    supportEnd: 1,
    systemEnd: 1,
    leaver: 1,
    contractNotice: 1,
    contractEnd: 1
  })
  expect(page.rows[0]).toMatchObject({
    overdue: true,
    field: 'riskAssessedOn',
    reason: 'riskAssessedOn',
    params: { on: '2024-11-04', months: 24 },
    for: { personId: chief, as: 'leader', email: 'chef@prøve.example', unitId: top, unit: 'Forvaltning' }
  })
  const leaving = (await program.ask('tasks.list', { kinds: ['leaver'] })).rows[0]
  // Three systems, one of them retired, and a platform.
  expect(leaving?.params).toEqual({ count: 4 })

  // Counts of kinds are those under the other filters, and so are those of times.
  const narrow = await program.ask('tasks.list', { kinds: ['riskAssessment'], times: ['soon'] })
  expect(narrow.total).toBe(1)
  expect(narrow.counts.times).toEqual({ overdue: 1, soon: 1, later: 0 })
  expect(narrow.counts.kinds).toEqual({ riskAssessment: 1, contractNotice: 1, verification: 1 })
  expect(await told({ dueBefore: '2026-11-03' })).toEqual(all.slice(0, 2))
  expect(await told({ search: 'CHEF' })).toEqual([all[3], all[5], all[6]])
  expect((await program.ask('tasks.list', { sort: { by: 'for' } })).rows.map((row) => row.for.name)).toEqual([
    ...Array(3).fill('Chef'),
    ...Array(6).fill('Ejer'),
    '',
    ''
  ])
  expect(await told({ scope: 'unit', unit: team })).toEqual(all.filter((line) => !/^(Sky|Base|Firma|Drift)/.test(line)))

  // A year ahead: what was verified today is verified again.
  expect(await told({ dueBefore: '2027-11-29', kinds: ['verification'], search: 'journal' })).toEqual([
    all[2],
    'Journal: verification 2027-11-28 (Ejer)'
  ])

  // A day goes by.
  now = '2026-11-28T23:30:00.000Z'
  expect(await program.ask('tasks.list', { limit: 0 })).toMatchObject({ today: '2026-11-29' })
})

it('tells what is due of the systems of a category and of those below it', async () => {
  const main = await made('systemCategory', { name: 'Fag' })
  const below = await made('systemCategory', { name: 'Skole', parent: main })
  const late = { reviewedOn: '2025-01-01' }
  await made('system', { name: 'Elev', category: below, ...late })
  const other = await made('system', { name: 'Uden', ...late })
  await made('supplier', { name: 'Firma', ...late, reviewedOn: '2020-01-01' })
  const names = async (category: string | null) =>
    (await program.ask('tasks.list', { category })).rows.map(({ name }) => name)
  expect(await names(main)).toEqual(['Elev'])
  expect(await names(null)).toEqual(['Firma', 'Elev', 'Uden'])
  await program.ask('system.save', { id: other, version: 1, values: { category: main } })
  expect(await names(main)).toEqual(['Elev', 'Uden'])
  expect((await program.ask('tasks.list', { category: below })).category).toEqual({ id: below, name: 'Skole' })
})

it('shows each user the tasks of the person that the user says to be, and an editor those of the own units', async () => {
  const unit = await made('organisationUnit', { name: 'Skoler' })
  const bodil = await made('person', { name: 'Bodil', unit })
  const other = await made('person', { name: 'Anden' })
  const late = { reviewedOn: '2025-01-01' }
  await made('system', { name: 'Bodils', owner: bodil, unit, ...late })
  const others = await made('system', { name: 'Andens', owner: other, ...late })
  await made('system', { name: 'Skolens', owner: other, unit, ...late })
  for (const [name, roles] of [
    ['Bodil', ['reader']],
    ['Redaktør', ['unitEditor']]
  ] as const) {
    const units = name === 'Redaktør' ? [unit] : []
    await program.ask('user.add', { name, roles: [...roles], units, passphrase: usersPassphrase })
  }
  const names = async (filter: ChannelInput<'tasks.list'> = {}) =>
    (await program.ask('tasks.list', filter)).rows.map(({ name }) => name)

  await switchTo('Bodil')
  expect(await program.ask('tasks.me', {})).toEqual({ id: bodil, name: 'Bodil' })
  expect(await names()).toEqual(['Bodils'])
  expect(await names({ scope: 'all' })).toEqual(['Andens', 'Bodils', 'Skolens'])
  expect(await program.ask('tasks.count', {})).toEqual({ overdue: 1, soon: 0 })
  expect(await program.ask('tasks.setMe', { person: other })).toEqual({ id: other, name: 'Anden' })
  expect(await names()).toEqual(['Andens', 'Skolens'])
  expect(await program.ask('tasks.setMe', { person: null })).toBeNull()
  expect(await names({ scope: 'mine' })).toEqual([])

  await switchTo('Redaktør')
  expect(await program.ask('tasks.me', {})).toBeNull()
  const page = await program.ask('tasks.list', {})
  expect(page).toMatchObject({ scope: 'unit', who: { id: unit, name: 'Skoler' }, total: 2 })
  const refused = await program.refused('review.verify', { entity: 'system', records: [{ id: others }] })
  expect(refused).toMatchObject({ code: 'request.withoutUnit', params: { units: 'Skoler' } })
  const own = page.rows.map(({ recordId }) => ({ id: recordId }))
  expect((await program.ask('review.verify', { entity: 'system', records: own })).records).toHaveLength(2)
})

it('tells whoever is to do it that a measure is overdue, among the own tasks, until it is done', async () => {
  const me = await made('person', { name: 'Ida Prøve' })
  await program.ask('tasks.setMe', { person: me })
  const system = await made('system', { name: 'Nexus', ...verified })
  const assessment = await made('riskAssessment', { name: 'Risici ved Nexus', systems: [system] })
  const values = { name: 'Slå totrinslogin til', assessment, owner: me, deadline: '2026-11-01' }
  const { record } = await program.ask('measure.save', { id: null, version: null, values })
  const mine = async () => (await told({ scope: 'mine' })).filter((line) => line.includes('totrinslogin'))
  expect(await mine()).toEqual([expect.stringMatching(/: measure 2026-11-01 \(Ida Prøve\)$/)])
  const { rows } = await program.ask('tasks.list', { scope: 'mine', times: ['overdue'] })
  expect(rows.map(({ kind }) => kind)).toContain('measure')
  const done = { ...record.values, doneOn: day }
  await program.ask('measure.save', { id: record.id, version: record.version, values: done as never })
  expect(await mine()).toEqual([])
})
