import { hash } from 'node:crypto'
import type { Database } from '../../../src-main/db/open.ts'
import { readKeys } from '../../../src-main/security/keys.ts'
import { unlockRegister } from '../../../src-main/security/register-folder.ts'
import { verifyHistory } from '../../../src-main/security/verify-history.ts'
import { type Case, ms, result } from '../case.ts'
import { makeHistory } from '../run/made-history.ts'
import { createRegister, passphrase, registerIn, startProgram } from '../run/program.ts'

const entries = 1_000_000
const records = Array.from({ length: 2000 }, (_, i) => `0198c0de-0000-7000-8000-${String(i).padStart(12, '0')}`)

/** The same bytes through the same two hashes per entry, from memory: no file, no key, no chain to follow. */
function bareLoop(db: Database): number {
  const sample = db
    .prepare<[], [string, string]>(
      `SELECT e.at || e.user_id || e.entity || e.record_id || e.action || e.digest, p.salt || p.changes
       FROM history_entry AS e JOIN history_payload AS p USING (seq) ORDER BY seq DESC LIMIT 10000`
    )
    .raw()
    .all() as [string, string][]
  const start = performance.now()
  for (let done = 0; done < entries; done += sample.length) {
    for (const [entry, payload] of sample) {
      hash('sha256', payload, 'base64')
      hash('sha256', entry, 'base64')
    }
  }
  return performance.now() - start
}

/** Verifying the chain of a long history, against nothing but its hashes. */
export const verifyCase: Case = {
  names: ['verify.time'],
  async run(folder) {
    const program = startProgram(folder)
    await createRegister(program, folder)
    await program.close()
    const path = registerIn(folder)
    const session = await unlockRegister({ path, passphrase })
    const bytes = makeHistory(session.db, session.user.id, entries, records)
    session.recordHead()
    const keys = readKeys(path)
    const recorded = { publicKey: keys.signing.publicKey, head: keys.history }
    const start = performance.now()
    const report = verifyHistory(session.db, recorded)
    const own = performance.now() - start
    if (!report.ok || report.entries !== entries) throw new Error('The made history is not whole')
    const bare = bareLoop(session.db)
    session.close()
    return [
      result('verify.time', own / bare, 3, {
        entries,
        verifyMs: ms(own),
        hashMs: ms(bare),
        megabytes: Math.round(bytes / 1e6)
      })
    ]
  }
}
