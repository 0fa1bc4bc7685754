import { once } from 'node:events'
import { entityNames } from '../../src-shared/kernel/field.ts'
import { type Command, readCommandLine } from './command-line.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'
import { environmentLanguage, type Words, wordsIn } from './words.ts'

/** Exit codes: done, refused with a message, used wrongly. */
const done = 0
const refused = 1
const misused = 2

async function tellMisuse(terminal: Terminal, words: Words, error: UsageError, asJson: boolean): Promise<number> {
  const message = error.text(words)
  if (asJson) await write(terminal, `${JSON.stringify({ error: { code: error.word, message } })}\n`)
  else terminal.stderr.write(`${message}\n`)
  return misused
}

/** Writes as fast as is read at the other end. */
async function write({ stdout }: Terminal, text: string): Promise<void> {
  if (!stdout.write(text)) await once(stdout, 'drain')
}

async function writeItems(terminal: Terminal, items: AsyncIterable<unknown>): Promise<void> {
  let text = '['
  let first = true
  for await (const item of items) {
    text += `${first ? '' : ','}\n${JSON.stringify(item)}`
    first = false
    if (text.length < chunkLength) continue
    await write(terminal, text)
    text = ''
  }
  await write(terminal, `${text}\n]\n`)
}

const chunkLength = 256 * 1024

async function answerTo(command: Command, terminal: Terminal, words: Words, asJson: boolean): Promise<number> {
  // The program is loaded only now: a wrong use is told at once.
  const { answer } = await import('./answer.ts')
  return await answer(command, terminal, words, async ({ ok, json, items, text, message }) => {
    if (asJson && items) await writeItems(terminal, items())
    else if (asJson) await write(terminal, `${JSON.stringify(json(), null, terminal.stdout.isTTY ? 2 : 0)}\n`)
    else await write(terminal, text())
    if (message !== null && !asJson) terminal.stderr.write(`${message}\n`)
    return ok ? done : refused
  })
}

/** Runs the command line; answers the exit code. Never throws, and never shows a stack trace. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const typed = readCommandLine(args)
  const words = wordsIn(typed.language ?? environmentLanguage(terminal.env))
  if (typed.command === 'help') {
    terminal.stdout.write(words.say('help', { entities: entityNames.join(', ') }))
    return done
  }
  if (typed.command instanceof UsageError) return tellMisuse(terminal, words, typed.command, typed.json)
  try {
    return await answerTo(typed.command, terminal, words, typed.json)
  } catch (error) {
    if (error instanceof UsageError) return tellMisuse(terminal, words, error, typed.json)
    throw error
  }
}
