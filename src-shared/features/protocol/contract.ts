import { z } from 'zod'
import { channel } from '../../ipc/channel.ts'
import { entityChannels } from '../../ipc/entity-channels.ts'
import { isCivilDate } from '../../kernel/dates.ts'
import type { RecordView } from '../../kernel/value.ts'

/** The lines of an activity, and how the law treats the data that it and they name: id -> a code of `dataCategoryLevels`. */
export interface ActivityLinks {
  readonly lines: readonly RecordView[]
  readonly levels: Readonly<Record<string, string>>
}

/** How an activity stands in a unit's protocol; `proposed`: common, and the unit uses one of its systems. */
export type UnitStanding = 'own' | 'joined' | 'ended' | 'proposed'

/** An activity in a unit's protocol. */
export interface UnitActivity {
  readonly standing: UnitStanding
  /** Its id. */
  readonly activity: string
  readonly name: string
  readonly purpose: string | null
  /** A code of its `state`. */
  readonly state: string | null
  /** The unit whose it is, or which joined. */
  readonly unit: string
  /** The participation's id, and from when until when; civil dates. An end that nobody dated is null. */
  readonly participation: string | null
  readonly joinedOn: string | null
  readonly endedOn: string | null
  /** The unit's use of a system by which it joined or is proposed to, and the systems' names. */
  readonly through: string | null
  readonly systems: string | null
}

/** How many were joined or left, and the batch to take it back by; null where nothing was done. */
export interface JoinResult {
  readonly count: number
  readonly batchId: string | null
}

const date = z.string().refine(isCivilDate)
const atMost = 5000
const ids = z.array(z.uuid()).max(1000)

/** The record of processing activities, and the vocabularies it is written with. */
export const protocolContract = {
  ...entityChannels('subjectCategory'),
  ...entityChannels('dataCategory'),
  ...entityChannels('recipient'),
  ...entityChannels('processingActivity'),
  ...entityChannels('processingLine'),
  ...entityChannels('transfer'),
  ...entityChannels('participation'),
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
  ),
  /** Activities by name. With those of the units below, if asked. */
  'protocol.unit': channel<readonly UnitActivity[]>()(
    'query',
    'register.read',
    z.object({ unit: z.uuid(), below: z.boolean().default(false) })
  ),
  /** In one transaction, to be undone as one piece (`import.undo`). Refused as `participation.save` is. */
  'protocol.join': channel<JoinResult>()(
    'command',
    'register.write',
    z.object({
      activities: z
        .array(z.object({ activity: z.uuid(), unit: z.uuid(), through: z.uuid().nullable().default(null) }))
        .max(atMost),
      on: date
    })
  ),
  /** As `protocol.join`. */
  'protocol.leave': channel<JoinResult>()(
    'command',
    'register.write',
    z.object({ participations: z.array(z.uuid()).max(atMost), on: date })
  )
}
