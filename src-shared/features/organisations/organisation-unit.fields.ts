import type { Entity } from '../../kernel/field.ts'
import { labels } from '../../kernel/labels.ts'

/** A unit of the municipality's organisation; units form a tree. */
export const organisationUnitEntity = {
  name: 'organisationUnit',
  labels: { one: labels('Enhed', 'Enhet', 'Unit'), many: labels('Enheder', 'Enheter', 'Units') },
  table: 'organisation_unit',
  title: 'name',
  identifiers: ['externalId'],
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
      labels: labels('Navn', 'Navn', 'Name'),
      synonyms: [
        'enhed',
        'enhedsnavn',
        'afdeling',
        'afdelingsnavn',
        'enhet',
        'avdeling',
        'virksomhet',
        'unit',
        'forvaltning',
        'department'
      ]
    },
    {
      key: 'shortName',
      kind: 'text',
      section: 'general',
      searched: true,
      listed: true,
      labels: labels('Forkortelse', 'Forkortelse', 'Short name'),
      synonyms: ['kortnavn', 'kode']
    },
    {
      key: 'parent',
      kind: 'ref',
      entity: 'organisationUnit',
      section: 'general',
      listed: true,
      filter: true,
      labels: labels('Overordnet enhed', 'Overordnet enhet', 'Parent unit'),
      synonyms: ['overordnet afdeling', 'overordnet', 'hører under', 'parent', 'overordnet avdeling']
    },
    {
      key: 'kind',
      kind: 'choice',
      section: 'general',
      listed: true,
      filter: true,
      choices: [
        {
          code: 'administration',
          labels: labels('Forvaltning', 'Etat', 'Administration'),
          synonyms: ['direktørområde', 'sektor']
        },
        {
          code: 'department',
          labels: labels('Afdeling', 'Avdeling', 'Department'),
          synonyms: ['center', 'seksjon', 'sektion']
        },
        {
          code: 'institution',
          labels: labels('Institution', 'Institusjon', 'Institution (school, care home …)'),
          synonyms: ['skole', 'plejehjem', 'sykehjem', 'barnehage', 'dagtilbud']
        },
        { code: 'team', labels: labels('Team', 'Team (gruppe)', 'Team or group'), synonyms: ['gruppe'] }
      ],
      labels: labels('Type', 'Type', 'Kind')
    },
    {
      key: 'leader',
      kind: 'ref',
      entity: 'person',
      section: 'general',
      listed: true,
      personal: true,
      wanted: true,
      labels: labels('Leder', 'Leder', 'Leader'),
      synonyms: ['chef', 'leder', 'enhedsleder', 'manager']
    },
    {
      key: 'email',
      kind: 'email',
      section: 'general',
      labels: labels('E-mail', 'E-post', 'E-mail'),
      synonyms: ['mail', 'postkasse']
    },
    {
      key: 'externalId',
      kind: 'text',
      section: 'general',
      searched: true,
      more: true,
      labels: labels('Eksternt id', 'Ekstern id', 'External id'),
      synonyms: ['ean', 'ean-nummer', 'enhedsnummer', 'sor', 'org.enhed id', 'id']
    },
    {
      key: 'startsOn',
      kind: 'date',
      section: 'general',
      more: true,
      labels: labels('Oprettet', 'Opprettet', 'Starts on'),
      synonyms: ['startdato']
    },
    {
      key: 'endsOn',
      kind: 'date',
      section: 'general',
      more: true,
      labels: labels('Nedlagt', 'Nedlagt', 'Ends on'),
      synonyms: ['slutdato', 'lukket']
    },
    { key: 'phone', kind: 'text', section: 'general', more: true, labels: labels('Telefon', 'Telefon', 'Phone') },
    {
      key: 'address',
      kind: 'longText',
      section: 'general',
      more: true,
      labels: labels('Adresse', 'Adresse', 'Address')
    },
    {
      key: 'note',
      kind: 'longText',
      section: 'general',
      more: true,
      labels: labels('Bemærkninger', 'Merknader', 'Notes'),
      synonyms: ['kommentar', 'bemærkning']
    }
  ]
} as const satisfies Entity
