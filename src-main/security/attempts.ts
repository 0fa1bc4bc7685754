import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { RegisterError } from '../db/register-error.ts'
import { writeFileAtomicSync } from '../platform/files.ts'

/** Whose passphrase is tried. */
export interface Attempted {
  readonly registerId: string
  readonly id: string
  readonly name: string
}

/** Counts wrong passphrases and makes the next one wait. */
export interface Attempts {
  /**
   * Counts an attempt, before it is known to be wrong: several at once gain nothing. Throws RegisterError
   * tooManyAttempts with the `seconds` that are left to wait; that attempt does not count.
   */
  begin(user: Attempted): void
  /** The passphrase was the right one: nothing to wait for any more. */
  succeeded(user: Attempted): void
}

/** The clocks it runs on: the wall's, which lasts over a restart, and one that nobody can set. */
export interface AttemptClocks {
  /** Milliseconds. */
  readonly wall: () => number
  /** Milliseconds. */
  readonly steady: () => number
}

const free = 3
const longestSeconds = 15 * 60

/** Seconds to wait after so many wrong attempts: none for the first three, then 2, 4, 8 … up to 15 minutes. */
export function delayAfter(wrong: number): number {
  return wrong < free ? 0 : Math.min(2 ** (wrong - free + 1), longestSeconds)
}

const schema = z.record(z.string(), z.object({ wrong: z.int().min(0), at: z.number() }))
type Stored = z.infer<typeof schema>

/**
 * Attempts per register and user, in a file of the program's own settings: a wrong passphrase changes nothing in the
 * register. The file names nobody. A clock turned back does not shorten the wait: while the program runs the time is
 * taken from a clock that cannot be set, and after a restart a last attempt that lies ahead begins its wait anew.
 */
export function attemptStore(file: string, clocks: AttemptClocks = machineClocks): Attempts {
  /** What could not be written holds until the program ends. */
  let kept: Stored | null = null
  /** When this process noted an attempt, on both clocks. */
  const noted = new Map<string, { readonly at: number; readonly steady: number }>()

  const read = (): Stored => kept ?? parsed(file)
  const write = (next: Stored): void => {
    kept = next
    try {
      mkdirSync(dirname(file), { recursive: true })
      writeFileAtomicSync(file, JSON.stringify(next))
      kept = null
    } catch {
      // A read-only profile; `kept` has it.
    }
  }
  const note = (key: string, wrong: number): void => {
    const at = clocks.wall()
    write({ ...read(), [key]: { wrong, at } })
    noted.set(key, { at, steady: clocks.steady() })
  }
  const waitedFor = (key: string, at: number, wrong: number): number => {
    const own = noted.get(key)
    if (own?.at === at) return clocks.steady() - own.steady
    const waited = clocks.wall() - at
    if (waited < 0) note(key, wrong)
    return Math.max(waited, 0)
  }
  return {
    begin(user) {
      const key = keyOf(user)
      const { wrong, at } = read()[key] ?? { wrong: 0, at: 0 }
      const delay = delayAfter(wrong) * 1000
      const left = delay === 0 ? 0 : delay - waitedFor(key, at, wrong)
      if (left > 0)
        throw new RegisterError('register.tooManyAttempts', { name: user.name, seconds: Math.ceil(left / 1000) })
      note(key, wrong + 1)
    },
    succeeded(user) {
      const key = keyOf(user)
      const { [key]: _, ...others } = read()
      write(others)
      noted.delete(key)
    }
  }
}

const machineClocks: AttemptClocks = { wall: () => Date.now(), steady: () => performance.now() }

function keyOf({ registerId, id }: Attempted): string {
  return createHash('sha256').update(`${registerId}:${id}`).digest('base64url')
}

function parsed(file: string): Stored {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return {}
  }
}
