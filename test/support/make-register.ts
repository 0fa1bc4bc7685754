import { join } from 'node:path'
import { compose } from '../../src-main/compose.ts'
import { nodeHost } from '../../src-main/platform/node-host.ts'
import type { ChannelInput, ChannelOutput } from '../../src-shared/ipc/contract.ts'
import { cheapCost, temporaryFolder } from './register.ts'

/** Makes a register as the program does, but for keys that cost nothing to derive, and closes it. Answers its recovery key. */
export async function makeRegister(request: ChannelInput<'register.create'>): Promise<string> {
  const folder = temporaryFolder()
  const program = compose({ ...nodeHost(), userDataPath: join(folder.path, 'profile') }, { cost: cheapCost })
  const answer = await program.invoke('register.create', request, { id: 1, trusted: true })
  // Locked first: on closing it would be backed up.
  program.lock()
  await program.close()
  folder.dispose()
  if (!answer.ok) throw new Error(answer.error.code)
  return (answer.data as ChannelOutput<'register.create'>).recoveryKey
}
