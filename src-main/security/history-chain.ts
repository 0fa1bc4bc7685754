import { hash } from 'node:crypto'

/** A history entry as it is stored, without its digest. */
export interface ChainedEntry {
  readonly seq: number
  readonly at: string
  readonly userId: string
  readonly batchId: string | null
  readonly entity: string
  readonly recordId: string
  readonly version: number
  readonly action: string
}

/** An entry with what its digest is made of; `payload` is null where the payload is gone without a purge. */
export interface StoredEntry extends ChainedEntry {
  readonly digest: string
  readonly payload: string | null
}

/** What the first entry has for a predecessor's digest. */
export const chainStart = ''

/** SHA-256 of an entry's changes behind a random salt: without the salt, few possible values could be tried out. */
export function payloadDigest(salt: string, changes: string): string {
  return hash('sha256', salt + changes, 'base64')
}

/**
 * SHA-256 over the digest before, the entry and its payload's digest (not the payload, so that a purge can take it).
 * JSON, because no value can then pass for another one's end.
 */
export function entryDigest(before: string, entry: ChainedEntry, payload: string): string {
  return hash(
    'sha256',
    JSON.stringify([
      before,
      entry.seq,
      entry.at,
      entry.userId,
      entry.batchId,
      entry.entity,
      entry.recordId,
      entry.version,
      entry.action,
      payload
    ]),
    'base64'
  )
}
