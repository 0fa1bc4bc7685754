import type { Entity } from '../../kernel/field.ts'
import { labels, phrases } from '../../kernel/labels.ts'

/** A risk assessment of systems and activities; what could happen stands in its scenarios (GDPR art. 32, ISO 27005). */
export const riskAssessmentEntity = {
  name: 'riskAssessment',
  labels: {
    one: labels('Risikovurdering', 'Risikovurdering', 'Risk assessment'),
    many: labels('Risikovurderinger', 'Risikovurderinger', 'Risk assessments')
  },
  table: 'risk_evaluation',
  title: 'name',
  identifiers: [],
  responsibleUnit: 'unit',
  parts: [],
  sections: [
    { key: 'general', labels: labels('Omfang', 'Omfang', 'Scope') },
    { key: 'result', labels: labels('Resultat og accept', 'Resultat og aksept', 'Result and acceptance') }
  ],
  fields: [
    {
      key: 'name',
      kind: 'text',
      section: 'general',
      required: true,
      wanted: true,
      searched: true,
      listed: true,
      labels: labels('Navn', 'Navn', 'Name'),
      synonyms: phrases('titel | risikovurdering | ros | ros-analyse | tittel | namn | title')
    },
    {
      key: 'systems',
      kind: 'refs',
      entity: 'system',
      section: 'general',
      wanted: true,
      searched: true,
      listed: true,
      filter: true,
      link: { table: 'risk_system', owner: 'risk_evaluation_id', target: 'system_id' },
      labels: labels('Systemer', 'Systemer', 'Systems'),
      synonyms: phrases('system | it-system | application')
    },
    {
      key: 'activities',
      kind: 'refs',
      entity: 'processingActivity',
      section: 'general',
      searched: true,
      filter: true,
      link: { table: 'risk_activity', owner: 'risk_evaluation_id', target: 'processing_activity_id' },
      labels: labels('Behandlingsaktiviteter', 'Behandlingsaktiviteter', 'Processing activities'),
      synonyms: phrases('behandlingsaktivitet | aktivitet | behandling | activity')
    },
    {
      key: 'unit',
      kind: 'ref',
      entity: 'organisationUnit',
      section: 'general',
      wanted: true,
      listed: true,
      filter: true,
      labels: labels('Ansvarlig enhed', 'Ansvarlig enhet', 'Responsible unit'),
      synonyms: phrases('enhed | forvaltning | afdeling | enhet | avdeling | eining | unit')
    },
    {
      key: 'assessedBy',
      kind: 'ref',
      entity: 'person',
      section: 'general',
      listed: true,
      personal: true,
      labels: labels('Udført af', 'Utført av', 'Done by'),
      synonyms: phrases('ansvarlig | ansvarleg | risikoansvarlig')
    },
    {
      key: 'assessedOn',
      kind: 'date',
      section: 'general',
      wanted: true,
      listed: true,
      labels: labels('Vurderet den', 'Vurdert den', 'Assessed on'),
      synonyms: phrases('dato | risikovurderet | dato for risikovurdering | vurdert | date')
    },
    {
      key: 'scope',
      kind: 'longText',
      section: 'general',
      searched: true,
      labels: labels('Hvad der er vurderet', 'Hva som er vurdert', 'What was assessed'),
      synonyms: phrases('afgrænsning | avgrensning | formål | scope')
    },
    {
      key: 'summary',
      kind: 'longText',
      section: 'result',
      searched: true,
      labels: labels('Sammenfatning', 'Sammendrag', 'Summary'),
      synonyms: phrases('konklusion | konklusjon | resultat | conclusion')
    },
    {
      key: 'acceptedByRole',
      kind: 'text',
      section: 'result',
      wanted: true,
      listed: true,
      labels: labels(
        'Restrisikoen accepteret af (rolle)',
        'Restrisikoen akseptert av (rolle)',
        'Residual risk accepted by (role)'
      ),
      synonyms: phrases('accepteret af | risikoejer | akseptert av | risikoeier')
    },
    {
      key: 'acceptedOn',
      kind: 'date',
      section: 'result',
      wanted: true,
      labels: labels('Accepteret den', 'Akseptert den', 'Accepted on'),
      synonyms: phrases('godkendt | godkjent')
    },
    {
      key: 'nextOn',
      kind: 'date',
      section: 'result',
      wanted: true,
      listed: true,
      labels: labels('Næste vurdering', 'Neste vurdering', 'Next assessment on'),
      synonyms: phrases('næste risikovurdering | neste risikovurdering | revision | next')
    },
    {
      key: 'url',
      kind: 'url',
      section: 'general',
      more: true,
      labels: labels('Link', 'Lenke', 'Link'),
      synonyms: phrases('esdh | dokument | lenkje | url')
    },
    {
      key: 'note',
      kind: 'longText',
      section: 'general',
      more: true,
      searched: true,
      labels: labels('Bemærkninger', 'Merknader', 'Notes'),
      synonyms: phrases('kommentar | kommentarer | bemærkning | merknad | notat | comment | comments')
    }
  ]
} as const satisfies Entity
