import { rmSync } from 'node:fs'
import { SetUpProject } from '../../support/set-up-project.ts'

let project: SetUpProject
beforeEach(() => {
  project = new SetUpProject()
  project.command('npm', "put('node_modules/.keep')")
  project.command('chromium')
  project.buildsCommandLine('')
  project.script(
    'electron/cli.js',
    "console.log('on ' + (process.env.ELECTRON_OVERRIDE_DIST_PATH ? 'stand-in' : 'Electron'))"
  )
  project.script('electron/install.js', 'process.exit(1)')
  project.script(
    '@playwright/test/cli.js',
    "console.log('on ' + (process.env.ELECTRON_OVERRIDE_DIST_PATH ? 'stand-in' : 'Electron'))"
  )
})
afterEach(() => project.remove())

/** A mirror is named, so that nobody looks whether the usual place answers. */
const onDisplay = { env: { DISPLAY: ':99', ELECTRON_MIRROR: 'http://127.0.0.1:9/' } }
const electron = "put('node_modules/electron/path.txt', 'electron'); put('node_modules/electron/dist/electron')"

test('without a display the program is shown around on the stand-in, and nothing is fetched', async () => {
  const { code, out } = await project.start('start.mjs')
  expect([code, out]).toEqual([0, 'on stand-in\n'])
  expect(project.calls().at(-1)).toContain(' tour.ts ')
  expect(project.calls().some((call) => call.startsWith('electron/install'))).toBe(false)
})

test('on a display Electron is fetched and used', async () => {
  project.script('electron/install.js', electron)
  const { code, out } = await project.start('start.mjs', [], onDisplay)
  expect([code, out]).toEqual([0, 'on Electron\n'])
})

test('where Electron cannot be fetched, the window opens on the stand-in', async () => {
  const { code, out, errors } = await project.start('start.mjs', [], onDisplay)
  expect([code, out]).toEqual([0, 'on stand-in\n'])
  expect(errors).toContain('could not be fetched')
})

test('where Electron does not start, the window opens on the stand-in', async () => {
  project.script('electron/install.js', electron)
  project.script(
    'electron/cli.js',
    `if (process.argv.includes('--version')) { console.error('libgtk-3.so.0: cannot open shared object file'); process.exit(127) }
     console.log('on ' + (process.env.ELECTRON_OVERRIDE_DIST_PATH ? 'stand-in' : 'Electron'))`
  )
  const { out, errors } = await project.start('start.mjs', [], onDisplay)
  expect(out).toBe('on stand-in\n')
  expect(errors).toContain('libgtk-3.so.0')
})

/** Waits until a file is there; a body of commands that wait for each other. */
const waitFor = (name: string): string =>
  `for (let i = 0; i < 600 && !fs.existsSync(path.join(root, '${name}')); i++) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50)\n`

test('Node, the packages and Chromium are brought at once; that one fails is told when all have ended', async () => {
  rmSync(project.path('bin/chromium'))
  project.write('.node/package.json', '{}')
  const node = `.node/node_modules/node-${process.platform}-${process.arch}/bin/node`
  project.command(
    'npm',
    `if (process.argv.includes('--prefix')) {
      put('node-began')
      ${waitFor('npm-began')}put('${node}')
    } else {
      put('npm-began')
      ${waitFor('node-began')}${waitFor('apt-began')}put('npm-ended')
      process.exit(1)
    }`
  )
  project.command('sudo', 'process.exit(1)')
  project.command(
    'apt-get',
    `put('apt-began')\n${waitFor('npm-ended')}put('bin/chromium', '#!/bin/sh'); fs.chmodSync(path.join(root, 'bin/chromium'), 0o755)`
  )
  const { code, errors } = await project.evaluate(
    `process.getuid = () => 0
    const { runCommand } = await import('./.setup/say.mjs')
    const { setUpWindow } = await import('./.setup/set-up-window.mjs')
    await runCommand(() => setUpWindow({ fetch: false }))`,
    { nodeVersion: '20.20.2' }
  )
  expect([code, errors]).toEqual([1, expect.stringContaining('npm ci failed')])
  expect(project.calls().filter((call) => call.startsWith('apt-get'))).toHaveLength(2)
  expect(project.read('bin/chromium')).toBe('#!/bin/sh')
  expect(project.calls().filter((call) => call.startsWith('npm'))).toHaveLength(2)
})
