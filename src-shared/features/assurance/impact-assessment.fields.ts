import type { Entity } from '../../kernel/field.ts'
import { labels, phrases } from '../../kernel/labels.ts'
import { screeningFields } from './impact.screening.fields.ts'
import { decidingFields, describingFields } from './impact.steps.fields.ts'

/**
 * A data protection impact assessment (GDPR art. 35): the screening that says whether one is needed, then the seven
 * steps. One about which the screening says "not needed" is kept as the evidence of that.
 */
export const impactAssessmentEntity = {
  name: 'impactAssessment',
  labels: {
    one: labels('Konsekvensanalyse', 'Personvernvurdering (DPIA)', 'Impact assessment'),
    many: labels('Konsekvensanalyser (DPIA)', 'Personvernvurderinger (DPIA)', 'Impact assessments (DPIA)')
  },
  table: 'impact_assessment',
  title: 'name',
  identifiers: [],
  responsibleUnit: 'unit',
  parts: [],
  sections: [
    { key: 'general', labels: labels('Omfang', 'Omfang', 'Scope') },
    { key: 'screening', labels: labels('Screening', 'Screening (ni kriterier)', 'Screening') },
    { key: 'need', labels: labels('1 · Behovet', '1 · Behovet for behandlingen', '1 · The need') },
    { key: 'description', labels: labels('2 · Beskrivelse', '2 · Beskrivelse av behandlingen', '2 · Description') },
    { key: 'consultation', labels: labels('3 · Høring', '3 · Konsultasjon', '3 · Consultation') },
    {
      key: 'necessity',
      labels: labels(
        '4 · Nødvendighed og proportionalitet',
        '4 · Nødvendighet og forholdsmessighet',
        '4 · Necessity and proportionality'
      )
    },
    { key: 'risk', labels: labels('5 · Risiko for personerne', '5 · Risiko for personene', '5 · Risk to the persons') },
    {
      key: 'measures',
      labels: labels('6 · Foranstaltninger og restrisiko', '6 · Tiltak og restrisiko', '6 · Measures and residual risk')
    },
    {
      key: 'authority',
      labels: labels(
        'Forudgående høring (artikel 36)',
        'Forhåndsdrøfting (artikkel 36)',
        'Prior consultation (article 36)'
      )
    },
    { key: 'approval', labels: labels('7 · Råd og godkendelse', '7 · Råd og godkjenning', '7 · Advice and approval') }
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
      synonyms: phrases('titel | dpia | konsekvensanalyse | tittel | namn | title')
    },
    {
      key: 'activities',
      kind: 'refs',
      entity: 'processingActivity',
      section: 'general',
      wanted: true,
      searched: true,
      listed: true,
      filter: true,
      link: { table: 'impact_activity', owner: 'impact_assessment_id', target: 'processing_activity_id' },
      labels: labels('Behandlingsaktiviteter', 'Behandlingsaktiviteter', 'Processing activities'),
      synonyms: phrases('behandlingsaktivitet | aktivitet | behandling | activity')
    },
    {
      key: 'systems',
      kind: 'refs',
      entity: 'system',
      section: 'general',
      searched: true,
      listed: true,
      filter: true,
      link: { table: 'impact_system', owner: 'impact_assessment_id', target: 'system_id' },
      labels: labels('Systemer', 'Systemer', 'Systems'),
      synonyms: phrases('system | it-system | application')
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
      key: 'responsible',
      kind: 'ref',
      entity: 'person',
      section: 'general',
      wanted: true,
      listed: true,
      filter: true,
      personal: true,
      labels: labels('Ansvarlig', 'Ansvarlig', 'Responsible'),
      synonyms: phrases('projektleder | ansvarleg | owner')
    },
    {
      key: 'source',
      kind: 'text',
      section: 'general',
      more: true,
      searched: true,
      labels: labels('Genbrugt fra', 'Gjenbrukt fra', 'Reused from'),
      help: labels(
        'Kommunen, som denne er skrevet efter.',
        'Kommunen denne er skrevet etter.',
        'The municipality that this one was written after.'
      )
    },
    {
      key: 'reusedId',
      kind: 'text',
      section: 'general',
      more: true,
      labels: labels('Id hos den anden kommune', 'Id hos den andre kommunen', 'Id at the other municipality')
    },
    {
      key: 'url',
      kind: 'url',
      section: 'general',
      more: true,
      labels: labels('Link til sagen', 'Lenke til saken', 'Link to the case'),
      synonyms: phrases('link | esdh | lenke | lenkje')
    },
    ...screeningFields,
    ...describingFields,
    ...decidingFields,
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
