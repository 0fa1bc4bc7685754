import type { Database } from '../../../src-main/db/open.ts'
import { withTransaction } from '../../../src-main/db/transaction.ts'
import { createHistoryWriter } from '../../../src-main/security/history.ts'
import type { HistoryChanges } from '../../../src-shared/features/register/history.ts'

const atOnce = 50_000
const start = Date.parse('2016-01-01T08:00:00.000Z')
const words = ['journal', 'økonomi', 'løn', 'sagsbehandling', 'skole', 'ældrepleje', 'vej og park', 'borgerservice']

/** What an edit of a system looks like in the history: some fields, some text, an answer, a date. */
function changesOf(i: number): HistoryChanges {
  const word = words[i % words.length] ?? ''
  return {
    description: [`Bruges til ${word} i afdeling ${i % 97}`, `Bruges til ${word} i afdeling ${(i + 1) % 97} og ${i}`],
    hosting: ['external', 'saas'],
    personalData: [{ value: 'unknown' }, { value: 'yes' }],
    riskAssessedOn: [null, `20${String(10 + (i % 15))}-0${1 + (i % 9)}-14`]
  }
}

/**
 * Fills a register's history up to so many entries, straight through the history's own writer: ten years of edits of
 * `records` systems by the one user. Answers the bytes of what was written as changes.
 */
export function makeHistory(db: Database, userId: string, entries: number, records: readonly string[]): number {
  let bytes = 0
  const first = (db.prepare<[], number>('SELECT max(seq) FROM history_entry').pluck().get() ?? 0) + 1
  for (let from = first; from <= entries; from += atOnce) {
    withTransaction(db, () => {
      const history = createHistoryWriter(db)
      for (let i = from; i < Math.min(from + atOnce, entries + 1); i++) {
        const changes = changesOf(i)
        bytes += Buffer.byteLength(JSON.stringify(changes))
        history.append({
          at: new Date(start + i * 300_000).toISOString(),
          userId,
          batchId: null,
          entity: 'system',
          recordId: records[i % records.length] ?? '',
          version: 1 + Math.floor(i / records.length),
          action: 'update',
          changes
        })
      }
    })
  }
  return bytes
}
