import { addDays } from '../../kernel/dates.ts'
import type { DerivedField } from '../../kernel/derived.ts'
import { labels } from '../../kernel/labels.ts'

/** Days ahead that a contract counts as ending. */
export const endingDays = 90

/** Whether a contract runs: ended, ending within ninety days, not begun, or running. */
const term: DerivedField = {
  field: {
    key: 'termState',
    kind: 'choice',
    section: 'term',
    filter: true,
    labels: labels('Løber', 'Løper', 'Term'),
    choices: [
      { code: 'running', labels: labels('Løber', 'Løper', 'Running') },
      { code: 'ending', labels: labels('Udløber inden 90 dage', 'Utløper innen 90 dager', 'Ends within 90 days') },
      { code: 'ended', labels: labels('Udløbet', 'Utløpt', 'Ended') },
      { code: 'notBegun', labels: labels('Ikke begyndt', 'Ikke begynt', 'Not begun') }
    ]
  },
  needs: ['startsOn', 'endsOn'],
  at: ({ day }) => {
    const soon = addDays(day, endingDays)
    return ({ startsOn, endsOn }) => {
      if (typeof endsOn === 'string' && endsOn !== '' && endsOn < day) return 'ended'
      if (typeof startsOn === 'string' && startsOn > day) return 'notBegun'
      return typeof endsOn === 'string' && endsOn !== '' && endsOn <= soon ? 'ending' : 'running'
    }
  }
}

/** What lists of contracts can show, count and filter by beside the fields. */
export const contractDerived: readonly DerivedField[] = [term]
