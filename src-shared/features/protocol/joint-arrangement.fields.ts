import type { Entity, Field } from '../../kernel/field.ts'
import { labels, phrases } from '../../kernel/labels.ts'
import { reviewFields } from '../../kernel/review-fields.ts'

/** Who does what of the controllers' duties, and what the persons are told of it (GDPR art. 26(1)–(2)). */
const dutyFields = [
  duty(
    'informing',
    labels('Hvem oplyser de registrerede', 'Hvem informerer de registrerte', 'Who informs the persons'),
    ['Artikel 13 og 14.', 'Artikkel 13 og 14.', 'Articles 13 and 14.']
  ),
  duty('rights', labels('Hvem svarer på anmodninger', 'Hvem svarer på innsynskrav m.m.', 'Who answers requests'), [
    'Indsigt, berigtigelse, sletning, begrænsning og indsigelse (artikel 15–22).',
    'Innsyn, retting, sletting, begrensning og innsigelse (artikkel 15–22).',
    'Access, rectification, erasure, restriction, objection (articles 15–22).'
  ]),
  duty('breaches', labels('Hvem håndterer brud', 'Hvem håndterer avvik', 'Who handles breaches'), [
    'Anmeldelse og underretning (artikel 33 og 34).',
    'Melding og underretning (artikkel 33 og 34).',
    'Notification and communication (articles 33 and 34).'
  ]),
  duty('security', labels('Hvem sørger for sikkerheden', 'Hvem sørger for sikkerheten', 'Who sees to security'), [
    'Også databehandlere og risikovurderinger (artikel 28, 32 og 35).',
    'Også databehandlere og risikovurderinger (artikkel 28, 32 og 35).',
    'Processors and assessments too (articles 28, 32 and 35).'
  ]),
  {
    key: 'contactPoint',
    kind: 'text',
    section: 'duties',
    wanted: true,
    searched: true,
    labels: labels(
      'Kontaktpunkt for de registrerede',
      'Kontaktpunkt for de registrerte',
      'Contact point for the persons'
    ),
    synonyms: phrases('kontaktpunkt | contact point')
  },
  {
    key: 'essence',
    kind: 'longText',
    section: 'essence',
    wanted: true,
    searched: true,
    labels: labels('Hovedindholdet', 'Hovedinnholdet', 'The essence'),
    synonyms: phrases('ordningens hovedindhold | aftalens hovedindhold | vesentlig innhold | essence'),
    help: labels(
      'Det, de registrerede skal kunne læse om ordningen (artikel 26, stk. 2). Står i oplysningsteksten.',
      'Det de registrerte skal kunne lese om ordningen (artikkel 26 nr. 2). Står i informasjonen.',
      'What the persons can read of the arrangement (article 26(2)). Stands in the notice.'
    )
  },
  {
    key: 'essenceGiven',
    kind: 'answer',
    section: 'essence',
    wanted: true,
    filter: true,
    labels: labels(
      'Gjort tilgængeligt for de registrerede',
      'Gjort tilgjengelig for de registrerte',
      'Made available to the persons'
    ),
    synonyms: phrases('hovedindhold tilgængeligt | tilgjengelig for de registrerte | made available')
  },
  {
    key: 'essenceUrl',
    kind: 'url',
    section: 'essence',
    labels: labels('Hvor det står', 'Hvor det står (lenke)', 'Where it stands'),
    synonyms: phrases('link til hovedindhold | lenke til hovedinnhold')
  }
] as const satisfies readonly Field[]

