import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { CliDesk } from '../../support/cli.ts'
import { commandLine, environmentOf, processTree } from '../../support/processes.ts'
import { filesUnder, root } from '../../support/project.ts'
import { temporaryFolder } from '../../support/register.ts'

// Every process of the command line while it works: what it was started with can be read by others on the machine
// (arguments) or by whatever it starts (environment). The window's processes are looked at in
// test/e2e/no-plain-text.spec.ts.

/** Names in the sheet that is read; no process has a reason to be started with one. */
const planted = ['Hemmeligt Plantesystem', 'Plantet Leverandør']

/** A recovery key that the user handed over, as for `restore --recover`. */
const handedKey = '7H3K9-PLANT-ED000-00000-00000-00000-00000-00001'

interface Seen {
  readonly args: readonly string[]
  readonly environment: readonly string[]
  /** Which of its memory a core dump would hold, as Linux tells it; all zeros is none. */
  readonly dumped: string
}

/** Looks at a process and all that it starts, over and over, until told to stop: none of them is started and gone in a moment. */
async function watch(root: number, seen: Map<number, Seen>, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    for (const pid of processTree(root)) {
      const args = commandLine(pid)
      // The first look at a process may come between fork and exec, when it still is its parent's image.
      if (args.length > 0) seen.set(pid, { args, environment: environmentOf(pid), dumped: dumpedOf(pid) })
    }
    await wait(10)
  }
}

function dumpedOf(pid: number): string {
  try {
    // A process that is ending has no memory left, and nothing stands there.
    return readFileSync(`/proc/${pid}/coredump_filter`, 'utf8').trim() || 'gone'
  } catch {
    return 'gone'
  }
}

const isLauncher = ({ args }: Seen): boolean => args.some((arg) => arg.endsWith('cli.mjs'))
const isProgram = ({ args }: Seen): boolean => args.some((arg) => arg.endsWith('out/main/cli.js'))
const isReader = ({ args }: Seen): boolean => args.some((arg) => arg.endsWith('reading-child.js'))

let desk: CliDesk
let recoveryKey: string
const seen = new Map<number, Seen>()
beforeAll(async () => {
  desk = new CliDesk()
  recoveryKey = await desk.make()
  const sheet = desk.path('liste.csv')
  const rows = Array.from({ length: 1000 }, (_, i) => `${planted[0]} ${i};${planted[1]} ${i % 50}`)
  writeFileSync(sheet, ['System;Leverandør', ...rows, ''].join('\r\n'))
  let over = false
  let watching: Promise<void> | undefined
  const started = (pid: number): void => {
    watching = watch(pid, seen, () => over)
  }
  const env = { SAMREGISTER_RECOVERY_KEY: handedKey }
  const { code, errors } = await desk.run(['import', sheet, '--register', desk.register], { started, env })
  over = true
  await watching
  if (code !== 0) throw new Error(errors)
}, 180_000)
afterAll(() => desk.clear())

test('the launcher, the program and the reader of foreign files were all seen', () => {
  const processes = [...seen.values()]
  expect([isLauncher, isProgram, isReader].map((is) => processes.some(is))).toEqual([true, true, true])
})

test('no process has a secret or a name of the sheet among its arguments', () => {
  for (const { args } of seen.values())
    for (const secret of [desk.passphrase, handedKey, recoveryKey, ...planted])
      expect(args.join(' ')).not.toContain(secret)
})

test.each([
  ['the passphrase', () => desk.passphrase],
  ['the recovery key', () => handedKey]
])('%s is in the environment of those alone whom the user gave it, and in nobody’s whom they start', (_, secret) => {
  const has = ({ environment }: Seen): boolean => environment.some((entry) => entry.includes(secret()))
  const processes = [...seen.values()]
  expect(processes.filter((one) => !isLauncher(one) && !isProgram(one)).filter(has)).toEqual([])
  // What is looked for can be found: the program itself was given it.
  expect(processes.filter(isProgram).every(has)).toBe(true)
})

test('nothing else that was planted stands in any environment', () => {
  for (const { environment } of seen.values())
    for (const secret of [recoveryKey, ...planted]) expect(environment.join('\n')).not.toContain(secret)
})

test('a log that was written has nothing of it', () => {
  const settings = join(desk.folder, 'settings')
  for (const entry of readdirSync(settings, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8')
    for (const secret of [desk.passphrase, handedKey, recoveryKey, ...planted]) expect(text).not.toContain(secret)
  }
})

describe('a crash leaves nothing of the memory behind that the program could leave', () => {
  const built = filesUnder('out', '.js', '.cjs')

  test('no crash reporter, no heap snapshot and no diagnostic report is asked for', () => {
    expect(built.length).toBeGreaterThan(4)
    const asking = /crashReporter|writeHeapSnapshot|HeapSnapshotNearHeapLimit|report-on-|reportOn|writeReport/
    for (const { path, text } of built) expect([path, asking.test(text)]).toEqual([path, false])
  })

  test('a report that Node is told to write all the same has no environment', () => {
    for (const entry of ['cli.js', 'main.js']) {
      const source = built.find(({ path }) => path === join('out/main', entry))?.text ?? ''
      expect(source).toContain('takeSecrets()')
    }
    expect(built.some(({ text }) => text.includes('process.report.excludeEnv = true'))).toBe(true)
  })

  // Whether a core dump is written is the system's matter (`ulimit -c`, core_pattern); what is in it is ours.
  test('a core dump of the program or of its reader would hold none of their memory', () => {
    const holding = [...seen.values()].filter((one) => isProgram(one) || isReader(one))
    expect(holding.map(({ dumped }) => dumped).filter((dumped) => dumped !== 'gone')).toEqual(
      expect.arrayContaining(['00000000'])
    )
    expect(holding.filter(({ dumped }) => !/^(0+|gone)$/.test(dumped))).toEqual([])
  })

  test('a core dump that is written all the same does not have what the process held', () => {
    const folder = temporaryFolder()
    const secrets = Array.from({ length: 10_000 }, (_, i) => `Plantet-${i}-`)
    const script = `
      const { keepOutOfCoreDumps } = await import(${JSON.stringify(join(root, 'src-main/platform/core-dump.ts'))})
      keepOutOfCoreDumps()
      globalThis.held = Buffer.from(Array.from({ length: ${secrets.length} }, (_, i) => 'Plantet-' + i + '-').join(''))
      process.abort()`
    const sh = 'ulimit -c unlimited; exec "$0" --input-type=module --eval "$1"'
    const { signal, status } = spawnSync('sh', ['-c', sh, process.execPath, script], { cwd: folder.path })
    expect([signal, status]).toEqual(['SIGABRT', null])
    // Where a service takes the dumps, or none is allowed, there is no file here.
    for (const name of readdirSync(folder.path)) {
      const dump = readFileSync(join(folder.path, name))
      // A dump always has the processor's registers, and they what was moved last: two kilobytes at most.
      expect(secrets.filter((secret) => dump.includes(secret)).length).toBeLessThan(secrets.length / 20)
    }
    folder.dispose()
  })
})
