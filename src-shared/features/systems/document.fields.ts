import type { Entity } from '../../kernel/field.ts'
import { labels, phrases } from '../../kernel/labels.ts'

/** A document about a system, where it lies: the register links, it does not hold files. */
export const documentEntity = {
  name: 'document',
  labels: { one: labels('Dokument', 'Dokument', 'Document'), many: labels('Dokumenter', 'Dokumenter', 'Documents') },
  table: 'document',
  title: 'name',
  identifiers: [],
  responsibleUnit: 'owner',
  belongsTo: 'system',
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
      synonyms: phrases('dokument | titel | tittel | document | document title')
    },
    {
      key: 'url',
      kind: 'url',
      section: 'general',
      required: true,
      wanted: true,
      listed: true,
      labels: labels('Adresse', 'Adresse', 'Address'),
      synonyms: phrases('link | url | lenke | sti | placering')
    },
    {
      key: 'kind',
      kind: 'choice',
      section: 'general',
      listed: true,
      filter: true,
      choices: [
        {
          code: 'userGuide',
          labels: labels('Brugervejledning', 'Brukerveiledning', 'User guide'),
          synonyms: phrases('manual | vejledning | brukerdokumentasjon')
        },
        {
          code: 'system',
          labels: labels('Systemdokumentation', 'Systemdokumentasjon', 'System documentation'),
          synonyms: phrases('high level design | arkitektur')
        },
        {
          code: 'operation',
          labels: labels('Driftsdokumentation', 'Driftsdokumentasjon', 'Operations documentation'),
          synonyms: phrases('low level design | drift')
        },
        {
          code: 'security',
          labels: labels('Sikkerhed', 'Sikkerhet', 'Security'),
          synonyms: phrases('beredskab | beredskap | sikkerhedstest')
        },
        {
          code: 'assessment',
          labels: labels('Vurdering', 'Vurdering', 'Assessment'),
          synonyms: phrases('risikovurdering | dpia | konsekvensanalyse')
        },
        {
          code: 'agreement',
          labels: labels('Aftale', 'Avtale', 'Agreement'),
          synonyms: phrases('kontrakt | databehandleraftale')
        },
        { code: 'other', labels: labels('Andet', 'Annet', 'Other') }
      ],
      labels: labels('Type', 'Type', 'Kind')
    },
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
      key: 'note',
      kind: 'longText',
      section: 'general',
      more: true,
      searched: true,
      labels: labels('Bemærkninger', 'Merknader', 'Notes')
    }
  ]
} as const satisfies Entity
