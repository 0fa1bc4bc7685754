import { addDays } from '../../../src-shared/kernel/dates.ts'
import {
  approved,
  as,
  clock,
  codeOf,
  elderly,
  homeCare,
  make,
  of,
  openShieldingDesk,
  other,
  program,
  reason,
  request,
  see,
  someone,
  today,
  told,
  users
} from '../../support/shielding-desk.ts'

beforeAll(() => openShieldingDesk())
afterAll(() => program.close())

describe('a request', () => {
  test('runs at once and waits for the leader; who asked sees how it stands and not what it says', async () => {
    await as('Mette')
    const mine = await make({ citizens: [{ number: someone() }] })
    expect(mine).toMatchObject({ state: 'provisional', standings: ['requester'], content: null, pieces: [] })
    expect(mine.runsUntil).toBe(addDays(today(), 89))
    expect(mine.offered).toEqual(['supplement', 'withdraw'])
    await as('Lone')
    expect(await see(mine.id)).toMatchObject({
      standings: ['leader'],
      offered: ['approve', 'reject', 'supplement'],
      content: { reason: told, threatened: [{ name: 'Prøve Hjælper' }] }
    })
  })

  test('is nobody else’s to see: not another unit’s leader, nor the coordinator', async () => {
    await as('Mette')
    const { id } = await make({ citizens: [{ number: someone() }] })
    for (const name of ['Leif', 'Systemkoordinator']) {
      if (name === 'Leif') await as(name)
      else await program.ask('register.open', { path: program.register.path, passphrase: program.register.passphrase })
      expect(await codeOf(program.refused('shielding.get', { id }))).toBe('record.notFound')
      expect((await program.ask('shielding.list', {})).rows.map((row) => row.id)).not.toContain(id)
    }
    await as('Dorte')
    expect(await see(id)).toMatchObject({ standings: ['auditor'], content: null, offered: [] })
  })

  test('says whether the citizen is informed and why, and where the evidence lies; what is told later is added', async () => {
    await as('Mette')
    const evidence = ['Sag 4711', 'https://sager.example/4711']
    const { id } = await make({
      citizens: [{ number: someone() }],
      evidence,
      policeReference: 'AB-1',
      inform: 'no',
      informReason: 'Vil øge faren'
    })
    await as('Lone')
    const asked = await see(id)
    const informed = { inform: 'no', informReason: 'Vil øge faren', policeReference: 'AB-1' }
    expect(asked.content).toMatchObject({ ...informed, evidence })
    const later = { evidence: ['Sag 4711', 'Skadesanmeldelse'], injuryReference: 'AES-2', inform: 'yes' as const }
    await program.ask('shielding.supplement', { ...of(asked), details: { ...later, informReason: 'Er blevet rolig' } })
    expect((await see(id)).content).toMatchObject({
      inform: 'yes',
      informReason: 'Er blevet rolig',
      policeReference: 'AB-1',
      injuryReference: 'AES-2',
      evidence: [...evidence, 'Skadesanmeldelse']
    })
  })

  test('of four answers is taken, and has to be filled in before it can be approved', async () => {
    await as('Mette')
    const { id } = await make({
      acute: true,
      citizens: [{ number: someone() }],
      category: null,
      place: '',
      reason: 'Råbte'
    })
    expect(await see(id)).toMatchObject({ state: 'provisional', lacks: ['category', 'place'] })
    await as('Lone')
    const decision = { decision: 'approve', reason } as const
    expect(await codeOf(program.refused('shielding.decide', { ...of(await see(id)), ...decision }))).toBe(
      'shielding.incomplete'
    )
    await as('Mette')
    await program.ask('shielding.supplement', { ...of(await see(id)), details: { category: 'threat' } })
    expect((await see(id)).lacks).toEqual(['place'])
    await program.ask('shielding.supplement', {
      ...of(await see(id)),
      details: { place: 'Trappen', reason: 'Og truede' }
    })
    expect(await see(id)).toMatchObject({ lacks: [], completeBy: null, category: 'threat' })
    await as('Lone')
    expect((await see(id)).content).toMatchObject({
      place: 'Trappen',
      reason: 'Råbte\n\nOg truede',
      category: 'threat'
    })
    await program.ask('shielding.decide', { ...of(await see(id)), ...decision })
  })

  test('says what it lacks, and repeats no number', async () => {
    await as('Mette')
    expect(await codeOf(program.refused('shielding.request', request({ place: '' })))).toBe('shielding.incomplete')
    expect(await codeOf(program.refused('shielding.request', request({ citizens: [] })))).toBe('shielding.noCitizen')
    const wrong = await program.refused('shielding.request', request({ citizens: [{ number: '991399-1234' }] }))
    expect(wrong.code).toBe('shielding.noNumber')
    expect(JSON.stringify(wrong)).not.toContain('1234')
    expect(await codeOf(program.refused('shielding.request', request({ kind: 'department' })))).toBe(
      'shielding.noDepartment'
    )
    const department = request({ kind: 'department', department: { kind: 'SOR', code: '123' } })
    expect(await codeOf(program.refused('shielding.request', department))).toBe('shielding.noLegalBasis')
  })

  test('about a citizen with a running case goes into that, or stands apart, as is said', async () => {
    await as('Sigrid')
    const number = someone()
    const first = await make({ citizens: [{ number }] })
    const refused = await program.refused('shielding.request', request({ citizens: [{ number }] }))
    expect(refused).toMatchObject({ code: 'shielding.alreadyRunning', params: { case: `S-${first.number}` } })
    const second = await make({ citizens: [{ number }], whenRunning: 'join' })
    expect(second).toMatchObject({ state: 'joined', joinedInto: { id: first.id } })
    const third = await make({ citizens: [{ number }], whenRunning: 'apart' })
    expect(third).toMatchObject({ state: 'provisional', alike: [{ id: first.id }] })
    await program.ask('shielding.join', { ...of(third), into: first.id })
    expect((await see(first.id)).joined.map(({ id }) => id)).toEqual([second.id, third.id])
    expect((await program.ask('shielding.find', { number })).length).toBe(3)
    expect(await program.ask('shielding.find', { number: other })).toEqual([])
  })
})

