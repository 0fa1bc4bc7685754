import type { VerifyReport } from '../../src-shared/features/register/contract.ts'
import { damageOf, findDamage, findOrphans } from '../db/integrity.ts'
import type { Database } from '../db/open.ts'
import { readAnyKeys } from './keys.ts'
import { verifyHistory } from './verify-history.ts'

/**
 * Checks a register: SQLite's own integrity, foreign keys, the history's chain, its signature and what keys.json
 * recorded of it. Reads every page (seconds for a large register), so it is a job.
 *
 * @param folder the register's folder, for its keys.json
 */
export function verifyRegister(db: Database, folder: string): VerifyReport {
  const integrity = findDamage(db)
  const keys = readAnyKeys(folder)
  try {
    const foreignKeys = findOrphans(db)
    const history = verifyHistory(db, { publicKey: keys.signing.publicKey, head: keys.history })
    return {
      ok: integrity.length === 0 && foreignKeys.length === 0 && history.ok,
      integrity,
      foreignKeys,
      history: history.findings,
      counts: { historyEntries: history.entries }
    }
  } catch (error) {
    // A page that cannot be read ends the look; the report says so instead of the look failing.
    const damage = damageOf(error)
    return {
      ok: false,
      integrity: integrity.length > 0 ? integrity : [damage],
      foreignKeys: [],
      history: [],
      counts: {}
    }
  }
}
