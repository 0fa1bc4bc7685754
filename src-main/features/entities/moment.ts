import { today } from '../../../src-shared/kernel/dates.ts'
import type { Moment } from '../../../src-shared/kernel/derived.ts'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import { type Country, zoneOf } from '../../../src-shared/kernel/language.ts'
import type { Database } from '../../db/open.ts'
import { readSetting } from '../../db/settings.ts'
import { perConnection } from './per-connection.ts'

/** Prepared once: every list asks it. */
const countryIn = perConnection((db, _: null) =>
  db.prepare<[string], string | null>('SELECT country FROM municipality WHERE id = ?').pluck()
)

/** What derived values of an entity count from at an instant (UTC ISO 8601). */
export function momentAt(db: Database, entity: EntityName, municipalityId: string, now: string): Moment {
  const country: Country = countryIn(db, null).get(municipalityId) === 'NO' ? 'NO' : 'DK'
  const months = readSetting(db, `review.months.${entity}`)
  return { day: today(zoneOf[country], now), country, reviewMonths: typeof months === 'number' ? months : null }
}
