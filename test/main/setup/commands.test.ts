import { SetUpProject } from '../../support/set-up-project.ts'

let project: SetUpProject
beforeEach(() => {
  project = new SetUpProject()
  project.command('npm', "put('node_modules/.keep')")
})
afterEach(() => project.remove())

const builds = (): number => project.calls().filter((call) => call.startsWith('electron-vite')).length

test('the command line gets its arguments, its folder and a clean output; it is built again when a source has changed', async () => {
  project.buildsCommandLine(
    'console.log(JSON.stringify([process.argv.slice(2), process.env.INIT_CWD])); process.exitCode = 2'
  )
  const start = () => project.start('cli.mjs', ['list', '--name', 'a b'], { env: { INIT_CWD: '/from/here' } })
  const { code, out, errors } = await start()
  expect(code).toBe(2)
  expect(JSON.parse(out)).toEqual([['list', '--name', 'a b'], '/from/here'])
  expect(errors).toContain('Building')
  // A second start sets nothing up.
  expect([await start(), builds()]).toMatchObject([{ code, out, errors: '' }, 1])
  project.write('src-main/features/new.ts', 'two')
  await start()
  expect(builds()).toBe(2)
  // A build that fails is shown, and nothing old is started in its place.
  project.script('electron-vite/bin/electron-vite.js', "console.error('main.ts:3: no such thing'); process.exit(1)")
  project.write('src-main/main.ts', 'two')
  expect(await start()).toMatchObject({ code: 1, out: '', errors: expect.stringContaining('main.ts:3: no such thing') })
})

test('several started at once wait for one build', async () => {
  project.buildsCommandLine("console.log('done')")
  const all = await Promise.all([1, 2, 3, 4].map(() => project.start('cli.mjs')))
  expect(all.map(({ code, out }) => [code, out])).toEqual(Array(4).fill([0, 'done\n']))
  expect(builds()).toBe(1)
})

test('a set-up that was ended in the middle does not hold up the next', async () => {
  project.buildsCommandLine("console.log('done')")
  const ended = await project.evaluate('console.log(process.pid)')
  project.write('.setup/.busy/owner', ended.out.trim())
  expect((await project.start('cli.mjs')).out).toBe('done\n')
  project.write('.setup/.busy/other', 'no owner at all')
  project.write('src-main/main.ts', 'two')
  expect((await project.start('cli.mjs')).out).toBe('done\n')
})

test('a signal is handed on to the command line, which ends in its own way', async () => {
  const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const
  project.buildsCommandLine(`
    for (const signal of ${JSON.stringify(signals)})
      process.on(signal, () => { console.log('tidied at ' + signal); process.exit(7) })
    setInterval(() => {}, 1000)
    console.log('ready')`)
  for (const signal of signals) {
    const { code, out } = await project.start('cli.mjs', [], {
      onStart: (child) => child.stdout?.once('data', () => child.kill(signal))
    })
    expect([code, out]).toEqual([7, `ready\ntidied at ${signal}\n`])
  }
})

test('a killed npm takes the command line with it', async () => {
  project.buildsCommandLine(`
    process.on('SIGTERM', () => { console.log('tidied'); process.exit(0) })
    setInterval(() => {}, 1000)
    console.log('ready')`)
  // Stands for npm: starts the launcher on its own output and does nothing more.
  const npm = `
    import { spawn } from 'node:child_process'
    spawn(process.execPath, ['.setup/cli.mjs'], { stdio: 'inherit' })`
  const { out, signal } = await project.evaluate(npm, {
    env: { npm_lifecycle_event: 'cli' },
    onStart: (child) => child.stdout?.once('data', () => child.kill('SIGKILL'))
  })
  // The output is at its end only when everybody who could write to it has gone.
  expect([signal, out]).toEqual(['SIGKILL', expect.stringMatching(/^ready\ntidied\n$/)])
})

test('a command line that a signal ends, ends us by the same', async () => {
  project.buildsCommandLine("process.kill(process.pid, 'SIGKILL')")
  expect((await project.start('cli.mjs')).signal).toBe('SIGKILL')
})

test('the benchmark prints its own output only', async () => {
  project.buildsCommandLine('')
  project.write(
    'test/bench/bench.ts',
    'const args: string[] = process.argv.slice(2); console.log(JSON.stringify(args))'
  )
  const { code, out } = await project.start('bench.mjs', ['--only', 'open.time'])
  expect([code, JSON.parse(out)]).toEqual([0, ['--only', 'open.time']])
})
