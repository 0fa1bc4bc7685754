import { z } from 'zod'
import { channel } from '../../ipc/channel.ts'
import { entityChannels } from '../../ipc/entity-channels.ts'
import { languages } from '../../kernel/language.ts'
import type { CprFigureKey } from './figures.ts'

/** What the report to the data protection officer and the security committee is written as. */
export const cprReportFormats = ['docx', 'pdf'] as const

/** A system's subscriptions that run, by channel (code; '' where the source says none), and in how many of them something is missing. */
export interface CprSystemRow {
  readonly id: string
  readonly name: string
  readonly channels: Readonly<Record<string, { readonly count: number; readonly missing: number }>>
  /** It says that it subscribes, and nothing says by what. */
  readonly noSource: boolean
}

/** Every channel side by side. */
export interface CprOverview {
  readonly figures: Readonly<Record<CprFigureKey, number>>
  /** How many systems have a subscription or say so; `systems` are the first of them by name. */
  readonly total: number
  readonly systems: readonly CprSystemRow[]
}

/** CPR sources, the systems' use of them, and the two in one view. */
export const cprSubscriptionsContract = {
  ...entityChannels('subscriptionSource'),
  ...entityChannels('cprSubscription'),
  'cprSubscriptions.overview': channel<CprOverview>()(
    'query',
    'register.read',
    z.object({ limit: z.int().min(0).max(10_000).default(200) })
  ),
  /** The report as a file; null: the user thought better of it. */
  'cprSubscriptions.report': channel<{ readonly path: string } | null>()(
    'job',
    'register.export',
    z.object({
      jobId: z.uuid(),
      /** null asks with a dialog. */
      path: z.string().nullable().default(null),
      format: z.enum(cprReportFormats),
      language: z.enum(languages)
    })
  )
}
