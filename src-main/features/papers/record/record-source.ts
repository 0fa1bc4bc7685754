import { setImmediate as others } from 'node:timers/promises'
import { municipalityEntity } from '../../../../src-shared/features/organisations/municipality.fields.ts'
import type { RecordRequest } from '../../../../src-shared/features/papers/contract.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import { maskPersonalNumbers } from '../../../../src-shared/kernel/identifiers/personal-numbers.ts'
import { createNames } from '../../entities/names.ts'
import type { Desk } from '../../print/letterhead.ts'
import { type Reading, type Told, toldActivities, toldRecord } from '../activities.ts'
import { createTerms, type Terms } from '../terms.ts'
import { activityIds } from './activity-ids.ts'
import { joiningsOf } from './joinings.ts'
import type { RecordedActivity } from './record-columns.ts'

/** What a record is written from. */
export interface RecordSource {
  /** What its unit is called; null for the whole municipality. */
  readonly unit: string | null
  readonly about: Told | null
  readonly terms: Terms
  /** Lines that stand below the title beside those of every record. */
  readonly lines: readonly string[]
  /** How many activities at most. */
  readonly count: number
  activities(): AsyncIterable<RecordedActivity>
}

/** Activities read at once: a few milliseconds. */
const chunk = 100

/** The register as it is now. Reading throws request.locked when the register was locked meanwhile. */
export function recordOfNow(
  request: Pick<RecordRequest, 'language' | 'role' | 'public' | 'unit'>,
  desk: Desk
): RecordSource {
  const { db, municipality } = desk.session
  const { unit } = request
  const terms = createTerms(db, request.language)
  const joined = unit === null ? [] : joiningsOf(desk, unit)
  const ids = activityIds(db, municipality.id, request, joined)
  const reading: Reading = { db, municipalityId: municipality.id, terms }
  return {
    unit: unit === null ? null : maskPersonalNumbers(createNames(db).of('organisationUnit', unit)?.name ?? ''),
    about: toldRecord(reading, municipalityEntity, municipality.id),
    terms,
    lines: [],
    count: ids.length,
    async *activities() {
      const joinings = Map.groupBy(joined, ({ activity }) => activity)
      for (let from = 0; from < ids.length; from += chunk) {
        for (const activity of toldActivities(reading, ids.slice(from, from + chunk)))
          yield { ...activity, joinings: joinings.get(activity.id) ?? [] }
        await others()
        if (!db.open) throw new AppError('request.locked')
      }
    }
  }
}
