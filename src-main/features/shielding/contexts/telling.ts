import type { HistoryAction, HistoryChanges } from '../../../../src-shared/features/register/history.ts'
import { createHistoryWriter } from '../../../security/history.ts'
import type { Changing } from '../changing.ts'

/**
 * Tells in the history what was exchanged with another system, and whose contexts were taken or refused; never whom one
 * was about. Inside a transaction.
 *
 * @param recordId the sender's id; `own` for the register's key, `unknown` for a context of nobody that is known
 */
export function tellOfContext(
  { session, now }: Changing,
  recordId: string,
  action: HistoryAction,
  changes: HistoryChanges
): void {
  createHistoryWriter(session.db).append({
    at: now(),
    userId: session.user.id,
    batchId: null,
    entity: 'shieldingContext',
    recordId,
    version: 1,
    action,
    changes
  })
}
