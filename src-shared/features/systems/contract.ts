import { z } from 'zod'
import { channel } from '../../ipc/channel.ts'
import { entityChannels } from '../../ipc/entity-channels.ts'

/** What came of asking for a document: it is there, it is not, nothing answered, or its address is none of the web. */
export type LinkState = 'ok' | 'notFound' | 'noAnswer' | 'notWeb'

/** Systems with what belongs to them: use by unit, dependencies, documents, platforms, categories, software, contracts. */
export const systemsContract = {
  ...entityChannels('system'),
  ...entityChannels('systemCategory'),
  ...entityChannels('software'),
  ...entityChannels('platform'),
  ...entityChannels('contract'),
  ...entityChannels('dependency'),
  ...entityChannels('unitUse'),
  ...entityChannels('document'),
  ...entityChannels('deviation'),
  /** Asks the web for these documents, by id; only when somebody wants to know, and nothing of it is kept. */
  'document.check': channel<Readonly<Record<string, LinkState>>>()(
    'shell',
    'register.read',
    z.object({ ids: z.array(z.uuid()).min(1).max(200) })
  )
}
