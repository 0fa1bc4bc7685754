import type { Entity } from '../../kernel/field.ts'
import { labels } from '../../kernel/labels.ts'

/** A supplier of systems, operation or processing. */
export const supplierEntity = {
  name: 'supplier',
  labels: {
    one: labels('Leverandør', 'Leverandør', 'Supplier'),
    many: labels('Leverandører', 'Leverandører', 'Suppliers')
  },
  table: 'supplier',
  title: 'name',
  identifiers: ['nationalId'],
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
        'leverandør',
        'leverandørnavn',
        'firma',
        'supplier',
        'vendor',
        'vendor name',
        'virksomhed',
        'databehandler',
        'selskab',
        'selskap'
      ]
    },
    {
      key: 'nationalId',
      kind: 'nationalId',
      section: 'general',
      wanted: true,
      searched: true,
      listed: true,
      labels: labels('CVR-nummer', 'Organisasjonsnummer', 'National id'),
      synonyms: [
        'cvr',
        'cvr-nr',
        'cvr nr',
        'cvr nummer',
        'orgnr',
        'org.nr',
        'org nr',
        'organisasjonsnr',
        'foretaksnummer'
      ]
    },
    {
      key: 'country',
      kind: 'text',
      section: 'general',
      listed: true,
      filter: true,
      labels: labels('Land', 'Land', 'Country'),
      synonyms: ['landekode', 'country']
    },
    {
      key: 'aliases',
      kind: 'list',
      section: 'general',
      searched: true,
      labels: labels('Andre navne', 'Andre navn', 'Other names'),
      synonyms: ['alias', 'tidligere navn', 'binavn']
    },
    {
      key: 'email',
      kind: 'email',
      section: 'general',
      listed: true,
      searched: true,
      labels: labels('E-mail', 'E-post', 'E-mail'),
      synonyms: ['mail', 'email', 'epost']
    },
    {
      key: 'phone',
      kind: 'text',
      section: 'general',
      listed: true,
      labels: labels('Telefon', 'Telefon', 'Phone'),
      synonyms: ['tlf', 'telefonnummer', 'phone']
    },
    {
      key: 'contact',
      kind: 'text',
      section: 'general',
      personal: true,
      labels: labels('Kontaktperson', 'Kontaktperson', 'Contact person'),
      synonyms: ['kontakt', 'contact']
    },
    {
      key: 'website',
      kind: 'url',
      section: 'general',
      labels: labels('Hjemmeside', 'Nettsted', 'Website'),
      synonyms: ['url', 'web']
    },
    {
      key: 'address',
      kind: 'longText',
      section: 'general',
      more: true,
      labels: labels('Adresse', 'Adresse', 'Address'),
      synonyms: ['adresse']
    },
    {
      key: 'isProcessor',
      kind: 'answer',
      section: 'general',
      filter: true,
      labels: labels('Er databehandler', 'Er databehandler', 'Is a processor'),
      synonyms: ['databehandler?', 'behandler personoplysninger']
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
