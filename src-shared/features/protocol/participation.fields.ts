import type { Entity } from '../../kernel/field.ts'
import { labels, phrases } from '../../kernel/labels.ts'

/**
 * That a unit has joined a common activity instead of writing it again: since when, through which use of a system, until
 * when. One that was joined through a use ends with it; that is derived (`unit-protocol.ts` in main), not written twice.
 */
export const participationEntity = {
  name: 'participation',
  labels: {
    one: labels('Tilslutning', 'Tilslutning', 'Participation'),
    many: labels('Tilslutninger', 'Tilslutninger', 'Participations')
  },
  table: 'participation',
  title: 'name',
  titleFrom: { fields: ['activity', 'unit'], between: ' · ' },
  identifiers: [],
  responsibleUnit: 'unit',
  belongsTo: 'activity',
  parts: [],
  sections: [{ key: 'general', labels: labels('Generelt', 'Generelt', 'General') }],
  fields: [
    {
      key: 'activity',
      kind: 'ref',
      entity: 'processingActivity',
      section: 'general',
      required: true,
      searched: true,
      listed: true,
      filter: true,
      labels: labels('Fælles aktivitet', 'Felles behandling', 'Common activity'),
      synonyms: phrases('behandlingsaktivitet | aktivitet | behandling | activity')
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
      labels: labels('Tilsluttet enhed', 'Tilsluttet enhet', 'Unit that joined'),
      synonyms: phrases('enhed | enhet | afdeling | avdeling | unit')
    },
    {
      key: 'joinedOn',
      kind: 'date',
      section: 'general',
      wanted: true,
      listed: true,
      labels: labels('Tilsluttet den', 'Tilsluttet (dato)', 'Joined on'),
      synonyms: phrases('tilslutningsdato | fra | from')
    },
    {
      key: 'endedOn',
      kind: 'date',
      section: 'general',
      listed: true,
      labels: labels('Ophørt den', 'Avsluttet (dato)', 'Ended on'),
      synonyms: phrases('ophørsdato | sluttdato | til | until')
    },
    {
      key: 'through',
      kind: 'ref',
      entity: 'unitUse',
      section: 'general',
      listed: true,
      labels: labels('Gennem brug af', 'Gjennom bruk av', 'Through the use of'),
      help: labels(
        'Enhedens brug af et af aktivitetens systemer. Tilslutningen ophører, når brugen gør. Tom: tilsluttet i hånden.',
        'Enhetens bruk av et av behandlingens systemer. Tilslutningen avsluttes når bruken gjør det. Tom: tilsluttet for hånd.',
        'The unit’s use of one of the activity’s systems. It ends when the use does. Empty: joined by hand.'
      )
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
