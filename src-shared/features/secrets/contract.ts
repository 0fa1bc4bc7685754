import { z } from 'zod'
import { channel } from '../../ipc/channel.ts'

/** A number that an import kept with a record, without the number. */
export interface KeptSecret {
  readonly id: string
  /** The sheet's column. */
  readonly header: string
  /** Why it was kept. */
  readonly reason: string
  /** Always the same shape, so that it says nothing. */
  readonly masked: string
}

/** Personal numbers kept with a record: read one at a time, with a reason that history keeps. */
export const secretsContract = {
  'secrets.list': channel<readonly KeptSecret[]>()('query', 'secrets.read', z.object({ recordId: z.uuid() })),
  'secrets.reveal': channel<{ readonly text: string }>()(
    'command',
    'secrets.read',
    z.object({ id: z.uuid(), reason: z.string().trim().min(3).max(500) })
  )
}
