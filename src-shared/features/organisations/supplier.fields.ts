import type { Entity } from '../../kernel/field.ts'
import { labels, phrases } from '../../kernel/labels.ts'
import { reviewFields } from '../../kernel/review-fields.ts'

/** A supplier of systems, operation or processing. */
export const supplierEntity = {
  name: 'supplier',
  labels: {
    one: labels('Leverandør', 'Leverandør', 'Supplier'),
    many: labels('Leverandører', 'Leverandører', 'Suppliers')
  },
  table: 'supplier',
  title: 'name',
  identifiers: ['nationalId'],
  responsibleUnit: null,
  parts: [],
  sections: [{ key: 'general', labels: labels('Generelt', 'Generelt', 'General') }],
  fields: [
    {
      key: 'name',
      kind: 'text',
      audience: 'staff',
      section: 'general',
      required: true,
      wanted: true,
      searched: true,
      listed: true,
      labels: labels('Navn', 'Navn', 'Name'),
      synonyms: phrases(`
        leverandør | leverandørnavn | leverandørens navn | firma | firmanavn | virksomhed | virksomhedsnavn | databehandler
        navn på leverandør | udbyder | udbydernavn | producent | samarbejdspartner
        selskab | selskabsnavn | selskap | selskapsnavn | leverandørnamn | firmanamn | namn | produsent | tilbyder | databehandlar
        supplier | supplier name | vendor | vendor name | company | company name | provider | manufacturer | processor`)
    },
    {
      key: 'nationalId',
      kind: 'nationalId',
      audience: 'staff',
      section: 'general',
      wanted: true,
      searched: true,
      listed: true,
      labels: labels('CVR-nummer', 'Organisasjonsnummer', 'National id'),
      synonyms: phrases(`
        cvr | cvr-nr | cvr nr | cvr nr. | cvr nummer | cvrnr | cvrnummer | cvr/org.nr | se-nummer | leverandør cvr
        orgnr | org.nr | org.nr. | org nr | organisasjonsnr | org. nr. | orgnummer | foretaksnummer | org.nummer
        organisation number | organization number | company registration number | registration number | company number
        vat | vat number | vat no | business id`)
    },
    {
      key: 'country',
      kind: 'text',
      audience: 'staff',
      section: 'general',
      listed: true,
      filter: true,
      labels: labels('Land', 'Land', 'Country'),
      synonyms: phrases(`
        landekode | hjemland | landkode | country code | region`)
    },
    {
      key: 'aliases',
      kind: 'list',
      audience: 'staff',
      section: 'general',
      searched: true,
      labels: labels('Andre navne', 'Andre navn', 'Other names'),
      synonyms: phrases(`
        alias | tidligere navn | binavn | binavne | kaldenavn | tidlegare namn | former name | also known as | trading name`)
    },
    {
      key: 'email',
      kind: 'email',
      section: 'general',
      listed: true,
      searched: true,
      labels: labels('E-mail', 'E-post', 'E-mail'),
      synonyms: phrases(`
        mail | email | epost | mailadresse | kontakt mail | kontaktmail | e-mailadresse | e-postadresse | email address | contact email`)
    },
    {
      key: 'phone',
      kind: 'text',
      section: 'general',
      listed: true,
      labels: labels('Telefon', 'Telefon', 'Phone'),
      synonyms: phrases(`
        tlf | tlf. | telefonnummer | telefonnr | mobil | hovednummer | phone number | telephone`)
    },
    {
      key: 'contact',
      kind: 'text',
      section: 'general',
      personal: true,
      labels: labels('Kontaktperson', 'Kontaktperson', 'Contact person'),
      synonyms: phrases(`
        kontakt | kontaktnavn | kontaktpersoner | kontaktnamn | kontaktpersonar | account manager | sælger
        contact | contact name | kundeansvarlig | kundekontakt`)
    },
    {
      key: 'website',
      kind: 'url',
      audience: 'staff',
      section: 'general',
      labels: labels('Hjemmeside', 'Nettsted', 'Website'),
      synonyms: phrases(`
        url | web | webside | www | nettside | heimeside | web site | homepage | link`)
    },
    {
      key: 'address',
      kind: 'longText',
      section: 'general',
      more: true,
      labels: labels('Adresse', 'Adresse', 'Address'),
      synonyms: phrases(`
        vejadresse | postadresse | gade | besøksadresse | gateadresse | forretningsadresse | street | street address`)
    },
    {
      key: 'isProcessor',
      kind: 'answer',
      section: 'general',
      filter: true,
      sharesHeadersWith: ['name'],
      labels: labels('Er databehandler', 'Er databehandler', 'Is a processor'),
      synonyms: phrases(`
        databehandler? | databehandler (ja/nej) | behandler personoplysninger | er leverandør databehandler
        databehandler (ja/nei) | behandler personopplysninger | er leverandøren databehandler | data processor`)
    },
    ...reviewFields('general'),
    {
      key: 'note',
      kind: 'longText',
      section: 'general',
      more: true,
      labels: labels('Bemærkninger', 'Merknader', 'Notes'),
      synonyms: phrases(`
        kommentar | kommentarer | bemærkning | merknad | merknadar | notat | comment | comments | remarks`)
    }
  ]
} as const satisfies Entity
