import type { Entity } from '../../kernel/field.ts'
import { labels } from '../../kernel/labels.ts'

/** A person with a responsibility, once, however many systems they answer for. No personal number is kept. */
export const personEntity = {
  name: 'person',
  labels: { one: labels('Person', 'Person', 'Person'), many: labels('Personer', 'Personer', 'People') },
  table: 'person',
  title: 'name',
  identifiers: ['email', 'employeeNumber'],
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
      personal: true,
      labels: labels('Navn', 'Navn', 'Name'),
      synonyms: ['fulde navn', 'person', 'medarbejder', 'ansat', 'ansatt', 'name', 'full name', 'fullt navn']
    },
    {
      key: 'title',
      kind: 'text',
      section: 'general',
      searched: true,
      listed: true,
      labels: labels('Stilling', 'Stilling', 'Job title'),
      synonyms: ['titel', 'tittel', 'stillingsbetegnelse', 'rolle']
    },
    {
      key: 'email',
      kind: 'email',
      section: 'general',
      wanted: true,
      searched: true,
      listed: true,
      personal: true,
      labels: labels('E-mail', 'E-post', 'E-mail'),
      synonyms: ['mail', 'email', 'epost', 'mailadresse', 'e-mailadresse']
    },
    {
      key: 'phone',
      kind: 'text',
      section: 'general',
      listed: true,
      personal: true,
      labels: labels('Telefon', 'Telefon', 'Phone'),
      synonyms: ['tlf', 'telefonnummer', 'mobil', 'phone']
    },
    {
      key: 'unit',
      kind: 'ref',
      entity: 'organisationUnit',
      section: 'general',
      wanted: true,
      listed: true,
      filter: true,
      labels: labels('Enhed', 'Enhet', 'Unit'),
      synonyms: ['afdeling', 'forvaltning', 'avdeling', 'enhed', 'department', 'virksomhet']
    },
    {
      key: 'employeeNumber',
      kind: 'text',
      section: 'general',
      more: true,
      searched: true,
      personal: true,
      labels: labels('Medarbejdernummer', 'Ansattnummer', 'Employee number'),
      synonyms: ['medarbejdernr', 'lønnummer', 'ansattnr', 'brugernavn', 'initialer', 'brukernavn']
    },
    {
      key: 'leftOn',
      kind: 'date',
      section: 'general',
      listed: true,
      labels: labels('Fratrådt', 'Sluttet', 'Left on'),
      synonyms: ['fratrædelsesdato', 'slutdato', 'sluttdato', 'ophørt']
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
