import { SetUpProject } from '../../support/set-up-project.ts'

let project: SetUpProject
beforeEach(() => {
  project = new SetUpProject()
  project.lock({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0', optional: true } })
})
afterEach(() => project.remove())

const bring = `
  import { runCommand } from './.setup/say.mjs'
  import { bringDependencies, needsDependencies } from './.setup/steps/dependencies.mjs'
  await runCommand(async () => {
    if (needsDependencies()) await bringDependencies()
    return 0
  })`
const call = 'npm ci --ignore-scripts --no-audit --no-fund --loglevel=error'
const install = `put('node_modules/.keep')`

/** What npm leaves behind when somebody has installed these packages by hand. */
function installed(packages: Readonly<Record<string, object>>): void {
  project.write('node_modules/.package-lock.json', JSON.stringify({ packages }))
  for (const name of Object.keys(packages)) project.write(`${name}/package.json`, '{}')
}

test('packages are installed once for a lockfile, and again for another', async () => {
  project.command('npm', install)
  expect((await project.evaluate(bring)).errors).toContain('npm ci')
  expect((await project.evaluate(bring)).errors).toBe('')
  expect(project.calls()).toEqual([call])
  project.lock({ 'node_modules/a': { version: '1.0.1' } })
  await project.evaluate(bring)
  expect(project.calls()).toEqual([call, call])
})

test('what somebody has installed by hand is left alone, with or without the optional', async () => {
  project.command('npm', install)
  installed({ 'node_modules/a': { version: '1.0.0' } })
  await project.evaluate(bring)
  expect(project.calls()).toEqual([])
})

test.each([
  ['another version', { 'node_modules/a': { version: '1.0.1' } }],
  ['a package that is missing', {}],
  ['a package too many', { 'node_modules/a': { version: '1.0.0' }, 'node_modules/c': { version: '1.0.0' } }]
])('%s is installed anew', async (_what, packages) => {
  project.command('npm', install)
  installed(packages)
  await project.evaluate(bring)
  expect(project.calls()).toEqual([call])
})

test('a failed npm ci is told with its words and a cure, and tried again the next time', async () => {
  project.command('npm', "console.error('npm error network ENOTFOUND'); process.exit(1)")
  const { code, errors } = await project.evaluate(bring)
  expect(code).toBe(1)
  expect(errors).toMatch(/npm error network ENOTFOUND[\s\S]*→ Check the connection/)
  await project.evaluate(bring)
  expect(project.calls()).toEqual([call, call])
})
