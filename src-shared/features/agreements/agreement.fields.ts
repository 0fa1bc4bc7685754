import type { Entity } from '../../kernel/field.ts'
import { internalField } from '../../kernel/internal-field.ts'
import { labels, phrases } from '../../kernel/labels.ts'
import { reviewFields } from '../../kernel/review-fields.ts'
import { termFields } from './agreement.terms.fields.ts'

/** A data processing agreement (GDPR art. 28(3); domain.md §4.3). */
export const agreementEntity = {
  name: 'agreement',
  labels: {
    one: labels('Databehandleraftale', 'Databehandleravtale', 'Data processing agreement'),
    many: labels('Databehandleraftaler', 'Databehandleravtaler', 'Data processing agreements')
  },
  table: 'processing_agreement',
  title: 'name',
  titleFrom: { fields: ['processor'], between: ' · ' },
  identifiers: ['number'],
  responsibleUnit: 'unit',
  parts: [],
  sections: [
    { key: 'general', labels: labels('Parter og omfang', 'Parter og omfang', 'Parties and scope') },
    { key: 'term', labels: labels('Løbetid', 'Løpetid', 'Term') },
    { key: 'terms', labels: labels('Vilkår', 'Vilkår', 'Terms') },
    { key: 'oversight', labels: labels('Tilsynsplan', 'Plan for oppfølging', 'Plan of oversight') }
  ],
  fields: [
    {
      key: 'name',
      kind: 'text',
      audience: 'staff',
      section: 'general',
      searched: true,
      listed: true,
      labels: labels('Betegnelse', 'Betegnelse', 'Designation'),
      synonyms: phrases(`
        aftalenavn | aftale | aftalens navn | titel | navn | databehandleraftale
        avtalenavn | avtale | avtalens navn | avtalenamn | tittel | namn | databehandleravtale | databehandlaravtale
        agreement | agreement name | title | name | dpa`)
    },
    {
      key: 'processor',
      kind: 'ref',
      audience: 'staff',
      entity: 'supplier',
      section: 'general',
      required: true,
      wanted: true,
      searched: true,
      listed: true,
      filter: true,
      labels: labels('Databehandler', 'Databehandler', 'Processor'),
      synonyms: phrases(`
        leverandør | firma | virksomhed | databehandlerens navn | databehandler navn | modpart | aftalepart | navn på databehandler
        databehandlar | leverandørnavn | avtalepart | motpart | selskap | verksemd | behandler
        data processor | vendor | supplier | processor name | company | counterparty`),
      lookups: [
        {
          key: 'nationalId',
          labels: labels(
            'Databehandlerens CVR-nummer',
            'Databehandlerens organisasjonsnummer',
            'Processor’s national id'
          ),
          synonyms: phrases(`
            cvr | cvr-nr | cvr nr | cvr nummer | cvr-nummer | cvr nr. | leverandør cvr | lev. cvr
            orgnr | org.nr | org nr | org.nr. | organisasjonsnummer | orgnummer
            organisation number | registration number | vat number`)
        }
      ]
    },
    {
      key: 'systems',
      kind: 'refs',
      audience: 'staff',
      entity: 'system',
      section: 'general',
      wanted: true,
      searched: true,
      listed: true,
      filter: true,
      link: { table: 'agreement_system', owner: 'processing_agreement_id', target: 'system_id' },
      labels: labels('Systemer', 'Systemer', 'Systems'),
      synonyms: phrases(`
        system | it-system | it-systemer | it system | omfatter systemer | fagsystem | fagsystemer | vedrører system | ydelse | løsning
        system som omfattes | system(er) | løysing | tjeneste | fagsystem(er)
        systems covered | applications | application | service`)
    },
    {
      key: 'activities',
      kind: 'refs',
      audience: 'staff',
      entity: 'processingActivity',
      section: 'general',
      searched: true,
      link: { table: 'agreement_activity', owner: 'processing_agreement_id', target: 'processing_activity_id' },
      labels: labels('Behandlingsaktiviteter', 'Behandlingsaktiviteter', 'Processing activities'),
      synonyms: phrases(
        'behandlingsaktivitet | aktivitet | aktiviteter | behandlinger | behandling | processing activity | activities'
      )
    },
    {
      key: 'unit',
      kind: 'ref',
      audience: 'staff',
      entity: 'organisationUnit',
      section: 'general',
      wanted: true,
      filter: true,
      listed: true,
      labels: labels('Ansvarlig enhed', 'Ansvarlig enhet', 'Responsible unit'),
      synonyms: phrases(`
        forvaltning | afdeling | enhed | center | ansvarlig forvaltning | ansvarlig afdeling
        avdeling | enhet | virksomhet | etat | eining | ansvarleg eining
        department | business unit | unit`)
    },
    {
      key: 'responsible',
      kind: 'ref',
      audience: 'staff',
      entity: 'person',
      section: 'general',
      listed: true,
      personal: true,
      labels: labels('Aftaleansvarlig', 'Avtaleansvarlig', 'Responsible'),
      synonyms: phrases(
        'ansvarlig | kontraktansvarlig | kontaktperson | avtaleansvarleg | ansvarleg | owner | responsible person'
      )
    },
    {
      key: 'contract',
      kind: 'ref',
      entity: 'contract',
      section: 'general',
      more: true,
      searched: true,
      labels: labels('Hovedkontrakt', 'Hovedavtale', 'Main contract'),
      synonyms: phrases('kontrakt | hovedaftale | it-kontrakt | hovedavtalen | main agreement')
    },
    {
      key: 'number',
      kind: 'text',
      section: 'general',
      more: true,
      searched: true,
      labels: labels('Aftale- eller sagsnummer', 'Avtale- eller saksnummer', 'Number'),
      synonyms: phrases(`
        aftalenummer | aftalenr | sagsnummer | sagsnr | sagsnr. | journalnummer | esdh-nr | dokumentnummer
        avtalenummer | avtalenr | saksnummer | saksnr | arkivsak | reference`)
    },
    {
      key: 'basis',
      kind: 'choice',
      audience: 'staff',
      section: 'general',
      filter: true,
      more: true,
      choices: [
        {
          code: 'agreement',
          labels: labels('Aftale', 'Avtale', 'Agreement'),
          synonyms: phrases('ja | databehandleraftale | databehandleravtale | yes')
        },
        {
          code: 'law',
          labels: labels('Reguleret ved lov', 'Regulert i lov', 'Governed by law'),
          synonyms: phrases('lovreguleret | lov | bekendtgørelse | lovregulert | law')
        },
        {
          code: 'notRequired',
          labels: labels('Ikke påkrævet', 'Ikke påkrevd', 'Not required'),
          synonyms: phrases('nej | nei | ikke nødvendig | irrelevant | no')
        }
      ],
      labels: labels('Påkrævet', 'Påkrevd', 'Required'),
      synonyms: phrases('databehandleraftale påkrævet | kræves aftale | aftale påkrævet | krav om avtale | required')
    },
    {
      key: 'signedOn',
      kind: 'date',
      audience: 'staff',
      section: 'term',
      wanted: true,
      listed: true,
      labels: labels('Indgået', 'Inngått', 'Signed on'),
      synonyms: phrases(`
        aftale indgået | indgået dato | underskrevet | dato for indgåelse | aftaledato | underskriftsdato | dato | indgåelsesdato
        dba indgået | databehandleraftale indgået | underskrevet dato | aftalens dato
        avtale inngått | inngått dato | signert | signert dato | avtaledato | dato for inngåelse | underteikna
        signed | signature date | date signed | agreement date | signed date`)
    },
    {
      key: 'startsOn',
      kind: 'date',
      section: 'term',
      more: true,
      labels: labels('Gælder fra', 'Gjelder fra', 'Valid from'),
      synonyms: phrases(
        'ikrafttrædelse | gyldig fra | gældende fra | startdato | ikrafttredelse | gjeld frå | effective date | start date'
      )
    },
    {
      key: 'expiresOn',
      kind: 'date',
      audience: 'staff',
      section: 'term',
      listed: true,
      labels: labels('Udløber', 'Utløper', 'Expires on'),
      synonyms: phrases(`
        udløbsdato | udløb | gyldig til | slutdato | aftale udløber | ophør | ophørsdato | aftaleudløb
        utløpsdato | utløp | går ut | sluttdato | avtale utløper | gyldig til og med
        expiry date | expires | valid until | end date | expiry`)
    },
    {
      key: 'noticeMonths',
      kind: 'integer',
      min: 0,
      max: 120,
      section: 'term',
      more: true,
      labels: labels('Opsigelsesvarsel (måneder)', 'Oppsigelsesfrist (måneder)', 'Notice (months)'),
      synonyms: phrases('opsigelsesvarsel | opsigelse | varsel | oppsigelsestid | oppsigelsesfrist | notice period')
    },
    {
      key: 'terminatedOn',
      kind: 'date',
      section: 'term',
      more: true,
      labels: labels('Ophørt', 'Avsluttet', 'Ended on'),
      synonyms: phrases('opsagt | opsagt dato | aftale ophørt | sagt opp | opphørt | terminated')
    },
    ...termFields,
    {
      key: 'url',
      kind: 'url',
      section: 'general',
      more: true,
      labels: labels('Link til aftalen', 'Lenke til avtalen', 'Link to the agreement'),
      synonyms: phrases('link | esdh | esdh-link | dokument | lenke | lenkje | arkivlenke | document | link til dba')
    },
    {
      key: 'filledOn',
      kind: 'date',
      section: 'general',
      more: true,
      labels: labels('Bilag udfyldt', 'Bilag fylt ut', 'Annexes filled on'),
      help: labels(
        'Sættes, når aftalens bilag skrives fra registret.',
        'Settes når avtalens bilag skrives fra registeret.',
        'Set when the agreement’s annexes are written from the register.'
      )
    },
    {
      key: 'filledDigest',
      kind: 'text',
      section: 'general',
      more: true,
      labels: labels(
        'Bilagenes fingeraftryk (SHA-256)',
        'Bilagenes fingeravtrykk (SHA-256)',
        'Digest of the annexes (SHA-256)'
      ),
      help: labels(
        'Filen er uændret, når dens SHA-256 er den samme.',
        'Filen er uendret når dens SHA-256 er den samme.',
        'The file is unchanged where its SHA-256 is the same.'
      )
    },
    ...internalField({ section: 'general' }),
    ...reviewFields('general'),
    {
      key: 'note',
      kind: 'longText',
      section: 'general',
      more: true,
      searched: true,
      labels: labels('Bemærkninger', 'Merknader', 'Notes'),
      synonyms: phrases(
        'kommentar | kommentarer | bemærkning | noter | merknad | merknadar | notat | comment | comments | remarks'
      )
    }
  ]
} as const satisfies Entity
