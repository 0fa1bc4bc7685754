import { addDays } from '../../kernel/dates.ts'
import { derivedChoice as choice, type DerivedField, derivedField } from '../../kernel/derived.ts'
import { labels } from '../../kernel/labels.ts'

/** Days ahead that a contract counts as ending. */
export const endingDays = 90

/** Whether a contract runs: ended, ending within ninety days, not begun, or running. */
const term = derivedField({
  key: 'termState',
  section: 'term',
  labels: labels('Løber', 'Løper', 'Term'),
  choices: [
    choice('running', 'Løber', 'Løper', 'Running'),
    choice('ending', 'Udløber inden 90 dage', 'Utløper innen 90 dager', 'Ends within 90 days'),
    choice('ended', 'Udløbet', 'Utløpt', 'Ended'),
    choice('notBegun', 'Ikke begyndt', 'Ikke begynt', 'Not begun')
  ],
  needs: ['startsOn', 'endsOn'],
  at: ({ day }) => {
    const soon = addDays(day, endingDays)
    return ({ startsOn, endsOn }) => {
      if (typeof endsOn === 'string' && endsOn !== '' && endsOn < day) return 'ended'
      if (typeof startsOn === 'string' && startsOn > day) return 'notBegun'
      return typeof endsOn === 'string' && endsOn !== '' && endsOn <= soon ? 'ending' : 'running'
    }
  }
})

/** What lists of contracts can show, count and filter by beside the fields. */
export const contractDerived: readonly DerivedField[] = [term]
