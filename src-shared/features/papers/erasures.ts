import { z } from 'zod'
import { channel } from '../../ipc/channel.ts'
import { languages } from '../../kernel/language.ts'
import type { RefView } from '../../kernel/value.ts'
import type { ErasureConflict } from '../protocol/erasure.rules.ts'
import type { TaskRole } from '../tasks/task.ts'

/** The group of what should have been erased in an earlier year, and of what has a limit and no planned day. */
export const overdueGroup = 0
/** See `overdueGroup`; the months between them are 1 to 12. */
export const undatedGroup = 13

/** What an activity has to erase in a year. */
export interface Erasure {
  /** The activity's id. */
  readonly activity: string
  readonly name: string
  readonly unit: RefView | null
  /** A month, or one of the groups. */
  readonly group: number
  /** Civil date; null where none is planned. */
  readonly dueOn: string | null
  readonly limit: string
  readonly countedFrom: string
  /** Data whose limit began on this civil date or before: as of the planned day, else of the end of the year. */
  readonly until: string | null
  readonly rule: string
  readonly procedure: string
  /** Who is to do it, and as what; '' for nobody. */
  readonly who: string
  readonly as: TaskRole | null
  readonly conflict: ErasureConflict | null
}

/** A window of a year's erasures: by month, then unit and name. */
export interface ErasureYear {
  readonly total: number
  /** How many in each group that has any, in order. */
  readonly groups: readonly { readonly group: number; readonly count: number }[]
  readonly rows: readonly Erasure[]
}

const asked = z.object({
  year: z.number().int().min(1900).max(2999),
  /** With the units below it; null = the whole municipality. */
  unit: z.uuid().nullable().default(null)
})
/** Which year's erasures, and whose. */
export type ErasuresAsked = z.output<typeof asked>

/** A year's erasures by activity: what has ended or is a template has none. */
export const erasuresContract = {
  'protocol.erasures': channel<ErasureYear>()(
    'query',
    'register.read',
    asked.extend({
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(0).max(1000).default(100)
    })
  ),
  /** The same as a workbook; null: the user thought better of it. */
  'protocol.erasuresFile': channel<{ readonly path: string; readonly count: number } | null>()(
    'job',
    'register.export',
    asked.extend({
      jobId: z.uuid(),
      /** null asks with a dialog. */
      path: z.string().nullable().default(null),
      language: z.enum(languages)
    })
  )
}
