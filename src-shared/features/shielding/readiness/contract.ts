import { z } from 'zod'
import { channel } from '../../../ipc/channel.ts'
import { isCivilDate } from '../../../kernel/dates.ts'
import { longestText } from '../../../kernel/limits.ts'
import type { RefView } from '../../../kernel/value.ts'

/** What must be in place before shieldings can be relied on, in the order in which it is put right. */
export const readinessKeys = [
  'guideline',
  'processor',
  'process',
  'deciders',
  'keyHolders',
  'wayOut',
  'contexts',
  'minLog',
  'administration'
] as const
/** One of these. */
export type ReadinessKey = (typeof readinessKeys)[number]

/** One thing, and whether it is in place. What it counts depends on the thing (units, holders, senders, systems). */
export interface ReadinessLine {
  readonly key: ReadinessKey
  readonly ready: boolean
  /** How many are missing, or are there where there should be more; null: nothing is counted. */
  readonly count: number | null
  /** Which units nobody decides for: the first of them. */
  readonly units: readonly RefView[]
  /** The first day from which it holds (civil); null: not dated. */
  readonly since: string | null
}

/** What can only be answered. */
export interface ReadinessAnswers {
  readonly processor: {
    readonly value: 'yes' | 'no' | null
    /** Civil date. */
    readonly on: string | null
    readonly reference: string
  }
  /** How and by whom the solution is looked after. */
  readonly administration: string
}

/** Whether the municipality is ready for shieldings. */
export interface Readiness {
  readonly lines: readonly ReadinessLine[]
  readonly answers: ReadinessAnswers
}

/** How ready the municipality is; nothing of it tells of a case. */
export const readinessContract = {
  'shielding.readiness': channel<Readiness>()('query', 'shielding.decide', z.object({})),
  /** Answers what nobody can compute, told in the history. */
  'shielding.answerReadiness': channel<null>()(
    'command',
    'shielding.manage',
    z.object({
      processor: z.object({
        value: z.enum(['yes', 'no']).nullable(),
        on: z.string().refine(isCivilDate).nullable(),
        reference: z.string().trim().max(longestText.text)
      }),
      administration: z.string().trim().max(longestText.answer)
    })
  )
}
