import { type Changing, todayIn } from './changing.ts'
import { citizenFinder } from './citizens.ts'
import { piecesOf, readPiece } from './pieces.ts'
import { shareCases } from './sharing.ts'
import { noteProtection, planTransfers } from './transfers.ts'

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
  settleEnded(by)
  return found + shared
}

/** Notes of cases that ended by the clock that nothing is to be told of them any more. Inside a transaction. */
export function settleEnded(by: Changing): void {
  const { db, municipality } = by.session
  const ended = db
    .prepare<{ today: string }, string>(
      `SELECT id FROM shielding_case
       WHERE state IN ('provisional', 'approved') AND runs_until < $today AND protection <> 'notNeeded'`
    )
    .pluck()
    .all({ today: todayIn(by) })
  const at = { now: by.now(), country: municipality.country }
  if (ended.length > 0) planTransfers(db, ended, at)
  for (const id of ended) noteProtection(db, id, at)
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
