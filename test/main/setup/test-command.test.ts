import { SetUpProject } from '../../support/set-up-project.ts'

let project: SetUpProject
beforeEach(() => {
  project = new SetUpProject()
  project.command('npm', "put('node_modules/.keep')")
  project.command('chromium')
  project.buildsCommandLine('')
  project.script('typescript/bin/tsc')
  project.script('@biomejs/biome/bin/biome')
  vitest(report(10, 0, 0))
  playwright({ expected: 5, unexpected: 0, flaky: 0 })
  torture({ rounds: 20, broken: 0 })
})
afterEach(() => project.remove())

/** A file with all its tests, and files that do not load. */
const report = (numPassedTests: number, numFailedTests: number, unloaded: number): object => {
  const tests = [...Array(numPassedTests).fill('passed'), ...Array(numFailedTests).fill('failed')]
  const file = { status: numFailedTests ? 'failed' : 'passed', assertionResults: tests.map((status) => ({ status })) }
  const none = { status: 'failed', assertionResults: [] }
  return { numPassedTests, numFailedTests, testResults: [file, ...Array(unloaded).fill(none)] }
}
const leaves = (name: string, content: object | null, code: number): string =>
  `${content ? `put('test-results/${name}', ${JSON.stringify(JSON.stringify(content))});` : ''}process.exit(${code})`
function vitest(content: object | null, code = 0): void {
  project.script('vitest/vitest.mjs', leaves('tests.json', content, code))
}
function playwright(stats: object | null, code = 0, errors: object[] = []): void {
  project.script('@playwright/test/cli.js', leaves('specs.json', stats && { stats, errors }, code))
}
function torture(report: { readonly rounds: number; readonly broken: number }): void {
  const write = `process.getBuiltinModule('node:fs').writeFileSync('test-results/torture.json', '${JSON.stringify(report)}')`
  project.write('test/torture/torture.ts', `${write}\nprocess.exit(${report.broken})`)
}
const last = (out: string): string | undefined => out.trim().split('\n').at(-1)

test('everything runs, and the last line counts it all: four times types, lint, tests, kills, specs', async () => {
  const { code, out } = await project.start('test.mjs')
  expect([code, last(out)]).toEqual([0, '40 passed, 0 failed'])
  expect(project.calls().filter((call) => call.startsWith('typescript'))).toEqual(
    ['src-shared', 'src-main', 'test/renderer', 'test'].map((name) => `typescript/bin/tsc -p ${name} --checkers 1`)
  )
  // An old report is not taken for a new one.
  playwright(null, 0)
  expect(last((await project.start('test.mjs')).out)).toBe('35 passed, 1 failed')
})

test('failed tests, test files that do not load, flaky specs and broken rounds count as failed', async () => {
  vitest(report(8, 2, 1), 1)
  playwright({ expected: 3, unexpected: 1, flaky: 1 }, 1)
  torture({ rounds: 20, broken: 2 })
  const { code, out } = await project.start('test.mjs')
  expect([code, last(out)]).toEqual([1, '34 passed, 7 failed'])
})

test('a suite that crashes counts as failed, and the others still run', async () => {
  project.script('typescript/bin/tsc', 'process.exit(2)')
  vitest(null, 1)
  playwright(null, 1)
  project.write('test/torture/torture.ts', 'process.exit(1)')
  const { code, out } = await project.start('test.mjs')
  expect([code, last(out)]).toEqual([1, '1 passed, 7 failed'])
})

test('a suite that ends badly without a failed test counts as failed all the same', async () => {
  vitest(report(10, 0, 0), 1)
  playwright({ expected: 0, unexpected: 0, flaky: 0 }, 1, [{ message: 'no tests found' }])
  const { code, out } = await project.start('test.mjs')
  expect([code, last(out)]).toEqual([1, '35 passed, 2 failed'])
})

test('a build that fails is told with a cure once types and lint have been looked at; nothing that needs it runs', async () => {
  project.script('electron-vite/bin/electron-vite.js', "console.error('no such module'); process.exit(1)")
  const { code, out, errors } = await project.start('test.mjs')
  expect([code, errors]).toEqual([
    1,
    expect.stringMatching(/The build failed\.\nno such module[\s\S]*→ Mend the error/)
  ])
  expect(out).not.toContain('passed')
  const ran = project.calls().map((call) => call.split(' ')[0])
  expect(ran.at(-1)).toBe('@biomejs/biome/bin/biome')
  expect(ran.filter((name) => name?.startsWith('vitest') || name?.startsWith('@playwright'))).toEqual([])
})
