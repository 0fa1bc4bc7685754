import { type KeyObject, randomBytes } from 'node:crypto'
import type { HistoryAction, HistoryChanges } from '../../src-shared/features/register/history.ts'
import type { Database } from '../db/open.ts'
import { readSetting, settingKeys } from '../db/settings.ts'
import { beforeCommit, currentTransaction } from '../db/transaction.ts'
import { chainStart, entryDigest, payloadDigest } from './history-chain.ts'
import { loadPrivateKey, type SignedHead, signHead } from './signing.ts'

/** A change to be told; the writer adds its place in the chain. */
export interface NewHistoryEntry {
  /** UTC instant, ISO 8601 with milliseconds. */
  readonly at: string
  readonly userId: string
  /** The import batch it belongs to, or null. */
  readonly batchId: string | null
  readonly entity: string
  readonly recordId: string
  /** The record's version after the change. */
  readonly version: number
  readonly action: HistoryAction
  /** Only the fields that changed. */
  readonly changes: HistoryChanges
}

/** Appends to a register's history. One per connection. */
export interface HistoryWriter {
  /** Appends an entry and returns its place. Only inside `withTransaction`, which signs the head before it commits. */
  append(entry: NewHistoryEntry): number
}

interface Head {
  seq: number
  digest: string
}

const writers = new WeakMap<Database, HistoryWriter>()

/** The writer of this connection; asking again gives the same one. */
export function createHistoryWriter(db: Database): HistoryWriter {
  const existing = writers.get(db)
  if (existing) return existing
  const writer = newWriter(db)
  writers.set(db, writer)
  return writer
}

function newWriter(db: Database): HistoryWriter {
  const insertEntry = db.prepare('INSERT INTO history_entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const insertPayload = db.prepare('INSERT INTO history_payload VALUES (?, ?, ?)')
  const seal = headSealer(db)
  const nextSalt = saltSource()
  let head: Head = { seq: 0, digest: chainStart }
  let transaction: object | undefined
  let appended = false

  beforeCommit(db, () => {
    if (!appended || currentTransaction(db) !== transaction) return
    appended = false
    // A savepoint rolled back by someone would have taken entries that later ones build upon.
    const last = readHead(db)
    if (last.seq !== head.seq || last.digest !== head.digest) throw new Error('History entries vanished before commit')
    seal(head)
  })

  return {
    append(entry) {
      const current = currentTransaction(db)
      if (!current) throw new Error('History is appended inside withTransaction only')
      if (current !== transaction) {
        // Another connection may have written since, or the last transaction may have been rolled back.
        head = readHead(db)
        transaction = current
      }
      const seq = head.seq + 1
      const salt = nextSalt()
      const changes = JSON.stringify(entry.changes)
      const { at, userId, batchId, entity, version, action } = entry
      // As SQLite keeps it: half a character would be digested here and be another one in the row.
      const recordId = entry.recordId.toWellFormed()
      const chained = { seq, at, userId, batchId, entity, recordId, version, action }
      const digest = entryDigest(head.digest, chained, payloadDigest(salt, changes))
      insertEntry.run(seq, at, userId, batchId, entity, recordId, version, action, digest)
      insertPayload.run(seq, salt, changes)
      head = { seq, digest }
      appended = true
      return seq
    }
  }
}

/** The signed head as the database has it, or null before the first entry. */
export function readSignedHead(db: Database): SignedHead | null {
  return db.prepare<[], SignedHead>('SELECT count, digest, signature FROM history_head').get() ?? null
}

function readHead(db: Database): Head {
  const last = db.prepare<[], Head>('SELECT seq, digest FROM history_entry ORDER BY seq DESC LIMIT 1').get()
  return last ?? { seq: 0, digest: chainStart }
}

/** Signs the head and keeps it. Some 0.1 ms, so every transaction does it; keys.json is written less often (session.ts). */
function headSealer(db: Database): (head: Head) => void {
  const keep = db.prepare('INSERT OR REPLACE INTO history_head (id, count, digest, signature) VALUES (1, ?, ?, ?)')
  let signer: { readonly registerId: string; readonly key: KeyObject } | undefined
  return (head) => {
    signer ??= loadSigner(db)
    const { count, digest, signature } = signHead(signer.key, signer.registerId, head.seq, head.digest)
    keep.run(count, digest, signature)
  }
}

function loadSigner(db: Database): { readonly registerId: string; readonly key: KeyObject } {
  const registerId = readSetting(db, settingKeys.registerId)
  const key = readSetting(db, settingKeys.signingKey)
  if (typeof registerId !== 'string' || typeof key !== 'string') throw new Error('The register has no signing key')
  return { registerId, key: loadPrivateKey(key) }
}

/** A salt of 18 random bytes as base64. */
export const newSalt = (): string => randomBytes(18).toString('base64')

/** The same, drawn many at a time: a draw of its own costs as much as the hash. */
function saltSource(): () => string {
  const length = 24
  let pool = ''
  let at = 0
  return () => {
    if (at >= pool.length) {
      pool = randomBytes(18 * 1024).toString('base64')
      at = 0
    }
    const salt = pool.slice(at, at + length)
    at += length
    return salt
  }
}
