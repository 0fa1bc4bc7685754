import { derivedChoice as choice, type DerivedField, derivedField, piecesIn } from '../../kernel/derived.ts'
import { labels } from '../../kernel/labels.ts'

/**
 * Whether it is known where a system's CPR subscription comes from: a subscription that has not ended names its source;
 * without one the system only says that it subscribes.
 */
const standing = derivedField({
  key: 'cprStanding',
  section: 'cpr',
  labels: labels('CPR-abonnementets kilde', 'CPR-abonnementets kilde', 'Source of the CPR subscription'),
  choices: [
    choice('registered', 'Kilden er registreret', 'Kilden er registrert', 'Source is registered'),
    choice('noSource', 'Abonnerer uden kendt kilde', 'Abonnerer uten kjent kilde', 'Subscribes without a known source'),
    choice('none', 'Abonnerer ikke', 'Abonnerer ikke', 'Does not subscribe'),
    choice('unsaid', 'Ikke afklaret', 'Ikke avklart', 'Not settled')
  ],
  needs: ['cprSubscription', 'cprSubscription:source,state'],
  at: () => (values) => {
    const uses = piecesIn(values['cprSubscription:source,state']).filter(([, state]) => state !== 'ended')
    if (uses.some(([source]) => source !== '')) return 'registered'
    const said = values['cprSubscription']
    const answer = typeof said === 'object' && said !== null && 'value' in said ? said.value : null
    if (answer === 'yes' || uses.length > 0) return 'noSource'
    return answer === 'no' || answer === 'notApplicable' ? 'none' : 'unsaid'
  }
})

/** Where a system's CPR subscription comes from, in Danish registers. */
export const cprStanding: DerivedField = { ...standing, field: { ...standing.field, country: 'DK' } }
