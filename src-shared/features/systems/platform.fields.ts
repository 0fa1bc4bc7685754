import type { Entity } from '../../kernel/field.ts'
import { labels, phrases } from '../../kernel/labels.ts'
import { reviewFields } from '../../kernel/review-fields.ts'

/** What systems run on: a data centre, a cloud, a shared environment. Platforms nest (seed: Oslo's "Driftsmodell"). */
export const platformEntity = {
  name: 'platform',
  labels: {
    one: labels('Driftsplatform', 'Driftsplattform', 'Platform'),
    many: labels('Driftsplatforme', 'Driftsplattformer', 'Platforms')
  },
  table: 'platform',
  title: 'name',
  identifiers: [],
  responsibleUnit: null,
  parts: [],
  sections: [
    { key: 'general', labels: labels('Generelt', 'Generelt', 'General') },
    { key: 'agreements', labels: labels('Aftaler og sikkerhed', 'Avtaler og sikkerhet', 'Agreements and security') }
  ],
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
      synonyms: phrases(
        'platform | driftsplatform | driftsmodel | plattform | driftsplattform | driftsmodell | hosting platform'
      )
    },
    {
      key: 'parent',
      kind: 'ref',
      entity: 'platform',
      section: 'general',
      listed: true,
      filter: true,
      labels: labels('Ligger på', 'Ligger på', 'Part of'),
      synonyms: phrases('overordnet platform | overordnet plattform | parent platform')
    },
    {
      key: 'kind',
      kind: 'choice',
      section: 'general',
      listed: true,
      filter: true,
      choices: [
        {
          code: 'ownDataCentre',
          labels: labels('Eget datacenter', 'Eget datasenter', 'Own data centre'),
          synonyms: phrases('privat datacenter | privat datasenter | lokalt | on-premise')
        },
        {
          code: 'supplierDataCentre',
          labels: labels('Leverandørens datacenter', 'Leverandørens datasenter', 'Supplier’s data centre'),
          synonyms: phrases('ekstern | hosting | hostet')
        },
        {
          code: 'publicCloud',
          labels: labels('Offentlig cloud', 'Offentlig sky', 'Public cloud'),
          synonyms: phrases('cloud | sky | offentlig datasenter')
        },
        {
          code: 'partner',
          labels: labels('Fælleskommunal', 'Interkommunal', 'Shared by municipalities'),
          synonyms: phrases('it-fællesskab | ikt-samarbeid | partner')
        }
      ],
      labels: labels('Type', 'Type', 'Kind')
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
      synonyms: phrases('driftsleverandør | hostingleverandør | hosting provider')
    },
    {
      key: 'responsible',
      kind: 'ref',
      entity: 'person',
      section: 'general',
      wanted: true,
      listed: true,
      filter: true,
      personal: true,
      labels: labels('Ansvarlig', 'Ansvarlig', 'Responsible')
    },
    {
      key: 'unit',
      kind: 'ref',
      entity: 'organisationUnit',
      section: 'general',
      filter: true,
      labels: labels('Ansvarlig enhed', 'Ansvarlig enhet', 'Responsible unit')
    },
    {
      key: 'location',
      kind: 'text',
      section: 'general',
      listed: true,
      labels: labels('Land', 'Land', 'Country'),
      synonyms: phrases('placering | plassering | location')
    },
    {
      key: 'dataProcessingAgreement',
      kind: 'answer',
      section: 'agreements',
      wanted: true,
      listed: true,
      filter: true,
      labels: labels('Databehandleraftale', 'Databehandleravtale', 'Data processing agreement')
    },
    {
      key: 'agreementSignedOn',
      kind: 'date',
      section: 'agreements',
      dateOf: 'dataProcessingAgreement',
      labels: labels('Databehandleraftale indgået', 'Databehandleravtale inngått', 'Agreement signed on')
    },
    {
      key: 'agreementExpiresOn',
      kind: 'date',
      section: 'agreements',
      more: true,
      labels: labels('Databehandleraftale udløber', 'Databehandleravtale utløper', 'Agreement expires on')
    },
    {
      key: 'riskAssessedOn',
      kind: 'date',
      section: 'agreements',
      more: true,
      labels: labels('Risikovurdering (dato)', 'Risikovurdering (dato)', 'Risk assessed on')
    },
    {
      key: 'url',
      kind: 'url',
      section: 'general',
      more: true,
      labels: labels('Webadresse', 'Nettadresse', 'Web address')
    },
    ...reviewFields('general'),
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
