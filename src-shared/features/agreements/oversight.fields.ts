import type { Entity } from '../../kernel/field.ts'
import { labels, phrases } from '../../kernel/labels.ts'
import { oversightMethods } from './oversight-methods.ts'

/**
 * A planned or completed oversight of a processor (GDPR art. 28(3)(h)). A completed one keeps what it was about as it was
 * then: method, report, conclusion are its own, and `agreementThen` says what the agreement said on that day.
 */
export const oversightEntity = {
  name: 'oversight',
  labels: { one: labels('Tilsyn', 'Oppfølging', 'Oversight'), many: labels('Tilsyn', 'Oppfølging', 'Oversights') },
  table: 'oversight',
  title: 'name',
  titleFrom: { fields: ['agreement'], between: ' · ' },
  identifiers: [],
  responsibleUnit: 'owner',
  belongsTo: 'agreement',
  evidence: {
    of: 'agreement',
    into: 'agreementThen',
    when: 'completedOn',
    without: [
      ...['number', 'note', 'internal', 'reviewedOn', 'reviewedBy', 'nextReviewOn'],
      ...['subProcessors', 'lastOversightOn', 'nextOversightOn']
    ],
    pieces: [
      {
        entity: 'subProcessor',
        fields: ['supplier', 'service', 'country', 'basis', 'supplementaryMeasures', 'approval']
      }
    ]
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
      key: 'plannedOn',
      kind: 'date',
      section: 'general',
      listed: true,
      labels: labels('Planlagt', 'Planlagt til', 'Planned on'),
      synonyms: phrases('planlagt dato | frist | deadline | planned')
    },
    {
      key: 'completedOn',
      kind: 'date',
      section: 'general',
      wanted: true,
      listed: true,
      labels: labels('Gennemført', 'Gjennomført', 'Completed on'),
      synonyms: phrases('tilsyn udført | dato | dato for tilsyn | tilsyn utført | completed')
    },
    {
      key: 'method',
      kind: 'choice',
      choices: oversightMethods,
      section: 'general',
      wanted: true,
      listed: true,
      filter: true,
      labels: labels('Tilsynsform', 'Oppfølgingsform', 'Method'),
      synonyms: phrases('form | metode | type | tilsynstype | tilsynsform (metode)')
    },
    {
      key: 'conclusion',
      kind: 'choice',
      section: 'general',
      wanted: true,
      listed: true,
      filter: true,
      choices: [
        {
          code: 'satisfied',
          labels: labels('Uden bemærkninger', 'Uten merknader', 'Without remarks'),
          synonyms: phrases('ok | godkendt | tilfredsstillende | godkjent')
        },
        {
          code: 'remarks',
          labels: labels('Med bemærkninger', 'Med merknader', 'With remarks'),
          synonyms: phrases('bemærkninger | merknader | delvist')
        },
        {
          code: 'unsatisfied',
          labels: labels('Ikke tilfredsstillende', 'Ikke godkjent', 'Not satisfied'),
          synonyms: phrases('ikke ok | kritisk | avvik | afvist')
        }
      ],
      labels: labels('Konklusion', 'Konklusjon', 'Conclusion'),
      synonyms: phrases('resultat | vurdering | result')
    },
    {
      key: 'findings',
      kind: 'longText',
      section: 'general',
      searched: true,
      labels: labels('Fund og opfølgning', 'Funn og oppfølging', 'Findings and follow-up'),
      synonyms: phrases('fund | bemærkninger | opfølgning | funn | oppfølging | findings')
    },
    {
      key: 'nextOn',
      kind: 'date',
      section: 'general',
      listed: true,
      labels: labels('Næste tilsyn', 'Neste oppfølging', 'Next on'),
      synonyms: phrases('neste tilsyn | næste tilsynsdato | neste dato | next')
    },
    {
      key: 'by',
      kind: 'ref',
      entity: 'person',
      section: 'general',
      personal: true,
      labels: labels('Udført af', 'Utført av', 'Done by'),
      synonyms: phrases('ansvarlig | tilsynsførende | ansvarleg')
    },
    {
      key: 'url',
      kind: 'url',
      section: 'general',
      labels: labels('Link til rapporten', 'Lenke til rapporten', 'Link to the report'),
      synonyms: phrases('rapport | link | dokumentation | lenke | report')
    },
    {
      key: 'agreementThen',
      kind: 'longText',
      section: 'general',
      more: true,
      labels: labels('Aftalen, som den var', 'Avtalen slik den var', 'The agreement as it was'),
      help: labels(
        'Skrives, når tilsynet gennemføres: parter, omfang, vilkår og underdatabehandlere den dag.',
        'Skrives når oppfølgingen gjennomføres: parter, omfang, vilkår og underdatabehandlere den dagen.',
        'Written when the oversight is completed: parties, scope, terms and sub-processors of that day.'
      )
    },
    {
      key: 'name',
      kind: 'text',
      section: 'general',
      more: true,
      searched: true,
      labels: labels('Betegnelse', 'Betegnelse', 'Designation')
    }
  ]
} as const satisfies Entity
