import type { Entity } from '../../kernel/field.ts'
import { labels, phrases } from '../../kernel/labels.ts'
import { transferBases } from '../protocol/transfer-bases.ts'

/** A sub-processor of an agreement: what it does, where, on which transfer basis, and whether it is approved (GDPR art. 28(2), (4)). */
export const subProcessorEntity = {
  name: 'subProcessor',
  labels: {
    one: labels('Underdatabehandler', 'Underdatabehandler', 'Sub-processor'),
    many: labels('Underdatabehandlere', 'Underdatabehandlere', 'Sub-processors')
  },
  table: 'sub_processor',
  title: 'name',
  titleFrom: { fields: ['agreement', 'supplier'], between: ' → ' },
  identifiers: [],
  responsibleUnit: 'owner',
  belongsTo: 'agreement',
  mirrors: {
    owner: 'agreement',
    field: 'subProcessors',
    target: 'supplier',
    state: 'approval',
    present: 'approved',
    gone: 'ended',
    goneOn: 'endedOn'
  },
  parts: [],
  sections: [{ key: 'general', labels: labels('Generelt', 'Generelt', 'General') }],
  fields: [
    {
      key: 'agreement',
      kind: 'ref',
      entity: 'agreement',
      section: 'general',
      required: true,
      wanted: true,
      searched: true,
      listed: true,
      filter: true,
      labels: labels('Databehandleraftale', 'Databehandleravtale', 'Data processing agreement'),
      synonyms: phrases('aftale | avtale | dba | agreement')
    },
    {
      key: 'supplier',
      kind: 'ref',
      entity: 'supplier',
      section: 'general',
      required: true,
      wanted: true,
      searched: true,
      listed: true,
      filter: true,
      labels: labels('Underdatabehandler', 'Underdatabehandler', 'Sub-processor'),
      synonyms: phrases('navn | underleverandør | firma | namn | name')
    },
    {
      key: 'service',
      kind: 'text',
      section: 'general',
      searched: true,
      listed: true,
      labels: labels('Hvad den gør', 'Hva den gjør', 'What it does'),
      synonyms: phrases('beskrivelse af behandlingen | ydelse | tjeneste | beskrivelse | service')
    },
    {
      key: 'country',
      kind: 'text',
      section: 'general',
      wanted: true,
      searched: true,
      listed: true,
      filter: true,
      labels: labels('Land', 'Land', 'Country'),
      synonyms: phrases('lokation | behandlingssted | lokasjon | location')
    },
    {
      key: 'basis',
      kind: 'choice',
      choices: transferBases,
      section: 'general',
      listed: true,
      filter: true,
      labels: labels('Overførselsgrundlag', 'Overføringsgrunnlag', 'Transfer basis'),
      synonyms: phrases('grundlag | grunnlag | transfer mechanism')
    },
    {
      key: 'supplementaryMeasures',
      kind: 'longText',
      section: 'general',
      more: true,
      searched: true,
      labels: labels('Supplerende foranstaltninger', 'Supplerende tiltak', 'Supplementary measures')
    },
    {
      key: 'approval',
      kind: 'choice',
      section: 'general',
      wanted: true,
      listed: true,
      filter: true,
      choices: [
        {
          code: 'announced',
          labels: labels('Varslet', 'Varslet av databehandler', 'Announced'),
          synonyms: phrases('ikke godkendt endnu | afventer | til behandling')
        },
        {
          code: 'approved',
          labels: labels('Godkendt', 'Godkjent', 'Approved'),
          synonyms: phrases('ja | accepteret | akseptert | yes')
        },
        {
          code: 'objected',
          labels: labels('Indsigelse', 'Innsigelse', 'Objected to'),
          synonyms: phrases('afvist | ikke godkendt | avvist | ikke godkjent | nej | nei | no')
        },
        { code: 'ended', labels: labels('Ophørt', 'Opphørt', 'Ended'), synonyms: phrases('udgået | avsluttet') }
      ],
      labels: labels('Godkendelse', 'Godkjenning', 'Approval'),
      synonyms: phrases('godkendt | status | godkjent')
    },
    {
      key: 'approvedOn',
      kind: 'date',
      section: 'general',
      listed: true,
      labels: labels('Godkendt den', 'Godkjent den', 'Approved on'),
      synonyms: phrases('godkendelsesdato | dato for godkendelse | godkjenningsdato | approval date')
    },
    {
      key: 'endedOn',
      kind: 'date',
      section: 'general',
      more: true,
      labels: labels('Ophørt den', 'Opphørt den', 'Ended on'),
      synonyms: phrases('ophørsdato | sluttdato | end date')
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
