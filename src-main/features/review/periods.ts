import { defaultPeriods, type ReviewPeriods, reviewedEntities } from '../../../src-shared/features/review/standing.ts'
import type { Database } from '../../db/open.ts'
import { readSetting } from '../../db/settings.ts'
import { changeSetting } from '../../security/told-settings.ts'

/** After how many months verifications expire in this register. */
export function reviewPeriods(db: Database): ReviewPeriods {
  const chosen = reviewedEntities.map((entity) => {
    const months = readSetting(db, keyOf(entity))
    return [entity, typeof months === 'number' ? months : defaultPeriods[entity]] as const
  })
  return Object.fromEntries(chosen) as unknown as ReviewPeriods
}

/** Changes some of them, told in the history. Call it inside a transaction. */
export function setReviewPeriods(
  db: Database,
  by: { readonly userId: string; readonly at: string },
  periods: Partial<ReviewPeriods>
): void {
  for (const entity of reviewedEntities) {
    const months = periods[entity]
    if (months !== undefined) changeSetting(db, by, keyOf(entity), months)
  }
}

function keyOf(entity: string): string {
  return `review.months.${entity}`
}
