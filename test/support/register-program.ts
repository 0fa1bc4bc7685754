import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { compose, type Program } from '../../src-main/compose.ts'
import { writeRecords } from '../../src-main/features/entities/records.ts'
import type { Host } from '../../src-main/platform/host.ts'
import { nodeHost } from '../../src-main/platform/node-host.ts'
import type { ChannelInput, ChannelName, ChannelOutput, EventName } from '../../src-shared/ipc/contract.ts'
import type { Failure } from '../../src-shared/kernel/result.ts'
import { Refused } from './program.ts'
import { cheapCost, type TemporaryRegister, temporaryRegister } from './register.ts'

type JobChannel = { [N in ChannelName]: ChannelInput<N> extends { jobId: string } ? N : never }[ChannelName]

/** The whole program over a register whose passphrase costs nothing to derive from; jobs run in place, so no build is needed. */
export interface RegisterProgram {
  readonly program: Program
  readonly register: TemporaryRegister
  /** The folder that the register, and whatever else a test makes, lies in. */
  readonly folder: string
  readonly events: readonly EventName[]
  ask<N extends ChannelName>(channel: N, input: ChannelInput<N>): Promise<ChannelOutput<N>>
  work<N extends JobChannel>(channel: N, input: Omit<ChannelInput<N>, 'jobId'>): Promise<ChannelOutput<N>>
  refused<N extends ChannelName>(channel: N, input: ChannelInput<N>): Promise<Failure>
  close(): Promise<void>
}

const sender = { id: 1, trusted: true }

/** A clock that is a second later at each look: what came first can be told by instants too. */
export function tickingClock(start = '2026-03-04T05:06:07.089Z') {
  let time = Date.parse(start)
  return {
    now: () => {
      time += 1000
      return new Date(time)
    },
    /** Lets days go by. */
    pass: (days: number) => {
      time += days * 86_400_000
    }
  }
}

/** Makes a register with its municipality and opens it in the program. */
export async function registerProgram(
  options: { readonly clock?: ReturnType<typeof tickingClock>; readonly host?: Partial<Host> } = {}
): Promise<RegisterProgram> {
  const clock = options.clock ?? tickingClock()
  const register = await temporaryRegister({
    now: clock.now,
    seed: ({ db, userId, at }) => {
      const id = randomUUID()
      writeRecords(db, { userId, municipalityId: id, scope: 'all', batchId: null, now: () => at }, (records) =>
        records.of('municipality').insert({ name: 'Prøve', country: 'DK' }, { id })
      )
    }
  })
  register.lock()
  const folder = join(register.path, '..')
  const host = { ...nodeHost(), userDataPath: join(folder, 'profile'), ...options.host }
  const program = compose(host, { clock, cost: cheapCost })
  const events: EventName[] = []
  program.onEvent((name) => events.push(name))
  const made: RegisterProgram = {
    program,
    register,
    folder,
    events,
    async ask(channel, input) {
      const answer = await program.invoke(channel, input, sender)
      if (!answer.ok) throw new Refused(channel, answer.error)
      return answer.data as ChannelOutput<typeof channel>
    },
    work: (channel, input) =>
      made.ask(channel, { ...input, jobId: randomUUID() } as unknown as ChannelInput<typeof channel>),
    async refused(channel, input) {
      const answer = await program.invoke(channel, input, sender)
      if (answer.ok) throw new Error(`${channel} was not refused`)
      return answer.error
    },
    async close() {
      // Locked first: on closing it would be backed up; that is tried where it is asked for (backups.test.ts).
      program.lock()
      await program.close()
      register.dispose()
    }
  }
  await made.ask('register.open', { path: register.path, passphrase: register.passphrase })
  return made
}
