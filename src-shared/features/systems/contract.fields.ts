import type { Entity } from '../../kernel/field.ts'
import { labels } from '../../kernel/labels.ts'

/** A contract with a supplier about one or more systems (kinds: KITOS' contract types and Norwegian SSA kinds). */
export const contractEntity = {
  name: 'contract',
  labels: { one: labels('Kontrakt', 'Kontrakt', 'Contract'), many: labels('Kontrakter', 'Kontrakter', 'Contracts') },
  table: 'contract',
  title: 'name',
  identifiers: ['number'],
  parts: [],
  sections: [
    { key: 'general', labels: labels('Generelt', 'Generelt', 'General') },
    { key: 'term', labels: labels('Løbetid', 'Løpetid', 'Term') },
    { key: 'terms', labels: labels('Vilkår', 'Vilkår', 'Terms') }
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
      synonyms: ['kontrakt', 'kontraktnavn', 'aftale', 'avtale', 'titel', 'contract', 'avtalenavn', 'contract name']
    },
    {
      key: 'number',
      kind: 'text',
      section: 'general',
      searched: true,
      listed: true,
      labels: labels('Kontraktnummer', 'Kontraktnummer', 'Number'),
      synonyms: ['kontrakt id', 'kontraktnr', 'sagsnummer', 'avtalenummer', 'contract id', 'saksnummer']
    },
    {
      key: 'kind',
      kind: 'choice',
      section: 'general',
      wanted: true,
      listed: true,
      filter: true,
      choices: [
        { code: 'main', labels: labels('Hovedkontrakt', 'Hovedavtale', 'Main contract'), synonyms: ['hovedaftale'] },
        {
          code: 'supplement',
          labels: labels('Tillægskontrakt', 'Tilleggsavtale', 'Supplement'),
          synonyms: ['tillæg', 'tillægsaftale', 'endringsavtale']
        },
        {
          code: 'purchase',
          labels: labels('Købsaftale', 'Kjøpsavtale (SSA-K)', 'Purchase'),
          synonyms: ['ssa-k', 'køb']
        },
        {
          code: 'maintenance',
          labels: labels('Vedligeholdelsesaftale', 'Vedlikeholdsavtale (SSA-V)', 'Maintenance'),
          synonyms: ['ssa-v', 'vedligehold']
        },
        { code: 'operation', labels: labels('Driftsaftale', 'Driftsavtale (SSA-D)', 'Operation'), synonyms: ['ssa-d'] },
        {
          code: 'service',
          labels: labels('Serviceaftale', 'Tjenesteavtale (SSA-L)', 'Service'),
          synonyms: ['ssa-l', 'abonnement', 'løpende tjeneste']
        },
        {
          code: 'assistance',
          labels: labels('Bistandsaftale', 'Bistandsavtale (SSA-B)', 'Assistance'),
          synonyms: ['ssa-b', 'konsulentaftale']
        },
        {
          code: 'interface',
          labels: labels('Snitfladeaftale', 'Grensesnittavtale', 'Interface'),
          synonyms: ['snitflade']
        }
      ],
      labels: labels('Type', 'Type', 'Kind'),
      synonyms: ['kontrakttype', 'avtaletype', 'aftaletype']
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
      synonyms: ['firma', 'vendor', 'avtalepart', 'modpart'],
      lookups: [
        {
          key: 'nationalId',
          labels: labels('Leverandørens CVR-nummer', 'Leverandørens organisasjonsnummer', 'Supplier’s national id'),
          synonyms: ['cvr', 'cvr-nr', 'orgnr', 'org.nr']
        }
      ]
    },
    {
      key: 'systems',
      kind: 'refs',
      entity: 'system',
      section: 'general',
      link: { table: 'contract_system', owner: 'contract_id', target: 'system_id' },
      labels: labels('Systemer', 'Systemer', 'Systems'),
      synonyms: ['system', 'it-system', 'omfatter systemer']
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
      labels: labels('Kontraktansvarlig', 'Avtaleansvarlig', 'Responsible'),
      synonyms: ['kontraktejer', 'ansvarlig', 'avtaleforvalter', 'contract owner']
    },
    {
      key: 'unit',
      kind: 'ref',
      entity: 'organisationUnit',
      section: 'general',
      filter: true,
      labels: labels('Ansvarlig enhed', 'Ansvarlig enhet', 'Responsible unit'),
      synonyms: ['forvaltning', 'afdeling', 'enhed', 'avdeling', 'virksomhet']
    },
    {
      key: 'signedOn',
      kind: 'date',
      section: 'term',
      labels: labels('Indgået', 'Inngått', 'Signed on'),
      synonyms: ['underskrevet', 'aftale indgået', 'signert', 'kontraktdato']
    },
    {
      key: 'startsOn',
      kind: 'date',
      section: 'term',
      wanted: true,
      listed: true,
      labels: labels('Gælder fra', 'Gjelder fra', 'Starts on'),
      synonyms: ['startdato', 'ikrafttrædelse', 'start date', 'fra']
    },
    {
      key: 'endsOn',
      kind: 'date',
      section: 'term',
      wanted: true,
      listed: true,
      labels: labels('Udløber', 'Utløper', 'Ends on'),
      synonyms: ['udløbsdato', 'slutdato', 'utløpsdato', 'end date', 'til', 'expiry date']
    },
    {
      key: 'irrevocableUntil',
      kind: 'date',
      section: 'term',
      more: true,
      labels: labels('Uopsigelig til', 'Uoppsigelig til', 'Irrevocable until'),
      synonyms: ['uopsigeligt til', 'binding til', 'bindingstid']
    },
    {
      key: 'noticeMonths',
      kind: 'integer',
      min: 0,
      max: 120,
      section: 'term',
      labels: labels('Opsigelsesvarsel (måneder)', 'Oppsigelsesfrist (måneder)', 'Notice (months)'),
      synonyms: ['opsigelsesvarsel', 'opsigelse', 'oppsigelsesfrist', 'notice period']
    },
    {
      key: 'terminatedOn',
      kind: 'date',
      section: 'term',
      more: true,
      labels: labels('Opsagt', 'Sagt opp', 'Terminated on'),
      synonyms: ['kontrakten opsagt', 'opsigelsesdato']
    },
    {
      key: 'yearlyCost',
      kind: 'integer',
      min: 0,
      section: 'terms',
      labels: labels('Årlig pris (hele kroner)', 'Årlig pris (hele kroner)', 'Yearly cost (whole kroner)'),
      synonyms: ['pris', 'årlig udgift', 'årspris', 'kostnad', 'annual cost', 'pris pr. år', 'årlig kostnad']
    },
    {
      key: 'userExtractTerms',
      kind: 'answer',
      section: 'terms',
      labels: labels('Vilkår om brugerudtræk', 'Vilkår om brukeruttrekk', 'Terms on user extracts'),
      synonyms: ['brugerudtræk']
    },
    {
      key: 'cprDeletionTerms',
      kind: 'answer',
      section: 'terms',
      country: 'DK',
      labels: labels(
        'Vilkår om sletning af CPR-abonnementer',
        'Vilkår om sletting av CPR-abonnement',
        'Terms on deleting CPR subscriptions'
      )
    },
    {
      key: 'exitTerms',
      kind: 'answer',
      section: 'terms',
      labels: labels(
        'Vilkår om ophør og udlevering af data',
        'Vilkår om opphør og utlevering av data',
        'Terms on exit and return of data'
      )
    },
    {
      key: 'url',
      kind: 'url',
      section: 'general',
      more: true,
      labels: labels('Link til kontrakten', 'Lenke til kontrakten', 'Link to the contract'),
      synonyms: ['link', 'esdh', 'lenke', 'dokument']
    },
    {
      key: 'note',
      kind: 'longText',
      section: 'general',
      more: true,
      searched: true,
      labels: labels('Bemærkninger', 'Merknader', 'Notes'),
      synonyms: ['kommentar', 'bemærkning', 'merknad']
    }
  ]
} as const satisfies Entity
