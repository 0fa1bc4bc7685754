import type { HistoryChanges } from '../../src-shared/features/register/history.ts'
import type { Database } from '../db/open.ts'
import { createHistoryWriter, type NewHistoryEntry, newSalt } from './history.ts'
import { payloadDigest } from './history-chain.ts'

/** What a purge says of itself beside the entries it took, and what it leaves of them. */
export interface PurgeOptions {
  /** Further pairs for the purge's own entry: why, which fields. Never what was purged. */
  readonly about?: HistoryChanges
  /**
   * What is left of an entry: it is told anew with these changes in place of its own, so that what it said about other
   * fields stays readable where it stood. null (the default): nothing.
   */
  readonly retell?: (changes: HistoryChanges) => HistoryChanges | null
}

interface Taken {
  readonly seq: number
  readonly digest: string
  readonly left: { readonly salt: string; readonly changes: string } | null
}

/**
 * Takes the payloads of these entries for good and appends an entry that says so: `purged` in its changes lists them,
 * `retold` the digests of what was left of them. What the entries were (who, when, which record) stays, and so does the
 * chain; what tells of a purge is never purged. Call it inside `withTransaction`. Returns the place of the entry that
 * tells of it. (The tables the values stood in are the caller's matter.)
 */
export function purgePayloads(
  db: Database,
  seqs: readonly number[],
  told: Omit<NewHistoryEntry, 'action' | 'changes'>,
  { about = {}, retell = () => null }: PurgeOptions = {}
): number {
  const taken = [...new Set(seqs)].sort((a, b) => a - b).flatMap((seq) => takenFrom(db, seq, retell) ?? [])
  const retold = taken.flatMap(({ seq, left }) => (left ? [`${seq}:${payloadDigest(left.salt, left.changes)}`] : []))
  const purgeSeq = createHistoryWriter(db).append({
    ...told,
    action: 'purge',
    changes: {
      ...about,
      purged: [null, taken.map(({ seq }) => String(seq))],
      ...(retold.length > 0 && { retold: [null, retold] })
    }
  })
  // An entry that an earlier purge told anew is marked already, with the digest that the chain was made with.
  const mark = db.prepare(
    'INSERT INTO history_purge (seq, purge_seq, payload_digest) VALUES (?, ?, ?) ON CONFLICT DO NOTHING'
  )
  const take = db.prepare('DELETE FROM history_payload WHERE seq = ?')
  const leave = db.prepare('INSERT INTO history_payload (seq, salt, changes) VALUES (?, ?, ?)')
  for (const { seq, digest, left } of taken) {
    mark.run(seq, purgeSeq, digest)
    take.run(seq)
    if (left) leave.run(seq, left.salt, left.changes)
  }
  return purgeSeq
}

function takenFrom(db: Database, seq: number, retell: NonNullable<PurgeOptions['retell']>): Taken | null {
  const payload = db
    .prepare<[number], { salt: string; changes: string }>(
      `SELECT p.salt, p.changes FROM history_payload AS p JOIN history_entry AS e USING (seq)
       WHERE seq = ? AND e.action <> 'purge'`
    )
    .get(seq)
  if (!payload) return null
  const left = retell(JSON.parse(payload.changes) as HistoryChanges)
  return {
    seq,
    digest: payloadDigest(payload.salt, payload.changes),
    left: left && { salt: newSalt(), changes: JSON.stringify(left) }
  }
}

/** What the history's purges say of the entries they took: place -> digest of what was left of it, null for nothing. */
export class ToldPurges {
  readonly #left = new Map<number, string | null>()

  /** Takes in the next purge, oldest first: of two that took from one entry the later one counts. */
  add(changes: string): void {
    const { purged, retold } = JSON.parse(changes) as HistoryChanges
    for (const seq of listIn(purged)) this.#left.set(Number(seq), null)
    for (const pair of listIn(retold)) {
      const at = pair.indexOf(':')
      this.#left.set(Number(pair.slice(0, at)), pair.slice(at + 1))
    }
  }

  /** undefined where no purge tells of the entry. */
  leftOf(seq: number): string | null | undefined {
    return this.#left.get(seq)
  }
}

/** The entries that a purge says it took. */
export function listIn(pair: HistoryChanges[string] | undefined): readonly string[] {
  const list = pair?.[1]
  return Array.isArray(list) ? (list as readonly string[]) : []
}
