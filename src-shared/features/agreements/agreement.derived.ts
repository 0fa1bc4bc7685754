import { derivedChoice as choice, type DerivedField, derivedField, piecesIn } from '../../kernel/derived.ts'
import { labels } from '../../kernel/labels.ts'
import { agreementSigns } from './agreement.rules.ts'

/** How an agreement stands and what it waits for (`agreementSigns`). */
const state = derivedField({
  key: 'agreementState',
  section: 'general',
  labels: labels('Status', 'Status', 'State'),
  choices: [
    choice('inForce', 'I kraft', 'I kraft', 'In force'),
    choice('notBegun', 'Ikke begyndt', 'Ikke begynt', 'Not begun'),
    choice('expiresSoon', 'Udløber snart', 'Utløper snart', 'Expires soon'),
    choice('expired', 'Udløbet', 'Utløpt', 'Expired'),
    choice('notSigned', 'Ikke underskrevet', 'Ikke signert', 'Not signed'),
    choice('ended', 'Ophørt', 'Avsluttet', 'Ended'),
    choice('byLaw', 'Reguleret ved lov', 'Regulert i lov', 'Governed by law'),
    choice('notRequired', 'Ikke påkrævet', 'Ikke påkrevd', 'Not required'),
    choice('oversightDue', 'Tilsyn mangler', 'Oppfølging mangler', 'Oversight due'),
    choice(
      'announced',
      'Ny underdatabehandler afventer',
      'Ny underdatabehandler venter',
      'Sub-processor awaits approval'
    ),
    choice('noTransferBasis', 'Overførsel uden grundlag', 'Overføring uten grunnlag', 'Transfer without a basis')
  ],
  several: true,
  needs: [
    'basis',
    'signedOn',
    'startsOn',
    'expiresOn',
    'terminatedOn',
    'noticeMonths',
    'oversightMonths',
    'lastOversightOn',
    'nextOversightOn',
    'subProcessor:approval,country,basis',
    'oversight:plannedOn,completedOn'
  ],
  at:
    ({ day }) =>
    (values) => {
      const subProcessors = piecesIn(values['subProcessor:approval,country,basis']).map(
        ([approval = '', country = '', basis = '']) => ({ approval, country, basis })
      )
      const oversights = piecesIn(values['oversight:plannedOn,completedOn']).map(
        ([plannedOn = '', completedOn = '']) => ({ plannedOn, completedOn })
      )
      return agreementSigns(values, { subProcessors, oversights }, day).map((sign) => sign.state)
    }
})

/** What lists of agreements can show, count and filter by beside the fields. */
export const agreementDerived: readonly DerivedField[] = [{ ...state, field: { ...state.field, listed: true } }]
