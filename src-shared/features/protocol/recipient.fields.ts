import type { Entity } from '../../kernel/field.ts'
import { labels, phrases } from '../../kernel/labels.ts'
import { vocabularyFields } from './vocabulary-fields.ts'

/** Whom data are disclosed to, as a category or by name (GDPR art. 4(9) and 30(1)(d)). */
export const recipientEntity = {
  name: 'recipient',
  labels: { one: labels('Modtager', 'Mottaker', 'Recipient'), many: labels('Modtagere', 'Mottakere', 'Recipients') },
  table: 'recipient',
  title: 'name',
  identifiers: ['code'],
  responsibleUnit: null,
  parts: [],
  sections: [{ key: 'general', labels: labels('Generelt', 'Generelt', 'General') }],
  fields: [
    ...vocabularyFields(phrases('modtager | mottaker | mottakar | recipient')),
    {
      key: 'kind',
      kind: 'choice',
      section: 'general',
      listed: true,
      filter: true,
      choices: [
        {
          code: 'internal',
          labels: labels('Intern', 'Intern', 'Internal'),
          synonyms: phrases('egen kommune | andre enheder')
        },
        {
          code: 'authority',
          labels: labels('Offentlig myndighed', 'Offentlig myndighet', 'Public authority'),
          synonyms: phrases('myndighed | myndighet | stat | kommune | authority')
        },
        {
          code: 'private',
          labels: labels('Privat virksomhed', 'Privat virksomhet', 'Private organisation'),
          synonyms: phrases('virksomhed | firma | privat | company')
        },
        {
          code: 'person',
          labels: labels(
            'Den registrerede eller pårørende',
            'Den registrerte eller pårørende',
            'The person or relatives'
          )
        },
        { code: 'public', labels: labels('Offentligheden', 'Allmennheten', 'The public') }
      ],
      labels: labels('Art', 'Art', 'Kind'),
      synonyms: phrases('type | slags')
    },
    {
      key: 'country',
      kind: 'text',
      section: 'general',
      listed: true,
      filter: true,
      labels: labels('Land', 'Land', 'Country'),
      synonyms: phrases('country')
    }
  ]
} as const satisfies Entity
