import { join } from 'node:path'
import type { Place, Start } from '../scenario.ts'
import type { WindowTask } from '../window.ts'

/** The passphrase of every register of a round, and the one that it is changed to. */
export const passphrases = { first: 'en lang sætning om kaffe', second: 'syv blå cykler ved havnen' } as const

const root = join(import.meta.dirname, '../../..')

/** The built command line, as its launcher starts it. */
export function commandLine({ register }: Place, command: string, ...args: readonly string[]): Start {
  return {
    args: [join(root, 'out/main/cli.js'), command, ...args, '--register', register, '--json'],
    env: { SAMREGISTER_PASSPHRASE: passphrases.first, SAMREGISTER_USER: '' }
  }
}

/** The program with somebody at its window. */
export function atTheWindow({ folder, register, sheet }: Place, work: WindowTask['work']): Start {
  const { first, second } = passphrases
  const task: WindowTask = { work, folder, register, sheet, passphrase: first, newPassphrase: second }
  return {
    args: [process.env['WINDOW_OF_TORTURE'] ?? '', JSON.stringify(task)],
    env: {}
  }
}
