import { derivedChoice as choice, type DerivedField, derivedField } from '../../kernel/derived.ts'
import { labels } from '../../kernel/labels.ts'
import { sourceSigns } from './subscription.rules.ts'

/** What calls for something at a source (`sourceSigns`). */
const signs = derivedField({
  key: 'sourceSigns',
  section: 'general',
  labels: labels('Mangler ved kilden', 'Mangler ved kilden', 'Missing of the source'),
  choices: [
    choice('noSystem', 'Intet system (ukendt kunde)', 'Ingen systemer (ukjent kunde)', 'No system (unknown customer)'),
    choice('noNumber', 'Uden kundenummer og id', 'Uten kundenummer og ID', 'Without customer number and id'),
    choice('noFilters', 'Filtre ikke oplyst', 'Filtre ikke oppgitt', 'Filters not stated'),
    choice(
      'noAssessment',
      'Bredt filter uden vurdering',
      'Bredt filter uten vurdering',
      'Broad filter without an assessment'
    ),
    choice('noExecutor', 'Ingen sletter', 'Ingen som sletter', 'Nobody deletes'),
    choice('noExtract', 'Intet udtræk', 'Ikke noe uttrekk', 'No extract')
  ],
  several: true,
  needs: [
    'state',
    'systems',
    'customerNumber',
    'userSystemId',
    'filters',
    'necessity',
    'executor',
    'executorPerson',
    'deletionMethod',
    'extractedOn'
  ],
  at: () => sourceSigns
})

/** What lists of CPR sources can show, count and filter by beside the fields. */
export const subscriptionSourceDerived: readonly DerivedField[] = [
  { ...signs, field: { ...signs.field, listed: true } }
]
