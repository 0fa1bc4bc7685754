import type {
  FeedbackPreview,
  WrittenFeedback
} from '../../../../src-shared/features/consolidation/feedback-contract.ts'
import type { ChannelParsed } from '../../../../src-shared/ipc/contract.ts'
import { jobRef } from '../../../jobs/job.ts'

type Asked<N extends 'central.feedbackOf' | 'central.feedback'> = Omit<ChannelParsed<N>, 'jobId'> & {
  /** UTC instant. */
  readonly at: string
}

/** Says what one municipality would be told. */
export const feedbackOfJob = jobRef<Asked<'central.feedbackOf'>, FeedbackPreview>('central.feedbackOf')

/** Writes feedback into a folder. */
export const feedbackJob = jobRef<
  Omit<Asked<'central.feedback'>, 'path'> & { readonly folder: string },
  readonly WrittenFeedback[]
>('central.feedback')
