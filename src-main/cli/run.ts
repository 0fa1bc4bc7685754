import { entityNames } from '../../src-shared/kernel/field.ts'
import type { Answer } from './answer.ts'
import { type Command, readCommandLine } from './command-line.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'
import { environmentLanguage, type Words, wordsIn } from './words.ts'

/** Exit codes: done, refused with a message, used wrongly. */
const done = 0
const refused = 1
const misused = 2

function tellMisuse(terminal: Terminal, words: Words, error: UsageError): number {
  terminal.stderr.write(`${error.text(words)}\n`)
  return misused
}

async function answerTo(command: Command, terminal: Terminal, words: Words): Promise<Answer> {
  // The program is loaded only now: a wrong use is told at once.
  const { answer } = await import('./answer.ts')
  return await answer(command, terminal, words)
}

/** Runs the command line; answers the exit code. Never throws, and never shows a stack trace. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const typed = readCommandLine(args)
  const words = wordsIn(typed.language ?? environmentLanguage(terminal.env))
  if (typed.command === 'help') {
    terminal.stdout.write(words.say('help', { entities: entityNames.join(', ') }))
    return done
  }
  if (typed.command instanceof UsageError) return tellMisuse(terminal, words, typed.command)
  try {
    const { ok, json, text, message } = await answerTo(typed.command, terminal, words)
    if (typed.json) terminal.stdout.write(`${JSON.stringify(json(), null, terminal.stdout.isTTY ? 2 : 0)}\n`)
    else terminal.stdout.write(text())
    if (message !== null && !typed.json) terminal.stderr.write(`${message}\n`)
    return ok ? done : refused
  } catch (error) {
    if (error instanceof UsageError) return tellMisuse(terminal, words, error)
    throw error
  }
}
