import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { backupsOpen, goesOn, isSound, nothingHalfLeft, searchAgrees } from './examine.ts'
import { type Ending, type Rule, runAndKill } from './killing.ts'
import { type Picture, pictureOf } from './picture.ts'
import { type Prepared, withProgram } from './prepare.ts'
import type { Place, Scenario } from './scenario.ts'
import { passphrases } from './scenarios/starts.ts'
import type { Sign } from './signs.ts'

/** How a scenario goes when nobody kills it: what moments there are to kill at, and what it leaves. */
export interface Course {
  readonly scenario: Scenario
  /** From the first sign of work to the end, in milliseconds. */
  readonly worked: number
  readonly signs: ReadonlyMap<Sign, number>
  readonly after: Picture
}

/** A copy of the scenario's register in a folder of its own. */
function placeIn(folder: string, scenario: Scenario, prepared: Prepared): Place {
  mkdirSync(folder, { recursive: true })
  const register = join(folder, 'Torturkommune.samregister')
  if (scenario.begins !== 'none') cpSync(prepared[scenario.begins], register, { recursive: true })
  return { folder, register, sheet: prepared.sheet, packages: prepared.packages }
}

/** Runs a scenario to its end; what holds after a kill must hold here too. */
export async function measure(folder: string, scenario: Scenario, prepared: Prepared): Promise<Course> {
  const place = placeIn(folder, scenario, prepared)
  const { worked, signs, said } = await runAndKill(scenario.start(place), place, null)
  const after = await examine({ scenario, place, prepared, said, whole: true, after: null })
  rmSync(folder, { recursive: true })
  return { scenario, worked, signs, after }
}

/** Runs a scenario, kills it and looks at what is left; throws what does not hold, and then leaves the folder. */
export async function killOnce(folder: string, course: Course, prepared: Prepared, rule: Rule): Promise<Ending> {
  const { scenario, after } = course
  const place = placeIn(folder, scenario, prepared)
  const ending = await runAndKill(scenario.start(place), place, rule)
  await examine({ scenario, place, prepared, said: ending.said, whole: !ending.killed, after })
  rmSync(folder, { recursive: true })
  return ending
}

interface Examined {
  readonly scenario: Scenario
  readonly place: Place
  readonly prepared: Prepared
  readonly said: Ending['said']
  readonly whole: boolean
  readonly after: Picture | null
}

/** Opens it again at once, with no help, and looks at everything. Answers what there is. */
async function examine({ scenario, place, prepared, said, whole, after }: Examined): Promise<Picture> {
  return await withProgram(join(place.folder, 'settings'), async (program) => {
    if (scenario.reopen) await scenario.reopen(program, place, said)
    else await program.call('register.open', { path: place.register, passphrase: passphrases.first })
    nothingHalfLeft(place)
    await isSound(place.register, Object.values(passphrases), true)
    await scenario.holds({ program, place, said, whole, before: prepared.before, after })
    await searchAgrees(program)
    const now = await pictureOf(program)
    await goesOn(program)
    await backupsOpen(program, place, Object.values(passphrases))
    await program.call('register.close', {})
    return now
  })
}
