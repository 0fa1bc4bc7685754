import { today } from '../../../src-shared/kernel/dates.ts'
import { type Country, zoneOf } from '../../../src-shared/kernel/language.ts'
import type { Database } from '../../db/open.ts'
import type { Changing } from './changing.ts'
import { citizenFinder } from './citizens.ts'
import { piecesOf, readPiece } from './pieces.ts'
import { shareCases } from './sharing.ts'
import { planTransfers } from './transfers.ts'

/** How many cases wait for somebody with the area's key: their citizens cannot be found yet. */
export function unsettledCases({ session }: Changing): number {
  return (
    session.db
      .prepare<[], number>('SELECT count(DISTINCT case_id) FROM shielding_citizen WHERE fingerprint IS NULL')
      .pluck()
      .get() ?? 0
  )
}

/**
 * Does what needs the area's key: finds the citizens of requests that came without it, and gives those who decide
 * now their copies (a new leader, a deputy, a new key pair), taking them from those who do not any more. Notes too what ended by the clock. Answers how many cases changed. Throws area errors. Inside a transaction.
 */
export function settleShieldings(by: Changing): number {
  const found = findCitizens(by)
  const shared = shareCases(by)
  settleEnded({ db: by.session.db, country: by.session.municipality.country, now: by.now() })
  return found + shared
}

/**
 * Notes which cases ended by the clock, and that nothing is to be told of them any more; needs no key. When a register is
 * opened for writing, and whenever an officer's window looks. Inside a transaction.
 */
export function settleEnded({ db, country, now }: EndedAt): void {
  const ended = db
    .prepare<{ today: string }, string>(
      "SELECT id FROM shielding_case WHERE listed IN ('provisional', 'approved') AND runs_until < $today"
    )
    .pluck()
    .all({ today: today(zoneOf[country], now) })
  if (ended.length === 0) return
  const note = db.prepare(
    `UPDATE shielding_case SET listed = 'expired', decide_by = NULL, complete_by = NULL, extension_days = NULL,
       extension_by = NULL, extension_at = NULL WHERE id = ?`
  )
  for (const id of ended) note.run(id)
  planTransfers(db, ended, { now, country })
}

/** A register and when it is looked at; `now` is a UTC instant. */
interface EndedAt {
  readonly db: Database
  readonly country: Country
  readonly now: string
}

function findCitizens(by: Changing): number {
  const { session } = by
  const cases = session.db
    .prepare<[], string>('SELECT DISTINCT case_id FROM shielding_citizen WHERE fingerprint IS NULL')
    .pluck()
    .all()
  if (cases.length === 0) return 0
  const note = session.db.prepare('UPDATE shielding_citizen SET fingerprint = ? WHERE id = ? AND case_id = ?')
  const finder = citizenFinder(session, by.now())
  try {
    for (const id of cases)
      for (const piece of piecesOf(session.db, id))
        for (const { id: citizen, number } of readPiece(session, piece)?.citizens ?? [])
          note.run(finder.fingerprint(number), citizen, id)
  } finally {
    finder.end()
  }
  planTransfers(session.db, cases, { now: by.now(), country: session.municipality.country })
  return cases.length
}
