import type { Program } from '../bench/run/program.ts'
import type { Picture } from './picture.ts'

/** A folder of one round's own, the register in it, and the sheet that is imported. */
export interface Place {
  readonly folder: string
  readonly register: string
  readonly sheet: string
  /** The folder with packages that a central office reads. */
  readonly packages: string
}

/** What the killed program had told by then: a JSON object a line. */
export type Said = readonly Readonly<Record<string, unknown>>[]

/** How the program is started. */
export interface Start {
  /** The file that Node runs, and its arguments. */
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

/** What is looked at after a kill, with the register open again. */
export interface Look {
  readonly program: Program
  readonly place: Place
  readonly said: Said
  /** The register before the work. */
  readonly before: Picture
  /** The register after the whole of the work; null when this is the run that shows it. */
  readonly after: Picture | null
  /** The work came to its end, as it does when nobody kills it. */
  readonly whole: boolean
}

/** A kind of work in which the program is killed. */
export interface Scenario {
  readonly name: string
  /** The register it begins with. */
  readonly begins: 'filled' | 'older' | 'central' | 'none'
  readonly start: (place: Place) => Start
  /** Opens the register again; by default with its one passphrase. */
  readonly reopen?: (program: Program, place: Place, said: Said) => Promise<void>
  /** Throws when what was told is not there, or something is there by half. */
  readonly holds: (look: Look) => void | Promise<void>
}

/** Throws when it does not hold. */
export function mustHold(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Error(otherwise)
}
