import { promisify } from 'node:util'
import { inflate } from 'node:zlib'
import type { PublishedVersion } from '../../../../src-shared/features/papers/contract.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import type { Database } from '../../../db/open.ts'
import { unsealed, type VersionContent } from './version-content.ts'

const inflated = promisify(inflate)

const columns = `v.id, v.number, v.unit_id AS unit, v.published_at AS publishedAt, u.name AS publishedBy,
  v.approved_on AS approvedOn, v.approved_by AS approvedBy, v.approved_as AS approvedAs, v.note, v.activities, v.digest`

/** The published versions of a unit, newest first. */
export function versionsOf(db: Database, unit: string): readonly PublishedVersion[] {
  return db
    .prepare<[string], PublishedVersion>(
      `SELECT ${columns} FROM protocol_version AS v JOIN user AS u ON u.id = v.user_id
       WHERE v.unit_id = ? ORDER BY v.number DESC`
    )
    .all(unit)
}

/**
 * How many published versions say anything of a record; they are evidence, so a purge does not reach them. Each is
 * unpacked for it, with others in between.
 */
export async function versionsNaming(db: Database, record: string): Promise<number> {
  const all = db.prepare<[], string>('SELECT id FROM protocol_version').pluck().all()
  const content = db.prepare<[string], Buffer>('SELECT content FROM protocol_version WHERE id = ?').pluck()
  let naming = 0
  for (const id of all) {
    const kept = content.get(id)
    if (kept && (await inflated(kept)).includes(record)) naming++
    if (!db.open) throw new AppError('request.locked')
  }
  return naming
}

/** A version with all that it says. Throws record.notFound. */
export function versionWithContent(
  db: Database,
  id: string
): { readonly version: PublishedVersion; readonly content: VersionContent; readonly intact: boolean } {
  const row = db
    .prepare<[string], PublishedVersion & { readonly content: Buffer }>(
      `SELECT ${columns}, v.content FROM protocol_version AS v JOIN user AS u ON u.id = v.user_id WHERE v.id = ?`
    )
    .get(id)
  if (!row) throw new AppError('record.notFound')
  const { content, ...version } = row
  return { version, ...unsealed(content, version) }
}
