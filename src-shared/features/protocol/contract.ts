import { z } from 'zod'
import { channel } from '../../ipc/channel.ts'
import { entityChannels } from '../../ipc/entity-channels.ts'
import { isCivilDate } from '../../kernel/dates.ts'
import type { RecordView, RefView, Values } from '../../kernel/value.ts'
import type { CopyStanding } from './copy.rules.ts'
import type { GuideProposals } from './guide.rules.ts'

/** The lines of an activity, and how the law treats the data that it and they name: id -> a code of `dataCategoryLevels`. */
export interface ActivityLinks {
  readonly lines: readonly RecordView[]
  readonly levels: Readonly<Record<string, string>>
}

/** How an activity stands in a unit's protocol; `proposed`: common, and the unit uses one of its systems. */
export const unitStandings = ['own', 'joined', 'proposed', 'ended'] as const
/** One of them. */
export type UnitStanding = (typeof unitStandings)[number]

/** An activity in a unit's protocol. */
export interface UnitActivity {
  readonly standing: UnitStanding
  /** Its id. */
  readonly activity: string
  readonly name: string
  /** A code of its `state`. */
  readonly state: string | null
  /** The unit whose it is, or which joined, and its name. */
  readonly unit: string
  readonly unitName: string
  /** The participation's id, and from when until when; civil dates. An end that nobody dated is null. */
  readonly participation: string | null
  readonly joinedOn: string | null
  readonly endedOn: string | null
  /** The unit's use of a system by which it joined or is proposed to, and the systems' names. */
  readonly through: string | null
  readonly systems: string | null
}

/** What tells a row of units' protocols from every other. */
export function unitRowKey({ participation, standing, activity, unit }: Omit<UnitActivity, 'unitName'>): string {
  return participation ?? `${standing}.${activity}.${unit}`
}

/** A window of a unit's protocol, by name; `counts` are of all that it has. */
export interface UnitProtocol {
  readonly total: number
  readonly counts: Readonly<Record<UnitStanding, number>>
  readonly rows: readonly UnitActivity[]
}

/** How many were joined or left, how many are not the user's to write, and the batch to take it back by (null: nothing done). */
export interface JoinResult {
  readonly count: number
  readonly refused: number
  readonly batchId: string | null
}

/** The copies that were made, in the order of their sources, and the batch to take them back by. */
export interface CopyResult {
  readonly ids: readonly string[]
  readonly batchId: string
}

/** Something in which a copy differs from the activity that it was copied from. */
export interface CopyDifference {
  readonly of: 'processingActivity' | 'processingLine' | 'transfer'
  /** The source's piece, and the copy's own; null where it is about the activity itself, or where there is none. */
  readonly piece: string | null
  readonly copy: string | null
  /** What a piece is known by: its group of persons, or country and recipient; null of the activity itself. */
  readonly named: Values | null
  /** A field; or a piece that is only in the source, no longer in the source, or only ever in the copy. */
  readonly kind: 'field' | 'new' | 'gone' | 'added'
  readonly field: string | null
  readonly standing: CopyStanding
  /** What each says: of a field that one alone, of a piece all of it. null: nothing there, and `base` nobody kept. */
  readonly source: Values | null
  readonly own: Values | null
  readonly base: Values | null
}

/** How a copy stands to its source. */
export interface CopyOutline {
  /** null: not a copy. A deleted one is compared with no more. */
  readonly source: RefView | null
  /** When the source was last changed; UTC instant. */
  readonly updatedAt: string | null
  readonly writable: boolean
  readonly differences: readonly CopyDifference[]
  readonly refs: Readonly<Record<string, RefView>>
}

/** How many differences were settled, and the batch to take it back by; null where there was none. */
export interface SettleResult {
  readonly count: number
  readonly batchId: string | null
}

const date = z.string().refine(isCivilDate)
const atMost = 5000
const unitAsked = {
  unit: z.uuid(),
  below: z.boolean().default(false),
  standing: z.array(z.enum(unitStandings)).default([])
}
/** All of a unit's protocol, as far as it is shown, that it can be done with, but for the rows with these keys (`unitRowKey`). */
const everything = z.strictObject({
  everything: z.strictObject({
    unit: z.uuid(),
    below: z.boolean(),
    standing: unitAsked.standing,
    except: z.array(z.string().max(200)).max(atMost)
  })
})
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
  ...entityChannels('jointArrangement'),
  ...entityChannels('adaptation'),
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
  /** Copies activities for a unit (null: for none yet), with their pieces; each names its source. One batch. */
  'protocol.copy': channel<CopyResult>()(
    'command',
    'register.write',
    z.object({ sources: z.array(z.uuid()).min(1).max(500), unit: z.uuid().nullable() })
  ),
  /** Refused: record.notFound. */
  'protocol.copied': channel<CopyOutline>()('query', 'register.read', z.object({ activity: z.uuid() })),
  /**
   * Takes over what the source of a copy says, or keeps what the copy says as its own; without `items` all that only the
   * source changed. One batch, undone by `import.undo`.
   */
  'protocol.settle': channel<SettleResult>()(
    'command',
    'register.write',
    z.object({
      activity: z.uuid(),
      items: z
        .array(
          z.object({
            of: z.enum(['processingActivity', 'processingLine', 'transfer']),
            piece: z.uuid().nullable(),
            field: z.string().nullable()
          })
        )
        .min(1)
        .max(1000)
        .nullable()
        .default(null),
      how: z.enum(['take', 'keep'])
    })
  ),
  /** What may be the answers of an activity of this unit with these systems (null: a new one). */
  'protocol.guide': channel<GuideProposals>()(
    'query',
    'register.read',
    z.object({ activity: z.uuid().nullable(), unit: z.uuid().nullable(), systems: z.array(z.uuid()).max(50) })
  ),
  /** Activities by name. With those of the units below, if asked; only those that stand so, if some are named. */
  'protocol.unit': channel<UnitProtocol>()(
    'query',
    'register.read',
    z.object({
      ...unitAsked,
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(0).max(2000).default(100)
    })
  ),
  /**
   * Joins what is proposed or named, in one transaction, to be undone as one piece (`import.undo`). What is joined already,
   * not common, the unit's own or not the user's to write is left out. Refused as `participation.save` is, request.cancelled.
   */
  'protocol.join': channel<JoinResult>()(
    'job',
    'register.write',
    z.object({
      jobId: z.uuid(),
      records: z.union([
        z.strictObject({
          activities: z
            .array(z.object({ activity: z.uuid(), unit: z.uuid(), through: z.uuid().nullable().default(null) }))
            .max(atMost)
        }),
        everything
      ]),
      on: date
    })
  ),
  /** As `protocol.join`. */
  'protocol.leave': channel<JoinResult>()(
    'job',
    'register.write',
    z.object({
      jobId: z.uuid(),
      records: z.union([z.strictObject({ participations: z.array(z.uuid()).max(atMost) }), everything]),
      on: date
    })
  )
}
