import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { processBegan, processState, processTree } from '../support/processes.ts'
import { mustHold, type Place, type Said, type Start } from './scenario.ts'
import { type Sign, watchSigns } from './signs.ts'

/** When to kill: so many milliseconds after the first sign of work, or after a sign's so-manieth change. */
export type Rule =
  | { readonly kind: 'after'; readonly ms: number }
  | { readonly kind: 'at'; readonly sign: Sign; readonly nth: number; readonly ms: number }

/** How a run of the program ended. */
export interface Ending {
  /** False when it had ended before its moment came. */
  readonly killed: boolean
  readonly said: Said
  /** From the first sign of work to the end, in milliseconds. */
  readonly worked: number
  /** How often each sign changed. */
  readonly signs: ReadonlyMap<Sign, number>
  /** How many processes it had started that were running when it was killed; all of them have ended since. */
  readonly children: number
}

/** A run that takes longer hangs. */
const longestRun = 120_000
/** How long the killed program's own children may take to notice. */
const patience = 10_000

const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** Starts the program itself (no npm, no launcher) and kills it by the rule, or lets it end where there is none. */
export async function runAndKill(start: Start, place: Place, rule: Rule | null): Promise<Ending> {
  const signs = watchSigns(place)
  const begin = performance.now()
  const child = startIn(place, start)
  const closed = once(child, 'close')
  let began = Number.POSITIVE_INFINITY
  const isTime = (): boolean => {
    if (rule?.kind === 'at') return signs.count(rule.sign) >= rule.nth
    if (rule === null || began === Number.POSITIVE_INFINITY) signs.look()
    const now = performance.now()
    if (signs.counts.size > 0) began = Math.min(began, now)
    return rule !== null && now - began >= rule.ms
  }
  const over = (): boolean => child.exitCode !== null || child.signalCode !== null
  while (!isTime() && !over()) {
    mustHold(performance.now() - begin < longestRun, `The program had not ended after ${longestRun} ms`)
    await wait(1)
  }
  if (rule?.kind === 'at') await wait(rule.ms)
  const children = over() ? [] : await kill(child)
  await closed
  running.delete(child)
  const killed = child.signalCode === 'SIGKILL'
  mustHold(
    killed || child.exitCode === 0,
    `The program ended with ${child.exitCode}: ${told(place, 'errors').slice(-2000)}`
  )
  await allEnded(children)
  const worked = Math.max(0, performance.now() - began)
  return { killed, said: linesOf(told(place, 'said')), worked, signs: signs.counts, children: children.length }
}

/** What it tells goes to files: they hold what was told before a kill, and nobody has to listen in time. */
function startIn(place: Place, { args, env }: Start): ChildProcess {
  const outputs = (['said', 'errors'] as const).map((name) => openSync(join(place.folder, name), 'w'))
  // Where Node keeps what it makes of the sources, if anywhere: to make it again is half of a start.
  const { PATH = '', NODE_COMPILE_CACHE: made } = process.env
  const child = spawn(process.execPath, [...args], {
    env: {
      PATH,
      HOME: place.folder,
      XDG_CONFIG_HOME: place.folder,
      ...(made === undefined ? {} : { NODE_COMPILE_CACHE: made }),
      ...env
    },
    stdio: ['ignore', ...outputs]
  })
  outputs.forEach(closeSync)
  running.add(child)
  return child
}

function told({ folder }: Place, name: 'said' | 'errors'): string {
  return readFileSync(join(folder, name), 'utf8')
}

interface Seen {
  readonly pid: number
  readonly began: string | undefined
}

/** Stops it first, so that it starts nothing between our look at its children and its end. */
async function kill(child: ChildProcess): Promise<readonly Seen[]> {
  const pid = child.pid ?? 0
  child.kill('SIGSTOP')
  while (process.platform === 'linux' && !/^[TZX]?$/.test(processState(pid) ?? '')) await wait(0)
  const children = processTree(pid).filter((other) => other !== pid)
  const seen = children.map((other) => ({ pid: other, began: processBegan(other) }))
  child.kill('SIGKILL')
  return seen
}

async function allEnded(children: readonly Seen[]): Promise<void> {
  const end = performance.now() + patience
  const left = (): readonly Seen[] =>
    children.filter(({ pid, began }) => processState(pid) !== 'Z' && processBegan(pid) === began && began !== undefined)
  while (left().length > 0) {
    mustHold(
      performance.now() < end,
      `Processes of the killed program run on: ${left()
        .map(({ pid }) => pid)
        .join(', ')}`
    )
    await wait(5)
  }
}

/** The whole lines; one that was being written at the end was not told. */
function linesOf(out: string): Said {
  return out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>)
}