describe('a decision', () => {
  test('is not the registrar’s, nor the threatened one’s', async () => {
    await as('Lone')
    const mine = await make({ citizens: [{ number: someone() }] })
    expect(mine.fourEyes).toBe('asked')
    const approve = { decision: 'approve', reason } as const
    expect(await codeOf(program.refused('shielding.decide', { ...of(mine), ...approve }))).toBe(
      'shielding.fourEyesAsked'
    )
    await as('Mette')
    const { id } = await make({ citizens: [{ number: someone() }], threatened: { who: 'other', name: 'sigrid' } })
    await as('Sigrid')
    const seen = await see(id)
    expect(seen.fourEyes).toBe('threatened')
    expect(await codeOf(program.refused('shielding.decide', { ...of(seen), ...approve }))).toBe(
      'shielding.fourEyesThreatened'
    )
  })

  test('of a threatened leader’s case is the superior’s, and the leader does not see it', async () => {
    await as('Mette')
    const { id } = await make({ citizens: [{ number: someone() }], threatened: { who: 'other', name: 'Lone' } })
    await as('Lone')
    expect(await codeOf(program.refused('shielding.get', { id }))).toBe('record.notFound')
    await as('Bente')
    const seen = await see(id)
    expect(seen).toMatchObject({ standings: ['leader'], decidingUnit: { id: elderly }, unit: { id: homeCare } })
    await program.ask('shielding.decide', { ...of(seen), decision: 'reject', reason })
    expect(await see(id)).toMatchObject({ state: 'rejected', decidedBy: 'Bente' })
  })

  test('that a leader took on paper is recorded by the special function, under the same four eyes', async () => {
    await as('Sigrid')
    const mine = await make({ citizens: [{ number: someone() }] })
    const attached = (leader: string) => ({ way: 'attached', leader, reference: 'Mail 4. marts, sag 26/12' }) as const
    const approve = { ...of(mine), decision: 'approve', reason } as const
    for (const [leader, code] of [
      ['Sigrid', 'shielding.fourEyesAsked'],
      ['prøve  hjælper', 'shielding.fourEyesThreatened']
    ] as const)
      expect(await codeOf(program.refused('shielding.decide', { ...approve, way: attached(leader) }))).toBe(code)
    await program.ask('shielding.decide', { ...approve, way: attached('Lone') })
    const seen = await see(mine.id)
    expect(seen).toMatchObject({ state: 'approved', decidedWay: 'attached' })
    expect(seen.pieces.at(-1)).toMatchObject({ leader: 'Lone', reference: 'Mail 4. marts, sag 26/12' })
  })

  test('meets a later change as a conflict', async () => {
    const case_ = await approved()
    await as('Sigrid')
    await program.ask('shielding.end', { ...of(case_), reason })
    expect(await codeOf(program.refused('shielding.end', { ...of(case_), reason }))).toBe('record.conflict')
  })
})

describe('time', () => {
  test('a longer time is asked for and decided by somebody else, from the former end on', async () => {
    const case_ = await approved(30)
    await program.ask('shielding.extend', { ...of(case_), days: 60, reason })
    const asked = await see(case_.id)
    expect(asked).toMatchObject({ extensionDays: 60, fourEyes: 'asked' })
    const approve = { decision: 'approve', reason } as const
    expect(await codeOf(program.refused('shielding.decideExtension', { ...of(asked), ...approve }))).toBe(
      'shielding.fourEyesAsked'
    )
    await as('Bente')
    await program.ask('shielding.decideExtension', { ...of(asked), ...approve })
    expect(await see(case_.id)).toMatchObject({
      runsUntil: addDays(case_.runsUntil as string, 60),
      extensionDays: null
    })
  })

  test('a case ends by the clock, however long the program was closed', async () => {
    const case_ = await approved(14)
    clock.pass(30)
    expect(await see(case_.id)).toMatchObject({ state: 'expired', protection: 'notNeeded', offered: [] })
    const { rows } = await program.ask('shielding.list', { states: ['expired'] })
    expect(rows.map(({ id }) => id)).toContain(case_.id)
    expect(await codeOf(program.refused('shielding.extend', { ...of(case_), days: 30, reason }))).toBe(
      'shielding.wrongState'
    )
  })

  test('a deputy decides on the days that were said, and on no other', async () => {
    await as('Mette')
    const { id } = await make({ citizens: [{ number: someone() }] })
    await as('Lone')
    const from = addDays(today(), 1)
    await program.ask('shielding.addDeputy', {
      of: users['Lone'] as string,
      deputy: users['Leif'] as string,
      from,
      until: addDays(from, 5)
    })
    await as('Leif')
    expect(await codeOf(program.refused('shielding.get', { id }))).toBe('record.notFound')
    clock.pass(2)
    expect(await see(id)).toMatchObject({ standings: ['leader'], content: { reason: told } })
    await program.ask('shielding.decide', { ...of(await see(id)), decision: 'approve', reason })
    clock.pass(10)
    expect(await codeOf(program.refused('shielding.get', { id }))).toBe('record.notFound')
  })
})
