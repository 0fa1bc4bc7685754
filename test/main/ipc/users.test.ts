import { type TestProgram, testProgram } from '../../support/program.ts'

const ofBodil = 'syv ugler danser på broen'

let program: TestProgram
beforeEach(async () => {
  program = await testProgram()
})
afterEach(() => program.close())

test('users are looked after through the program, and what one may changes at once', async () => {
  const { ask, refused, path, passphrase } = program
  const { id } = await ask('user.add', { name: 'Bodil', passphrase: ofBodil, roles: ['administrator'] })
  expect((await ask('user.list', {})).users.map(({ name, roles }) => [name, roles])).toEqual([
    ['Systemkoordinator', ['administrator', 'systemCoordinator']],
    ['Bodil', ['administrator']]
  ])
  const own = (await ask('register.state', {})).open?.user
  await ask('user.change', { id: own?.id ?? '', name: own?.name ?? '', roles: ['systemCoordinator'] })
  expect((await ask('register.state', {})).open?.permissions).not.toContain('register.administer')
  expect((await refused('user.list', {})).code).toBe('request.forbidden')

  await ask('register.open', { path, userName: 'Bodil', passphrase: ofBodil })
  expect((await refused('system.list', {})).code).toBe('request.forbidden')
  expect((await refused('user.remove', { id })).code).toBe('register.notYourself')
  await ask('user.remove', { id: own?.id ?? '' })
  expect(await ask('register.users', { path })).toEqual([{ name: 'Bodil', quick: false }])
  await ask('register.lock', {})
  const wrong = await refused('register.open', { path, userName: 'Systemkoordinator', passphrase })
  expect(wrong.code).toBe('register.unknownUser')
})

test('wrong passphrases wait, also for whoever changes the own one', async () => {
  const { refused } = program
  const change = () => refused('register.changePassphrase', { current: 'forkert', next: ofBodil })
  // All at once, as a slow machine may need longer than the wait for deriving one after the other.
  const codes = (await Promise.all([1, 2, 3, 4, 5].map(change))).map(({ code }) => code)
  expect(codes.toSorted()).toEqual([
    'register.tooManyAttempts',
    'register.tooManyAttempts',
    'register.wrongPassphrase',
    'register.wrongPassphrase',
    'register.wrongPassphrase'
  ])
})

test('a view is shared by whoever may write, with whoever may read; nobody else’s is offered', async () => {
  const { ask, path, passphrase } = program
  await ask('user.add', { name: 'Bodil', passphrase: ofBodil, roles: ['reader'] })
  const view = (name: string, shared: boolean) => ({ name, query: 'f.lifecycle=planned', columns: null, shared })
  const views = [view('For alle', true), view('Min egen', false)]
  await ask('view.set', { key: 'views.system', value: { views, start: null } })
  expect(await ask('view.shared', { entity: 'system' })).toEqual([])

  await ask('register.open', { path, userName: 'Bodil', passphrase: ofBodil })
  expect(await ask('view.shared', { entity: 'system' })).toEqual([{ by: 'Systemkoordinator', view: views[0] }])
  expect(await ask('view.shared', { entity: 'person' })).toEqual([])
  await ask('view.set', { key: 'views.system', value: { views: [view('Læserens', true)], start: null } })

  await ask('register.open', { path, userName: 'Systemkoordinator', passphrase })
  expect(await ask('view.shared', { entity: 'system' })).toEqual([])
})
