import { type League, leagueOf, type MeasureKey } from '../../../../src-shared/features/consolidation/across/league.ts'
import type { Database } from '../../../db/open.ts'
import type { Counted } from './book.ts'
import { leagueNumbers } from './league-numbers.ts'

/** Municipalities by one measure; anonymous, nothing of whose it is leaves main. */
export function acrossLeague(db: Database, counted: Counted, measure: MeasureKey, anonymous: boolean): League {
  const holders = new Map(counted.facts.map(({ of }) => [of.number, of.holder]))
  const numbers = leagueNumbers(db, measure, [...holders.values()])
  const all = counted.municipalities.map(({ package: pack, name, exportedAt, measures }) => ({
    package: pack,
    name,
    exportedAt,
    said: measures[measure],
    number: numbers.get(holders.get(pack) ?? '') ?? 0
  }))
  return leagueOf(measure, all, anonymous)
}
