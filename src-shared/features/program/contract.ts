import { z } from 'zod'
import { channel } from '../../ipc/channel.ts'
import type { LaunchRequest } from './launch.ts'

/** The program itself, whichever register is open. */
export const programContract = {
  /** What the operating system asked for last; it is given out once, to the window that asks first. */
  'launch.take': channel<LaunchRequest | null>()('shell', 'open', z.object({}))
}
