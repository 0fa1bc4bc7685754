import { AppError } from '../../../src-shared/kernel/errors.ts'
import { parseCpr } from '../../../src-shared/kernel/identifiers/cpr.ts'
import { parseFoedselsnummer } from '../../../src-shared/kernel/identifiers/foedselsnummer.ts'
import type { Database } from '../../db/open.ts'
import type { Session } from '../../ipc/context.ts'
import { fingerprintBlock, fingerprintBlocks, fingerprintKey } from '../../security/areas/fingerprint-key.ts'

/**
 * A citizen's number as it is kept: without blanks and hyphen. Replacement numbers count; modulus 11 never refuses one
 * (domain.md §2.1). Throws shielding.noNumber, which does not repeat it.
 */
export function citizenNumber(text: string, country: 'DK' | 'NO'): string {
  const compact = text.replace(/[\s\u00a0\u2010-\u2015-]/g, '').toUpperCase()
  const parsed = country === 'NO' ? parseFoedselsnummer(compact) : parseCpr(compact)
  if (!parsed) throw new AppError('shielding.noNumber')
  return parsed.value
}

/** What finds citizens: the fingerprint of a whole number, under a key that a holder of the area has. Ends with `end`. */
export interface CitizenFinder {
  fingerprint(number: string): Buffer
  end(): void
}

/** Throws what the area's key throws, shielding.keyBroken. Makes the key where there is none, so inside a transaction. */
export function citizenFinder({ db, areas, user }: Session, at: string): CitizenFinder {
  const key = fingerprintKey(
    db,
    { area: 'shielding', areaKey: areas.privateKey('shielding'), broken: 'shielding.keyBroken' },
    { userId: user.id, at }
  )
  return {
    fingerprint(number) {
      const block = Buffer.alloc(fingerprintBlock)
      block.write(number, 'latin1')
      const made = fingerprintBlocks(key, block)
      block.fill(0)
      return made
    },
    end: () => void key.fill(0)
  }
}

/** The ids of the cases about a citizen, newest first. */
export function casesAbout(db: Database, fingerprint: Buffer): readonly string[] {
  return db
    .prepare<[Buffer], string>(
      `SELECT DISTINCT c.id FROM shielding_citizen z JOIN shielding_case c ON c.id = z.case_id
       WHERE z.fingerprint = ? ORDER BY c.requested_at DESC, c.id DESC`
    )
    .pluck()
    .all(fingerprint)
}
