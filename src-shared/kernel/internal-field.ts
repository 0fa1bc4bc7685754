import type { Field } from './field.ts'
import { labels } from './labels.ts'
import type { Values } from './value.ts'

/**
 * Whether a person keeps a record in the house: nothing of it goes into what is made for others (`FieldBase.audience`),
 * not even its name. An answer, so that the reason stands beside it.
 *
 * @param place the section of the page that shows it, and the part that holds it
 */
export function internalField<P extends { readonly section: string; readonly part?: string }>(place: P) {
  return [
    {
      ...place,
      key: 'internal',
      kind: 'answer',
      more: true,
      labels: labels(
        'Holdes ude af det, der offentliggøres',
        'Holdes utenfor det som publiseres',
        'Kept out of what is published'
      ),
      help: labels(
        'Med “ja” står intet om den i intranettets udgave eller i offentlige udgaver, heller ikke navnet.',
        'Med «ja» står ingenting om den i intranettutgaven eller i offentlige utgaver, heller ikke navnet.',
        'With “yes”, nothing of it stands in the intranet’s edition or in public ones, not even its name.'
      )
    }
  ] as const satisfies readonly Field[]
}

/** Whether a record is kept in the house: it says so, or somebody said that nobody knows. */
export function isInternal(values: Values): boolean {
  const said = values['internal']
  if (said === null || said === undefined || typeof said !== 'object' || !('value' in said)) return false
  return said.value === 'yes' || said.value === 'unknown'
}
