import type { Database } from '../../../db/open.ts'
import {
  fingerprintBlock as block,
  fingerprintBlocks,
  fingerprintKey
} from '../../../security/areas/fingerprint-key.ts'
import { type NumberCode, numberText } from './number-code.ts'

/** What stands for each number in the register: 16 bytes each, in order. */
export function fingerprints(key: Buffer, codes: readonly NumberCode[]): readonly Buffer[] {
  const plain = Buffer.alloc(codes.length * block)
  for (const [at, code] of codes.entries()) plain.write(numberText(code), at * block, 'latin1')
  const sealed = fingerprintBlocks(key, plain)
  plain.fill(0)
  return codes.map((_, at) => sealed.subarray(at * block, (at + 1) * block))
}

/** The key of the audits' fingerprints. Wiping it is the caller's. Throws area.notFounded, audit.keyBroken. */
export function auditFingerprintKey(
  db: Database,
  areaKey: Buffer,
  by: { readonly userId: string; readonly at: string }
): Buffer {
  return fingerprintKey(db, { area: 'auditWorkingSets', areaKey, broken: 'audit.keyBroken' }, by)
}
