import { v5 as uuidFromName } from 'uuid'
import { labels } from '../../../src-shared/kernel/labels.ts'
import type { Country, Labels } from '../../../src-shared/kernel/language.ts'
import type { Values } from '../../../src-shared/kernel/value.ts'
import type { EntityStore } from '../entities/entity-store.ts'

interface Term {
  /** The same in every register. */
  readonly code: string
  readonly name: Labels
  readonly more?: Values
}

const subjects: readonly Term[] = [
  { code: 'citizens', name: labels('Borgere', 'Innbyggere', 'Citizens') },
  { code: 'children', name: labels('Børn', 'Barn', 'Children'), more: { vulnerable: { value: 'yes' } } },
  { code: 'pupils', name: labels('Elever', 'Elever', 'Pupils') },
  { code: 'patients', name: labels('Patienter', 'Pasienter', 'Patients'), more: { vulnerable: { value: 'yes' } } },
  { code: 'relatives', name: labels('Pårørende', 'Pårørende', 'Relatives') },
  { code: 'guardians', name: labels('Værger og forældre', 'Verger og foresatte', 'Guardians and parents') },
  { code: 'employees', name: labels('Ansatte', 'Ansatte', 'Employees') },
  { code: 'formerEmployees', name: labels('Tidligere ansatte', 'Tidligere ansatte', 'Former employees') },
  { code: 'applicants', name: labels('Jobansøgere', 'Jobbsøkere', 'Job applicants') },
  { code: 'politicians', name: labels('Folkevalgte', 'Folkevalgte', 'Elected representatives') },
  { code: 'volunteers', name: labels('Frivillige', 'Frivillige', 'Volunteers') },
  { code: 'supplierContacts', name: labels('Leverandørkontakter', 'Leverandørkontakter', 'Supplier contacts') }
]

const level = (code: string): Values => ({ level: code })

const data: readonly Term[] = [
  { code: 'contact', name: labels('Navn og adresse', 'Navn og adresse', 'Name and address'), more: level('ordinary') },
  {
    code: 'nationalNumber',
    name: labels('CPR-nummer', 'Fødselsnummer', 'Personal number'),
    more: level('nationalNumber')
  },
  {
    code: 'finances',
    name: labels('Økonomiske forhold', 'Økonomiske forhold', 'Financial circumstances'),
    more: level('confidential')
  },
  {
    code: 'employment',
    name: labels('Ansættelsesforhold', 'Ansettelsesforhold', 'Employment'),
    more: level('ordinary')
  },
  {
    code: 'education',
    name: labels('Uddannelse og kompetencer', 'Utdanning og kompetanse', 'Education and skills'),
    more: level('ordinary')
  },
  { code: 'family', name: labels('Familieforhold', 'Familieforhold', 'Family'), more: level('confidential') },
  {
    code: 'social',
    name: labels('Væsentlige sociale problemer', 'Sosiale problemer', 'Serious social problems'),
    more: level('confidential')
  },
  {
    code: 'photos',
    name: labels('Billeder og video', 'Bilder og video', 'Pictures and video'),
    more: level('ordinary')
  },
  { code: 'location', name: labels('Lokationsdata', 'Posisjonsdata', 'Location data'), more: level('ordinary') },
  { code: 'logs', name: labels('Logoplysninger', 'Loggopplysninger', 'Log data'), more: level('ordinary') },
  {
    code: 'criminal',
    name: labels('Strafbare forhold', 'Straffbare forhold', 'Criminal offences'),
    more: level('criminal')
  },
  { code: 'health', name: labels('Helbredsoplysninger', 'Helseopplysninger', 'Health data'), more: level('special') },
  {
    code: 'union',
    name: labels('Fagforeningsforhold', 'Fagforeningsmedlemskap', 'Trade union membership'),
    more: level('special')
  },
  {
    code: 'ethnicity',
    name: labels('Race eller etnisk oprindelse', 'Rase eller etnisk opprinnelse', 'Racial or ethnic origin'),
    more: level('special')
  },
  {
    code: 'politics',
    name: labels('Politisk overbevisning', 'Politisk oppfatning', 'Political opinions'),
    more: level('special')
  },
  {
    code: 'religion',
    name: labels(
      'Religiøs eller filosofisk overbevisning',
      'Religion eller livssyn',
      'Religious or philosophical beliefs'
    ),
    more: level('special')
  },
  {
    code: 'sexuality',
    name: labels('Seksuelle forhold eller orientering', 'Seksuelle forhold eller legning', 'Sex life or orientation'),
    more: level('special')
  },
  { code: 'genetic', name: labels('Genetiske data', 'Genetiske opplysninger', 'Genetic data'), more: level('special') },
  {
    code: 'biometric',
    name: labels('Biometriske data', 'Biometriske opplysninger', 'Biometric data'),
    more: level('special')
  }
]

/** What the ids of the first terms are made from (RFC 9562 §5.5); any other would do, but it must never change. */
const namespace = '0d2c6f3e-7a64-4f0e-8d0f-1c9a5b3e8f72'

/**
 * Puts the first categories of persons and of data into a new register, with the law's levels (GDPR art. 9 and 10). Their
 * ids come from their codes, so that they are the same in every register.
 */
export function seedVocabularies(
  store: (entity: 'subjectCategory' | 'dataCategory') => EntityStore,
  country: Country
): void {
  for (const [entity, terms] of [
    ['subjectCategory', subjects],
    ['dataCategory', data]
  ] as const)
    for (const { code, name, more } of terms)
      store(entity).insert(
        { name: country === 'NO' ? name.nb : name.da, nameNb: name.nb, nameEn: name.en, code, ...more },
        { id: uuidFromName(`${entity}/${code}`, namespace) }
      )
}
