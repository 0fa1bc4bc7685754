import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { compose } from '../../../src-main/compose.ts'
import { nodeHost } from '../../../src-main/platform/node-host.ts'
import type { ChannelInput, ChannelName, ChannelOutput } from '../../../src-shared/ipc/contract.ts'
import type { Envelope } from '../../../src-shared/kernel/result.ts'

/** The program without a window: the same router and handlers. */
export interface Program {
  call<N extends ChannelName>(channel: N, input: ChannelInput<N>): Promise<ChannelOutput<N>>
  close(): Promise<void>
}

/** The made register's passphrase. */
export const passphrase = 'et rimeligt langt kodeord til målinger'

/** The path of the register that the bench makes in a folder. */
export function registerIn(folder: string): string {
  return join(folder, 'Bench.samregister')
}

/** Starts the program with its settings in the folder. A refused request throws its code. */
export function startProgram(folder: string, onStep: (step: string) => void = () => undefined): Program {
  const app = compose({ ...nodeHost(), userDataPath: join(folder, 'settings') })
  app.onEvent((name, payload) => {
    if (name === 'progress') onStep((payload as { readonly step: string }).step)
  })
  return {
    async call(channel, input) {
      const answer = (await app.invoke(channel, input, { id: 1, trusted: true })) as Envelope<never>
      if (answer.ok) return answer.data
      throw new Error(`${channel}: ${answer.error.code} ${JSON.stringify(answer.error.params ?? {})}`)
    },
    close: () => app.close()
  }
}

/** Makes a register and leaves it open. */
export async function createRegister(program: Program, folder: string): Promise<void> {
  await program.call('register.create', {
    path: registerIn(folder),
    municipality: { name: 'Prøvekommune', nationalId: '29189854', country: 'DK' },
    userName: 'Bench',
    passphrase,
    language: 'da'
  })
}

/** Opens the register that `createRegister` made. */
export async function openRegister(program: Program, folder: string): Promise<void> {
  await program.call('register.open', { path: registerIn(folder), passphrase })
}

/** Imports a file of systems as the wizard does: read, preview, apply. Answers with the milliseconds of each. */
export async function importFile(
  program: Program,
  file: string
): Promise<{ read: number; preview: number; apply: number; created: number }> {
  const sessionId = randomUUID()
  const times: number[] = []
  const timed = async <T>(work: Promise<T>): Promise<T> => {
    const start = performance.now()
    const answer = await work
    times.push(performance.now() - start)
    return answer
  }
  await timed(
    program.call('import.read', {
      jobId: randomUUID(),
      sessionId,
      entity: 'system',
      language: 'da',
      files: [{ path: file }]
    })
  )
  const preview = await timed(program.call('import.preview', { jobId: randomUUID(), sessionId }))
  await timed(program.call('import.apply', { jobId: randomUUID(), sessionId }))
  await program.call('import.close', { sessionId })
  const [read = 0, previewed = 0, apply = 0] = times
  return { read, preview: previewed, apply, created: preview.counts.created }
}
