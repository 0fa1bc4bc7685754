import type { Field } from '../../kernel/field.ts'
import { labels, phrases } from '../../kernel/labels.ts'
import { filterKinds } from './filter-kinds.ts'

/** Whom a source follows, and why more than single persons where it does (domain.md §1.4, class 6). */
export const filterFields = [
  {
    key: 'filters',
    kind: 'choices',
    choices: filterKinds,
    section: 'filters',
    wanted: true,
    listed: true,
    filter: true,
    labels: labels('Filtre', 'Filtre', 'Filters'),
    synonyms: phrases('filter | filtertype | filtertyper | udvælgelse | abonnementstype | filter types'),
    help: labels(
      'Alt andet end enkelte personer er bredt: da følges også borgere, som ingen har en sag med, og en vurdering af nødvendigheden skal foreligge.',
      'Alt annet enn enkeltpersoner er bredt: da følges også innbyggere som ingen har en sak med, og en vurdering av nødvendigheten må foreligge.',
      'Anything but single persons is broad: then citizens are followed whom nobody has a case with, and an assessment of the necessity is needed.'
    )
  },
  {
    key: 'filterValues',
    kind: 'text',
    section: 'filters',
    searched: true,
    labels: labels('Filtrenes værdier', 'Filtrenes verdier', 'Values of the filters'),
    synonyms: phrases('filterværdier | koder | aldersgrænser | filter values'),
    help: labels(
      'Kommunekoder, aldersgrænser, hændelseskoder. Aldrig personnumre.',
      'Kommunenummer, aldersgrenser, hendelseskoder. Aldri fødselsnummer.',
      'Municipality codes, age limits, event codes. Never personal numbers.'
    )
  },
  {
    key: 'necessity',
    kind: 'longText',
    section: 'filters',
    searched: true,
    labels: labels('Vurdering af nødvendigheden', 'Vurdering av nødvendigheten', 'Assessment of the necessity'),
    synonyms: phrases('nødvendighedsvurdering | nødvendighed | vurdering | necessity assessment')
  },
  {
    key: 'necessityOn',
    kind: 'date',
    section: 'filters',
    labels: labels('Nødvendigheden vurderet den', 'Nødvendigheten vurdert den', 'Necessity assessed on'),
    synonyms: phrases('nødvendighedsvurdering dato | dato for nødvendighedsvurdering | vurderet den')
  },
  {
    key: 'necessityBy',
    kind: 'ref',
    entity: 'person',
    section: 'filters',
    filter: true,
    personal: true,
    labels: labels('Nødvendigheden vurderet af', 'Nødvendigheten vurdert av', 'Necessity assessed by'),
    synonyms: phrases('vurderet af | nødvendighedsvurdering foretaget af')
  }
] as const satisfies readonly Field[]
