import type { Entity } from '../../kernel/field.ts'
import { labels, phrases } from '../../kernel/labels.ts'
import { reviewFields } from '../../kernel/review-fields.ts'
import { peopleFields } from './activity.people.fields.ts'
import { protectionFields } from './activity.protection.fields.ts'
import { purposeFields } from './activity.purpose.fields.ts'

/**
 * A processing activity as the record of GDPR art. 30 has it, in the controller's (1) or the processor's role (2).
 * Fields: domain.md §4.1; the order is the authorities'.
 */
export const processingActivityEntity = {
  name: 'processingActivity',
  labels: {
    one: labels('Behandlingsaktivitet', 'Behandlingsaktivitet', 'Processing activity'),
    many: labels('Behandlingsaktiviteter', 'Behandlingsaktiviteter', 'Processing activities')
  },
  table: 'processing_activity',
  title: 'name',
  identifiers: [],
  responsibleUnit: 'unit',
  parts: [],
  sections: [
    { key: 'general', labels: labels('Aktiviteten', 'Aktiviteten', 'The activity') },
    { key: 'purpose', labels: labels('Formål og grundlag', 'Formål og grunnlag', 'Purpose and basis') },
    { key: 'people', labels: labels('Personer og oplysninger', 'Personer og opplysninger', 'Persons and data') },
    {
      key: 'recipients',
      labels: labels(
        'Systemer, modtagere og overførsler',
        'Systemer, mottakere og overføringer',
        'Systems, recipients and transfers'
      )
    },
    { key: 'erasure', labels: labels('Sletning og arkiv', 'Sletting og arkiv', 'Erasure and archive') },
    { key: 'security', labels: labels('Sikkerhed', 'Sikkerhet', 'Security') },
    {
      key: 'information',
      labels: labels('Oplysning til personerne', 'Informasjon til personene', 'Information to the persons')
    }
  ],
  fields: [
    ...purposeFields,
    ...peopleFields,
    ...protectionFields,
    ...reviewFields('general'),
    {
      key: 'note',
      kind: 'longText',
      section: 'general',
      more: true,
      searched: true,
      labels: labels('Bemærkninger', 'Merknader', 'Notes'),
      synonyms: phrases(
        'kommentar | kommentarer | bemærkning | noter | merknad | merknadar | notat | comment | comments | remarks'
      )
    }
  ]
} as const satisfies Entity
