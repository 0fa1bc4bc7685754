import { derivedChoice as choice, type DerivedField, derivedField } from '../../kernel/derived.ts'
import { labels } from '../../kernel/labels.ts'
import { consultationFields, consultationState } from './consultation.rules.ts'
import { criteria, screeningOutcome } from './screening.rules.ts'

/** What the screening says, and how far the assessment is. */
export const impactAssessmentDerived: readonly DerivedField[] = [
  derivedField({
    key: 'screening',
    section: 'screening',
    labels: labels('Screeningens resultat', 'Resultat av screening', 'Screening'),
    choices: [
      choice('needed', 'Konsekvensanalyse kræves', 'Vurdering kreves', 'Assessment needed'),
      choice('consider', 'Bør overvejes', 'Bør vurderes', 'To be considered'),
      choice('notNeeded', 'Kræves ikke', 'Kreves ikke', 'Not needed'),
      choice('unfinished', 'Ikke færdig', 'Ikke ferdig', 'Unfinished')
    ],
    needs: criteria,
    at: () => screeningOutcome
  }),
  derivedField({
    key: 'consultationState',
    section: 'authority',
    labels: labels('Forudgående høring, status', 'Forhåndsdrøfting, status', 'Prior consultation, state'),
    choices: [
      choice('needed', 'Skal sendes', 'Skal sendes inn', 'To be sent'),
      choice('awaiting', 'Afventer svar', 'Venter på svar', 'Awaiting the answer'),
      choice('overdue', 'Svar udeblevet', 'Svar uteblitt', 'Answer overdue'),
      choice('answered', 'Besvaret', 'Besvart', 'Answered'),
      choice('stopped', 'Må ikke begynde', 'Kan ikke starte', 'Must not begin')
    ],
    // Whether the risk stays high stands in another record: here it is what the assessment itself says.
    needs: consultationFields,
    at:
      ({ day }) =>
      (values) =>
        consultationState(values, false, day) ?? ''
  }),
  derivedField({
    key: 'progress',
    section: 'approval',
    labels: labels('Status', 'Status', 'Status'),
    choices: [
      choice('approved', 'Godkendt', 'Godkjent', 'Approved'),
      choice('revisionDue', 'Skal revideres', 'Skal revideres nå', 'Revision due'),
      choice('underWay', 'I gang', 'I gang', 'Under way'),
      choice('closed', 'Afsluttet efter screening', 'Avsluttet etter screening', 'Closed after screening')
    ],
    needs: [...criteria, 'approvedOn', 'revisionOn'],
    at:
      ({ day }) =>
      (values) => {
        const { approvedOn, revisionOn } = values
        if (typeof revisionOn === 'string' && revisionOn < day) return 'revisionDue'
        if (typeof approvedOn === 'string' && approvedOn <= day) return 'approved'
        return screeningOutcome(values) === 'notNeeded' ? 'closed' : 'underWay'
      }
  })
]
