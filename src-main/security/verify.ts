import { readFileSync } from 'node:fs'
import type { VerifyReport } from '../../src-shared/features/register/contract.ts'
import { AppError } from '../../src-shared/kernel/errors.ts'
import { damageOf, findDamage, findOrphans } from '../db/integrity.ts'
import type { Database } from '../db/open.ts'
import { compareHead, type HeadFile, parseHead } from './history-head.ts'
import { readAnyKeys } from './keys.ts'
import { verifyHistory } from './verify-history.ts'

/** What is looked at beside the register, and who is told how far it is. */
export interface VerifyOptions {
  /** File of a head that was exported earlier, to be held against the register. */
  readonly head?: string | null
  /** Called between the steps and every few thousand history entries; what it throws ends the look. */
  readonly onStep?: (step: 'integrity' | 'history', done: number, total: number | null) => void
}

/**
 * Checks a register: SQLite's own integrity, foreign keys, the history's chain, its signature and what keys.json
 * recorded of it, and an exported head if one is given. Reads every page (seconds for a large register), so it is a job.
 * Throws `history.notAHead` for a head's file that cannot be used, before anything is looked at.
 *
 * @param folder the register's folder, for its keys.json
 */
export function verifyRegister(db: Database, folder: string, options: VerifyOptions = {}): VerifyReport {
  const head = options.head ? readHead(options.head) : null
  options.onStep?.('integrity', 0, null)
  const integrity = findDamage(db)
  const keys = readAnyKeys(folder)
  const recorded = { publicKey: keys.signing.publicKey, head: keys.history }
  try {
    const foreignKeys = findOrphans(db)
    const history = verifyHistory(db, recorded, (done, total) => options.onStep?.('history', done, total))
    const compared = head && compareHead(db, recorded.publicKey, head)
    const whole = integrity.length === 0 && foreignKeys.length === 0 && history.ok
    return {
      ok: whole && (compared === null || compared.outcome === 'asThen'),
      integrity,
      foreignKeys,
      history: history.findings,
      ...(compared && { head: compared }),
      counts: { historyEntries: history.entries }
    }
  } catch (error) {
    if (error instanceof AppError) throw error
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

function readHead(path: string): HeadFile {
  try {
    return parseHead(readFileSync(path, 'utf8'), path)
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError('history.notAHead', { path })
  }
}
