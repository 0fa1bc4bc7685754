import { createCipheriv, randomBytes } from 'node:crypto'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import type { Database } from '../../../db/open.ts'
import { depositSealed, openSealedRecord } from '../../../security/areas/sealed-records.ts'
import { type NumberCode, numberText } from './number-code.ts'

const kind = 'fingerprintKey'
const keyBytes = 32
const block = 16

/**
 * What stands for a number in the register: AES-256 of the number padded to one block, under a key of its own that lies
 * sealed in the audit area (design.md, Secrets). In bulk, as two million take 0.03 s so; 16 bytes each, in order.
 */
export function fingerprints(key: Buffer, codes: readonly NumberCode[]): readonly Buffer[] {
  const plain = Buffer.alloc(codes.length * block)
  for (const [at, code] of codes.entries()) plain.write(numberText(code), at * block, 'latin1')
  // One block each and every one another: there is nothing that a chain would hide.
  const cipher = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false)
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
  plain.fill(0)
  return codes.map((_, at) => sealed.subarray(at * block, (at + 1) * block))
}

/**
 * The key of the register's fingerprints; made at the first audit. Wiping it is the caller's. Throws area.notFounded,
 * audit.keyBroken where the sealed one was exchanged: with another key no earlier audit would be found again.
 */
export function fingerprintKey(
  db: Database,
  areaKey: Buffer,
  by: { readonly userId: string; readonly at: string }
): Buffer {
  const id = db
    .prepare<[string], string>("SELECT id FROM sealed_record WHERE area = 'auditWorkingSets' AND kind = ?")
    .pluck()
    .get(kind)
  if (id !== undefined) {
    const key = openSealedRecord(db, areaKey, id)
    if (key?.length !== keyBytes) throw new AppError('audit.keyBroken')
    return key
  }
  const key = randomBytes(keyBytes)
  depositSealed(db, { area: 'auditWorkingSets', kind, at: by.at, by: by.userId }, key)
  return key
}
