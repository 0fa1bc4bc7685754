import type { Handlers } from '../../ipc/handler.ts'
import { reviewPeriods, setReviewPeriods } from './periods.ts'
import { undoVerification, verifyRecords } from './verify.ts'

/** Verifying records, taking it back, and how long a verification lasts. */
export const reviewHandlers: Handlers = {
  'review.verify': ({ input, context }) => verifyRecords(context, input.entity, input.records),
  'review.undo': ({ input, context }) => {
    undoVerification(context, input.entity, input.records)
    return null
  },
  'review.periods': ({ context }) => reviewPeriods(context.session.db),
  'review.setPeriods': ({ input, context }) => {
    const { db, user } = context.session
    setReviewPeriods(db, { userId: user.id, at: context.now() }, input.periods)
    return reviewPeriods(db)
  }
}
