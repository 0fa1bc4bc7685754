import type { Entity } from '../../kernel/field.ts'
import { labels, phrases } from '../../kernel/labels.ts'

/** The municipality whose register this is; one row here, many in a central register. */
export const municipalityEntity = {
  name: 'municipality',
  labels: { one: labels('Kommune', 'Kommune', 'Municipality'), many: labels('Kommuner', 'Kommuner', 'Municipalities') },
  table: 'municipality',
  title: 'name',
  identifiers: ['nationalId'],
  responsibleUnit: null,
  parts: [],
  sections: [{ key: 'general', labels: labels('Generelt', 'Generelt', 'General') }],
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
        kommune | kommunenavn | kommunens navn | kommunenamn | municipality | municipality name`)
    },
    {
      key: 'nationalId',
      kind: 'nationalId',
      section: 'general',
      wanted: true,
      searched: true,
      listed: true,
      labels: labels('CVR-nummer', 'Organisasjonsnummer', 'National id'),
      synonyms: phrases(`
        cvr | cvr-nr | cvr nr | orgnr | org.nr | org nr | organisation number`)
    },
    {
      key: 'code',
      kind: 'text',
      section: 'general',
      listed: true,
      labels: labels('Kommunekode', 'Kommunenummer', 'Municipal code'),
      synonyms: phrases(`
        kommunenr | kommunenr. | kommunekode (4 cifre) | municipality code | municipality number`)
    },
    {
      key: 'country',
      kind: 'choice',
      section: 'general',
      listed: true,
      choices: [
        { code: 'DK', labels: labels('Danmark', 'Danmark (DK)', 'Denmark'), synonyms: ['dk'] },
        { code: 'NO', labels: labels('Norge', 'Norge (NO)', 'Norway'), synonyms: ['no'] }
      ],
      labels: labels('Land', 'Land', 'Country')
    },
    {
      key: 'dpoName',
      kind: 'text',
      section: 'general',
      personal: true,
      labels: labels('Databeskyttelsesrådgiver', 'Personvernombud', 'Data protection officer'),
      synonyms: phrases(`
        dpo | dpo navn | personvernombod | dpo name`)
    },
    {
      key: 'dpoEmail',
      kind: 'email',
      section: 'general',
      labels: labels(
        'Databeskyttelsesrådgiverens e-mail',
        'Personvernombudets e-post',
        'Data protection officer’s e-mail'
      )
    },
    { key: 'address', kind: 'longText', section: 'general', labels: labels('Adresse', 'Adresse', 'Address') },
    { key: 'email', kind: 'email', section: 'general', labels: labels('E-mail', 'E-post', 'E-mail') },
    { key: 'phone', kind: 'text', section: 'general', labels: labels('Telefon', 'Telefon', 'Phone') },
    { key: 'website', kind: 'url', section: 'general', labels: labels('Hjemmeside', 'Nettsted', 'Website') },
    {
      key: 'note',
      kind: 'longText',
      section: 'general',
      more: true,
      labels: labels('Bemærkninger', 'Merknader', 'Notes')
    }
  ]
} as const satisfies Entity
