import type { Entity } from '../../kernel/field.ts'
import { labels, phrases } from '../../kernel/labels.ts'
import { reviewFields } from '../../kernel/review-fields.ts'

/** A contract with a supplier about one or more systems (kinds: KITOS' contract types and Norwegian SSA kinds). */
export const contractEntity = {
  name: 'contract',
  labels: { one: labels('Kontrakt', 'Kontrakt', 'Contract'), many: labels('Kontrakter', 'Kontrakter', 'Contracts') },
  table: 'contract',
  title: 'name',
  identifiers: ['number'],
  responsibleUnit: 'unit',
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
      synonyms: phrases(`
        kontrakt | kontraktnavn | kontraktens navn | it kontrakt navn | it kontrakt | it-kontrakt | aftale | aftalenavn | titel | aftalens navn
        avtale | avtalenavn | avtalens navn | avtalenamn | namn | tittel
        contract | contract name | agreement | agreement name | title`)
    },
    {
      key: 'number',
      kind: 'text',
      section: 'general',
      searched: true,
      listed: true,
      labels: labels('Kontraktnummer', 'Kontraktnummer', 'Number'),
      synonyms: phrases(`
        kontrakt id | kontrakt-id | kontraktid | it kontrakt id | kontraktnr | kontraktnr. | aftalenummer | aftalenr | sagsnummer | sagsnr
        avtalenummer | avtalenr | saksnummer | saksnr | journalnummer | id
        contract id | contract no | contract number | agreement number | reference`)
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
      synonyms: phrases(`
        kontrakttype | aftaletype | type kontrakt | avtaletype | type avtale | contract type | agreement type`)
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
      synonyms: phrases(`
        firma | leverandørnavn | modpart | aftalepart | udbyder | databehandler
        avtalepart | motpart | selskap | tilbyder | leverandørnamn
        vendor | supplier name | vendor name | counterparty | provider | company`),
      lookups: [
        {
          key: 'nationalId',
          labels: labels('Leverandørens CVR-nummer', 'Leverandørens organisasjonsnummer', 'Supplier’s national id'),
          synonyms: phrases(`
            cvr | cvr-nr | cvr nr | cvr nummer | leverandør cvr | lev. cvr | orgnr | org.nr | org nr | organisasjonsnummer
            leverandør org.nr | organisation number | registration number | vat number`)
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
      synonyms: phrases(`
        system | it-system | it systemer | it-systemer | omfatter systemer | fagsystem | fagsystemer | vedrører system
        system som omfattes | system(er) | systems covered | applications | application`)
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
      synonyms: phrases(`
        kontraktejer | kontraktansvarlig person | ansvarlig | kontraktmanager | kontraktansvarlige | aftaleansvarlig
        avtaleforvalter | avtaleeier | kontrakteier | avtaleansvarleg | ansvarleg
        contract owner | contract manager | owner | responsible person`)
    },
    {
      key: 'unit',
      kind: 'ref',
      entity: 'organisationUnit',
      section: 'general',
      filter: true,
      labels: labels('Ansvarlig enhed', 'Ansvarlig enhet', 'Responsible unit'),
      synonyms: phrases(`
        forvaltning | afdeling | enhed | ansvarlig org. enhed | ansvarlig forvaltning | ansvarlig afdeling
        avdeling | enhet | virksomhet | etat | eining | ansvarleg eining
        department | business unit | unit`)
    },
    {
      key: 'signedOn',
      kind: 'date',
      section: 'term',
      labels: labels('Indgået', 'Inngått', 'Signed on'),
      synonyms: phrases(`
        underskrevet | aftale indgået | kontraktdato | dato for indgåelse | indgået dato | underskriftsdato
        signert | avtale inngått | avtaledato | inngått dato | signert dato
        signed | signature date | date signed | contract date`)
    },
    {
      key: 'startsOn',
      kind: 'date',
      section: 'term',
      wanted: true,
      listed: true,
      labels: labels('Gælder fra', 'Gjelder fra', 'Starts on'),
      synonyms: phrases(`
        startdato | ikrafttrædelse | gyldig fra | gældende fra | fra | kontraktstart | start
        ikrafttredelse | gjeld frå | oppstart | avtalestart
        start date | effective date | valid from | from`)
    },
    {
      key: 'endsOn',
      kind: 'date',
      section: 'term',
      wanted: true,
      listed: true,
      labels: labels('Udløber', 'Utløper', 'Ends on'),
      synonyms: phrases(`
        udløbsdato | slutdato | gyldig til | udløb | kontraktudløb | til | kontrakt udløber | ophør
        utløpsdato | sluttdato | utløp | går ut | avtale utløper | avtaleslutt
        end date | expiry date | expires | expires on | valid until | valid to | renewal date | contract renewal date`)
    },
    {
      key: 'irrevocableUntil',
      kind: 'date',
      section: 'term',
      more: true,
      labels: labels('Uopsigelig til', 'Uoppsigelig til', 'Irrevocable until'),
      synonyms: phrases(`
        uopsigeligt til | uopsigelig | binding til | bindingsperiode | uoppsigelig | bindingstid | bunden til | locked until`)
    },
    {
      key: 'noticeMonths',
      kind: 'integer',
      min: 0,
      max: 120,
      section: 'term',
      labels: labels('Opsigelsesvarsel (måneder)', 'Oppsigelsesfrist (måneder)', 'Notice (months)'),
      synonyms: phrases(`
        opsigelsesvarsel | opsigelse | opsigelse (måneder) | opsigelsesfrist | varsel
        oppsigelsesfrist | oppsigelsestid | oppsigingsfrist | notice period | notice | notice period (months)`)
    },
    {
      key: 'terminatedOn',
      kind: 'date',
      section: 'term',
      more: true,
      labels: labels('Opsagt', 'Sagt opp', 'Terminated on'),
      synonyms: phrases(`
        kontrakten opsagt | opsagt dato | opsigelsesdato | opsagt pr. | sagt opp dato | oppsagt | oppsagd | terminated | termination date`)
    },
    {
      key: 'yearlyCost',
      kind: 'integer',
      min: 0,
      section: 'terms',
      labels: labels('Årlig pris (hele kroner)', 'Årlig pris (hele kroner)', 'Yearly cost (whole kroner)'),
      synonyms: phrases(`
        pris | årlig udgift | årspris | pris pr. år | årlig pris | drift/år | driftsudgift | årlig betaling | beløb | udgift
        kostnad | årlig kostnad | årleg kostnad | pris per år | årskostnad | årleg pris
        annual cost | yearly cost | cost | contract cost | annual fee | price | cost per year`)
    },
    {
      key: 'userExtractTerms',
      kind: 'answer',
      section: 'terms',
      labels: labels('Vilkår om brugerudtræk', 'Vilkår om brukeruttrekk', 'Terms on user extracts'),
      synonyms: phrases(`
        brugerudtræk | brukeruttrekk | udtræk af brugere`)
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
      ),
      synonyms: phrases(`
        exit | exit-vilkår | ophørsvilkår | udlevering af data | opphørsvilkår | exit terms`)
    },
    {
      key: 'url',
      kind: 'url',
      section: 'general',
      more: true,
      labels: labels('Link til kontrakten', 'Lenke til kontrakten', 'Link to the contract'),
      synonyms: phrases(`
        link | esdh | esdh-link | dokument | lenke | lenkje | arkivlenke | document | document link`)
    },
    ...reviewFields('general'),
    {
      key: 'note',
      kind: 'longText',
      section: 'general',
      more: true,
      searched: true,
      labels: labels('Bemærkninger', 'Merknader', 'Notes'),
      synonyms: phrases(`
        kommentar | kommentarer | bemærkning | noter | merknad | merknadar | notat | comment | comments | remarks`)
    }
  ]
} as const satisfies Entity
