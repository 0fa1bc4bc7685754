import type { Entity } from '../../kernel/field.ts'
import { labels, phrases } from '../../kernel/labels.ts'
import { suitabilityFields } from './suitability.fields.ts'

/**
 * One organisation unit's use of a system, with what differs there (seed: Oslo's "SystemBruk"). Which units use a
 * system now is the system's `usedBy`; the two are kept in step (`mirrors`).
 */
export const unitUseEntity = {
  name: 'unitUse',
  labels: {
    one: labels('Enheds brug', 'Enhets bruk', 'Unit’s use'),
    many: labels('Brug pr. enhed', 'Bruk per enhet', 'Use by unit')
  },
  table: 'unit_use',
  title: 'name',
  titleFrom: { fields: ['system', 'unit'], between: ' · ' },
  identifiers: [],
  responsibleUnit: 'unit',
  belongsTo: 'system',
  mirrors: {
    owner: 'system',
    field: 'usedBy',
    target: 'unit',
    state: 'inUse',
    present: 'yes',
    gone: 'ended',
    goneOn: 'endsOn'
  },
  parts: [],
  sections: [
    { key: 'general', labels: labels('Generelt', 'Generelt', 'General') },
    { key: 'technical', labels: labels('Egnethed', 'Egnethet', 'Suitability') }
  ],
  fields: [
    {
      key: 'system',
      kind: 'ref',
      entity: 'system',
      section: 'general',
      required: true,
      searched: true,
      listed: true,
      filter: true,
      labels: labels('System', 'System', 'System'),
      synonyms: phrases('systemnavn | it-system | fagsystem | system name')
    },
    {
      key: 'unit',
      kind: 'ref',
      entity: 'organisationUnit',
      section: 'general',
      required: true,
      searched: true,
      listed: true,
      filter: true,
      labels: labels('Enhed', 'Enhet', 'Unit'),
      synonyms: phrases('afdeling | forvaltning | brugt af | avdeling | virksomhet | brukes av | department')
    },
    {
      key: 'inUse',
      kind: 'choice',
      section: 'general',
      wanted: true,
      listed: true,
      filter: true,
      choices: [
        { code: 'yes', labels: labels('Ja', 'Ja', 'Yes'), synonyms: phrases('i brug | i bruk | in use | x') },
        { code: 'no', labels: labels('Nej', 'Nei', 'No'), synonyms: phrases('ikke i brug | ikke i bruk | not in use') },
        { code: 'planned', labels: labels('Planlagt', 'Planlagt', 'Planned'), synonyms: phrases('kommer | på vej') },
        {
          code: 'ended',
          labels: labels('Ophørt', 'Avsluttet', 'Ended'),
          synonyms: phrases('slut | tidligere | udfaset | utfaset | former')
        }
      ],
      labels: labels('I brug', 'I bruk', 'In use')
    },
    {
      key: 'startsOn',
      kind: 'date',
      section: 'general',
      listed: true,
      labels: labels('Fra', 'Fra', 'From'),
      synonyms: phrases('taget i brug | tatt i bruk | startdato | start date')
    },
    {
      key: 'endsOn',
      kind: 'date',
      section: 'general',
      listed: true,
      labels: labels('Til', 'Til', 'To'),
      synonyms: phrases('ophørt den | slutdato | sluttdato | end date')
    },
    {
      key: 'owner',
      kind: 'ref',
      entity: 'person',
      section: 'general',
      listed: true,
      filter: true,
      personal: true,
      labels: labels('Lokal systemejer', 'Lokal systemeier', 'Local owner')
    },
    {
      key: 'administrator',
      kind: 'ref',
      entity: 'person',
      section: 'general',
      listed: true,
      filter: true,
      personal: true,
      labels: labels('Lokal systemforvalter', 'Lokal systemforvalter', 'Local administrator')
    },
    {
      key: 'users',
      kind: 'integer',
      min: 0,
      section: 'general',
      labels: labels('Antal brugere', 'Antall brukere', 'Number of users')
    },
    {
      key: 'purpose',
      kind: 'longText',
      section: 'general',
      searched: true,
      labels: labels('Bruges her til', 'Brukes her til', 'Used here for')
    },
    ...suitabilityFields({ section: 'technical' }),
    {
      key: 'name',
      kind: 'text',
      section: 'general',
      more: true,
      searched: true,
      labels: labels('Betegnelse', 'Betegnelse', 'Designation')
    },
    {
      key: 'note',
      kind: 'longText',
      section: 'general',
      more: true,
      labels: labels('Bemærkninger', 'Merknader', 'Notes')
    }
  ]
} as const satisfies Entity
