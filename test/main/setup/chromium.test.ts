import { SetUpProject } from '../../support/set-up-project.ts'

let project: SetUpProject
beforeEach(() => {
  project = new SetUpProject()
})
afterEach(() => project.remove())

const bring = `
  import { runCommand } from './.setup/say.mjs'
  import { bringChromium, findChromium } from './.setup/steps/chromium.mjs'
  await runCommand(async () => {
    if (!findChromium()) await bringChromium()
    console.log(findChromium())
    return 0
  })`
const isRoot = process.getuid?.() === 0
/** Somebody who is not root; whoever runs the tests, if that is one. */
const nobody = isRoot ? { uid: 65534 } : {}
const installing = `if (process.argv.includes('install')) {
  const file = 'bin/' + process.argv.find((name) => /^chromium(-headless-shell)?$/.test(name))
  put(file, '#!/bin/sh')
  fs.chmodSync(path.join(root, file), 0o755)
}`
const asRoot = `const { spawnSync } = require('node:child_process')
  const [, command, ...args] = process.argv.slice(2)
  if (command !== 'true') process.exit(spawnSync(command, args, { stdio: 'inherit' }).status)`
const packages = 'chromium-headless-shell chromium-sandbox fonts-liberation'

test('a Chromium that is there is used, and one that is named before it', async () => {
  project.command('chromium')
  expect((await project.evaluate(bring)).out.trim()).toBe(project.path('bin/chromium'))
  const named = await project.evaluate(bring, { env: { ELECTRON_STANDIN_CHROMIUM: '/elsewhere/chromium' } })
  expect(named.out.trim()).toBe('/elsewhere/chromium')
})

test('Chromium, its sandbox and a font are installed once: as root, or by sudo where it asks for no password', async () => {
  project.command('apt-get', installing)
  project.command('sudo', asRoot)
  const { code, errors } = await project.evaluate(bring)
  expect([code, errors]).toEqual([0, expect.stringContaining("Installing Debian's Chromium")])
  expect((await project.evaluate(bring)).errors).toBe('')
  expect(project.calls().filter((call) => call.startsWith('apt-get'))).toEqual([
    'apt-get update',
    `apt-get install -y --no-install-recommends ${packages}`
  ])
})

test('where there is a screen, the Chromium that can show a window is the one to have', async () => {
  project.command('chromium-headless-shell')
  project.command('apt-get', installing)
  project.command('sudo', asRoot)
  const { out } = await project.evaluate(bring, { env: { DISPLAY: ':0' } })
  expect(out.trim()).toBe(project.path('bin/chromium'))
})

test('somebody who may not install anything is told what to ask for', async () => {
  project.command('apt-get')
  project.command('sudo', "console.error('sudo: a password is required'); process.exit(1)")
  const { code, errors } = await project.evaluate(bring, nobody)
  expect(code).toBe(1)
  expect(errors).toContain(`only root may install it.\n→ Install it as root (apt-get install ${packages})`)
  expect(project.calls().filter((call) => call.startsWith('apt-get'))).toEqual([])
})

test('a system without apt-get is told so', async () => {
  const { code, errors } = await project.evaluate(bring)
  expect(code).toBe(1)
  expect(errors).toContain('no apt-get')
})

test('packages that cannot be fetched are told with apt-get’s words', async () => {
  project.command('apt-get', "console.error('E: Unable to fetch some archives'); process.exit(100)")
  project.command('sudo', `process.exit(process.argv.includes('true') ? 0 : 100)`)
  const { code, errors } = await project.evaluate(bring)
  expect(code).toBe(1)
  expect(errors).toMatch(/Chromium could not be installed[\s\S]*→ Check the connection to Debian's packages/)
})
