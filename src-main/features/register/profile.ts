import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { z } from 'zod'
import type { Profile, RegisterState } from '../../../src-shared/features/register/contract.ts'
import { languages } from '../../../src-shared/kernel/language.ts'
import { writeFileAtomicSync } from '../../platform/files.ts'

const mostRecent = 10

const schema = z.object({
  language: z.enum(languages).nullable().catch(null).default(null),
  theme: z.enum(['auto', 'light', 'dark']).catch('auto').default('auto'),
  recent: z.array(z.string()).catch([]).default([])
})

type Stored = z.output<typeof schema>

/** This user's settings of the program: language, theme, recently opened registers. Nothing of a register is in them. */
export interface ProfileStore {
  get(): Profile
  set(profile: Profile): void
  recent(): RegisterState['recent']
  /** Puts a register in front of the recent ones. */
  remember(path: string): void
  forget(path: string): void
}

/** The name a register is shown by: its folder's, without the ending. */
export function registerName(path: string): string {
  return basename(path).replace(/\.samregister$/i, '')
}

/**
 * The settings in a JSON file; a missing or damaged one is as if nothing had been chosen. Not being able to write it
 * costs a convenience, never a request.
 */
export function profileStore(file: string): ProfileStore {
  let stored: Stored | undefined
  const read = (): Stored => {
    stored ??= schema.parse(parsed(file))
    return stored
  }
  const write = (next: Partial<Stored>): void => {
    stored = { ...read(), ...next }
    try {
      mkdirSync(dirname(file), { recursive: true })
      writeFileAtomicSync(file, JSON.stringify(stored, null, 2))
    } catch {
      // It holds until the program ends.
    }
  }
  return {
    get: () => ({ language: read().language, theme: read().theme }),
    set: ({ language, theme }) => write({ language, theme }),
    recent: () => read().recent.map((path) => ({ path, name: registerName(path), exists: existsSync(path) })),
    remember: (path) =>
      write({ recent: [path, ...read().recent.filter((other) => other !== path)].slice(0, mostRecent) }),
    forget: (path) => write({ recent: read().recent.filter((other) => other !== path) })
  }
}

function parsed(file: string): object {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}
