import { SetUpProject } from '../../support/set-up-project.ts'

let project: SetUpProject
beforeEach(() => {
  project = new SetUpProject()
})
afterEach(() => project.remove())

const bring = `
  import { runCommand } from './.setup/say.mjs'
  import { bringNode, needsNode, nodePath } from './.setup/steps/node.mjs'
  await runCommand(async () => {
    if (needsNode()) await bringNode()
    console.log(nodePath())
    return 0
  })`
const brought = `node-${process.platform}-${process.arch}/bin/node`

test('Node is new enough from 22.18 on', async () => {
  const versions = ['20.20.2', '22.17.1', '22.18.0', '24.0.0']
  const lines = `import { isNewEnough } from './.setup/steps/node.mjs'
    console.log(JSON.stringify(${JSON.stringify(versions)}.map(isNewEnough)))`
  expect(JSON.parse((await project.evaluate(lines)).out)).toEqual([false, false, true, true])
})

test('a Node that is new enough is used, and npm is not called', async () => {
  project.command('npm')
  const { code, out } = await project.evaluate(bring)
  expect([code, out.trim()]).toEqual([0, process.execPath])
  expect(project.calls()).toEqual([])
})

test('an old Node fetches a newer one into its own folder, once', async () => {
  project.command('npm', `put('.node/node_modules/${brought}')`)
  project.write('.node/package.json', '{}')
  const first = await project.evaluate(bring, { nodeVersion: '20.20.2' })
  expect(first.out.trim()).toBe(project.path('.node/node_modules', brought))
  expect(first.errors).toContain('fetching Node 24')
  const second = await project.evaluate(bring, { nodeVersion: '20.20.2' })
  expect(second.errors).toBe('')
  expect(project.calls()).toEqual(['npm ci --ignore-scripts --prefix ./.node --no-audit --no-fund --loglevel=error'])
})

test('where nothing can be fetched, the cure is said', async () => {
  // npm leaves out what is optional without an error.
  project.command('npm')
  project.write('.node/package.json', '{}')
  const { code, errors } = await project.evaluate(bring, { nodeVersion: '20.20.2' })
  expect(code).toBe(1)
  expect(errors).toMatch(/could not be fetched[\s\S]*→ .*install Node 24 yourself/)
})

test('without the list of what to fetch, that is said, and npm is not blamed', async () => {
  project.command('npm')
  const { code, errors } = await project.evaluate(bring, { nodeVersion: '20.20.2' })
  expect(code).toBe(1)
  expect(errors).toMatch(/\.node\/package\.json is not there[\s\S]*→ .*the folder \.node/)
  expect(errors).not.toContain('connection')
  expect(project.calls()).toEqual([])
})
