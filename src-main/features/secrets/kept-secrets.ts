import type { KeptSecret } from '../../../src-shared/features/secrets/contract.ts'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import type { Database } from '../../db/open.ts'
import { newId } from '../../platform/ids.ts'
import { createDepositor, openSealedRecord } from '../../security/areas/sealed-records.ts'

const kind = 'keptNumber'

/** What stands for every kept number: that there is one, and nothing of it. */
const masked = '••••••-••••'

/** A text with a personal number that somebody gave a reason to keep. */
export interface SecretToKeep {
  readonly entity: string
  readonly recordId: string
  readonly header: string
  readonly text: string
  readonly reason: string
}

/** Keeps secrets sealed in their area, which must be founded; a later one of the same cell replaces it. */
export function keepSecrets(
  db: Database,
  secrets: Iterable<SecretToKeep>,
  by: { readonly batchId: string; readonly userId: string; readonly at: string }
): void {
  const forget = db.prepare('DELETE FROM kept_secret WHERE record_id = ? AND header = ?')
  const insert = db.prepare(
    `INSERT INTO kept_secret (id, entity, record_id, header, reason, batch_id, kept_by, kept_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`
  )
  // Most imports keep none, and then nobody need have founded the area.
  let safe: TextSafe | undefined
  try {
    for (const { entity, recordId, header, text, reason } of secrets) {
      forget.run(recordId, header)
      const id = newId()
      insert.run(id, entity, recordId, header, reason, by.batchId, by.userId, by.at)
      safe ??= createTextSafe(db)
      safe.put({ id, recordId, header, text }, { by: by.userId, at: by.at })
    }
  } finally {
    safe?.end()
  }
}

/** Takes the texts of kept secrets. Ends with `end`. */
export interface TextSafe {
  /** Puts the text of a kept secret into the area, bound to its record and header. */
  put(
    secret: Pick<SecretToKeep, 'recordId' | 'header' | 'text'> & { readonly id: string },
    by: { readonly by: string; readonly at: string }
  ): void
  end(): void
}

/** Opens the area for putting in, not for reading. Throws area.notFounded. */
export function createTextSafe(db: Database): TextSafe {
  const depositor = createDepositor(db, 'keptNumbers')
  return {
    put({ id, recordId, header, text }, { by, at }) {
      const content = Buffer.from(JSON.stringify({ recordId, header, text }), 'utf8')
      depositor.deposit({ id, kind, at, by }, content)
      content.fill(0)
    },
    end: () => depositor.end()
  }
}

/** A kept secret as far as anybody may know of it. */
export interface SecretRow {
  readonly id: string
  readonly entity: EntityName
  readonly recordId: string
  readonly header: string
}

/** The secret with this id. Throws record.notFound. */
export function secretRow(db: Database, id: string): SecretRow {
  const row = db
    .prepare<[string], SecretRow>('SELECT id, entity, record_id AS recordId, header FROM kept_secret WHERE id = ?')
    .get(id)
  if (!row) throw new AppError('record.notFound')
  return row
}

/** The text of a kept secret. Throws record.notFound when text, record or header were exchanged. */
export function openSecret(db: Database, areaKey: Buffer, { id, recordId, header }: SecretRow): string {
  const content = openSealedRecord(db, areaKey, id)
  if (!content) throw new AppError('record.notFound')
  const said = JSON.parse(content.toString('utf8')) as Pick<SecretToKeep, 'recordId' | 'header' | 'text'>
  content.fill(0)
  if (said.recordId !== recordId || said.header !== header) throw new AppError('record.notFound')
  return said.text
}

/** The secrets kept with a record, without their text. */
export function secretsOf(db: Database, recordId: string): readonly KeptSecret[] {
  return db
    .prepare<[string], Omit<KeptSecret, 'masked'>>(
      'SELECT id, header, reason FROM kept_secret WHERE record_id = ? ORDER BY header'
    )
    .all(recordId)
    .map((secret) => ({ ...secret, masked }))
}
