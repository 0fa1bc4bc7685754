// The rounds of a torture; torture.ts makes one program of this and of the window that is killed.
import { randomInt } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { seeded } from '../support/made-rows.ts'
import type { Rule } from './killing.ts'
import { type Prepared, prepare } from './prepare.ts'
import { type Course, killOnce, measure } from './round.ts'
import { administrationScenarios } from './scenarios/administration.ts'
import { wholeScenarios } from './scenarios/as-a-whole.ts'
import { consolidationScenarios } from './scenarios/consolidation.ts'
import { stepScenarios } from './scenarios/step-by-step.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    seed: { type: 'string' },
    only: { type: 'string' },
    report: { type: 'string' }
  }
})
const rounds = Number(values.rounds)
const seed = values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed)
const all = [...wholeScenarios, ...stepScenarios, ...administrationScenarios, ...consolidationScenarios]
const only = values.only?.split(',')
const scenarios = all.filter(({ name }) => !only || only.includes(name))
if (!Number.isInteger(rounds) || rounds < 1 || !Number.isInteger(seed) || scenarios.length === 0) {
  const names = all.map(({ name }) => name).join(', ')
  process.stderr.write(`npm run torture -- [--rounds N] [--seed S] [--only NAME,NAME]; names: ${names}\n`)
  process.exit(2)
}

/** So many rounds run at once. */
const lanes = 2
/** So often a round is tried again when the program was done before its moment came. */
const tries = 6

const say = (text: string): void => void process.stderr.write(`${text}\n`)
const random = seeded(seed)
const below = (limit: number): number => Math.floor(random() * limit)

/** A moment within the work: half of them by the clock, half by what can be seen on the disk. */
function momentOf({ worked, signs }: Course): Rule {
  const seen = [...signs]
  const [sign, count] = seen[below(seen.length)] ?? ['log', 0]
  const part = random()
  if (count > 0 && random() < 0.5) return { kind: 'at', sign, nth: 1 + below(count), ms: below(12) }
  return { kind: 'after', ms: Math.round(part * worked) }
}

/** The same work earlier, when the moment was missed. */
function sooner(rule: Rule, course: Course, attempt: number): Rule {
  const ms = rule.kind === 'after' ? rule.ms : course.worked
  return { kind: 'after', ms: Math.round(ms * 0.7 ** attempt) }
}

/** Does all of the work, so many at once. */
async function inLanes<T>(work: readonly T[], run: (one: T, place: number) => Promise<void>): Promise<void> {
  const waiting = work.entries()
  const lane = async (): Promise<void> => {
    for (const [place, one] of waiting) await run(one, place)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

interface Planned {
  readonly course: Course
  readonly rule: Rule
}

const tally = { rounds: 0, kills: 0, broken: 0 }

async function play({ course, rule }: Planned, number: number, folder: string, prepared: Prepared): Promise<void> {
  const at = join(folder, `round-${number + 1}`)
  const about = `${number + 1}/${rounds} ${course.scenario.name}`
  tally.rounds += 1
  await unlessBroken(about, at, async () => {
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const now = attempt === 0 ? rule : sooner(rule, course, attempt)
      const ending = await killOnce(at, course, prepared, now)
      if (!ending.killed) continue
      tally.kills += 1
      const moment = now.kind === 'after' ? `after ${now.ms} ms` : `at change ${now.nth} of ${now.sign}`
      return say(`  ${about}: killed ${moment}, ${ending.said.length} told, ${ending.children} children ended`)
    }
    say(`  ${about}: was done before every kill`)
  })
}

/** What does not hold is told with all that is needed to look into it. */
async function unlessBroken(about: string, at: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    tally.broken += 1
    say(`✗ ${about}: ${error instanceof Error ? error.message : String(error)}`)
    say(`  What is left lies in ${at}; seed ${seed}`)
  }
}

async function torture(folder: string): Promise<void> {
  const prepared = await prepare(folder, scenarios)
  const courses: Course[] = []
  await inLanes(scenarios.slice(0, rounds), async (scenario, place) => {
    const at = join(folder, `whole-${place}`)
    await unlessBroken(`${scenario.name}, not killed`, at, async () => {
      courses.push(await measure(at, scenario, prepared))
    })
  })
  for (const { scenario, worked } of courses)
    say(`  ${scenario.name}: works ${Math.round(worked)} ms when nobody kills it`)
  const planned = Array.from({ length: rounds }, (_, place): Planned[] => {
    const course = courses[place % courses.length]
    return course ? [{ course, rule: momentOf(course) }] : []
  }).flat()
  await inLanes(planned, (one, place) => play(one, place, folder, prepared))
}

const folder = mkdtempSync(join(tmpdir(), 'samregister-torture-'))
const begin = performance.now()
say(`${rounds} rounds, seed ${seed}`)
await torture(folder)
if (tally.broken === 0) rmSync(folder, { recursive: true })
say(`${Math.round((performance.now() - begin) / 1000)} s`)
if (values.report) writeFileSync(values.report, JSON.stringify(tally))
process.stdout.write(`${tally.rounds} rounds, ${tally.kills} kills, ${tally.broken} broken\n`)
process.exitCode = tally.broken === 0 ? 0 : 1
