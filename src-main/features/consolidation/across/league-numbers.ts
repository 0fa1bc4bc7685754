import { createHmac, hkdfSync } from 'node:crypto'
import type { MeasureKey } from '../../../../src-shared/features/consolidation/across/league.ts'
import type { Database } from '../../../db/open.ts'
import { readSetting, settingKeys } from '../../../db/settings.ts'

/** Numbers have six digits. */
const least = 100_000
const span = 900_000

/**
 * What stands for each municipality in anonymous tables of a measure: the same from round to round, whoever else comes or
 * goes, and not to be found out without a key that lies in this register alone. Another measure has other numbers, so
 * that who knows one figure of a municipality finds no other by it.
 */
export function leagueNumbers(
  db: Database,
  measure: MeasureKey,
  holders: readonly string[]
): ReadonlyMap<string, number> {
  const secret = Buffer.from(String(readSetting(db, settingKeys.signingKey)), 'base64')
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'samregister league numbers', 32))
  const taken = new Map<number, string>()
  const numbers = new Map<string, number>()
  // One number for two is rare; who has the lower number of the second draw then waits for a further one.
  const drawn = (holder: string, draw: number): number =>
    createHmac('sha256', key).update(`${measure}\n${holder}\n${draw}`).digest().readUInt32BE(0)
  for (const holder of [...holders].sort((a, b) => drawn(a, 1) - drawn(b, 1))) {
    let draw = 0
    let number = least + (drawn(holder, draw) % span)
    while (taken.has(number)) number = least + (drawn(holder, ++draw) % span)
    taken.set(number, holder)
    numbers.set(holder, number)
  }
  return numbers
}
