import { z } from 'zod'
import { channel } from '../../ipc/channel.ts'
import { languages } from '../../kernel/language.ts'
import { type Finding, type FindingCounts, findingKinds } from '../exchange/feedback.ts'

/** A municipality that feedback can be written for: one whose package is held. */
export interface FeedbackRecipient {
  /** Of its held package. */
  readonly number: number
  readonly name: string
  readonly nationalId: string | null
  /** UTC instant of the package that feedback is about. */
  readonly exportedAt: string
  /** What was written for it last; null: nothing yet. */
  readonly sent: {
    readonly at: string
    readonly by: string
    readonly file: string
    readonly counts: FindingCounts
    /** It has sent a newer package since. */
    readonly answered: boolean
  } | null
}

/** A window of what feedback to a municipality would say. */
export interface FeedbackPreview {
  readonly total: number
  readonly counts: FindingCounts
  readonly rows: readonly Finding[]
}

/** A feedback package that was written. */
export interface WrittenFeedback {
  readonly municipality: string
  readonly path: string
  readonly counts: FindingCounts
}

const message = z.string().trim().max(4000).default('')

/** What a central office sends back. Throws central.elsewhere in any other register. */
export const centralFeedbackContract = {
  'central.recipients': channel<readonly FeedbackRecipient[]>()('query', 'register.read', z.object({})),
  /** What one would be told; nothing is written. Throws record.notFound. */
  'central.feedbackOf': channel<FeedbackPreview>()(
    'job',
    'register.import',
    z.object({
      jobId: z.uuid(),
      municipality: z.number().int(),
      language: z.enum(languages),
      message,
      kind: z.enum(findingKinds).nullable().default(null),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(100)
    })
  ),
  /**
   * Writes a package for each of these municipalities (none: all) into a folder; cancelled, those stay that are written.
   * Throws record.notFound, and as writing files; null: nobody chose a folder.
   */
  'central.feedback': channel<{ readonly folder: string; readonly written: readonly WrittenFeedback[] } | null>()(
    'job',
    'register.import',
    z.object({
      jobId: z.uuid(),
      municipalities: z.array(z.number().int()).max(10_000).default([]),
      language: z.enum(languages),
      message,
      path: z.string().nullable().default(null)
    })
  )
}
