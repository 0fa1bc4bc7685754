import type { EnvironmentSecrets } from '../platform/environment.ts'
import { UsageError } from './usage-error.ts'
import type { Words } from './words.ts'

/** What is beside the program when it is called from a terminal: streams, environment, working directory. */
export interface Terminal {
  readonly stdin: NodeJS.ReadStream
  readonly stdout: NodeJS.WriteStream
  readonly stderr: NodeJS.WriteStream
  readonly env: NodeJS.ProcessEnv
  /** What stood in SAMREGISTER_PASSPHRASE and SAMREGISTER_RECOVERY_KEY; they are no longer in `env`. */
  readonly secrets: EnvironmentSecrets
  readonly cwd: string
}

/** The keys that a terminal in raw mode leaves to us. */
const keys = { enter: /[\r\n]/, stop: ['\u0003', '\u0004'], back: ['\u007f', '\b'] } as const

/** Asks for a line without showing what is typed; null when it was left with Ctrl+C. */
function askHidden({ stdin, stderr }: Terminal, question: string): Promise<string | null> {
  return new Promise((resolve) => {
    let typed: readonly string[] = []
    const done = (answer: string | null): void => {
      stdin.setRawMode(false)
      stdin.pause()
      stdin.off('data', take)
      stderr.write('\n')
      resolve(answer)
    }
    const take = (data: string): void => {
      for (const char of data) {
        if (keys.enter.test(char)) done(typed.join(''))
        else if (keys.stop.some((key) => key === char)) done(null)
        else if (keys.back.some((key) => key === char)) typed = typed.slice(0, -1)
        else typed = [...typed, char]
      }
    }
    stderr.write(question)
    stdin.setEncoding('utf8')
    stdin.setRawMode(true)
    stdin.resume()
    stdin.on('data', take)
  })
}

/**
 * The passphrase from SAMREGISTER_PASSPHRASE, else asked for at the terminal (twice for a new register). Throws a
 * UsageError where there is neither.
 */
export async function passphraseFrom(terminal: Terminal, words: Words, isNew: boolean): Promise<string> {
  if (terminal.secrets.passphrase) return terminal.secrets.passphrase
  if (!terminal.stdin.isTTY) throw new UsageError('usage.noPassphrase')
  const typed = await askHidden(terminal, words.say('ask.passphrase'))
  if (!typed) throw new UsageError('usage.noPassphrase')
  if (isNew && typed !== (await askHidden(terminal, words.say('ask.again')))) throw new UsageError('ask.differ')
  return typed
}

/**
 * The recovery key from SAMREGISTER_RECOVERY_KEY, else asked for at the terminal. Throws a UsageError where there is
 * neither.
 */
export async function recoveryKeyFrom(terminal: Terminal, words: Words): Promise<string> {
  if (terminal.secrets.recoveryKey) return terminal.secrets.recoveryKey
  const typed = terminal.stdin.isTTY ? await askHidden(terminal, words.say('ask.recoveryKey')) : null
  if (!typed) throw new UsageError('usage.noRecoveryKey')
  return typed
}

/** One line at the terminal that says how far the work is; nothing where stderr is no terminal. */
export interface ProgressLine {
  show(text: string): void
  clear(): void
}

/** The progress line of a terminal. */
export function progressLine({ stderr }: Terminal): ProgressLine {
  let shown = 0
  const clear = (): void => {
    if (shown > 0) stderr.write(`\r${' '.repeat(shown)}\r`)
    shown = 0
  }
  return {
    show(text) {
      if (!stderr.isTTY) return
      const line = text.slice(0, Math.max(stderr.columns - 1, 20))
      stderr.write(`\r${line.padEnd(shown)}`)
      shown = line.length
    },
    clear
  }
}
