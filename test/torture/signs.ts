import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { registerFiles } from '../../src-main/db/register-files.ts'
import type { Place } from './scenario.ts'

/** Where the program can be seen at work from outside: each is a text that changes as the work goes on. */
const looks = {
  /** The log grows with every transaction, and shrinks when it is emptied into the file. */
  log: ({ register }: Place) => stateOf(join(register, `${registerFiles.database}-wal`)),
  database: ({ register }: Place) => stateOf(join(register, registerFiles.database)),
  keys: ({ register }: Place) => stateOf(join(register, registerFiles.keys)),
  lock: ({ register }: Place) => stateOf(join(register, registerFiles.lock)),
  /** What is written beside before it takes its name. */
  backups: ({ register }: Place) => namesIn(join(register, registerFiles.backups)),
  beside: ({ folder }: Place) => namesIn(folder, /samregister/)
} as const

/** A place where work shows. */
export type Sign = keyof typeof looks

/** Counts how often each sign changes. */
export interface Signs {
  /** Looks again, and answers how often this sign has changed by now. */
  count(sign: Sign): number
  /** Looks at all signs. */
  look(): void
  readonly counts: ReadonlyMap<Sign, number>
}

/** Starts to watch a place. */
export function watchSigns(place: Place): Signs {
  const names = Object.keys(looks) as Sign[]
  const last = new Map(names.map((name) => [name, looks[name](place)]))
  const counts = new Map<Sign, number>()
  const count = (name: Sign): number => {
    const now = looks[name](place)
    if (now !== last.get(name)) counts.set(name, (counts.get(name) ?? 0) + 1)
    last.set(name, now)
    return counts.get(name) ?? 0
  }
  return { count, look: () => names.forEach(count), counts }
}

function stateOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false, bigint: true })
  return stats ? `${stats.ino} ${stats.size} ${stats.mtimeNs}` : ''
}

function namesIn(folder: string, kind = /./): string {
  try {
    return readdirSync(folder)
      .filter((name) => kind.test(name))
      .sort()
      .join('\n')
  } catch {
    return ''
  }
}
