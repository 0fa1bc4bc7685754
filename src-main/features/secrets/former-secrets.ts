import { createDecipheriv } from 'node:crypto'
import type { Database } from '../../db/open.ts'
import { clearSetting, readSetting } from '../../db/settings.ts'
import { withTransaction } from '../../db/transaction.ts'
import type { AreaAuthor } from '../../security/areas/area-rows.ts'
import { fits, readArea } from '../../security/areas/area-rows.ts'
import { foundKeptNumbers } from '../../security/areas/areas.ts'
import { createTextSafe } from './kept-secrets.ts'

/** AES-256 key of what was kept before there were areas, base64; it lay beside the ciphertext, inside the encrypted file. */
const keySetting = 'import.secretKey'

interface FormerRow {
  readonly id: string
  readonly recordId: string
  readonly header: string
  readonly former: Buffer
  readonly by: string
  readonly at: string
}

/**
 * Seals what a program before areas kept for the holders of kept numbers, and lets its key go: when somebody whose role
 * may hold the area unlocks the register for writing, who founds the area if nobody has.
 */
export function sealFormerSecrets(author: AreaAuthor & { readonly readonly: boolean }): void {
  const { db, user, readonly } = author
  if (readonly || !fits('keptNumbers', user.roles)) return
  const stored = readSetting(db, keySetting)
  if (typeof stored !== 'string') return
  const key = Buffer.from(stored, 'base64')
  withTransaction(db, () => {
    if (!readArea(db, 'keptNumbers')) foundKeptNumbers(author)
    const safe = createTextSafe(db)
    for (const { former, by, at, ...row } of formerRows(db)) {
      const text = decrypted(key, former, row)
      if (text !== null) safe.put({ ...row, text }, { by, at })
    }
    safe.end()
    db.prepare('UPDATE kept_secret SET former = NULL').run()
    clearSetting(db, keySetting)
  })
  key.fill(0)
}

function formerRows(db: Database): FormerRow[] {
  return db
    .prepare<[], FormerRow>(
      `SELECT id, record_id AS recordId, header, former, kept_by AS by, kept_at AS at
       FROM kept_secret WHERE former IS NOT NULL`
    )
    .all()
}

/** AES-256-GCM (nonce, tag, ciphertext), bound to record and header; null for what was exchanged, which nobody could read. */
function decrypted(
  key: Buffer,
  former: Buffer,
  { recordId, header }: Pick<FormerRow, 'recordId' | 'header'>
): string | null {
  const decipher = createDecipheriv('aes-256-gcm', key, former.subarray(0, 12))
  decipher.setAAD(Buffer.from(JSON.stringify([recordId, header])))
  decipher.setAuthTag(former.subarray(12, 28))
  try {
    return Buffer.concat([decipher.update(former.subarray(28)), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}
