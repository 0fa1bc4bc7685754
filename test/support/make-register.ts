import { join } from 'node:path'
import { compose } from '../../src-main/compose.ts'
import { nodeHost } from '../../src-main/platform/node-host.ts'
import type { ChannelInput, ChannelName, ChannelOutput } from '../../src-shared/ipc/contract.ts'
import { cheapCost, temporaryFolder } from './register.ts'

/**
 * Makes a register as the program does, but for keys that cost nothing to derive, adds users alike, and closes it.
 * Answers its recovery key. Where its maker begins in the window is told as `lastView`.
 */
export async function makeRegister(
  request: ChannelInput<'register.create'>,
  users: readonly ChannelInput<'user.add'>[] = [],
  lastView?: string
): Promise<string> {
  const folder = temporaryFolder()
  const program = compose({ ...nodeHost(), userDataPath: join(folder.path, 'profile') }, { cost: cheapCost })
  async function ask<N extends ChannelName>(channel: N, input: ChannelInput<N>): Promise<ChannelOutput<N>> {
    const answer = await program.invoke(channel, input, { id: 1, trusted: true })
    if (!answer.ok) throw new Error(answer.error.code)
    return answer.data as ChannelOutput<N>
  }
  try {
    const { recoveryKey } = await ask('register.create', request)
    for (const user of users) await ask('user.add', user)
    if (lastView !== undefined) await ask('view.set', { key: 'lastView', value: lastView })
    return recoveryKey
  } finally {
    // Locked first: on closing it would be backed up.
    program.lock()
    await program.close()
    folder.dispose()
  }
}
