import { createCipheriv, randomBytes } from 'node:crypto'
import type { Area } from '../../../src-shared/kernel/areas.ts'
import { AppError, type ErrorCode } from '../../../src-shared/kernel/errors.ts'
import type { Database } from '../../db/open.ts'
import { depositSealed, openSealedRecord } from './sealed-records.ts'

const kind = 'fingerprintKey'
const keyBytes = 32

/** Bytes of a fingerprint, and of what it is made of. */
export const fingerprintBlock = 16

/**
 * What stands for numbers in the register: AES-256 of each padded to one block, under a key of their own that lies sealed
 * in an area (design.md, Secrets). In bulk, as two million take 0.03 s so. Wiping `blocks` is the caller's.
 *
 * @param blocks numbers one after the other, each padded to `fingerprintBlock` bytes
 */
export function fingerprintBlocks(key: Buffer, blocks: Buffer): Buffer {
  // One block each and every one another: there is nothing that a chain would hide.
  const cipher = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false)
  return Buffer.concat([cipher.update(blocks), cipher.final()])
}

/**
 * The key of an area's fingerprints; made when it is first asked for. Wiping it is the caller's. Throws area.notFounded,
 * and `broken` where the sealed one was exchanged: with another key nothing kept earlier would be found again.
 */
export function fingerprintKey(
  db: Database,
  of: { readonly area: Area; readonly areaKey: Buffer; readonly broken: ErrorCode },
  by: { readonly userId: string; readonly at: string }
): Buffer {
  const id = db
    .prepare<[Area, string], string>('SELECT id FROM sealed_record WHERE area = ? AND kind = ?')
    .pluck()
    .get(of.area, kind)
  if (id !== undefined) {
    const key = openSealedRecord(db, of.areaKey, id)
    if (key?.length !== keyBytes) throw new AppError(of.broken)
    return key
  }
  const key = randomBytes(keyBytes)
  depositSealed(db, { area: of.area, kind, at: by.at, by: by.userId }, key)
  return key
}
