import { z } from 'zod'
import { channel } from '../../ipc/channel.ts'
import { entityChannels } from '../../ipc/entity-channels.ts'
import type { RecordView } from '../../kernel/value.ts'

/** The lines of an activity, and how the law treats the data that it and they name: id -> a code of `dataCategoryLevels`. */
export interface ActivityLinks {
  readonly lines: readonly RecordView[]
  readonly levels: Readonly<Record<string, string>>
}

const ids = z.array(z.uuid()).max(1000)

/** The record of processing activities, and the vocabularies it is written with. */
export const protocolContract = {
  ...entityChannels('subjectCategory'),
  ...entityChannels('dataCategory'),
  ...entityChannels('recipient'),
  ...entityChannels('processingActivity'),
  ...entityChannels('processingLine'),
  ...entityChannels('transfer'),
  /** Refused: record.notFound. */
  'protocol.links': channel<ActivityLinks>()('query', 'register.read', z.object({ activity: z.uuid() })),
  /**
   * Writes lines of an activity as they were proposed and confirmed: a new one without id, more for one that is there.
   * All of them or none. Refused as `processingLine.save` is.
   */
  'protocol.link': channel<{ readonly lines: number }>()(
    'command',
    'register.write',
    z.object({
      activity: z.uuid(),
      lines: z
        .array(
          z.object({
            id: z.uuid().nullable(),
            version: z.number().int().nullable(),
            subject: z.uuid(),
            data: ids,
            recipients: ids
          })
        )
        .min(1)
        .max(500)
    })
  )
}
