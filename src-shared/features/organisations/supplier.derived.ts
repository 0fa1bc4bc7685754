import { derivedChoice as choice, type DerivedField, derivedField } from '../../kernel/derived.ts'
import { labels } from '../../kernel/labels.ts'
import { isInEea } from './countries.ts'

/** Whether a supplier sits in the European Economic Area: outside it a transfer needs a basis of its own (GDPR ch. V). */
const region = derivedField({
  key: 'region',
  section: 'general',
  labels: labels('EU/EØS', 'EU/EØS', 'EU/EEA'),
  choices: [
    choice('inside', 'I EU/EØS', 'I EU/EØS', 'Within the EU/EEA'),
    choice('outside', 'Uden for EU/EØS', 'Utenfor EU/EØS', 'Outside the EU/EEA')
  ],
  needs: ['country'],
  at:
    () =>
    ({ country }) => {
      const inside = isInEea(typeof country === 'string' ? country : '')
      return inside === null ? '' : inside ? 'inside' : 'outside'
    }
})

/** What lists of suppliers can show, count and filter by beside the fields. */
export const supplierDerived: readonly DerivedField[] = [region]
