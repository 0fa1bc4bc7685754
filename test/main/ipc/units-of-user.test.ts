import { type RegisterProgram, registerProgram } from '../../support/register-program.ts'
import { addTestUser, usersPassphrase } from '../../support/users.ts'

let program: RegisterProgram
beforeEach(async () => {
  program = await registerProgram()
})
afterEach(() => program.close())

it('lets a unit editor who is signed in write in the units that were just given, and no longer in those taken', async () => {
  const { ask, refused, register } = program
  const unit = async (name: string): Promise<string> =>
    (await ask('organisationUnit.save', { id: null, version: null, values: { name } })).record.id
  const [care, schools] = [await unit('Pleje'), await unit('Skoler')]
  await ask('register.close', {})
  const session = await register.unlock()
  const roles = ['administrator', 'unitEditor'] as const
  const id = await addTestUser(session, 'Bodil', roles)
  session.close()
  await ask('register.open', { path: register.path, userName: 'Bodil', passphrase: usersPassphrase })
  const system = (owner: string) => ({ id: null, version: null, values: { name: 'Journal', unit: owner } })
  const give = (...units: string[]) => ask('user.change', { id, name: 'Bodil', roles: [...roles], units })
  const bounds = async () => (await ask('register.state', {})).open?.bounds?.units

  expect((await refused('system.save', system(care))).code).toBe('request.noUnits')
  await give(care)
  expect(await bounds()).toBe('Pleje')
  const { record } = await ask('system.save', system(care))
  expect((await refused('system.save', system(schools))).code).toBe('request.outOfScope')
  await give(schools)
  expect(await bounds()).toBe('Skoler')
  const rename = { id: record.id, version: record.version, values: { name: 'Nyt navn' } }
  expect((await refused('system.save', rename)).code).toBe('request.outOfScope')
  await ask('system.save', system(schools))
})
