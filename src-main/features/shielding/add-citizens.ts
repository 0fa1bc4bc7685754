import type { SealedCitizen } from '../../../src-shared/features/shielding/content.ts'
import type { ChannelParsed } from '../../../src-shared/ipc/contract.ts'
import { newId } from '../../platform/ids.ts'
import type { Changing } from './changing.ts'
import { citizenFinder, citizenNumber } from './citizens.ts'

/**
 * Notes whom a case is about; answers what is to be sealed of it. With the area's key each is found from now on,
 * without it as soon as a holder is there. Throws shielding.noNumber. Inside a transaction.
 */
export function addCitizens(
  { session, now }: Changing,
  caseId: string,
  citizens: ChannelParsed<'shielding.supplement'>['citizens']
): readonly SealedCitizen[] {
  if (citizens.length === 0) return []
  const { db, areas, municipality } = session
  const finder = areas.access('shielding') === 'open' ? citizenFinder(session, now()) : null
  const insert = db.prepare('INSERT INTO shielding_citizen (id, case_id, relation, fingerprint) VALUES (?, ?, ?, ?)')
  try {
    return citizens.map(({ number, relation }) => {
      const id = newId()
      const sealed = { id, number: citizenNumber(number, municipality.country), relation }
      insert.run(id, caseId, relation, finder?.fingerprint(sealed.number) ?? null)
      return sealed
    })
  } finally {
    finder?.end()
  }
}
