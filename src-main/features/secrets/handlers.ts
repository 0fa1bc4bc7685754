import type { Handlers } from '../../ipc/handler.ts'
import { createHistoryWriter } from '../../security/history.ts'
import { storedRecord } from '../entities/handlers/reading.ts'
import { openSecret, secretRow, secretsOf } from './kept-secrets.ts'

/** Kept numbers of a record: masked, and one at a time with a reason. */
export const secretsHandlers: Handlers = {
  'secrets.list': ({ input, context }) => secretsOf(context.session.db, input.recordId),
  // One transaction: no number comes out without its entry.
  'secrets.reveal': ({ input, context }) => {
    const { db, user, areas } = context.session
    const secret = secretRow(db, input.id)
    const areaKey = areas.privateKey('keptNumbers')
    const { entity, recordId, header } = secret
    createHistoryWriter(db).append({
      at: context.now(),
      userId: user.id,
      batchId: null,
      entity,
      recordId,
      version: storedRecord(context.session, entity, recordId).version,
      action: 'reveal',
      changes: { [`extra.${header}`]: [null, input.reason] }
    })
    return { text: openSecret(db, areaKey, secret) }
  }
}
