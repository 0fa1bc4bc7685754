import type { Entity } from '../../kernel/field.ts'
import { labels, phrases } from '../../kernel/labels.ts'

/** What is done against scenarios of an assessment, by whom and until when. */
export const measureEntity = {
  name: 'measure',
  labels: {
    one: labels('Foranstaltning', 'Tiltak', 'Measure'),
    many: labels('Foranstaltninger', 'Tiltak', 'Measures')
  },
  table: 'measure',
  title: 'name',
  identifiers: [],
  responsibleUnit: 'owner',
  belongsTo: 'assessment',
  parts: [],
  sections: [{ key: 'general', labels: labels('Generelt', 'Generelt', 'General') }],
  fields: [
    {
      key: 'name',
      kind: 'text',
      section: 'general',
      required: true,
      wanted: true,
      searched: true,
      listed: true,
      labels: labels('Hvad der gøres', 'Hva som gjøres', 'What is done'),
      synonyms: phrases('foranstaltning | tiltag | handling | tiltak | measure | action')
    },
    {
      key: 'assessment',
      kind: 'ref',
      entity: 'riskAssessment',
      section: 'general',
      required: true,
      wanted: true,
      searched: true,
      listed: true,
      filter: true,
      labels: labels('Risikovurdering', 'Risikovurdering', 'Risk assessment'),
      synonyms: phrases('vurdering | ros | assessment')
    },
    {
      key: 'scenarios',
      kind: 'refs',
      entity: 'riskScenario',
      section: 'general',
      listed: true,
      link: { table: 'measure_scenario', owner: 'measure_id', target: 'risk_scenario_id' },
      labels: labels('Mod scenarierne', 'Mot scenarioene', 'Against the scenarios'),
      synonyms: phrases('scenarie | scenarier | scenario')
    },
    {
      key: 'owner',
      kind: 'ref',
      entity: 'person',
      section: 'general',
      wanted: true,
      listed: true,
      filter: true,
      personal: true,
      labels: labels('Ansvarlig', 'Ansvarlig', 'Owner'),
      synonyms: phrases('ansvarleg | ejer | eier | tiltakseier')
    },
    {
      key: 'deadline',
      kind: 'date',
      section: 'general',
      wanted: true,
      listed: true,
      labels: labels('Frist', 'Frist', 'Deadline'),
      synonyms: phrases('deadline | senest | due')
    },
    {
      key: 'doneOn',
      kind: 'date',
      section: 'general',
      listed: true,
      labels: labels('Gennemført den', 'Gjennomført den', 'Done on'),
      synonyms: phrases('udført | gennemført | utført | gjennomført | done')
    },
    {
      key: 'note',
      kind: 'longText',
      section: 'general',
      more: true,
      searched: true,
      labels: labels('Bemærkninger', 'Merknader', 'Notes'),
      synonyms: phrases('kommentar | bemærkning | merknad | comment')
    }
  ]
} as const satisfies Entity
