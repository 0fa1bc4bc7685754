import type { Database } from '../db/open.ts'
import { createHistoryWriter, type NewHistoryEntry } from './history.ts'
import { payloadDigest } from './history-chain.ts'

/**
 * Takes the payloads of these entries for good and appends an entry that says so: `purged` in its changes lists them.
 * What the entries were (who, when, which record) stays, and so does the chain; what tells of a purge is never purged. Call it inside `withTransaction`.
 * Returns the place of the entry that tells of it. (The tables the values stood in are the caller's matter.)
 */
export function purgePayloads(
  db: Database,
  seqs: readonly number[],
  told: Omit<NewHistoryEntry, 'action' | 'changes'>
): number {
  const sorted = [...new Set(seqs)].sort((a, b) => a - b)
  const purgeSeq = createHistoryWriter(db).append({
    ...told,
    action: 'purge',
    changes: { purged: [null, sorted.map(String)] }
  })
  const read = db.prepare<[number], { salt: string; changes: string }>(
    `SELECT p.salt, p.changes FROM history_payload AS p JOIN history_entry AS e USING (seq)
     WHERE seq = ? AND e.action <> 'purge'`
  )
  const mark = db.prepare('INSERT INTO history_purge (seq, purge_seq, payload_digest) VALUES (?, ?, ?)')
  const take = db.prepare('DELETE FROM history_payload WHERE seq = ?')
  for (const seq of sorted) {
    const payload = read.get(seq)
    if (!payload) continue
    mark.run(seq, purgeSeq, payloadDigest(payload.salt, payload.changes))
    take.run(seq)
  }
  return purgeSeq
}
