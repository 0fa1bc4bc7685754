import type { Area } from '../../../src-shared/kernel/areas.ts'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import type { Database } from '../../db/open.ts'
import { readSetting, settingKeys } from '../../db/settings.ts'
import { newId } from '../../platform/ids.ts'
import { openSealed, seal } from '../sealed-box.ts'
import { readArea } from './area-rows.ts'

/** What stands in plain text beside a sealed record. */
export interface SealedHead {
  /** Default: a new UUIDv7. */
  readonly id?: string
  readonly area: Area
  /** What it is, in the words of the feature that keeps it. */
  readonly kind: string
  /** UTC instant. */
  readonly at: string
  /** User id. */
  readonly by: string
}

/**
 * Puts something into an area; answers its id. Needs nobody's key, so also a worker may, and whoever does cannot read it
 * again. Throws area.notFounded.
 */
export function depositSealed(db: Database, { id = newId(), area, kind, at, by }: SealedHead, content: Buffer): string {
  const row = readArea(db, area)
  if (!row) throw new AppError('area.notFounded', { area })
  db.prepare('INSERT INTO sealed_record (id, area, kind, at, by, sealed) VALUES (?, ?, ?, ?, ?, ?)').run(
    id,
    area,
    kind,
    at,
    by,
    seal(row.publicKey, content, purposeOf(db, area, id))
  )
  return id
}

/** What a sealed record says; null when there is none, or it was exchanged or altered. */
export function openSealedRecord(db: Database, areaKey: Buffer, id: string): Buffer | null {
  const row = db
    .prepare<[string], { area: Area; sealed: string }>('SELECT area, sealed FROM sealed_record WHERE id = ?')
    .get(id)
  return row ? openSealed(areaKey, row.sealed, purposeOf(db, row.area, id)) : null
}

/** Takes one away; a purge does. */
export function removeSealed(db: Database, id: string): void {
  db.prepare('DELETE FROM sealed_record WHERE id = ?').run(id)
}

/** How many records an area has. */
export function countSealed(db: Database, area: Area): number {
  return db.prepare<[Area], number>('SELECT count(*) FROM sealed_record WHERE area = ?').pluck().get(area) ?? 0
}

/**
 * Seals all of an area's records for its new public key. One that the old key does not open was altered behind the
 * program's back: it stays as it is, as nobody could read it before either.
 */
export function resealAll(db: Database, area: Area, oldKey: Buffer, newPublicKey: string): void {
  const ids = db.prepare<[Area], string>('SELECT id FROM sealed_record WHERE area = ?').pluck().all(area)
  const update = db.prepare('UPDATE sealed_record SET sealed = ? WHERE id = ?')
  for (const id of ids) {
    const content = openSealedRecord(db, oldKey, id)
    if (!content) continue
    update.run(seal(newPublicKey, content, purposeOf(db, area, id)), id)
    content.fill(0)
  }
}

function purposeOf(db: Database, area: Area, id: string): string {
  return `samregister:${String(readSetting(db, settingKeys.registerId))}:record:${area}:${id}`
}
