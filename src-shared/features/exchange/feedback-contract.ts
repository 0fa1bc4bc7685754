import { z } from 'zod'
import { channel } from '../../ipc/channel.ts'
import { type Finding, type FindingCounts, findingKinds } from './feedback.ts'

/**
 * How a finding stands: `open`; `mended`, as the record says otherwise now or what was missing is there; `answered`, as
 * somebody said why it stays.
 */
export const findingStates = ['open', 'mended', 'answered'] as const
/** One of {@link findingStates}. */
export type FindingState = (typeof findingStates)[number]

/** A finding as this register knows it. */
export interface KeptFinding extends Finding {
  readonly number: number
  readonly state: FindingState
  /** Who told it, and when that feedback was written (UTC instant). */
  readonly from: string
  readonly exportedAt: string
  readonly answer: { readonly text: string; readonly by: string; readonly at: string } | null
}

/** A window of what central offices told last. */
export interface FindingPage {
  readonly total: number
  readonly rows: readonly KeptFinding[]
  /** Of those in the asked state. */
  readonly counts: FindingCounts
  /** Whether any feedback was read at all. */
  readonly any: boolean
}

/** What central offices told this municipality, as it stands now. */
export const feedbackContract = {
  'feedback.list': channel<FindingPage>()(
    'query',
    'register.read',
    z.object({
      state: z.enum(findingStates).default('open'),
      kind: z.enum(findingKinds).nullable().default(null),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(100)
    })
  ),
  /** Says why one stays as it is, or (null) takes that back. Throws record.notFound. */
  'feedback.answer': channel<null>()(
    'command',
    'register.import',
    z.object({ number: z.number().int(), answer: z.string().trim().max(2000).nullable() })
  )
}
