import { labels } from '../../../kernel/labels.ts'
import { isEmpty } from '../../../kernel/value.ts'
import { reviewStanding } from '../../review/standing.ts'
import { dateOf, type GapColumn, gap, isOld } from './gap-column.ts'

/** After so long without a change an entry is neglected (seed: Oslo's 730 days). */
const neglectedMonths = 24

/** Who uses it, what it hangs together with, and when somebody last looked. */
export const useColumns: readonly GapColumn[] = [
  {
    key: 'use',
    labels: labels('Brug', 'Bruk', 'Use'),
    weight: 2,
    needs: [],
    fills: 'usedBy',
    of: ({ units }) => (units > 0 ? gap('present', 'use.units', { count: units }) : gap('missing', 'use.none'))
  },
  {
    key: 'dependencies',
    labels: labels('Afhængigheder', 'Avhengigheter', 'Dependencies'),
    weight: 1,
    needs: ['integrations'],
    fills: 'integrations',
    of: ({ dependencies, values }) => {
      if (dependencies > 0) return gap('present', 'dependencies.some', { count: dependencies })
      return isEmpty(values['integrations']) ? gap('missing', 'dependencies.none') : gap('present', 'dependencies.text')
    }
  },
  {
    key: 'verified',
    labels: labels('Kvalitetssikret', 'Kvalitetssikret', 'Verified'),
    weight: 2,
    needs: ['reviewedOn', 'nextReviewOn'],
    fills: 'reviewedOn',
    of: ({ values, reviewMonths, today }) => {
      const on = dateOf(values['reviewedOn'])
      const next = dateOf(values['nextReviewOn'])
      if (!on) return gap('missing', 'verified.never')
      const { state, due, because } = reviewStanding(
        { reviewedOn: on, nextReviewOn: next, createdOn: on },
        reviewMonths,
        today
      )
      if (state !== 'expired') return gap('present', 'verified.on', { date: on })
      return because === 'planned'
        ? gap('outOfDate', 'verified.due', { date: due })
        : gap('outOfDate', 'verified.old', { date: on, months: reviewMonths })
    }
  },
  {
    key: 'updated',
    labels: labels('Sidst opdateret', 'Sist oppdatert', 'Last updated'),
    weight: 1,
    needs: [],
    fills: null,
    of: ({ updatedAt, today }) => {
      if (!updatedAt) return gap('missing', 'updated.never')
      const date = updatedAt.slice(0, 10)
      return isOld(date, neglectedMonths, today)
        ? gap('outOfDate', 'updated.old', { date, months: neglectedMonths })
        : gap('present', 'updated.on', { date })
    }
  }
]
