import { z } from 'zod'
import { channel } from '../../ipc/channel.ts'
import { isCivilDate } from '../../kernel/dates.ts'
import type { ErrorCode } from '../../kernel/errors.ts'
import { type EntityName, entityNames } from '../../kernel/field.ts'
import type { RefView } from '../../kernel/value.ts'

/** A role: the field of an entity that names who has it. */
const role = z.object({ entity: z.enum(entityNames), field: z.string().max(100) })
const date = z.string().refine(isCivilDate)

/** Whose duties go to whom: all of them, or some roles, of which some records. */
export const handoverSchema = z.object({
  from: z.uuid(),
  to: z.uuid(),
  roles: z
    .array(
      role.extend({
        /** These records alone. */
        ids: z.array(z.uuid()).max(100_000).nullable().default(null),
        /** All but these. */
        except: z.array(z.uuid()).max(100_000).default([])
      })
    )
    .max(200)
    .nullable()
    .default(null),
  /** Also set as the former one's leave date. */
  leftOn: date.nullable().default(null)
})
/** A handover after parsing. */
export type Handover = z.output<typeof handoverSchema>

/** One duty of a handover: a record, and the field that names its new holder. */
export interface MovedDuty {
  readonly entity: EntityName
  readonly field: string
  readonly id: string
  readonly name: string
}

/** A duty that stays, and why: its record is not among those that the user may change. */
export interface RefusedDuty extends MovedDuty {
  readonly code: ErrorCode
  readonly params: Readonly<Record<string, string | number>>
}

/** Somebody who gives or takes duties. */
export interface Holder extends RefView {
  readonly leftOn: string | null
}

/** What a handover would do: how many duties go and stay, and the first of them by entity, role and title. */
export interface HandoverPreview {
  readonly from: Holder
  readonly to: Holder
  readonly count: number
  readonly refusedCount: number
  readonly moved: readonly MovedDuty[]
  readonly refused: readonly RefusedDuty[]
}

/** What a handover did, in full. */
export interface HandoverResult {
  readonly from: Holder
  readonly to: Holder
  /** null where there was nothing to do. */
  readonly batchId: string | null
  readonly moved: readonly MovedDuty[]
  readonly refused: readonly RefusedDuty[]
}

/** People and units by what they answer for, and who takes it over. */
export const peopleContract = {
  /** People and systems per unit (its own, not those below it), by unit id. */
  'units.counts': channel<Readonly<Record<string, { readonly people: number; readonly systems: number }>>>()(
    'query',
    'register.read',
    z.object({})
  ),
  /** Refused as `people.handover` is. */
  'people.handoverPreview': channel<HandoverPreview>()(
    'query',
    'register.read',
    handoverSchema.extend({
      /** So many duties are told one by one; null: all. */
      limit: z.number().int().min(0).nullable().default(2000)
    })
  ),
  /**
   * Gives duties to another person in one transaction, to be undone as one piece (`import.undo`). Refused: handover.toSelf,
   * handover.gone (who), handover.targetLeft (name, date). Records that the user may not write keep who they have.
   */
  'people.handover': channel<HandoverResult>()('job', 'register.write', handoverSchema.extend({ jobId: z.uuid() }))
}
