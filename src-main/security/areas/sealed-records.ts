import type { Area } from '../../../src-shared/kernel/areas.ts'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import type { Database } from '../../db/open.ts'
import { readSetting, settingKeys } from '../../db/settings.ts'
import { newId } from '../../platform/ids.ts'
import { createOpener, createSealer, openSealed } from '../sealed-box.ts'
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

/** Puts many things into one area at the cost of one. Ends with `end`. */
export interface Depositor {
  /** Answers the record's id. */
  deposit(head: Omit<SealedHead, 'area'>, content: Buffer): string
  /** Zeroes what it holds. */
  end(): void
}

/**
 * Puts things into an area. Needs nobody's key, so also a worker may, and whoever does cannot read them again. Throws
 * area.notFounded.
 */
export function createDepositor(db: Database, area: Area): Depositor {
  const row = readArea(db, area)
  if (!row) throw new AppError('area.notFounded', { area })
  const sealer = createSealer(row.publicKey)
  const purpose = purposesIn(db, area)
  const insert = db.prepare('INSERT INTO sealed_record (id, area, kind, at, by, sealed) VALUES (?, ?, ?, ?, ?, ?)')
  return {
    deposit({ id = newId(), kind, at, by }, content) {
      insert.run(id, area, kind, at, by, sealer.seal(content, purpose(id)))
      return id
    },
    end: () => sealer.end()
  }
}

/** Puts one thing into an area; answers its id. Throws as `createDepositor` does. */
export function depositSealed(db: Database, { area, ...head }: SealedHead, content: Buffer): string {
  const depositor = createDepositor(db, area)
  try {
    return depositor.deposit(head, content)
  } finally {
    depositor.end()
  }
}

/** What a sealed record says; null when there is none, or it was exchanged or altered. */
export function openSealedRecord(db: Database, areaKey: Buffer, id: string): Buffer | null {
  const row = db
    .prepare<[string], { area: Area; sealed: string }>('SELECT area, sealed FROM sealed_record WHERE id = ?')
    .get(id)
  return row ? openSealed(areaKey, row.sealed, purposesIn(db, row.area)(id)) : null
}

/** Takes one away; a purge does. */
export function removeSealed(db: Database, id: string): void {
  db.prepare('DELETE FROM sealed_record WHERE id = ?').run(id)
}

/** How many records an area has. */
export function countSealed(db: Database, area: Area): number {
  return db.prepare<[Area], number>('SELECT count(*) FROM sealed_record WHERE area = ?').pluck().get(area) ?? 0
}

/** Told how many records were sealed anew, of how many; what it throws ends the work. */
export type OnResealed = (done: number, total: number) => void

const toldEvery = 200

/**
 * Seals all of an area's records for its new public key. One that the old key does not open was altered behind the
 * program's back: it stays as it is, as nobody could read it before either. So be sure that it is the area's key.
 */
export function resealAll(
  db: Database,
  area: Area,
  oldKey: Buffer,
  newPublicKey: string,
  onResealed: OnResealed = () => undefined
): void {
  const ids = db.prepare<[Area], string>('SELECT id FROM sealed_record WHERE area = ? ORDER BY id').pluck().all(area)
  const read = db.prepare<[string], string>('SELECT sealed FROM sealed_record WHERE id = ?').pluck()
  const update = db.prepare('UPDATE sealed_record SET sealed = ? WHERE id = ?')
  const purpose = purposesIn(db, area)
  const opener = createOpener(oldKey)
  const sealer = createSealer(newPublicKey)
  try {
    for (const [done, id] of ids.entries()) {
      if (done % toldEvery === 0) onResealed(done, ids.length)
      const content = opener.open(read.get(id) ?? '', purpose(id))
      if (!content) continue
      update.run(sealer.seal(content, purpose(id)), id)
      content.fill(0)
    }
  } finally {
    opener.end()
    sealer.end()
  }
}

/** What each record's box is bound to. */
function purposesIn(db: Database, area: Area): (id: string) => string {
  const registerId = String(readSetting(db, settingKeys.registerId))
  return (id) => `samregister:${registerId}:record:${area}:${id}`
}
