import { derivedChoice as choice, type DerivedField, derivedField } from '../../kernel/derived.ts'
import { labels } from '../../kernel/labels.ts'
import { erasureConflict, erasureFields } from './erasure.rules.ts'

/** Where an erasure limit and the archive duty are at odds (`erasureConflict`). */
const conflict = derivedField({
  key: 'erasureConflict',
  section: 'erasure',
  labels: labels('Sletning mod arkiv', 'Sletting mot arkiv', 'Erasure against archive'),
  choices: [
    choice('preserved', 'Skal bevares, men slettes', 'Bevares, men slettes', 'To be preserved, yet erased'),
    choice(
      'partly',
      'Delvis bevaring uden fremgangsmåde',
      'Delvis bevaring uten rutine',
      'Preserved in part, no procedure'
    ),
    choice('undecided', 'Bevaring ikke afgjort', 'Bevaring ikke avgjort', 'Preservation undecided'),
    choice(
      'neverErased',
      'Skal kasseres, uden slettefrist',
      'Skal kasseres, uten slettefrist',
      'To be discarded, no limit'
    )
  ],
  needs: erasureFields,
  at: () => (values) => erasureConflict(values) ?? ''
})

/** What lists of activities can show, count and filter by beside the fields. */
export const processingActivityDerived: readonly DerivedField[] = [conflict]
