import type { Entity } from '../../kernel/field.ts'
import { labels, phrases } from '../../kernel/labels.ts'

/**
 * For one category of persons of an activity: which data are processed about them and who gets which of them. The
 * record must show this link and not three lists beside each other (Datatilsynet, vejledning om fortegnelse, August 2020).
 */
export const processingLineEntity = {
  name: 'processingLine',
  labels: {
    one: labels('Persongruppe i aktiviteten', 'Persongruppe i aktiviteten', 'Group of persons in the activity'),
    many: labels('Persongrupper i aktiviteter', 'Persongrupper i aktiviteter', 'Groups of persons in activities')
  },
  table: 'processing_line',
  title: 'name',
  titleFrom: { fields: ['activity', 'subject'], between: ' – ' },
  identifiers: [],
  responsibleUnit: 'owner',
  belongsTo: 'activity',
  gathered: [
    { from: 'subject', into: 'subjects' },
    { from: 'data', into: 'dataCategories' },
    { from: 'recipients', into: 'recipients' }
  ],
  parts: [],
  sections: [{ key: 'general', labels: labels('Generelt', 'Generelt', 'General') }],
  fields: [
    {
      key: 'activity',
      kind: 'ref',
      entity: 'processingActivity',
      section: 'general',
      required: true,
      wanted: true,
      searched: true,
      listed: true,
      filter: true,
      labels: labels('Behandlingsaktivitet', 'Behandlingsaktivitet', 'Processing activity'),
      synonyms: phrases('aktivitet | behandling | activity | processing')
    },
    {
      key: 'subject',
      kind: 'ref',
      entity: 'subjectCategory',
      section: 'general',
      required: true,
      wanted: true,
      searched: true,
      listed: true,
      filter: true,
      labels: labels('Registrerede', 'Registrerte', 'Persons'),
      synonyms: phrases('kategori af registrerede | kategori av registrerte | persongruppe | data subject')
    },
    {
      key: 'data',
      kind: 'refs',
      entity: 'dataCategory',
      section: 'general',
      wanted: true,
      searched: true,
      listed: true,
      filter: true,
      link: { table: 'processing_line_data', owner: 'processing_line_id', target: 'data_category_id' },
      labels: labels('Oplysninger om dem', 'Opplysninger om dem', 'Data about them'),
      synonyms: phrases('personoplysninger | personopplysninger | oplysninger | data categories')
    },
    {
      key: 'recipients',
      kind: 'refs',
      entity: 'recipient',
      section: 'general',
      listed: true,
      filter: true,
      link: { table: 'processing_line_recipient', owner: 'processing_line_id', target: 'recipient_id' },
      labels: labels('Videregives til', 'Utleveres til', 'Disclosed to'),
      synonyms: phrases('modtagere | mottakere | recipients')
    },
    {
      key: 'erasure',
      kind: 'text',
      section: 'general',
      searched: true,
      labels: labels('Slettefrist for dem', 'Slettefrist for dem', 'Erasure limit for them'),
      synonyms: phrases('slettefrist | sletting | erasure')
    },
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
      searched: true,
      labels: labels('Bemærkninger', 'Merknader', 'Notes')
    }
  ]
} as const satisfies Entity
