import { z } from 'zod'
import { channel } from '../../ipc/channel.ts'
import { isCivilDate } from '../../kernel/dates.ts'
import { languages } from '../../kernel/language.ts'
import type { IncidentCategory, ShownState } from './case.ts'
import { type CaseRow, caseFilterSchema } from './contract.ts'
import type { DueKind } from './due.ts'

/** Something due, with the case it is due of. */
export interface DueCase {
  readonly kind: DueKind
  /** Civil date. */
  readonly on: string
  readonly case: CaseRow
}

/** A figure; null: too few to be shown. */
export interface Figure<K> {
  readonly key: K
  readonly count: number | null
}

/** How many cases were asked for in a period; what could single somebody out is left out. */
export interface ShieldingFigures {
  readonly total: number | null
  readonly states: readonly Figure<ShownState>[]
  readonly categories: readonly Figure<IncidentCategory | 'other'>[]
  readonly units: readonly (Figure<string> & { readonly name: string })[]
  readonly months: readonly Figure<string>[]
}

/** Cases whose time is over by the municipality's rule. */
export interface Purgeable {
  readonly count: number
  readonly keepMonths: number
  /** Ended on or before (civil date). */
  readonly before: string
}

const civil = z.string().refine(isCivilDate).nullable().default(null)
const path = z.string().nullable().default(null)

/** The overview of shieldings: what is due, figures, extracts, and what is to be deleted. */
export const shieldingOverviewContract = {
  /**
   * What is due of the cases that the asking user sees, the most pressing first; how many are not in force as decided is
   * one figure, as the list of transfers has them.
   */
  'shielding.due': channel<{ readonly transfers: number; readonly total: number; readonly rows: readonly DueCase[] }>()(
    'query',
    'session',
    z.object({ limit: z.number().int().min(0).max(1000).default(200) })
  ),
  /**
   * What the asking user is reminded of among the own tasks: on days 60, 75 and 83 of a period, and when nobody extended it.
   * Of the cases alone that are the user's to decide or handle; nobody's name or number is in it.
   */
  'shielding.reminders': channel<{ readonly total: number; readonly rows: readonly DueCase[] }>()(
    'query',
    'shielding.decide',
    z.object({ limit: z.number().int().min(0).max(1000).default(200) })
  ),
  'shielding.figures': channel<ShieldingFigures>()('query', 'shielding.decide', z.object({ from: civil, to: civil })),
  /**
   * Writes the cases with their reasons: a workbook or a PDF, in a zip under AES-256 unless a reason is given for plain.
   * With numbers only for a reason that the history keeps. Answers null when nowhere was chosen.
   */
  'shielding.extract': channel<{ readonly path: string; readonly cases: number; readonly locked: number } | null>()(
    'job',
    'shielding.decide',
    z.object({
      jobId: z.uuid(),
      filter: caseFilterSchema,
      format: z.enum(['xlsx', 'pdf']),
      language: z.enum(languages),
      numbersFor: z.string().trim().min(3).max(500).nullable().default(null),
      protection: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('zip'), password: z.string().min(12).max(200) }),
        z.strictObject({ kind: z.literal('plain'), reason: z.string().trim().min(3).max(500) })
      ]),
      path
    })
  ),
  /** Writes reminders of a running case for a calendar: the case's number, no name and nobody's number. */
  'shielding.calendar': channel<{ readonly path: string } | null>()(
    'shell',
    'session',
    z.object({ id: z.uuid(), language: z.enum(languages), path })
  ),
  'shielding.purgeable': channel<Purgeable>()('query', 'shielding.manage', z.object({})),
  /** Deletes what is over by the rule for good; the history says which cases, by which rule. Answers how many. */
  'shielding.purge': channel<number>()(
    'command',
    'shielding.manage',
    z.object({ before: z.string().refine(isCivilDate) })
  )
}
