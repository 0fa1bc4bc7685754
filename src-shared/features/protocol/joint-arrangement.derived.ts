import { derivedChoice as choice, type DerivedField, derivedField } from '../../kernel/derived.ts'
import { labels } from '../../kernel/labels.ts'
import { arrangementSigns } from './joint-arrangement.rules.ts'

/** How an arrangement stands and what it waits for (`arrangementSigns`). */
const state = derivedField({
  key: 'arrangementState',
  section: 'term',
  labels: labels('Status', 'Status', 'State'),
  choices: [
    choice('inForce', 'I kraft', 'I kraft', 'In force'),
    choice('notSigned', 'Ikke indgået', 'Ikke inngått', 'Not signed'),
    choice('expired', 'Udløbet', 'Utløpt', 'Expired'),
    choice('reviewDue', 'Skal gennemgås', 'Skal gjennomgås', 'Review due'),
    choice('notGiven', 'Hovedindhold ikke oplyst', 'Hovedinnhold ikke gjort kjent', 'Essence not made available')
  ],
  several: true,
  needs: ['signedOn', 'expiresOn', 'nextReviewOn', 'essenceGiven'],
  at:
    ({ day }) =>
    (values) =>
      arrangementSigns(values, day).map((sign) => sign.state)
})

/** What lists of arrangements can show, count and filter by beside the fields. */
export const jointArrangementDerived: readonly DerivedField[] = [{ ...state, field: { ...state.field, listed: true } }]
