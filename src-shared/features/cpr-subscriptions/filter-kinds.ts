import type { Choice } from '../../kernel/field.ts'
import { labels, phrases } from '../../kernel/labels.ts'

/** By what a source picks the persons it tells changes of (SF6002's filters; domain.md §1.2). Only single numbers are not broad. */
export const filterKinds = [
  {
    code: 'singleNumbers',
    labels: labels('Enkelte personer', 'Enkeltpersoner', 'Single persons'),
    synonyms: phrases(`
      cpr-numre | cpr numre | personnumre | enkelte numre | enkeltnumre | pnr | cpr nummer | cpr-nummer | single numbers
      personabonnement | personabonnementer | cpr`)
  },
  {
    code: 'age',
    labels: labels('Alder', 'Aldersgruppe', 'Age range'),
    synonyms: phrases('aldersinterval | aldersgrupper | alder fra-til | age')
  },
  {
    code: 'municipalityCode',
    labels: labels('Kommunekode', 'Kommunenummer', 'Municipality code'),
    synonyms: phrases('kommune | hele kommunen | alle borgere i kommunen | kommunekoder | municipality')
  },
  {
    code: 'eventCodes',
    labels: labels('Hændelseskoder', 'Hendelseskoder', 'Event codes'),
    synonyms: phrases('hændelser | ændringskoder | hændelseskode | events | change codes')
  },
  {
    code: 'none',
    labels: labels('Ingen filtre (alle)', 'Ingen filtre (alle personer)', 'No filters (everyone)'),
    synonyms: phrases('ingen filtre | ingen | alle | hele befolkningen | alle borgere | uden filter | none | everyone')
  }
] as const satisfies readonly Choice[]
