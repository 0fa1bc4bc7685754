import { readSetting, writeSetting } from '../../../src-main/db/settings.ts'
import { withTransaction } from '../../../src-main/db/transaction.ts'
import {
  approved,
  as,
  citizen,
  homeCare,
  make,
  of,
  openShieldingDesk,
  program,
  reason,
  relative,
  see,
  someone,
  told,
  users
} from '../../support/shielding-desk.ts'

beforeAll(() => openShieldingDesk())
afterAll(() => program.close())

describe('the key', () => {
  test('who has none cannot decide blindly, and is told who can help', async () => {
    await as('Mette')
    const { id } = await make({ citizens: [{ number: someone() }] })
    await as('Solveig')
    const seen = await see(id)
    expect(seen).toMatchObject({ standings: ['officer'], content: null })
    const refused = await program.refused('shielding.decide', { ...of(seen), decision: 'approve', reason })
    expect(refused).toMatchObject({ code: 'area.noKey', params: { holders: 'Sigrid' } })
  })

  test('a new leader gets the cases of the unit when a holder has looked, and loses them with the role', async () => {
    const case_ = await approved()
    const anna = () =>
      program.ask('register.open', { path: program.register.path, passphrase: program.register.passphrase })
    await anna()
    const lise = { name: 'Lise', roles: ['leader' as const], units: [homeCare] }
    const { id } = await program.ask('user.add', { ...lise, passphrase: 'en lang sætning om havregrød' })
    const asLise = () =>
      program.ask('register.open', {
        path: program.register.path,
        userName: 'Lise',
        passphrase: 'en lang sætning om havregrød'
      })
    await asLise()
    expect(await see(case_.id)).toMatchObject({ standings: ['leader'], content: null })
    await as('Sigrid')
    await program.ask('shielding.settle', {})
    await asLise()
    expect((await see(case_.id)).content?.reason).toBe(told)
    await anna()
    await program.ask('user.change', { id, ...lise, units: [], roles: ['reader'] })
    await as('Sigrid')
    await program.ask('shielding.settle', {})
    const session = await withoutProgram()
    const copies = 'SELECT count(*) FROM shielding_copy WHERE user_id = ?'
    expect(session.db.prepare(copies).pluck().get(id)).toBe(0)
    session.close()
  })

  test('of an auditor is granted by an officer: until then what happened is seen, and not why', async () => {
    await as('Dorte')
    const case_ = (await program.ask('shielding.list', {})).rows[0]?.id as string
    expect(await see(case_)).toMatchObject({ standings: ['auditor'], content: null, offered: [] })
    await program.ask('area.request', { area: 'shielding' })
    await as('Sigrid')
    await program.ask('area.grant', { area: 'shielding', userId: users['Dorte'] as string })
    await as('Dorte')
    expect((await see(case_)).content?.reason).toBe(told)
    expect((await see(case_)).offered).toEqual([])
  })

  test('shows one number at a time, with a reason that the history keeps', async () => {
    await as('Mette')
    const { id } = await make({ citizens: [{ number: citizen }, { number: relative, relation: 'accessOf' }] })
    await as('Lone')
    const [first] = (await see(id)).citizens
    const { number } = await program.ask('shielding.reveal', {
      id,
      citizen: first?.id as string,
      reason: 'Registreres i IDSAS'
    })
    expect(number).toBe('6711701234')
    const entries = (await see(id)).entries
    expect(entries.at(-1)).toMatchObject({ event: 'reveal', by: 'Lone' })
  })

  test('without any the file says neither who, nor by whom, nor why', async () => {
    const session = await withoutProgram()
    const tables = session.db
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'")
      .pluck()
      .all()
    const all = tables
      .flatMap((table) => session.db.prepare(`SELECT * FROM "${table}"`).raw().all() as unknown[][])
      .flat()
    const text = all.map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value))).join('\n')
    for (const secret of [
      '6711701234',
      '671170-1234',
      relative,
      told,
      'Prøve Hjælper',
      'Borgerens hjem',
      'Mail 4. marts'
    ])
      expect(text).not.toContain(secret)
    expect(text).toContain('shieldingCase')
    expect(readSetting(session.db, 'register.id')).toBeDefined()
    session.close()
  })
})

