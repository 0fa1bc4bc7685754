import type { Entity } from '../../kernel/field.ts'
import { labels, phrases } from '../../kernel/labels.ts'
import { reviewFields } from '../../kernel/review-fields.ts'
import { cprChannelChoices } from '../systems/system.protection-choices.ts'
import { filterFields } from './subscription-source.filter.fields.ts'
import { subscriptionStates } from './subscription-states.ts'

/**
 * Where CPR subscriptions come from, the unit that an audit looks at: a channel with a customer number or a user system's
 * id at a supplier (domain.md §1.2). One source can feed several systems.
 */
export const subscriptionSourceEntity = {
  name: 'subscriptionSource',
  labels: {
    one: labels('CPR-kilde', 'CPR-kilde', 'CPR source'),
    many: labels('CPR-kilder', 'CPR-kilder', 'CPR sources')
  },
  table: 'subscription_source',
  title: 'name',
  titleFrom: { fields: ['channel'], further: ['customerNumber', 'userSystemId', 'supplier'], between: ' · ' },
  identifiers: [],
  responsibleUnit: 'unit',
  country: 'DK',
  parts: [],
  sections: [
    { key: 'general', labels: labels('Kanal og kunde', 'Kanal og kunde', 'Channel and customer') },
    { key: 'filters', labels: labels('Hvem der følges', 'Hvem som følges', 'Who is followed') },
    { key: 'deletion', labels: labels('Sletning', 'Sletting', 'Deletion') },
    { key: 'evidence', labels: labels('Dokumentation', 'Dokumentasjon', 'Evidence') }
  ],
  fields: [
    {
      key: 'channel',
      kind: 'choice',
      choices: cprChannelChoices,
      section: 'general',
      required: true,
      wanted: true,
      filter: true,
      labels: labels('Kanal', 'Kanal', 'Channel'),
      synonyms: phrases(`
        cpr-kanal | cpr kanal | abonnementskanal | service | snitflade | adgang | kilde til cpr | cpr-kilde | cpr source`)
    },
    {
      key: 'customerNumber',
      kind: 'text',
      section: 'general',
      searched: true,
      labels: labels('Kundenummer', 'Kundenummer', 'Customer number'),
      synonyms: phrases('kundenr | kundenr. | kunde nr | kunde-nr | kundeid | cpr kundenummer | customer no')
    },
    {
      key: 'userSystemId',
      kind: 'text',
      section: 'general',
      searched: true,
      labels: labels('Anvendersystemets id', 'Anvendersystemets ID (UUID)', 'User system id'),
      synonyms: phrases(`
        usersystemuuid | user system uuid | anvendersystem | anvendersystem uuid | anvendersystem-id | systemuuid
        serviceaftale | uuid`)
    },
    {
      key: 'supplier',
      kind: 'ref',
      entity: 'supplier',
      section: 'general',
      wanted: true,
      searched: true,
      listed: true,
      filter: true,
      labels: labels('Leverandør', 'Leverandør', 'Supplier'),
      synonyms: phrases('firma | systemleverandør | udbyder | vendor')
    },
    {
      key: 'systems',
      kind: 'refs',
      entity: 'system',
      section: 'general',
      wanted: true,
      searched: true,
      listed: true,
      filter: true,
      link: { table: 'subscription_source_system', owner: 'subscription_source_id', target: 'system_id' },
      labels: labels('Systemer', 'Systemer', 'Systems'),
      synonyms: phrases(`
        system | it-system | it-systemer | fagsystem | systemnavn | anvendes af | bruges af | application`),
      help: labels(
        'De systemer, der får ændringerne. Hvert får en post under CPR-abonnementer, hvor behovet beskrives.',
        'Systemene som får endringene. Hvert får en post under CPR-abonnementer, der behovet beskrives.',
        'The systems that get the changes. Each gets a record among the CPR subscriptions, where its need is described.'
      )
    },
    {
      key: 'unit',
      kind: 'ref',
      entity: 'organisationUnit',
      section: 'general',
      wanted: true,
      listed: true,
      filter: true,
      labels: labels('Ansvarlig enhed', 'Ansvarlig enhet', 'Responsible unit'),
      synonyms: phrases('forvaltning | afdeling | enhed | ansvarlig forvaltning | avdeling | department | unit')
    },
    {
      key: 'state',
      kind: 'choice',
      choices: subscriptionStates,
      section: 'general',
      wanted: true,
      listed: true,
      filter: true,
      labels: labels('Status', 'Status', 'State'),
      synonyms: phrases('aktiv | i drift | tilstand')
    },
    {
      key: 'startedOn',
      kind: 'date',
      section: 'general',
      labels: labels('Oprettet den', 'Opprettet den', 'Started on'),
      synonyms: phrases('startdato | oprettet | taget i brug | start date')
    },
    ...filterFields,
    {
      key: 'executor',
      kind: 'ref',
      entity: 'supplier',
      section: 'deletion',
      filter: true,
      labels: labels('Leverandør, der sletter', 'Leverandør som sletter', 'Supplier that deletes'),
      synonyms: phrases('teknisk udfører | udfører | sletter | slettes af | executor')
    },
    {
      key: 'executorPerson',
      kind: 'ref',
      entity: 'person',
      section: 'deletion',
      filter: true,
      personal: true,
      labels: labels('Medarbejder, der sletter', 'Ansatt som sletter', 'Employee who deletes'),
      synonyms: phrases('udførende medarbejder | kontaktperson for sletning')
    },
    {
      key: 'deletionMethod',
      kind: 'longText',
      section: 'deletion',
      searched: true,
      labels: labels('Hvordan der slettes', 'Hvordan det slettes', 'How it is deleted'),
      synonyms: phrases('sletteprocedure | fremgangsmåde ved sletning | deletion method')
    },
    {
      key: 'extractedOn',
      kind: 'date',
      section: 'evidence',
      listed: true,
      labels: labels(
        'Seneste udtræk af abonnementer',
        'Siste uttrekk av abonnementer',
        'Latest extract of subscriptions'
      ),
      synonyms: phrases('udtræk modtaget | seneste udtræk | udtræksdato | dato for udtræk | extract date')
    },
    {
      key: 'evidence',
      kind: 'longText',
      section: 'evidence',
      searched: true,
      labels: labels('Dokumentation', 'Dokumentasjon', 'Evidence'),
      synonyms: phrases('journalnummer | sagsnummer | bevis')
    },
    {
      key: 'url',
      kind: 'url',
      section: 'evidence',
      labels: labels('Link til dokumentation', 'Lenke til dokumentasjon', 'Link to the evidence'),
      synonyms: phrases('link | dokumentation link | url')
    },
    ...reviewFields('evidence'),
    {
      key: 'name',
      kind: 'text',
      section: 'general',
      more: true,
      searched: true,
      labels: labels('Betegnelse', 'Betegnelse', 'Designation'),
      synonyms: phrases('navn | kildens navn | name')
    },
    {
      key: 'note',
      kind: 'longText',
      section: 'general',
      more: true,
      searched: true,
      labels: labels('Bemærkninger', 'Merknader', 'Notes'),
      synonyms: phrases('bemærkning | kommentar | noter | comment')
    }
  ]
} as const satisfies Entity
