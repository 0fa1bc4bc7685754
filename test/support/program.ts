import { join } from 'node:path'
import { compose, type Program } from '../../src-main/compose.ts'
import type { Clock } from '../../src-main/platform/clock.ts'
import type { Host } from '../../src-main/platform/host.ts'
import { nodeHost } from '../../src-main/platform/node-host.ts'
import type { ChannelInput, ChannelName, ChannelOutput, EventName } from '../../src-shared/ipc/contract.ts'
import type { Country } from '../../src-shared/kernel/language.ts'
import type { Failure } from '../../src-shared/kernel/result.ts'
import { cheapCost, temporaryFolder } from './register.ts'

/** The whole program without a window, with a new register open. */
export interface TestProgram {
  readonly program: Program
  readonly folder: string
  readonly path: string
  readonly passphrase: string
  /** What the program told its windows. */
  readonly events: { readonly name: EventName; readonly payload: unknown }[]
  /** Asks as a window does; a failure is thrown as an error with the code. */
  ask<N extends ChannelName>(channel: N, input: ChannelInput<N>): Promise<ChannelOutput<N>>
  /** Asks and expects a refusal. */
  refused<N extends ChannelName>(channel: N, input: ChannelInput<N>): Promise<Failure>
  close(): Promise<void>
}

/** Thrown by `ask`. */
export class Refused extends Error {
  readonly failure: Failure
  constructor(channel: string, failure: Failure) {
    super(`${channel}: ${failure.code} ${JSON.stringify(failure.fields ?? failure.params ?? '')}`)
    this.failure = failure
  }
}

const sender = { id: 1, trusted: true }

/** Composes the program as the window does, but for what keys cost, and creates a register through it. */
export async function testProgram(
  options: { readonly country?: Country; readonly clock?: Clock; readonly host?: Partial<Host> } = {}
): Promise<TestProgram> {
  const folder = temporaryFolder()
  const host = { ...nodeHost(), userDataPath: join(folder.path, 'profile'), ...options.host }
  const program = compose(host, { ...(options.clock && { clock: options.clock }), cost: cheapCost })
  const events: TestProgram['events'] = []
  program.onEvent((name, payload) => events.push({ name, payload }))
  const path = join(folder.path, 'Prøve.samregister')
  const passphrase = 'en lang sætning om kaffe'
  const { country = 'DK' } = options

  const test: TestProgram = {
    program,
    folder: folder.path,
    path,
    passphrase,
    events,
    async ask(channel, input) {
      const answer = await program.invoke(channel, input, sender)
      if (!answer.ok) throw new Refused(channel, answer.error)
      return answer.data as ChannelOutput<typeof channel>
    },
    async refused(channel, input) {
      const answer = await program.invoke(channel, input, sender)
      if (answer.ok) throw new Error(`${channel} was not refused`)
      return answer.error
    },
    async close() {
      // Locked first: on closing it would be backed up by a thread of its own; that is tried elsewhere (backups.test.ts).
      program.lock()
      await program.close()
      folder.dispose()
    }
  }
  await test.ask('register.create', {
    path,
    municipality: { name: 'Prøve', nationalId: country === 'DK' ? '29189854' : '', country },
    userName: 'Systemkoordinator',
    passphrase,
    language: country === 'DK' ? 'da' : 'nb'
  })
  return test
}
