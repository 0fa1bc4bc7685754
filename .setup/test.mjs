import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from './places.mjs'
import { sharedProcessors } from './processors.mjs'
import { run } from './run.mjs'
import { runCommand, say } from './say.mjs'
import { setUp } from './set-up.mjs'
import { setUpWindow } from './set-up-window.mjs'
import { nodePath } from './steps/node.mjs'

/** A suite that hangs is ended after this time (milliseconds) and counts as failed. */
const limit = 20 * 60_000

const bin = (...parts) => inRoot('node_modules', ...parts)
const results = (name) => inRoot('test-results', name)

/** A suite's report; undefined when it left none, because it crashed. */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/** Runs a suite that only passes or fails. */
async function check(name, args, env) {
  say(`\n— ${name}`)
  const { code } = await run(nodePath(), args, { cwd: inRoot(), env, show: true, limit })
  return { name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }
}

/** Runs a suite that counts; one that crashes, or fails without a failed test, counts as one failed. */
async function count(name, args, env, report, read) {
  say(`\n— ${name}`)
  rmSync(report, { force: true })
  const { code } = await run(nodePath(), args, { cwd: inRoot(), env, show: true, limit })
  const found = readReport(report)
  const { passed, failed } = found ? read(found) : { passed: 0, failed: 1 }
  return { name, passed, failed: code !== 0 && failed === 0 ? 1 : failed }
}

/** A file that fails without a failed test did not load, or its preparation failed: one failed. */
const readVitest = ({ numPassedTests, numFailedTests, testResults }) => ({
  passed: numPassedTests,
  failed:
    numFailedTests +
    testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some((test) => test.status === 'failed')
    ).length
})

const readPlaywright = ({ stats, errors }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky + (stats.unexpected === 0 ? errors.length : 0)
})

const readTorture = ({ rounds, broken }) => ({ passed: Math.max(0, rounds - broken), failed: broken })

/**
 * What the kills of every test run meet, each once, at a moment that is another one in every run; `npm run torture` meets
 * all there is, as often as it is told.
 */
const killedAt = ['import in the window', 'edits', 'bulk deletion', 'migration in the window', 'backup', 'removed user']

/**
 * Types, lint and Vitest, one after the other. A second checker of types would look again at what the first has seen, and so
 * the window is looked at with its own tests only. Only Vitest needs the program built.
 */
async function runWithoutWindow(env, built) {
  const suites = []
  for (const project of ['src-shared', 'src-main', 'test/renderer', 'test']) {
    suites.push(
      await check(`types of ${project}`, [bin('typescript', 'bin', 'tsc'), '-p', project, '--checkers', '1'], env)
    )
  }
  const biome = [
    bin('@biomejs', 'biome', 'bin', 'biome'),
    'check',
    '--config-path',
    'test',
    '--max-diagnostics=50',
    '.'
  ]
  suites.push(await check('lint', biome, env))

  await built
  const report = results('tests.json')
  const vitest = [bin('vitest', 'vitest.mjs'), 'run', '-c', 'test/vitest.config.ts', `--outputFile.json=${report}`]
  // A third worker gains nothing: with the specs' two they then take the processor from each other.
  const shown = ['--reporter=dot', '--reporter=json', '--maxWorkers=2']
  suites.push(await count('unit and component tests', [...vitest, ...shown], env, report, readVitest))
  return suites
}

/** What starts the program as a whole: the specs, then the kills. */
async function runProgram(env, built) {
  await built
  const report = results('specs.json')
  const specEnv = { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report, PWTEST_CACHE_DIR: bin('.cache', 'playwright') }
  const cli = bin('@playwright', 'test', 'cli.js')
  const specs = [cli, 'test', '-c', 'test/playwright.config.ts', '--reporter=list,json']
  const suites = [await count('end-to-end tests', specs, specEnv, report, readPlaywright)]

  const torture = [
    inRoot('test', 'torture', 'torture.ts'),
    '--rounds',
    String(killedAt.length),
    '--only',
    killedAt.join()
  ]
  torture.push('--report', results('torture.json'))
  suites.push(await count('kills survived', torture, env, results('torture.json'), readTorture))
  return suites
}

/** Less than this a test's files must not find (bytes). */
const roomNeeded = 4 * 2 ** 30

/** The environment with a folder in memory for what tests write, where there is one with room: nothing is waited for. */
function inMemory(env) {
  const memory = '/dev/shm'
  try {
    const { bavail, bsize } = statfsSync(memory)
    if (bavail * bsize < roomNeeded) return { env, done() {} }
    const folder = mkdtempSync(join(memory, 'samregister-test-'))
    // As open as any temporary folder's parents: tests become other users.
    chmodSync(folder, 0o755)
    return { env: { ...env, TMPDIR: folder }, done: () => rmSync(folder, { recursive: true, force: true }) }
  } catch {
    return { env, done() {} }
  }
}

/** So many are busy at once: two of Vitest's, two of the specs'. */
const workers = 4

/**
 * Both at once, types while the program is built: a window waits for its screen a third of the time, and a line of either
 * says where it comes from. A build that fails is told when what needs none has ended.
 */
async function runAll(outer) {
  const processors = sharedProcessors(workers)
  const { env, done } = inMemory({
    ...outer,
    ...(processors && { SAMREGISTER_TEST_PROCESSORS: processors }),
    // What Node makes of a source is made once: tests start some hundred processes of the same few.
    NODE_COMPILE_CACHE: bin('.cache', 'compiled')
  })
  // Also when a signal ends us.
  process.on('exit', done)
  const built = setUp()
  const lanes = await Promise.allSettled([runWithoutWindow(env, built), runProgram(env, built)])
  for (const { reason } of lanes) if (reason) throw reason
  return lanes.flatMap(({ value }) => value)
}

await runCommand(async () => {
  const env = await setUpWindow({ fetch: false, built: false })
  if (!existsSync(inRoot('test-results'))) mkdirSync(inRoot('test-results'))
  const suites = await runAll(env)
  say('')
  for (const { name, passed, failed } of suites)
    say(`${failed ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed`)
  const sum = (key) => suites.reduce((total, suite) => total + suite[key], 0)
  process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed\n`)
  return sum('failed') === 0 ? 0 : 1
})
