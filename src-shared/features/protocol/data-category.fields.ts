import type { Choice, Entity } from '../../kernel/field.ts'
import { labels, phrases } from '../../kernel/labels.ts'
import { vocabularyFields } from './vocabulary-fields.ts'

/** How the law treats a category of data, the gentlest first: ordinary, confidential (private matters), criminal (art. 10), special (art. 9). */
export const dataCategoryLevels = [
  {
    code: 'ordinary',
    labels: labels('Almindelige', 'Alminnelige', 'Ordinary'),
    synonyms: phrases('ikke følsomme | ikke-følsomme | ikke-sensitive | almindelig | art. 6')
  },
  {
    code: 'nationalNumber',
    labels: labels('Personnummer', 'Fødselsnummer', 'Personal number'),
    synonyms: phrases('cpr | cpr-nummer | fødselsnr')
  },
  {
    code: 'confidential',
    labels: labels('Fortrolige', 'Taushetsbelagte', 'Confidential'),
    synonyms: phrases('fortrolig | rent private forhold | private | taushetsbelagt')
  },
  {
    code: 'criminal',
    labels: labels('Strafbare forhold', 'Straffbare forhold', 'Criminal offences'),
    synonyms: phrases('straffedomme | straffedommer | art. 10')
  },
  {
    code: 'special',
    labels: labels('Følsomme (art. 9)', 'Særlige kategorier (art. 9)', 'Special categories (art. 9)'),
    synonyms: phrases('følsomme | følsom | sensitive | særlige kategorier | art. 9')
  }
] as const satisfies readonly Choice[]

/** A category of personal data (GDPR art. 30(1)(c)) and how the law treats it. */
export const dataCategoryEntity = {
  name: 'dataCategory',
  labels: {
    one: labels('Kategori af oplysninger', 'Kategori av opplysninger', 'Category of data'),
    many: labels('Kategorier af oplysninger', 'Kategorier av opplysninger', 'Categories of data')
  },
  table: 'data_category',
  title: 'name',
  identifiers: ['code'],
  responsibleUnit: null,
  parts: [],
  sections: [{ key: 'general', labels: labels('Generelt', 'Generelt', 'General') }],
  fields: [
    ...vocabularyFields(phrases('personoplysninger | personopplysninger | oplysningstype | data category')),
    {
      key: 'level',
      kind: 'choice',
      choices: dataCategoryLevels,
      section: 'general',
      wanted: true,
      listed: true,
      filter: true,
      labels: labels('Følsomhed', 'Følsomhet', 'Sensitivity'),
      synonyms: phrases('type | klassifikation | klassifisering | level')
    }
  ]
} as const satisfies Entity