/** The register opened without the program, as with any other tool. */
async function withoutProgram() {
  await program.ask('register.close', {})
  return program.register.unlock()
}

test('units are the coordinator’s to make, but in a register for shieldings alone', async () => {
  await as('Sigrid')
  const unit = { name: 'Nattevagten' }
  expect((await program.refused('shielding.addUnit', unit)).code).toBe('shielding.unitsElsewhere')
  const session = await withoutProgram()
  withTransaction(session.db, () => writeSetting(session.db, 'register.purpose', 'shielding'))
  session.close()
  await as('Sigrid')
  const { id } = await program.ask('shielding.addUnit', unit)
  const other = await program.refused('shielding.addUnit', { name: 'X', parent: crypto.randomUUID() })
  expect(other).toMatchObject({ code: 'field.unknownReference', fields: { parent: 'field.unknownReference' } })
  const below = await program.ask('shielding.addUnit', { name: 'Vikarerne', parent: id })
  expect(await program.refused('shielding.removeUnit', { id })).toMatchObject({ code: 'shielding.unitHasUnits' })
  await program.ask('shielding.removeUnit', below)
  expect((await program.refused('shielding.renameUnit', { ...below, name: 'X' })).code).toBe('record.deleted')
  const names = async () => (await program.ask('shielding.state', {})).units.map(({ name }) => name)
  expect(await names()).not.toContain('Vikarerne')
  await program.ask('shielding.restoreUnit', below)
  await program.ask('shielding.renameUnit', { ...below, name: 'Vikarkorpset' })
  expect(await names()).toContain('Vikarkorpset')
  await make({ unit: below.id, citizens: [{ number: someone() }] })
  const kept = await program.refused('shielding.removeUnit', below)
  expect(kept).toMatchObject({ code: 'shielding.unitHasCases', params: { unit: 'Vikarkorpset', count: 1 } })
  expect((await make({ unit: id, citizens: [{ number: someone() }] })).unit.name).toBe('Nattevagten')
  const again = await withoutProgram()
  withTransaction(again.db, () => writeSetting(again.db, 'register.purpose', 'all'))
  again.close()
})

test('a unit that is merged takes its cases along to who leads the one that is left, and one with cases is not deleted for good', async () => {
  await as('Mette')
  const { id } = await make({ citizens: [{ number: someone() }] })
  const coordinator = { path: program.register.path, passphrase: program.register.passphrase }
  await program.ask('register.open', coordinator)
  const { rows } = await program.ask('organisationUnit.list', {})
  const unit = (name: string) => rows.find(({ values }) => values['name'] === name)
  const [keep, drop] = [unit('Køkken'), unit('Hjemmepleje')]
  if (!keep || !drop) throw new Error('no units')
  const versions = { keep: keep.version, drop: drop.version }
  const pair = { entity: 'organisationUnit', keep: keep.id, drop: drop.id } as const
  await program.work('merge.apply', { ...pair, versions, choices: {} } as never)
  await as('Leif')
  expect((await see(id)).standings).toEqual(['leader'])
  await as('Sigrid')
  await program.ask('shielding.settle', {})
  await as('Leif')
  expect((await see(id)).content?.reason).toBe(told)
  await program.ask('register.open', coordinator)
  const gone = await program.ask('organisationUnit.get', { id: drop.id })
  const purge = { entity: 'organisationUnit', id: drop.id, version: gone.version, field: null, current: false }
  const refused = await program.refused('record.purge', { ...purge, reason, jobId: crypto.randomUUID() } as never)
  expect(refused.code).toBe('record.inUse')
})
