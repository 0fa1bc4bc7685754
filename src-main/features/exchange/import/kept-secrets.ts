import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Database } from '../../../db/open.ts'
import { readSetting, writeSetting } from '../../../db/settings.ts'
import { newId } from '../../../platform/ids.ts'

/** AES-256 key of the kept secrets, base64; lies only inside the encrypted file. */
const keySetting = 'import.secretKey'

/** A text with a personal number that somebody gave a reason to keep. */
export interface SecretToKeep {
  readonly entity: string
  readonly recordId: string
  readonly header: string
  readonly text: string
  readonly reason: string
}

/** Keeps secrets as ciphertext (AES-256-GCM, bound to record and header); a later one of the same cell replaces it. */
export function keepSecrets(
  db: Database,
  secrets: Iterable<SecretToKeep>,
  by: { readonly batchId: string; readonly userId: string; readonly at: string }
): void {
  const key = secretKey(db)
  const forget = db.prepare('DELETE FROM kept_secret WHERE record_id = ? AND header = ?')
  const insert = db.prepare(
    `INSERT INTO kept_secret (id, entity, record_id, header, ciphertext, reason, batch_id, kept_by, kept_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`
  )
  for (const { entity, recordId, header, text, reason } of secrets) {
    forget.run(recordId, header)
    const sealed = seal(key, boundTo(recordId, header), text)
    insert.run(newId(), entity, recordId, header, sealed, reason, by.batchId, by.userId, by.at)
  }
}

/** The text of a kept secret. Throws when ciphertext, record or header were exchanged. */
export function openSecret(db: Database, id: string): string {
  const row = db
    .prepare<[string], { recordId: string; header: string; ciphertext: Buffer }>(
      'SELECT record_id AS recordId, header, ciphertext FROM kept_secret WHERE id = ?'
    )
    .get(id)
  if (!row) throw new Error('No such secret')
  const { recordId, header, ciphertext } = row
  const decipher = createDecipheriv('aes-256-gcm', secretKey(db), ciphertext.subarray(0, 12))
  decipher.setAAD(boundTo(recordId, header))
  decipher.setAuthTag(ciphertext.subarray(12, 28))
  return Buffer.concat([decipher.update(ciphertext.subarray(28)), decipher.final()]).toString('utf8')
}

function seal(key: Buffer, bound: Buffer, text: string): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(bound)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

const boundTo = (recordId: string, header: string): Buffer => Buffer.from(JSON.stringify([recordId, header]))

function secretKey(db: Database): Buffer {
  const stored = readSetting(db, keySetting)
  if (typeof stored === 'string') return Buffer.from(stored, 'base64')
  const key = randomBytes(32)
  writeSetting(db, keySetting, key.toString('base64'))
  return key
}
