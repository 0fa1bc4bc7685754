import type { Entity } from '../../kernel/field.ts'
import { labels, phrases } from '../../kernel/labels.ts'
import { reviewFields } from '../../kernel/review-fields.ts'
import { needFields } from './cpr-subscription.need.fields.ts'
import { subscriptionStates } from './subscription-states.ts'

/**
 * A system's use of a CPR source: why it must follow these persons, and when it no longer may (domain.md §1.1, §1.4). Which
 * systems a source feeds is the source's `systems`; the two are one thing (`mirrors`).
 */
export const cprSubscriptionEntity = {
  name: 'cprSubscription',
  labels: {
    one: labels('CPR-abonnement', 'CPR-abonnement', 'CPR subscription'),
    many: labels('CPR-abonnementer', 'CPR-abonnementer', 'CPR subscriptions')
  },
  table: 'subscription_use',
  title: 'name',
  titleFrom: { fields: ['system', 'source'], between: ' ← ' },
  identifiers: [],
  responsibleUnit: 'owner',
  belongsTo: 'system',
  country: 'DK',
  mirrors: {
    owner: 'source',
    field: 'systems',
    target: 'system',
    state: 'state',
    present: 'active',
    gone: 'ended',
    goneOn: 'endedOn',
    makes: true
  },
  parts: [],
  sections: [
    { key: 'general', labels: labels('System og kilde', 'System og kilde', 'System and source') },
    { key: 'need', labels: labels('Sagligt behov', 'Saklig behov', 'Legitimate need') },
    { key: 'lapse', labels: labels('Bortfald', 'Bortfall', 'Lapse') },
    { key: 'evidence', labels: labels('Aftale og dokumentation', 'Avtale og dokumentasjon', 'Agreement and evidence') }
  ],
  fields: [
    {
      key: 'system',
      kind: 'ref',
      entity: 'system',
      section: 'general',
      required: true,
      wanted: true,
      searched: true,
      filter: true,
      labels: labels('System', 'System', 'System'),
      synonyms: phrases('systemnavn | it-system | fagsystem | system name')
    },
    {
      key: 'source',
      kind: 'ref',
      entity: 'subscriptionSource',
      section: 'general',
      required: true,
      wanted: true,
      searched: true,
      filter: true,
      labels: labels('CPR-kilde', 'CPR-kilde', 'CPR source'),
      synonyms: phrases('kilde | kilde og kunde | abonnementskilde | source')
    },
    {
      key: 'contactBase',
      kind: 'answer',
      section: 'general',
      wanted: true,
      filter: true,
      labels: labels('Har systemet en kontaktdatabase', 'Har systemet en kontaktdatabase', 'Has a contact base'),
      synonyms: phrases('kontaktdatabase | har kontaktdatabase | personregister | contact database'),
      help: labels(
        'Uden en liste over de personer, systemet har en sag med, kan ingen vise, hvem det må følge.',
        'Uten en liste over personene systemet har en sak med, kan ingen vise hvem det kan følge.',
        'Without a list of the persons it has a case with, nobody can show whom it may follow.'
      )
    },
    ...needFields,
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
      key: 'endedOn',
      kind: 'date',
      section: 'general',
      more: true,
      labels: labels('Ophørt den', 'Avsluttet den', 'Ended on'),
      synonyms: phrases('ophørsdato | slutdato | opsagt den | end date')
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
      labels: labels('Bemærkninger', 'Merknader', 'Notes'),
      synonyms: phrases('bemærkning | kommentar | noter | comment')
    },
    {
      key: 'deletionAgreed',
      kind: 'answer',
      section: 'evidence',
      wanted: true,
      filter: true,
      labels: labels('Sletteprocedure i aftalen', 'Sletteprosedyre i avtalen', 'Deletion procedure in the agreement'),
      synonyms: phrases('sletning aftalt | sletteprocedure | procedure for sletning i aftalen | deletion agreed')
    },
    {
      key: 'agreement',
      kind: 'ref',
      entity: 'agreement',
      section: 'evidence',
      filter: true,
      labels: labels('Databehandleraftale', 'Databehandleravtale', 'Data processing agreement'),
      synonyms: phrases('aftale | dba | agreement')
    },
    {
      key: 'agreementClause',
      kind: 'text',
      section: 'evidence',
      searched: true,
      labels: labels('Sted i aftalen', 'Sted i avtalen', 'Where in the agreement'),
      synonyms: phrases('aftalepunkt | punkt i aftalen | bilag og punkt | clause')
    },
    {
      key: 'url',
      kind: 'url',
      section: 'evidence',
      labels: labels('Link til dokumentation', 'Lenke til dokumentasjon', 'Link to the evidence'),
      synonyms: phrases('dokumentation | link | url')
    },
    ...reviewFields('evidence')
  ]
} as const satisfies Entity
