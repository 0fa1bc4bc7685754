import { randomUUID } from 'node:crypto'
import type { ChannelInput, ChannelName, ChannelOutput } from '../../src-shared/ipc/contract.ts'
import type { Failure } from '../../src-shared/kernel/result.ts'
import { compose } from '../compose.ts'
import { nodeHost } from '../platform/node-host.ts'
import type { ProgressLine } from './terminal.ts'
import type { Word, Words } from './words.ts'

/** The program said no: exit code 1. */
export class Refusal extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.code)
    this.name = 'Refusal'
    this.failure = failure
  }
}

type JobChannel = { [N in ChannelName]: ChannelInput<N> extends { jobId: string } ? N : never }[ChannelName]

/** The program as the command line uses it: the same channels that the window has. */
export interface Program {
  /** Throws a Refusal. */
  ask<N extends ChannelName>(channel: N, input: ChannelInput<N>): Promise<ChannelOutput<N>>
  /** The same for long work, with progress and Ctrl+C. */
  work<N extends JobChannel>(channel: N, input: Omit<ChannelInput<N>, 'jobId'>): Promise<ChannelOutput<N>>
  close(): Promise<void>
}

/** Signals that ask the program to stop. */
const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

const steps: ReadonlySet<string> = new Set([
  'read',
  'understand',
  'match',
  'check',
  'write',
  'index',
  'verify',
  'export',
  'copy',
  'save'
])

function progressText(words: Words, { step, done, total }: { step: string; done: number; total: number | null }) {
  const word = (steps.has(step) ? `step.${step}` : 'step.other') as Word
  const number = new Intl.NumberFormat(words.language)
  const of = total === null ? '' : ` / ${number.format(total)}`
  return `${words.say(word)} … ${number.format(done)}${of}`
}

/** Starts the program without a window. */
export function startProgram(words: Words, line: ProgressLine): Program {
  const program = compose(nodeHost())
  const sender = { id: 0, trusted: true }
  program.onEvent((name, payload) => {
    if (name === 'progress') line.show(progressText(words, payload as Parameters<typeof progressText>[1]))
  })

  const ask: Program['ask'] = async (channel, input) => {
    const answer = await program.invoke(channel, input, sender)
    if (!answer.ok) throw new Refusal(answer.error)
    return answer.data as ChannelOutput<typeof channel>
  }
  return {
    ask,
    async work(channel, input) {
      const jobId = randomUUID()
      const stop = (): void => void program.invoke('job.cancel', { jobId }, sender)
      for (const signal of stopSignals) process.on(signal, stop)
      try {
        return await ask(channel, { ...input, jobId } as ChannelInput<typeof channel>)
      } finally {
        for (const signal of stopSignals) process.off(signal, stop)
        line.clear()
      }
    },
    close: () => program.close()
  }
}