/** How joint controllers share what the regulation asks of them (GDPR art. 26). */
export const jointArrangementEntity = {
  name: 'jointArrangement',
  labels: {
    one: labels('Ordning om fælles dataansvar', 'Ordning om felles behandlingsansvar', 'Joint controller arrangement'),
    many: labels('Fælles dataansvar', 'Felles behandlingsansvar', 'Joint controller arrangements')
  },
  table: 'joint_arrangement',
  title: 'name',
  identifiers: [],
  responsibleUnit: 'unit',
  parts: [],
  sections: [
    { key: 'general', labels: labels('Parter og omfang', 'Parter og omfang', 'Parties and scope') },
    { key: 'duties', labels: labels('Hvem gør hvad', 'Hvem gjør hva', 'Who does what') },
    { key: 'essence', labels: labels('Til de registrerede', 'Til de registrerte', 'To the persons') },
    { key: 'term', labels: labels('Løbetid', 'Løpetid', 'Term') }
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
      labels: labels('Betegnelse', 'Betegnelse', 'Designation'),
      synonyms: phrases('ordning | aftale | avtale | navn | titel | tittel | arrangement | name')
    },
    {
      key: 'parties',
      kind: 'refs',
      entity: 'supplier',
      section: 'general',
      wanted: true,
      searched: true,
      listed: true,
      filter: true,
      link: { table: 'joint_party', owner: 'joint_arrangement_id', target: 'supplier_id' },
      labels: labels('Deles med', 'Deles med (parter)', 'Shared with'),
      synonyms: phrases(
        'parter | fælles dataansvarlige | felles behandlingsansvarlige | medansvarlige | parties | joint controllers'
      ),
      help: labels(
        'De andre dataansvarlige. Deres kontaktoplysninger står på dem og kommer med i fortegnelsen.',
        'De andre behandlingsansvarlige. Kontaktopplysningene står på dem og kommer med i protokollen.',
        'The other controllers. Their contact details stand with them and go into the record.'
      )
    },
    {
      key: 'activities',
      kind: 'refs',
      entity: 'processingActivity',
      section: 'general',
      wanted: true,
      searched: true,
      listed: true,
      filter: true,
      link: { table: 'joint_activity', owner: 'joint_arrangement_id', target: 'processing_activity_id' },
      labels: labels('Behandlingsaktiviteter', 'Behandlingsaktiviteter', 'Processing activities'),
      synonyms: phrases('aktivitet | aktiviteter | behandlinger | activities')
    },
    {
      key: 'systems',
      kind: 'refs',
      entity: 'system',
      section: 'general',
      searched: true,
      filter: true,
      link: { table: 'joint_system', owner: 'joint_arrangement_id', target: 'system_id' },
      labels: labels('Systemer', 'Systemer', 'Systems'),
      synonyms: phrases('system | it-system | fagsystem')
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
      synonyms: phrases('enhed | enhet | forvaltning | afdeling | avdeling | unit')
    },
    {
      key: 'responsible',
      kind: 'ref',
      entity: 'person',
      section: 'general',
      listed: true,
      personal: true,
      labels: labels('Ansvarlig', 'Ansvarlig', 'Responsible'),
      synonyms: phrases('aftaleansvarlig | avtaleansvarlig | ansvarleg | responsible person')
    },
    {
      key: 'url',
      kind: 'url',
      section: 'general',
      labels: labels('Link til ordningen', 'Lenke til ordningen', 'Link to the arrangement'),
      synonyms: phrases('dokument | link | lenke | esdh | document')
    },
    ...dutyFields,
    {
      key: 'signedOn',
      kind: 'date',
      section: 'term',
      wanted: true,
      listed: true,
      labels: labels('Indgået', 'Inngått', 'Signed on'),
      synonyms: phrases('indgået dato | underskrevet | signert | signed')
    },
    {
      key: 'startsOn',
      kind: 'date',
      section: 'term',
      labels: labels('Gælder fra', 'Gjelder fra', 'Valid from'),
      synonyms: phrases('gældende fra | gyldig fra | valid from')
    },
    {
      key: 'expiresOn',
      kind: 'date',
      section: 'term',
      listed: true,
      labels: labels('Udløber', 'Utløper', 'Expires on'),
      synonyms: phrases('udløbsdato | gyldig til | utløpsdato | expiry date')
    },
    ...reviewFields('term').map((field) => (field.key === 'nextReviewOn' ? shown(field) : field)),
    {
      key: 'note',
      kind: 'longText',
      section: 'general',
      more: true,
      searched: true,
      labels: labels('Bemærkninger', 'Merknader', 'Notes'),
      synonyms: phrases('kommentar | bemærkning | merknad | comment')
    }
  ]
} as const satisfies Entity

/** The next review is what the arrangement's task is of. */
function shown<F extends Field>({ more: _more, ...field }: F): F {
  return { ...field, listed: true } as unknown as F
}

function duty<K extends string>(key: K, of: Field['labels'], [da, nb, en]: readonly [string, string, string]) {
  return {
    key,
    kind: 'longText',
    section: 'duties',
    wanted: true,
    searched: true,
    labels: of,
    help: labels(da, nb, en)
  } as const
}
