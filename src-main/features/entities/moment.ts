import { today } from '../../../src-shared/kernel/dates.ts'
import type { Moment } from '../../../src-shared/kernel/derived.ts'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import { type Country, zoneOf } from '../../../src-shared/kernel/language.ts'
import type { Database } from '../../db/open.ts'
import { readSetting } from '../../db/settings.ts'

/** What derived values of an entity count from at an instant (UTC ISO 8601). */
export function momentAt(db: Database, entity: EntityName, municipalityId: string, now: string): Moment {
  const sql = 'SELECT country FROM municipality WHERE id = ?'
  const country: Country = db.prepare<[string], string>(sql).pluck().get(municipalityId) === 'NO' ? 'NO' : 'DK'
  const months = readSetting(db, `review.months.${entity}`)
  return { day: today(zoneOf[country], now), country, reviewMonths: typeof months === 'number' ? months : null }
}
