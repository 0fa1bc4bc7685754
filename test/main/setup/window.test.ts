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
  expect(project.calls().at(-1)).toContain('--project=tour')
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
